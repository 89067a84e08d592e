import {html} from "htl";
import type {Example} from "./example.js";

/** Returns the examples one below the other, a section a room, with a box to find one by its name. One that fails says why, in its place. */
export function playground(examples: readonly Example[]): HTMLElement {
  const shown = examples.map((example) => ({example, element: section(example)}));
  const rooms = [...new Set(examples.map(({room}) => room))];
  const find = html`<input type="search" placeholder="scoreBars, occlusion …" oninput=${narrow} />` as HTMLInputElement;
  const parts = rooms.map((room) => {
    const own = shown.filter(({example}) => example.room === room);
    return {
      own,
      element: html`<section><h2 id=${`room-${room}`}>${room}</h2>${own.map(({element}) => element)}</section>`
    };
  });
  return html`<div>
    <p><label>Find ${find}</label> ${examples.length} examples, of what is in src/components.</p>
    ${parts.map(({element}) => element)}
  </div>`;

  function narrow(event: Event): void {
    event.stopPropagation();
    const word = find.value.trim().toLowerCase();
    for (const {example, element} of shown)
      element.hidden = !`${example.room} ${example.name}`.toLowerCase().includes(word);
    for (const {own, element} of parts) element.hidden = own.every((d) => d.element.hidden);
  }
}

/** Returns an example below its name, within what the styles take for a figure. */
function section({name, draw}: Example): HTMLElement {
  const element = drawn(draw);
  const isFigure = element.classList.contains("figure");
  return html`<section><h3 id=${name}>${name}</h3>
    ${isFigure ? element : html`<div class="figure" style="display: block; overflow-x: auto">${element}</div>`}</section>`;
}

function drawn(draw: () => Element): Element {
  try {
    return draw();
  } catch (error) {
    return html`<p role="alert">${(error as Error).message}</p>`;
  }
}
