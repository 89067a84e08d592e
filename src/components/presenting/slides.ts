import {chapters} from "../../chapters.js";
import type {LectureFigure} from "./lectureFigures.js";

/** A figure in a state, as the presenting view shows it: one step of a talk. */
export interface Slide {
  /** The page's address from the site's root: "/lecture/occlusion". */
  readonly path: string;
  /** The figure's name in the page (see presentable); "first" and "last" are those of the page. */
  readonly id: string;
  /**
   * What follows "#" in the address for this state; empty for the figure as
   * the page first shows it. Without it the figure stays as it happens to be.
   */
  readonly state?: string;
  /** What heads it and a list calls it; defaults to the heading above the figure. */
  readonly title?: string;
  /** What the speaker wants to remember. */
  readonly notes?: string;
}

/** Returns the slides of the lecture: its *figures* in the order of the pages, each as it happens to be. */
export function lectureSlides(figures: readonly LectureFigure[]): readonly Slide[] {
  const pages = chapters.map(({path}) => path);
  const place = ({path}: LectureFigure) => pages.indexOf(path);
  const inOrder = [...figures].sort((a, b) => place(a) - place(b));
  return inOrder.map(({path, id, title}) => ({path, id, title}));
}

/**
 * Returns the slides of the pages that belong with the one at the given *path*:
 * those in the same folder, in reading order. Of the lecture every figure is
 * *known*; any other page stands for its first figure until it has been seen.
 */
export function slidesAround(path: string, known: readonly Slide[] = []): readonly Slide[] {
  const folder = (address: string) =>
    address.slice(0, address.lastIndexOf("/") + 1) + (isAlone(address) ? address : "");
  const pages = chapters.filter((page) => folder(page.path) === folder(path) && page.part !== "Teaching");
  return pages.flatMap((page) => {
    const found = known.filter((slide) => slide.path === page.path);
    return found.length ? found : [{path: page.path, id: "first"}];
  });
}

/**
 * Returns the *slides* with those of the page at the given *path* put right:
 * exactly the figures that were *found* there, in their order. One that is *known*
 * keeps its title.
 */
export function withFound(
  slides: readonly Slide[],
  path: string,
  found: readonly Slide[],
  known: readonly Slide[] = []
): readonly Slide[] {
  const at = slides.findIndex((slide) => slide.path === path);
  if (at < 0 || !found.length) return slides;
  const titled = new Map(known.filter((slide) => slide.path === path).map((slide) => [slide.id, slide]));
  const others = slides.filter((slide) => slide.path !== path);
  return [...others.slice(0, at), ...found.map((slide) => titled.get(slide.id) ?? slide), ...others.slice(at)];
}

/** Whether the page stands in no folder: it is a talk of its own. */
function isAlone(path: string): boolean {
  return path.lastIndexOf("/") === 0;
}
