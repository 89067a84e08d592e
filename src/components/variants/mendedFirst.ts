import {html} from "htl";
import {digitSize, readDigits} from "../../corpus/digits.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {digits as heldOut} from "../drawer/drawer.js";
import {digitField, radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {fileWord} from "../frame/picked.js";
import {loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import {plainNumber} from "../marks/plainNumber.js";
import {askFilters} from "./askFilters.js";
import {type Mended, type MendedSide, mendedBoard, type ShownAnswers} from "./mendedBoard.js";
import {type BuiltFirsts, type FirstRow, fewAnswers, mendedDefault, worthOf} from "./variants.js";

export interface MendedFirstOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  /** Variants, by their ids. */
  readonly before: string;
  readonly after: string;
  /** 1 is the first. */
  readonly seed: string;
  /** What the filters look at. */
  readonly look: "all" | "one";
  readonly digit: PickedDigit;
}

type Data = Mended & Partial<Provenance>;

/**
 * Returns the live figure “what looking mends”: the first layers of two
 * variants of the digit network, filter by filter, which of them are dead or
 * useless, and which answer to a digit or to all. It begins with what was
 * *built*, which needs no network. The state is in the page’s address.
 */
export function mendedFirst(built: BuiltFirsts, {client, invalidation}: MendedFirstOptions): LiveFigure<Choice, Data> {
  const {digits, rows} = built;
  const titles = rows.map(({id, title}) => [id, title] as const);
  const seeds = Array.from({length: Math.max(...rows.map(({runs}) => runs.length))}, (_, i) => `${i + 1}`);
  const fields = {
    before: selectField("Before", titles, {initial: mendedDefault.before as string}),
    after: selectField("After", titles, {initial: mendedDefault.after as string}),
    seed: radioField(
      "Seed",
      seeds.map((d) => [d, d] as const),
      {initial: `${mendedDefault.seed}`, group: "mended-seed"}
    ),
    look: radioField<Choice["look"]>(
      "Which filters answer",
      [
        ["all", "all held-out digits"],
        ["one", "one digit"]
      ],
      {initial: "all", name: "look", group: "mended-look"}
    ),
    digit: digitField({initial: mendedDefault.digit})
  };
  const digitSection = html`<section>${fields.digit.element}</section>`;
  const board = mendedBoard();
  let isDrawn = false;
  return liveFigure<Choice, Data>({
    id: "mended",
    label: "What looking mends: two first layers",
    isWide: true,
    client,
    invalidation,
    fields,
    unused: ({look}) => (look === "all" ? ["digit"] : []),
    controls: html`<div class="figure-fields figure-columns"><section>${fields.before.element}${fields.after.element}</section>
      <section>${fields.seed.element}${fields.look.element}</section>${digitSection}</div>`,
    picture: board.element,
    arrange({look}) {
      digitSection.hidden = look === "all";
    },
    built: (choice) => (choice.look === "all" ? sidesOf(choice, builtAnswers) : undefined),
    ask: askSides,
    draw(data) {
      isDrawn = true;
      if (data.digit) fields.digit.element.show(data.digit);
      board.draw(data, digits);
      return {
        caption: captionOf(data, digits),
        facts: [
          ["before", factOf(data.before)],
          ["after", factOf(data.after)]
        ]
      };
    },
    compare(before, after) {
      const all = (data: Data) => [data.before, data.after].flatMap(({answers}) => Array.from(answers.best));
      const now = all(after);
      const most = all(before).reduce((worst, d, i) => Math.max(worst, Math.abs(d - now[i])), 0);
      return ["largest difference from what was shown", plainNumber(most)];
    },
    files: {
      CSV: (data) => filterRows(data),
      JSON: ({before, after}, {digit, look}) => ({
        digit: look === "one" ? fileWord(digit) : "all",
        before: fileSide(before),
        after: fileSide(after)
      })
    },
    fileName: ({before, after, seed}) => `first-layers-${before}-${after}-${seed}`
  });

  function rowOf(id: string): FirstRow {
    return rows.find((row) => row.id === id)!;
  }

  /** Returns both sides, each with what *answersOf* gives for it. */
  function sidesOf(choice: Choice, answersOf: (side: Omit<MendedSide, "answers">) => ShownAnswers): Mended {
    const [before, after] = [choice.before, choice.after].map((id) => {
      const side = sideOf(rowOf(id), choice.seed);
      return {...side, answers: answersOf(side)};
    });
    return {before, after};
  }

  async function askSides(choice: Choice, tools: LiveTools<Data>): Promise<Data> {
    const isOne = choice.look === "one";
    if (!isDrawn) tools.partial(sidesOf(choice, builtAnswers)); // a link to one digit: the filters, before they answer
    const digit = isOne ? (await loadDigit(choice.digit)).pixels : undefined;
    const file = digit ? {count: 1, pixels: () => digit} : readDigits(await heldOut());
    tools.signal.throwIfAborted();
    let milliseconds = 0;
    let backend: Provenance["backend"] | undefined;
    const sides: MendedSide[] = [];
    for (const id of [choice.before, choice.after]) {
      const {row, run} = sideOf(rowOf(id), choice.seed);
      const layer = {size: row.size, stride: row.stride, kernel: run.kernel, bias: run.bias};
      const answer = await askFilters(layer, file, isOne ? 0 : "all", (bank, pixels) =>
        client.ask({kind: "filterAnswers", network: "mnist", bank, pixels, size: [digitSize, digitSize]}, tools)
      );
      const {best, places, side, maps} = answer;
      milliseconds += answer.milliseconds;
      backend = answer.backend;
      sides.push({row, run, answers: {best, places, ...(isOne && {maps: {side, values: maps}})}});
    }
    return {before: sides[0], after: sides[1], digit, backend, milliseconds};
  }
}

/** Returns the network of a variant from the seed asked for; the delivered one was trained from one alone. */
function sideOf(row: FirstRow, seed: string): Omit<MendedSide, "answers"> {
  return {row, run: row.runs[Math.min(Number(seed), row.runs.length) - 1]};
}

function builtAnswers({run}: Omit<MendedSide, "answers">): ShownAnswers {
  return {best: run.filters.map((d) => d.best), places: run.filters.map((d) => d.places)};
}

function captionOf({digit}: Mended, digits: number): string {
  const lit = !digit
    ? `“Lit” is the share of all places of all ${digits.toLocaleString("en")} held-out digits where it is above 0.`
    : "The grey picture is its map of this digit, white where the layer is strongest; the last number is its largest, before the ReLU.";
  return `Every filter of two first layers. The number below it: how many of ${digits.toLocaleString("en")} answers change without it. Dead: never above 0 on them. Useless: at most ${fewAnswers} answers change. ${lit}`;
}

function factOf({row, run}: MendedSide): string {
  return `${row.title}, seed ${run.seed}, rate ${row.rate}, ${row.epochs} epochs`;
}

function filterRows({before, after}: Mended) {
  return [before, after].flatMap(({row, run, answers}) =>
    run.filters.map((filter, i) => ({
      network: row.id,
      seed: run.seed,
      filter: i,
      worth: worthOf(filter),
      changed_without: filter.changed,
      wrong_without: filter.wrong,
      best: answers.best[i],
      share_of_places: answers.places[i]
    }))
  );
}

function fileSide({row, run, answers: {best, places}}: MendedSide) {
  const {runs: _, ...network} = row;
  return {...network, ...run, answers: {best: Array.from(best), places: Array.from(places)}};
}
