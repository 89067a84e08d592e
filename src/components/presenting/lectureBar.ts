import {html} from "htl";
import {chapters} from "../../chapters.js";
import {lectureFigures} from "./lectureFigures.js";
import {presentation} from "./presentation.js";
import {lectureSlides} from "./slides.js";
import {takesArrows} from "./takesArrows.js";

export interface LectureBarOptions {
  /** Takes the keys away again. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the bar of the lecture page at the given *path*: where the page
 * stands among the others, the way to its neighbours, which the arrow keys go
 * too, and the way into the presenting view. Throws `no lecture page: …`.
 */
export function lectureBar(path: string, {invalidation}: LectureBarOptions = {}): HTMLElement {
  const pages = chapters.filter((page) => page.part === "Lecture");
  const index = pages.findIndex((page) => page.path === path);
  if (index < 0) throw new RangeError(`no lecture page: ${path}`);
  const [previous, next] = [pages[index - 1], pages[index + 1]].map((page) => page && neighbour(page.path));
  const show = presentation({path, known: lectureFigures().then(lectureSlides), invalidation});
  const link = (address: string | undefined, text: string, words: string) =>
    address ? html`<a href=${address} title=${words}>${text}</a>` : "";

  function onKey(event: KeyboardEvent): void {
    if (show.on || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (takesArrows(event.target)) return;
    const address = {ArrowLeft: previous, ArrowRight: next}[event.key];
    if (!address) return;
    event.preventDefault();
    location.assign(address);
  }

  document.addEventListener("keydown", onKey);
  invalidation?.then(() => document.removeEventListener("keydown", onKey));

  return html`<nav class="lecture-bar" aria-label="Lecture">
    <span>Lecture, page ${index + 1} of ${pages.length}</span>
    ${link(previous, "← Previous", pages[index - 1]?.title ?? "")}
    ${link(next, "Next →", pages[index + 1]?.title ?? "")}
    <button type="button" onclick=${() => show.start()}>Present</button>
    <a href="./instructors">Ready-made links</a>
    <small>Arrow keys turn the pages, and in the presenting view the figures; there ? tells the other keys.</small>
  </nav>`;
}

/** Returns the address of another page of the lecture, from a page of the lecture. */
const neighbour = (path: string) => `./${path.split("/").pop()}`;
