/** A figure that is being kept as large as its place. */
export interface Fitting {
  /** Fits it once more, as after something around it was unfolded. */
  again(): void;
  /** Leaves the figure as it was. */
  end(): void;
}

/** The widths at which a figure is laid out before it is scaled, as shares of the width it has. */
const shares = [0.4, 0.5, 0.62, 0.72, 0.84, 1];

/** But at no smaller one, in pixels, unless the place itself is: figures are made for a column of text. */
const narrowest = 600;

/** No figure is drawn smaller than this, since its smallest letters must be read: then it scrolls. */
const smallest = 0.85;

/** And none larger. */
const largest = 3;

/** How a figure is laid out and scaled. */
interface Layout {
  readonly width: number;
  readonly zoom: number;
  readonly worth: number;
}

/**
 * Scales the *part* of a figure so that it fills the *place* around it, and
 * does so again when either changes: it is laid out at several widths, and the
 * one that shows most of its picture is kept. Where not even the words below
 * the picture leave room for it at its own size, the part’s “data-presenting”
 * turns from “short” to “bare”, and where that does not do, the place scrolls.
 */
export function fitFigure(part: HTMLElement, place: HTMLElement): Fitting {
  const view = part.ownerDocument.defaultView!;
  let turn = 0;
  let tries = 0;
  let laidOut = {width: 0, height: 0, zoom: 0, room: ""};
  const watching = new view.ResizeObserver(() => {
    const {width, height} = natural();
    const same = Math.abs(height - laidOut.height) < 2 && Math.abs(width - laidOut.width) < 2;
    if (!measuring && !(same && room() === laidOut.room)) later();
  });
  let measuring = false;
  let timer = 0;
  watching.observe(part);
  watching.observe(place);
  void fit();
  return {
    again: later,
    end() {
      ++turn;
      view.clearTimeout(timer);
      watching.disconnect();
      part.removeAttribute("data-presenting");
      for (const name of ["zoom", "width", "opacity"]) part.style.removeProperty(name);
    }
  };

  function later(): void {
    view.clearTimeout(timer);
    timer = view.setTimeout(adjust, 120);
  }

  /** Fits it by another scale alone, where that does; so a figure that changes a little does not jump. */
  function adjust(): void {
    const size = natural();
    const zoom = zoomFor(size);
    const isNear = zoom > 0.75 * laidOut.zoom && zoom < 1.35 * laidOut.zoom && zoom >= smallest;
    if (!isNear || room() !== laidOut.room) {
      void fit();
      return;
    }
    part.style.setProperty("zoom", String(Math.min(largest, zoom)));
    laidOut = {...laidOut, ...size};
  }

  function room(): string {
    return `${place.clientWidth} × ${place.clientHeight}`;
  }

  /** Returns the part’s size in its own pixels. */
  function natural(): {readonly width: number; readonly height: number} {
    return {
      width: Math.max(part.scrollWidth, part.offsetWidth),
      height: Math.max(part.scrollHeight, part.offsetHeight)
    };
  }

  /** Returns the scale at which something of this size just fills the place. */
  function zoomFor({width, height}: {readonly width: number; readonly height: number}): number {
    return 0.98 * Math.min(place.clientWidth / width, place.clientHeight / height);
  }

  async function fit(): Promise<void> {
    const mine = ++turn;
    measuring = true;
    part.style.opacity = "0";
    let best: Layout | undefined;
    let how = "bare";
    for (how of ["short", "bare"]) {
      part.dataset.presenting = how;
      best = undefined;
      for (const share of shares) {
        const width = Math.floor(place.clientWidth * share);
        const found = width < narrowest && share < 1 ? undefined : await measured(width);
        if (mine !== turn) return;
        if (found && (!best || found.worth > best.worth)) best = found;
      }
      if (best && best.zoom >= 1) break;
    }
    const zoom = Math.min(largest, Math.max(smallest, best?.zoom ?? 1));
    if (best) set(best.width, zoom);
    await frame();
    if (mine !== turn) return;
    measuring = false;
    part.style.removeProperty("opacity");
    laidOut = {...natural(), zoom: best ? zoom : 0, room: room()};
    const isLate = zoom > smallest && zoomFor(laidOut) < 0.985 * zoom; // something came while it was measured
    tries = isLate ? tries + 1 : 0;
    if (isLate && tries < 4) later();
  }

  function set(width: number, zoom: number): void {
    part.style.width = `${width}px`;
    part.style.setProperty("zoom", String(zoom));
  }

  /** Resolves to how large the figure can be when it is laid out at the given width, in its own pixels. */
  async function measured(width: number): Promise<Layout | undefined> {
    set(width, 1);
    await frame();
    const size = natural();
    if (!(size.width && size.height)) return;
    const zoom = zoomFor(size);
    const legible = zoom < 1 ? zoom ** 4 : Math.min(zoom, 1.6) ** 0.5;
    return {width, zoom, worth: pictureArea(part) * Math.min(zoom, largest) ** 2 * legible};
  }

  /** Resolves when what watches its own size has answered to a change of it. */
  function frame(): Promise<unknown> {
    return new Promise((resolve) => {
      const late = view.setTimeout(resolve, 60);
      view.requestAnimationFrame(() =>
        view.setTimeout(() => {
          view.clearTimeout(late);
          resolve(null);
        })
      );
    });
  }
}

/** Returns how many square pixels of a figure are picture; all of it where it has none. */
function pictureArea(part: HTMLElement): number {
  const kinds = "canvas, svg, img, video, table";
  const pictures = [...part.querySelectorAll<HTMLElement>(kinds)].filter((d) => !d.parentElement?.closest(kinds));
  const areas = pictures.map((d) => d.getBoundingClientRect()).map(({width, height}) => width * height);
  return areas.reduce((sum, area) => sum + area, 0) || part.offsetWidth * part.offsetHeight;
}
