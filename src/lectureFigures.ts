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

/** Every figure of the lecture, in reading order. */
export const lectureFigures: readonly LectureFigure[] = [
  // how does it work
  // feature maps
  // pca
  // maximally activating examples
  // occlusion
  // gradient ascent
  // saliency
  // cool cost functions
  // live video
];
