import {FileAttachment} from "observablehq:stdlib";
import {type DigitFile, readDigits} from "../../corpus/digits.js";
import {readArrays} from "../../files/arrayFile.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {digits as heldOutDigits} from "../drawer/drawer.js";
import type {AnsweringTools} from "../frame/answering.js";
import type {Fact} from "../frame/figureFrame.js";

/** What stands for a unit that has a map of answers. */
export type MapSummary = "largest" | "mean";

export const mapSummaries: readonly MapSummary[] = ["largest", "mean"];

/** The responses of all units of a layer of mnist to every held-out digit; how they were made is absent where the site was built with them. */
export interface DigitResponses extends Partial<Provenance> {
  readonly layer: string;
  /** What stands for a map: its largest value or its mean. */
  readonly summary: MapSummary;
  readonly units: number;
  /** [digits, units] */
  readonly values: Float32Array;
}

/** Where the responses come from. */
export interface ResponseSource {
  /** The digits that the network was not trained on. */
  readonly file: DigitFile;
  /** [digits, 10] */
  readonly logits: Float32Array;
  /** Returns what is known of a layer already. */
  known(layer: string, summary: MapSummary): DigitResponses | undefined;
  /** Resolves to the responses of a layer, which the worker computes. */
  ask(layer: string, summary: MapSummary, tools: AnsweringTools): Promise<DigitResponses>;
}

export interface DigitResponsesOptions {
  /** The held-out digits; default to the site’s. */
  readonly digits?: ArrayBuffer;
  /** The built logits; default to the site’s. */
  readonly logits?: ArrayBuffer;
}

/** Resolves to the source of the responses to the held-out digits: the built logits at once, other layers from the worker. */
export async function digitResponses(client: Client, options: DigitResponsesOptions = {}): Promise<ResponseSource> {
  const file = readDigits(options.digits ?? (await heldOutDigits()));
  const {note, arrays} = readArrays<{layer: string; units: number}>(options.logits ?? (await builtLogits()));
  const logits = arrays.values as Float32Array;
  const found = new Map<string, DigitResponses>();
  for (const summary of mapSummaries) found.set(key(note.layer, summary), {...note, summary, values: logits}); // no maps there
  return {
    file,
    logits,
    known: (layer, summary) => found.get(key(layer, summary)),
    async ask(layer, summary, tools) {
      const images = Array.from({length: file.count}, (_, i) => file.pixels(i));
      const question = {kind: "responses", network: "mnist", images, layer, keep: summary} as const;
      const {units, values, backend, milliseconds} = await client.ask(question, tools);
      const responses = {layer, summary, units, values, backend, milliseconds};
      found.set(key(layer, summary), responses);
      return responses;
    }
  };
}

function key(layer: string, summary: MapSummary): string {
  return `${layer} ${summary}`;
}

/** Returns how far the responses are from those *before*, at most. */
export function furthestResponse({values: before}: DigitResponses, {values}: DigitResponses): Fact {
  const furthest = before.reduce((most, value, i) => Math.max(most, Math.abs(value - values[i])), 0);
  return ["furthest from what was shown", furthest.toPrecision(2)];
}

/** Resolves to the logits that the site was built with. */
function builtLogits(): Promise<ArrayBuffer> {
  return FileAttachment("../../data/ranking/digit-logits.bin").arrayBuffer();
}
