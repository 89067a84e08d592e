import {html} from "htl";
import {digitSize, readDigits} from "../../corpus/digits.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {digits} from "../drawer/drawer.js";
import {askScores} from "../frame/askScores.js";
import {digitField, radioField, rangeField, selectField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {fileWord} from "../frame/picked.js";
import {placeField} from "../frame/placeField.js";
import {loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import type {BuiltDigitOcclusion} from "./builtOcclusions.js";
import {occludedBoard} from "./occludedBoard.js";
import {
  type DigitChoice,
  type OccludedDigit,
  occludedCaption,
  occludedFacts,
  occludedRows
} from "./occludedDigitText.js";
import {occludedGridPng} from "./occludedGrid.js";
import {digitOcclusion} from "./occlusions.js";

export interface OccludedDigitOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

type Data = OccludedDigit & Partial<Provenance>;

const fills = [
  ["black", "paper"],
  ["grey", "grey"],
  ["white", "ink"],
  ["mean", "mean of the digit"],
  ["noise", "noise"]
] as const;

const classes = Array.from({length: 10}, (_, i) => [i, `${i}`] as const);

/**
 * Returns the live figure “which part of the digit counts?”: the digit with a
 * square at every place, the percent decrease of the class’s logit above each
 * and as a heat map, and a square to be moved by hand. It begins with what was
 * *built*, which needs no network. The state is in the page’s address.
 */
export function occludedDigit(
  built: BuiltDigitOcclusion,
  {client, invalidation}: OccludedDigitOptions
): LiveFigure<DigitChoice, Data> {
  const {digit, class: first, window, stride, fill} = digitOcclusion;
  const fields = {
    digit: digitField({initial: digit}),
    class: selectField("Logit of", classes, {initial: first, name: "class"}),
    window: sideField("Square, px", "window", window),
    stride: sideField("Stride, px", "stride", stride),
    fill: radioField<DigitChoice["fill"]>("Filled with", fills, {initial: fill, name: "fill", group: "occluded-fill"}),
    place: placeField<SquarePlace | undefined>({width: digitSize, height: digitSize}, undefined)
  };
  const next = html`<button type="button" onclick=${() => void toNext()}></button>` as HTMLButtonElement;
  const board = occludedBoard({
    measure: (image, unit) => askScores(client, {network: "mnist", image, unit}),
    onMove: (place) => figure.choose({place})
  });
  const pixels = {values: Float32Array.from(built.pixels), width: digitSize, height: digitSize, channels: 1};
  const figure = liveFigure<DigitChoice, Data>({
    id: "occluded",
    label: "Which part of the digit counts?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["place"],
    controls: html`<div class="figure-fields figure-columns">
      <section><div class="figure-control-title">Digit</div>${fields.digit.element}${next}</section>
      <section>${fields.class.element}</section>
      <section>${fields.window.element}${fields.stride.element}</section>
      <section>${fields.fill.element}</section>
    </div>`,
    picture: board.element,
    settle(choice, before) {
      const whole = {...choice, stride: Math.min(choice.stride, choice.window)};
      if (choice.window !== before.window) return {...whole, place: undefined};
      // Whatever else the reader changes, the square stays where it is.
      return choice === before ? whole : {...whole, place: choice.place ?? board.place};
    },
    arrange: (choice) => next.replaceChildren(`The next ${choice.class}`),
    built: (_, isInitial) => (isInitial ? {pixels, scores: built.numbers} : undefined),
    async ask({digit, class: index, window, stride, fill}, tools) {
      const photo = await loadDigit(digit);
      tools.signal.throwIfAborted();
      const question = {kind: "occlude", network: "mnist", photo, class: index, fill} as const;
      const sides = {window: [window, window], stride: [stride, stride]} as const;
      const {scores, backend, milliseconds} = await client.ask({...question, ...sides}, tools);
      return {pixels: photo.pixels, scores, backend, milliseconds};
    },
    draw(data, choice) {
      fields.digit.element.show(data.pixels);
      board.draw(data, choice);
      return {caption: occludedCaption(data, choice.class), facts: occludedFacts(data, choice.class)};
    },
    files: {
      PNG: occludedGridPng,
      CSV: occludedRows,
      JSON: ({scores}, {digit, place, ...rest}) => ({network: "mnist", digit: fileWord(digit), ...rest, ...scores})
    },
    fileName: ({digit, class: index, window, stride, fill}) =>
      `digit-${fileWord(digit)}-${index}-${window}-${stride}-${fill}`
  });
  return figure;

  /** Goes on to the next held-out digit of the class asked about. */
  async function toNext(): Promise<void> {
    try {
      const {labels} = readDigits(await digits());
      figure.choose({digit: nextOf(labels, fields.class.element!.value, fields.digit.element.value)});
    } catch (error) {
      next.replaceChildren((error as Error).message);
    }
  }
}

/** Returns a field for a length on the digit: up to 16 pixels by hand, more in a link. */
function sideField(title: string, name: string, initial: number) {
  return {...rangeField(title, [1, 16], {initial}), read: readWhole(name, 1, digitSize)};
}

/** Returns the next digit of the given class after the one picked, round and round. */
function nextOf(labels: ArrayLike<number>, wanted: number, picked: PickedDigit): number {
  const from = typeof picked === "number" ? picked : -1;
  const steps = Array.from(labels, (_, i) => (from + 1 + i) % labels.length);
  return steps.find((i) => labels[i] === wanted)!;
}
