import {html} from "htl";
import type {TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {readStarts} from "./starts.js";

/** Returns a field for a list of starts in words; what cannot be read is said below it, and chooses nothing. */
export function startsField({initial}: {readonly initial: readonly string[]}) {
  let starts = initial;
  const input = html`<input type="text" aria-label="Starts" size="20" onchange=${typed} />` as HTMLInputElement;
  const problem = html`<span class="figure-problem" role="alert"></span>`;
  const element = valued<readonly string[]>(
    html`<section><label>from ${input}</label>${problem}
      <p class="figure-summary">Words with spaces between: zeros, noise-1 (and any other seed), digit-4 (a held-out digit by its number).</p></section>`,
    {get: () => starts, set: show}
  );
  show(initial);

  function show(next: readonly string[]): void {
    starts = next;
    input.value = starts.join(" ");
    problem.textContent = "";
  }

  function typed(): void {
    try {
      show(readStarts(input.value));
      dispatchInput(element);
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }

  return {
    element,
    initial,
    read: readStarts,
    write: (value) => value.join(" ")
  } satisfies TextField<readonly string[]>;
}
