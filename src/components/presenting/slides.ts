import {chapters} from "../../chapters.js";
import type {LectureFigure} from "./lectureFigures.js";

/** A figure in a state, as the presenting view shows it: one step of a talk. */
export interface Slide {
  /** The page's address from the site's root: "/lecture/occlusion". */
  readonly path: string;
  /** The figure's id in the page. */
  readonly id: string;
  /**
   * What follows "#" in the address for this state; empty for the figure as
   * the page first shows it. Without it the figure stays as it happens to be.
   */
  readonly state?: string;
  /** What a list calls it; defaults to the heading above the figure. */
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
