import {type NetworkEntry, ownNetworkPrefix} from "../../networks.js";
import type {DescribedNetwork, Preparation} from "../../worker/protocol.js";

/** A network of the reader’s own, with what they said of it. Nothing of it leaves the browser. */
export interface OwnNetwork {
  /** By which figures and links name it: its numbers and what was said of them give it, the same each time. */
  readonly name: string;
  /** What the reader calls it. */
  readonly title: string;
  /** What was read. */
  readonly read: Omit<DescribedNetwork, "weights">;
  readonly weights: Blob;
  readonly preparation: Preparation;
}

/** Returns the network that was *read*, called *title*, with what its reader says of it. */
export function ownNetwork(
  title: string,
  read: OwnNetwork["read"],
  weights: Blob,
  preparation: Preparation
): OwnNetwork {
  return {name: ownName(read.digest, preparation), title, read, weights, preparation};
}

/** Another answer needs another name: whatever is kept by the name of a network then never belongs to another preparation. */
function ownName(digest: string, preparation: Preparation): string {
  const {labels: _, ...numbers} = preparation;
  let hash = 0x811c9dc5; // FNV-1a
  for (const letter of digest + JSON.stringify(numbers)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return `${ownNetworkPrefix}${digest.slice(0, 8)}${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

/** Returns what the site’s figures need to know of the network. */
export function entryOf({name, title, read}: OwnNetwork): NetworkEntry {
  const {inputShape, outputs, treeLayers, defaultLayer} = read;
  return {
    name,
    title,
    summary: "Your own network; it stays in this browser.",
    licence: "your own",
    source: "",
    inputShape,
    classes: outputs,
    treeLayers,
    defaultLayer
  };
}

/** Returns the names of the network’s classes, by index: what the reader said, or what the file has; numbers where nobody knows. */
export function labelsOf({read, preparation}: Pick<OwnNetwork, "read" | "preparation">): readonly string[] {
  const labels = preparation.labels ?? read.graph.labels;
  return labels.length ? labels : Array.from({length: read.outputs}, (_, index) => `class ${index}`);
}

/** Returns how many bytes the network takes. */
export function bytesOf({read, weights}: Pick<OwnNetwork, "read" | "weights">): number {
  return weights.size + JSON.stringify(read).length;
}
