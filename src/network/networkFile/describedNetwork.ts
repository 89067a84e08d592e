import {ancestors} from "../graph.js";
import {type LayerTable, layerTable} from "../layerTable.js";
import {logitsLayer, type Network, type Reading} from "../network.js";
import {passages} from "../passages.js";
import {type Graph, writeNetwork} from "../serialize.js";
import {shapes} from "../shapes.js";

/** A network that was read from files, as a page keeps and shows it. */
export interface DescribedNetwork {
  readonly graph: Graph;
  readonly weights: Uint8Array<ArrayBuffer>;
  /** How it was read. */
  readonly reading: Reading;
  /** Height, width and channels of its input; null where the file leaves them free. */
  readonly free: readonly (number | null)[];
  /** What one photo is made to: *free* with the size where that is null. */
  readonly inputShape: readonly [number, number, number];
  readonly outputs: number;
  readonly table: LayerTable;
  /** The layers of its tree, top down: the logits, and at most *levels* of what all signals pass through. */
  readonly treeLayers: readonly string[];
  /** The layer in the middle of them. */
  readonly defaultLayer: string;
  /** 16 hexadecimal digits that its graph and weights give, the same each time. */
  readonly digest: string;
}

/** How many layers below the logits a tree is offered. */
const levels = 10;

/**
 * Returns what a page needs to know of a *network* that was read from a file; where its input is free it is *size*
 * pixels. Throws `takes no photos: …` and what `shapes` throws where its layers do not fit.
 */
export function describedNetwork(network: Network, size: readonly [height: number, width: number]): DescribedNetwork {
  const free = network.input.shape;
  if (free.length !== 3) throw new RangeError(`takes no photos: ${network.name}, whose input is ${free.join("×")}`);
  const inputShape = free.map((d, i) => d ?? [...size, 3][i]) as unknown as [number, number, number];
  if (inputShape[2] !== 1 && inputShape[2] !== 3)
    throw new RangeError(`takes no photos: ${network.name}, whose input has ${inputShape[2]} channels (1 or 3)`);
  const sized = {...network, input: {...network.input, shape: inputShape}};
  const logits = logitsLayer(network);
  const last = shapes(sized).get(logits)!;
  const {graph, weights} = writeNetwork(network);
  const treeLayers = [logits, ...thinned(passages(network, ancestors(network, [logits])), levels, logits)];
  return {
    graph,
    weights,
    reading: network.reading ?? {format: "unknown", assumed: [], unused: []},
    free,
    inputShape,
    outputs: last[last.length - 1],
    table: layerTable(sized),
    treeLayers,
    defaultLayer: treeLayers[Math.ceil((treeLayers.length - 1) / 2)],
    digest: digestOf(JSON.stringify(graph.layers), weights)
  };
}

/** Returns at most *count* of the *names* but for *top*, evenly, the first and the last among them. */
function thinned(names: readonly string[], count: number, top: string): string[] {
  const others = names.filter((name) => name !== top);
  if (others.length <= count) return others;
  return Array.from({length: count}, (_, i) => others[Math.round((i * (others.length - 1)) / (count - 1))]);
}

/** Two FNV-1a hashes, one of the text and one of the bytes, four at a time. */
function digestOf(text: string, bytes: Uint8Array<ArrayBuffer>): string {
  let a = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
  let b = 0x811c9dc5 ^ bytes.length;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  for (let i = 0; i < words.length; ++i) b = Math.imul(b ^ words[i], 0x01000193);
  return [a, b].map((d) => (d >>> 0).toString(16).padStart(8, "0")).join("");
}
