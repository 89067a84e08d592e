import {html} from "htl";
import {shuffledOrder} from "../../images/shuffledOrder.js";
import type {KeyedField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {shuffleDefault} from "./shuffles.js";

/** In which order the n × n tiles of a photo lie. */
export interface Arrangement {
  readonly n: number;
  /** What gave the order; null is the reader’s hand. */
  readonly seed: number | null;
  /** At each place, counted row by row, which tile lies there. */
  readonly order: readonly number[];
}

const readN = readWhole("n", 1, shuffleDefault.most);
const readSeed = readWhole("seed", 1, 9999);

/** Returns the arrangement that a seed gives. */
export function seededArrangement(n: number, seed: number): Arrangement {
  return {n, seed, order: shuffledOrder(n * n, seed)};
}

/** Returns what tells an order from all others. */
export function orderKey(order: readonly number[]): string {
  return order.join("-");
}

/** Returns a field for the arrangement of the tiles: how many, and a seed of their order or, by hand, the order itself. */
export function arrangementField(): KeyedField<Arrangement> {
  const initial = seededArrangement(shuffleDefault.n, shuffleDefault.seed);
  return {element: arrangementInput(initial), initial, isGradual: true, ...arrangementTexts(initial)};
}

/** Returns the slider for n, the seed, and buttons for another order and for none. */
function arrangementInput(initial: Arrangement) {
  let picked = initial;
  const said = html`<output></output>`;
  const tiles = html`<input type="range" min="1" max=${shuffleDefault.most} step="1" aria-label="Tiles on a side"
    oninput=${() => pick(seededArrangement(tiles.valueAsNumber, picked.seed ?? 1))} />` as HTMLInputElement;
  const seed = html`<input type="number" min="1" max="9999" step="1" required placeholder="by hand"
    onchange=${() => seed.reportValidity() && pick(seededArrangement(picked.n, seed.valueAsNumber))} />` as HTMLInputElement;
  const another = () => pick(seededArrangement(picked.n, (picked.seed ?? 0) + 1));
  const sort = () => pick({...picked, seed: null, order: picked.order.map((_, i) => i)});
  const holder = html`<div class="figure-knobs"><label>Tiles: <strong>${said}</strong> ${tiles}</label>
    <label>Seed of the order ${seed}</label><div class="figure-buttons">
      <button type="button" onclick=${another}>Another order</button>
      <button type="button" onclick=${sort}>Put all in place</button></div></div>`;
  const element = valued<Arrangement>(holder, {get: () => picked, set: show});
  show(initial);
  return element;

  function pick(next: Arrangement): void {
    show(next);
    dispatchInput(element);
  }

  function show(next: Arrangement): void {
    picked = next;
    said.textContent = `${next.n} × ${next.n}`;
    tiles.value = `${next.n}`;
    seed.value = next.seed === null ? "" : `${next.seed}`;
  }
}

function arrangementTexts(initial: Arrangement): Pick<KeyedField<Arrangement>, "keys" | "read" | "write"> {
  return {
    keys: ["n", "seed", "order"],
    read(texts, problem) {
      const valid = <T>(key: string, read: (text: string) => T): T | undefined => {
        try {
          return texts[key] === undefined ? undefined : read(texts[key]);
        } catch (error) {
          problem((error as Error).message);
        }
      };
      const n = valid("n", readN) ?? initial.n;
      const order = valid("order", (text) => readOrder(text, n));
      return order ? {n, seed: null, order} : seededArrangement(n, valid("seed", readSeed) ?? initial.seed!);
    },
    write: ({n, seed, order}) => ({n: `${n}`, ...(seed === null ? {order: orderKey(order)} : {seed: `${seed}`})})
  };
}

/** Returns an order of n × n tiles as a link has it. Throws `invalid order: …`, `an order of … tiles, not …`. */
function readOrder(text: string, n: number): number[] {
  const places = /^\d{1,2}(-\d{1,2}){0,99}$/.test(text) ? text.split("-").map(Number) : [];
  const isWhole = new Set(places).size === places.length && places.every((d) => d < places.length);
  if (!places.length || !isWhole || !Number.isInteger(Math.sqrt(places.length)))
    throw new RangeError(`invalid order: ${quoted(text)}`);
  if (places.length !== n * n) throw new RangeError(`an order of ${places.length} tiles, not ${n * n}`);
  return places;
}
