import {html} from "htl";
import type {TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {heldOutDigits} from "../inputs/digitInput.js";
import {type StartLook, startPicture} from "../inputs/startPicture.js";
import {digitOf} from "./inversions.js";
import {readStarts, seedOf, wordsOf} from "./starts.js";

/** How many starts there may be. */
const most = 12;

/** Returns a field for a list of starts: pictures to take away, and buttons that add one more. */
export function startsField({initial}: {readonly initial: readonly string[]}) {
  let starts = initial;
  const list = html`<ul class="inversion-starts-picked"></ul>`;
  const number = html`<input type="number" min="0" max=${heldOutDigits - 1} step="1" value="39" required
    aria-label="Number of the held-out digit" oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const adder = (title: string, add: () => void) =>
    html`<button type="button" onclick=${add}>${title}</button>` as HTMLButtonElement;
  const paper = adder("+ Empty paper", () => choose([...starts, "zeros"]));
  const noise = adder("+ Noise", () => choose([...starts, `noise-${nextSeed()}`]));
  const digit = adder(
    "+ Digit number",
    () => number.reportValidity() && choose([...starts, `digit-${number.valueAsNumber}`])
  );
  const element = valued<readonly string[]>(
    html`<section class="inversion-starts-choice" role="group" aria-label="Starts">
      <div class="figure-control-title">Starts</div>${list}
      <div class="inversion-starts-add">${paper}${noise}<span>${digit}${number}</span></div></section>`,
    {get: () => starts, set: show}
  );
  show(initial);

  function nextSeed(): number {
    const seeds = starts.map(seedOf);
    let seed = 1;
    while (seeds.includes(seed)) ++seed;
    return seed;
  }

  function show(next: readonly string[]): void {
    starts = next;
    list.replaceChildren(...starts.map(item));
    for (const button of [paper, noise, digit]) button.disabled = starts.length >= most;
    if (starts.includes("zeros")) paper.disabled = true;
  }

  function item(start: string, i: number): HTMLElement {
    const words = wordsOf(start);
    const button = html`<button type="button" aria-label=${`Take away: ${words}`} title="Take away"
      onclick=${() => takeAway(i)}>×</button>` as HTMLButtonElement;
    button.disabled = starts.length === 1;
    return html`<li>${startPicture(lookOf(start))}<span>${words}</span>${button}</li>`;
  }

  function takeAway(i: number): void {
    choose(starts.toSpliced(i, 1));
    const buttons = list.querySelectorAll<HTMLButtonElement>("button:enabled");
    (buttons[Math.min(i, buttons.length - 1)] ?? noise).focus(); // who takes several away needs not start again
  }

  function choose(next: readonly string[]): void {
    show(next);
    dispatchInput(element);
  }

  return {
    element,
    initial,
    read: readStarts,
    write: (value) => value.join(" ")
  } satisfies TextField<readonly string[]>;
}

function lookOf(start: string): StartLook {
  const [digit, seed] = [digitOf(start), seedOf(start)];
  return digit !== undefined ? {kind: "digit", digit} : seed === undefined ? {kind: "paper"} : {kind: "noise", seed};
}
