import {readDigits} from "../../corpus/digits.js";
import {readArrays} from "../../files/arrayFile.js";
import type {BackendName} from "../../network/backend.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {Progress} from "../../worker/protocol.js";

/** The responses of all units of a layer of mnist to every held-out digit. */
export interface DigitResponses {
  readonly layer: string;
  readonly units: number;
  /** [digits, units] */
  readonly values: Float32Array;
  /** What they were computed with: null for when the site was built. */
  readonly made: {readonly backend: BackendName; readonly milliseconds: number} | null;
}

/** Where the responses come from. */
export interface ResponseSource {
  /** Returns what is known of a layer already. */
  known(layer: string): DigitResponses | undefined;
  /** Returns the responses of a layer, which the worker computes the first time, or *again*. */
  ask(
    layer: string,
    options: {readonly signal: AbortSignal; readonly progress: (progress: Progress) => void; readonly again?: boolean}
  ): Promise<DigitResponses>;
}

/** Returns the source of the responses to the held-out *digits*: the built *logits* at once, other layers from the worker. */
export function digitResponses(digits: ArrayBuffer, logits: ArrayBuffer, client: Client): ResponseSource {
  const file = readDigits(digits);
  const {note, arrays} = readArrays<{layer: string; units: number}>(logits);
  const found = new Map<string, DigitResponses>();
  found.set(note.layer, {...note, values: arrays.values as Float32Array, made: null});
  return {
    known: (layer) => found.get(layer),
    async ask(layer, {signal, progress, again = false}) {
      const known = found.get(layer);
      if (known && !again) return known;
      const images = Array.from({length: file.count}, (_, i) => file.pixels(i));
      const question = {kind: "responses", network: networkFiles("mnist"), images, layer} as const;
      const {units, values, backend, milliseconds} = await client.ask(question, {signal, progress});
      const responses = {layer, units, values, made: {backend, milliseconds}};
      found.set(layer, responses);
      return responses;
    }
  };
}
