import {html} from "htl";
import {chapters} from "../../chapters.js";
import type {LectureFigure, LectureLink} from "./lectureFigures.js";

/**
 * Returns the list of the given *figures*, chapter by chapter in reading order, each with its
 * ready-made states: a link to the page, and one to the presenting view. The
 * addresses hold from a page of the lecture.
 */
export function lectureLinks(figures: readonly LectureFigure[]): HTMLElement {
  const listed = new Set(figures.map(({path}) => path));
  const paths = chapters.map(({path}) => path).filter((path) => listed.has(path));
  return html`<div class="lecture-links">${paths.map((path) => {
    const chapter = chapters.find((page) => page.path === path);
    return html`<section>
      <h2><a href=${`..${path}`}>${chapter?.title}</a></h2>
      ${figures.filter((figure) => figure.path === path).map(entry)}
    </section>`;
  })}</div>`;
}

function entry(figure: LectureFigure): HTMLElement {
  return html`<div>
    <h3>${figure.title}</h3>
    <ul>${figure.links.map(
      (link) => html`<li>
        <a href=${lectureAddress(figure, link)}>${link.title}</a>
        <a class="lecture-links-present" href=${lectureAddress(figure, link, true)}
          aria-label=${`Present: ${figure.title}, ${link.title}`}>Present</a>
      </li>`
    )}</ul>
  </div>`;
}

/** Returns the address of a figure's state, from a page of the lecture; *present* opens it in the presenting view. */
function lectureAddress({path, id}: LectureFigure, {state}: LectureLink, present = false): string {
  const page = `..${path}`;
  const hash = [state, present ? `present=${id}` : ""].filter(Boolean).join("&");
  return `${page}#${hash || id}`;
}
