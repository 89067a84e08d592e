import {escaped} from "./escaped.js";

/** Returns HTML that says in the preview what is wrong in one line, and by which the build (tools/buildSite.ts) fails. */
export function errorMark(problem: string): string {
  return `<span class="observablehq--inspect observablehq--error">${escaped(problem.replaceAll(/\s+/g, " "))}</span>`;
}
