import {isQuiet} from "./isQuiet.js";

export interface ArrivingOptions {
  /** Returns what the reader comes to; undefined while it is not there. */
  readonly find: () => Element | undefined;
  /** Scrolls so that it stands where it should. */
  readonly bring: (element: Element) => void;
  /** Called once, when the page has settled, or the reader has taken over. */
  readonly ended?: () => void;
}

/** How long a page must be quiet, its height the same, before it counts as settled; in milliseconds. */
const rest = 1000;

/** How long anybody is held at most, in milliseconds. */
const longest = 30_000;

/** What says that the reader has taken over. */
const hands = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Keeps what the reader comes to in its place of the window while the page
 * still grows: looks before every frame, until the page has settled or the
 * reader scrolls or touches anything. Returns what ends it.
 */
export function whileArriving({find, bring, ended}: ArrivingOptions): () => void {
  const start = performance.now();
  let quietSince = start;
  let height = 0;
  let place: number | undefined;
  let scrolled = scrollY;
  let frame = requestAnimationFrame(step);
  const anchoring = document.documentElement.style.overflowAnchor;
  document.documentElement.style.overflowAnchor = "none"; // else the browser keeps what it likes in its place, and not this
  for (const name of hands) addEventListener(name, end, {capture: true, passive: true});
  return end;

  function step(): void {
    const element = find();
    const grew = height !== pageHeight();
    if (element) {
      const moved = grew || place === undefined || Math.abs(placeIn(element) - place) >= 1;
      // What stands where it stood, in a page as high as it was, and is elsewhere in the window, was scrolled by somebody else.
      if (!moved && Math.abs(scrollY - scrolled) > 2) {
        end();
        return;
      }
      if (moved) bring(element);
      place = placeIn(element);
      scrolled = scrollY;
    }
    const now = performance.now();
    if (grew || !isQuiet()) quietSince = now;
    height = pageHeight();
    if (now - quietSince > rest || now - start > longest) end();
    else frame = requestAnimationFrame(step);
  }

  function end(): void {
    cancelAnimationFrame(frame);
    document.documentElement.style.overflowAnchor = anchoring;
    for (const name of hands) removeEventListener(name, end, {capture: true});
    ended?.();
    ended = undefined;
  }
}

function pageHeight(): number {
  return document.documentElement.scrollHeight;
}

/** Returns how far an element is from the top of the page, in pixels. */
function placeIn(element: Element): number {
  return element.getBoundingClientRect().top + scrollY;
}
