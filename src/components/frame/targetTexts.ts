import {networkEntry, networks} from "../../networks.js";
import type {PickedTarget} from "../inputs/targetNames.js";
import {readChoice} from "./linkReaders.js";
import {quoted} from "./linkState.js";

/** What reads a network, a layer and a unit of it from a link; that they go together, checkTarget says. */
export const targetReaders: {readonly [K in keyof PickedTarget]: (text: string) => PickedTarget[K]} = {
  network: readChoice(
    "network",
    networks.map(({name}) => name)
  ),
  layer: (text) => text,
  unit(text) {
    if (!/^\d{1,5}$/.test(text)) throw new RangeError(`unknown unit: ${quoted(text)}`);
    return Number(text);
  }
};

/** Throws `unknown layer: …` or `unknown class: …` where a network, a layer and a unit do not go together. */
export function checkTarget({network, layer, unit}: PickedTarget): void {
  const {treeLayers, classes} = networkEntry(network);
  if (!treeLayers.includes(layer)) throw new RangeError(`unknown layer: ${quoted(layer)}`);
  if (layer === "logits" && unit >= classes) throw new RangeError(`unknown class: ${unit}`);
}
