import {html} from "htl";
import type {TextField} from "../frame/field.js";
import {dispatchInput, pictureField, selectField, valued} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {derivativesBoard} from "./derivativesBoard.js";
import {derivativesCaption, derivativesFacts, derivativesRows} from "./derivativesText.js";
import {type SoftmaxSteps, softmaxClasses, softmaxSteps} from "./softmaxToy.js";

interface Choice {
  /** A letter a step: "w" in the weights, "x" in the image. */
  readonly steps: string;
  /** The class. */
  readonly wanted: number;
  readonly rate: number;
}

/** The most steps that a link may ask for. */
const most = 200;

/**
 * Returns the toy “one loss, two derivatives”: a softmax on an image of nine
 * pixels, with the derivative of its loss by the weights and by the image, and
 * a button for a step of gradient descent in each. The state is in the page’s
 * address.
 */
export function twoDerivatives({invalidation}: {readonly invalidation?: Promise<unknown>} = {}): LiveFigure<Choice> {
  const classes = softmaxClasses.map((name, i) => [i, name] as const);
  const fields = {
    steps: pictureField("", {read: readSteps, write: (steps) => steps || undefined}),
    wanted: selectField("The class wanted", classes, {initial: 0, name: "class"}),
    rate: rateField({initial: 0.5})
  };
  const board = derivativesBoard();
  const full = html`<span class="figure-problem" role="alert"></span>`;
  const button = (label: string, next: (steps: string) => string, which?: "w" | "x") =>
    html`<button type="button" data-step=${which} onclick=${() => walk(next(figure.value.steps))}>${label}</button>`;
  const figure = liveFigure<Choice, SoftmaxSteps>({
    id: "derivatives",
    label: "One loss, two derivatives",
    isWide: true,
    invalidation,
    fields,
    controls: html`<div class="figure-fields figure-columns">
      <section>${fields.wanted.element}</section>
      <section>${fields.rate.element}</section>
      <section class="inversion-derivative-buttons">
        ${button("Step in the weights", (steps) => `${steps}w`, "w")}
        ${button("Step in the image", (steps) => `${steps}x`, "x")}
        ${button("Undo", (steps) => steps.slice(0, -1))}
        ${button("Start again", () => "")}${full}
      </section></div>`,
    picture: board.element,
    built: ({steps, wanted, rate}) => softmaxSteps(steps, wanted, rate),
    draw(shown) {
      board.draw(shown);
      return {caption: derivativesCaption(shown), facts: derivativesFacts(shown)};
    },
    files: {CSV: derivativesRows},
    fileName: () => "two-derivatives"
  });
  return figure;

  function walk(steps: string): void {
    full.textContent = steps.length > most ? `The toy remembers ${most} steps. Start again.` : "";
    if (steps.length <= most) figure.choose({steps});
  }
}

/** Reads steps from a link. Throws `invalid steps: …`. */
function readSteps(text: string): string {
  if (!/^[wx]*$/.test(text) || text.length > most) {
    throw new RangeError(`invalid steps: ${quoted(text)} (letters w and x, at most ${most})`);
  }
  return text;
}

/** Returns a field for the learning rate, on a slider that is heard while it moves; a link may ask for more than that has. */
function rateField({initial}: {readonly initial: number}): TextField<number> {
  let rate = initial;
  const said = html`<output></output>`;
  const input = html`<input type="range" min="0" max="2" step="0.1" aria-label="Learning rate" oninput=${() => {
    show(input.valueAsNumber);
    dispatchInput(element);
  }} />` as HTMLInputElement;
  const element = valued<number>(html`<label class="figure-slider">Rate η ${input} ${said}</label>`, {
    get: () => rate,
    set: show
  });
  show(initial);

  function show(next: number): void {
    rate = next;
    input.value = `${rate}`;
    said.textContent = rate.toFixed(1);
  }

  return {
    element,
    initial,
    isGradual: true,
    read(text) {
      const rate = text.trim() ? Number(text) : Number.NaN;
      if (!(rate >= 0 && rate <= 5)) throw new RangeError(`invalid rate: ${quoted(text)} (0 to 5)`);
      return rate;
    },
    write: String
  };
}
