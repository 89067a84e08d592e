import {html} from "htl";
import {canvasPng} from "./drawPicture.js";
import {drawScatter, type ScatterData} from "./drawScatter.js";
import {scatterHands} from "./scatterHands.js";
import {pointsInside, spanOf} from "./scatterPlaces.js";
import {type ScatterScale, scatterScale} from "./scatterScale.js";
import {scatterTools} from "./scatterTools.js";
import {otherPlaces, roundedOut, type ScatterView} from "./scatterView.js";

export interface PictureScatterOptions {
  /** What it shows, said to those who cannot see it. */
  readonly label: string;
  /** The width of a picture at first, in CSS pixels; defaults to 22. */
  readonly size?: number;
  /** Called when the reader looks at it in another way. */
  readonly onView?: (view: ScatterView) => void;
  /** Called with a point that is pressed, or chosen by Enter; absent where nothing follows from that. */
  readonly onPick?: (index: number) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

export interface PictureScatter {
  readonly element: HTMLElement;
  /** Shows the given data; the view defaults to the one that is there, without a brush and a zoom on other places. */
  show(data: ScatterData, view?: ScatterView): void;
  /** Marks what is seen as older than the choice. */
  stale(isStale: boolean): void;
  /** How the reader looks at it. */
  readonly view: ScatterView;
  /** The points in the brush. */
  readonly selected: readonly number[];
  png(): Promise<Blob>;
}

const help =
  "Drag a box to list what is inside. Keys: arrows go from picture to picture, Space sets the corners of the box, Escape clears it.";
/**
 * Returns a scatter whose marks are pictures, on one canvas. Pictures that
 * would cover others are dots until there is room: make them smaller, or zoom
 * into the brush. Drag to brush; or with the keyboard, arrows go from picture
 * to picture and Space sets the first and then the opposite corner.
 */
export function pictureScatter(options: PictureScatterOptions): PictureScatter {
  const {label, size = 22, onView, onPick, invalidation} = options;
  let data: ScatterData | undefined;
  let view: ScatterView = {size, dots: true};
  let selected: readonly number[] = [];

  const hands = scatterHands({
    data: () => data,
    scale,
    reach: () => Math.max(14, tools.size),
    isBrushed: () => view.brush !== undefined,
    onLook,
    onBrush: (box) => change({brush: box && roundedOut(box)}),
    onPick
  });
  const canvas = html`<canvas class="picture-scatter-canvas" role="img" tabindex="0" aria-label=${label}
    onpointerdown=${hands.press} onpointermove=${hands.point} onpointerup=${hands.release} onpointercancel=${hands.leave} onpointerleave=${hands.unpoint}
    onkeydown=${hands.key} onfocus=${draw} onblur=${draw}></canvas>` as HTMLCanvasElement;
  const said = html`<output class="picture-scatter-said" aria-live="polite">${help}</output>`;
  const tools = scatterTools({size, onView: change, onSize: draw});
  const element = html`<div class="picture-scatter">
    ${canvas}${said}
    ${tools.element}
  </div>`;
  onAppearance(canvas, draw, invalidation);

  function scale(): ScatterScale {
    const all = {x: spanOf(data!.x), y: spanOf(data!.y)};
    return scatterScale(view.zoom ?? all, {width: canvas.clientWidth, height: canvas.clientHeight});
  }

  function draw(): void {
    if (!data || !canvas.clientWidth) return;
    const context = canvas.getContext("2d");
    if (!context) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    context.scale(ratio, ratio);
    const {focused, draft = view.brush} = hands;
    drawScatter(context, data, {scale: scale(), size: tools.size, dots: view.dots, selected, focused, brush: draft});
  }

  function onLook(): void {
    const text = hands.focused < 0 ? help : data!.name(hands.focused);
    if (said.textContent !== text) said.textContent = text; // it is read out
    draw();
  }

  /** Looks at the data as the view says. */
  function look(next: ScatterView): void {
    view = next;
    selected = data && view.brush ? pointsInside(data.x, data.y, view.brush) : [];
    tools.show(view);
    onLook();
  }

  function change(part: Partial<ScatterView>): void {
    look({...view, ...part});
    onView?.(view);
  }

  return {
    element,
    show(next, nextView) {
      const isSame = data !== undefined && data.x === next.x && data.y === next.y;
      data = next;
      if (!isSame) hands.reset();
      canvas.setAttribute("aria-label", `${label}: ${next.x.length} points, ${next.xTitle} across, ${next.yTitle} up`);
      look(nextView ?? (isSame ? view : otherPlaces(view, view)));
    },
    stale(isStale) {
      canvas.classList.toggle("stale", isStale);
    },
    get view() {
      return view;
    },
    get selected() {
      return selected;
    },
    png: () => onPaper(canvas)
  };
}

/** Calls *draw* when the size of the element, or the colours of the page, change. */
function onAppearance(element: HTMLElement, draw: () => void, invalidation?: Promise<unknown>): void {
  const observer = new ResizeObserver(draw);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  observer.observe(element);
  scheme.addEventListener("change", draw);
  invalidation?.then(() => {
    observer.disconnect();
    scheme.removeEventListener("change", draw);
  });
}

/** Returns the canvas as a PNG with paper, which the page gives the one on the screen. */
function onPaper(canvas: HTMLCanvasElement): Promise<Blob> {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d")!;
  context.fillStyle = getComputedStyle(canvas).backgroundColor;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return canvasPng(copy);
}
