import {html} from "htl";
import type {Equation, Term} from "./equations.js";

/** Returns an equation of names as a line of text. */
export function equationLine({terms, more, sum}: Equation): HTMLElement {
  const parts = [...terms.map(term), ...(more ? [html`<span>…</span>`] : [])];
  const added = parts.flatMap((part, i) => (i ? [html`<span class="tree-equation-sign"> + </span>`, part] : [part]));
  return html`<p>${added}<span class="tree-equation-sign"> = </span>${term(sum)}</p>`;
}

const term = ({name, named}: Term) => html`<span class=${named ? "tree-term" : "tree-term unnamed"}>${name}</span>`;
