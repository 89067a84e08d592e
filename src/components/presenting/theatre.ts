import {type PageWithin, pageWithin} from "./pageWithin.js";
import {setFigureState} from "./presentAddress.js";
import {siteAddress} from "./siteAddress.js";
import {type Stage, stage} from "./stage.js";

/** A figure that is to be shown. */
export interface Scene {
  /** Its page's path in the site. */
  readonly path: string;
  readonly id: string;
  /** What follows "#" for its state; without it the figure stays as it is. */
  readonly state?: string;
  /** What heads it; defaults to the page's heading. */
  readonly title?: string;
}

export interface Theatre {
  /** Shows a figure of this page or of another. */
  show(scene: Scene): void;
  /** The stage of the page that is shown; undefined while another page is on its way. */
  readonly stage: Stage | undefined;
  /** The path of the page that is shown. */
  readonly path: string;
  /** The window of that page. */
  readonly view: Window;
  /** Ends the view, and returns the figure of this page that was shown last. */
  end(): HTMLElement | undefined;
}

export interface TheatreOptions {
  /** The stage shows another figure, or knows of more. */
  readonly onChange: () => void;
  /** A key was pressed in another page. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** How long what was shown stays while another page is coming, in milliseconds. */
const patience = 4000;

/**
 * Returns what shows figures of any page without leaving the page at the given
 * *path*: its own figures where they stand, those of another page in a frame
 * over it. What was shown stays until the next figure is there.
 */
export function theatre(path: string, {onChange, onKey}: TheatreOptions): Theatre {
  const own = stage(document, onChange);
  let within: (PageWithin & {stage?: Stage}) | undefined;
  const root = document.documentElement;

  return {
    show({path: page, id, state, title}) {
      const known = page === path ? own : within?.path === page ? within.stage : undefined;
      if (!known) {
        enter(page, {path: page, id, state, title});
        return;
      }
      if (known === own) drop();
      if (state !== undefined) setFigureState(known === own ? window : within!.element.contentWindow!, id, state);
      known.show(id, title);
    },
    get stage() {
      return within ? within.stage : own;
    },
    get path() {
      return within ? within.path : path;
    },
    get view() {
      return within?.element.contentWindow ?? window;
    },
    end() {
      drop();
      return own.end();
    }
  };

  /** Brings another page in, behind what is shown until its figure is there. */
  function enter(page: string, {id, state, title}: Scene): void {
    const next: PageWithin & {stage?: Stage} = pageWithin(page, siteAddress(page, path) + (state ? `#${state}` : ""));
    within = next;
    const arrive = () => {
      if (within !== next) return;
      for (const frame of document.querySelectorAll(".presentation-page")) if (frame !== next.element) frame.remove();
      next.element.classList.add("presentation-page-shown");
      root.classList.add("presenting", "presenting-within");
    };
    document.body.append(next.element);
    void next.document.then((inner) => {
      if (within !== next) return;
      next.stage = stage(inner, () => {
        if (next.stage?.shown !== undefined) arrive();
        onChange();
      });
      inner.defaultView!.addEventListener("keydown", onKey, {capture: true});
      next.stage.show(id, title);
      setTimeout(arrive, patience);
      next.element.contentWindow!.focus();
    });
  }

  /** Takes other pages away. */
  function drop(): void {
    within = undefined;
    root.classList.remove("presenting-within");
    for (const frame of document.querySelectorAll(".presentation-page")) frame.remove();
  }
}
