import type {ForwardPass} from "./forward.js";
import type {Model} from "./model.js";

/** A channel of a layer. */
export interface Channel {
  readonly layer: string;
  readonly unit: number;
}

/**
 * Returns the channel that the given one is a copy of: a concatenation only
 * puts its inputs side by side, so a channel of it is a channel of one of them,
 * and the other branches need not be computed to know it. Any other channel is
 * returned as it is, and so is one whose source the *run* did not keep.
 */
export function sourceOf(model: Model, run: ForwardPass, {layer, unit}: Channel): Channel {
  const given = model.layers.get(layer);
  if (given?.kind !== "concat") return {layer, unit};
  let first = 0;
  for (const input of given.inputs) {
    const channels = run.values.get(input)?.shape.at(-1);
    if (channels === undefined) break;
    if (unit < first + channels) return sourceOf(model, run, {layer: input, unit: unit - first});
    first += channels;
  }
  return {layer, unit};
}
