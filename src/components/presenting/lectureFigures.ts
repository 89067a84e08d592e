import {FileAttachment} from "observablehq:stdlib";

/** A state of a figure that an instructor may want to show. */
export interface LectureLink {
  /** What it shows, in a few words. */
  readonly title: string;
  /** What follows "#" in the address; empty for the figure as the page shows it. */
  readonly state: string;
}

/** A figure of the lecture. */
export interface LectureFigure {
  /** The chapter's address. */
  readonly path: string;
  /** The figure's id in the page. */
  readonly id: string;
  readonly title: string;
  /** Ready-made states, the default first. */
  readonly links: readonly LectureLink[];
}

/** Resolves to every figure of the lecture, in reading order: what lectureFigures.json lists. */
export function lectureFigures(): Promise<readonly LectureFigure[]> {
  return FileAttachment("lectureFigures.json").json();
}
