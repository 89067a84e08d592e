import {html} from "htl";
import type {SettingValues} from "../../methods.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import type {AnsweringTools} from "../frame/answering.js";
import {selectField, settingsField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {rare} from "../frame/rare.js";
import {loadDigit} from "../inputs/digitInput.js";
import {digitOf, inversionKnobs, inversionOptions} from "./inversions.js";
import {
  type BuiltStarts,
  builtResults,
  type StartResult,
  type StartsChoice,
  seedOf,
  startResult,
  startsSpec
} from "./starts.js";
import {startsBoard, startsPng} from "./startsBoard.js";
import {startsField} from "./startsField.js";
import {startsCaption, startsFacts, startsRows} from "./startsText.js";

export interface ManyStartsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Starts extends Partial<Provenance> {
  readonly results: readonly StartResult[];
}

const digits = Array.from({length: 10}, (_, digit) => [digit, `${digit}`] as const);

/**
 * Returns the live figure “does the start matter?”: one class of the digits
 * inverted from many starts, starts above and results below, and how alike the
 * results are. It begins with what was *built*, which needs no network. The
 * state is in the page’s address.
 */
export function manyStarts(built: BuiltStarts, {client, invalidation}: ManyStartsOptions): LiveFigure<StartsChoice> {
  const fields = {
    unit: selectField("Make a", digits, {initial: startsSpec.unit, name: "class", label: "Digit wanted"}),
    from: startsField({initial: startsSpec.from}),
    settings: rare(settingsField<SettingValues>(inversionKnobs("mnist")))
  };
  const board = startsBoard();
  return liveFigure<StartsChoice, Starts>({
    id: "starts",
    label: "Does the start matter?",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields figure-columns inversion-starts-fields">
      <section>${fields.unit.element}</section>
      ${fields.from.element}</div>`,
    picture: board.element,
    built: (_, isInitial) => (isInitial ? {results: builtResults(built)} : undefined),
    ask: (choice, tools) => startsAnswer(client, choice, tools),
    draw({results}, {unit}) {
      board.draw(results, unit);
      return {caption: startsCaption(results, unit), facts: startsFacts(results, unit)};
    },
    files: {PNG: ({results}) => startsPng(results), CSV: ({results}) => startsRows(results)},
    fileName: ({unit}) => `starts-${unit}`
  });
}

/** Resolves to what comes of each start, one after the other. */
async function startsAnswer(client: Client, {unit, from, settings}: StartsChoice, tools: AnsweringTools) {
  const options = inversionOptions({network: "mnist", layer: "logits", settings});
  const results: StartResult[] = [];
  let made: Provenance | undefined;
  for (const [i, word] of from.entries()) {
    const [digit, seed] = [digitOf(word), seedOf(word)];
    const start = digit !== undefined ? (await loadDigit(digit)).pixels : seed ? "noise" : "zeros";
    const answer = await client.ask(
      {
        kind: "invert",
        network: "mnist",
        target: {unit},
        options: {...options, start, seed: seed ?? 1},
        frames: 2
      },
      {
        signal: tools.signal,
        progress: (heard) =>
          tools.progress(
            heard.phase === "compute"
              ? {kind: "progress", phase: "compute", fraction: (i + heard.fraction) / from.length}
              : heard
          )
      }
    );
    results.push(startResult(word, answer));
    made = {backend: answer.backend, milliseconds: (made?.milliseconds ?? 0) + answer.milliseconds};
  }
  return {results, ...made};
}
