import {FileAttachment} from "observablehq:stdlib";
import type {NetworkFiles} from "./protocol.js";

const added = new Map<string, NetworkFiles>();

/** Makes the files of a network of the reader’s own known by their name, until the function returned is called. */
export function addNetworkFiles(files: NetworkFiles): () => void {
  added.set(files.name, files);
  return () => void (added.get(files.name) === files && added.delete(files.name));
}

/** Returns where the files of the network of the given *name* are: registered, or added. Throws `unknown network: …`. */
export function networkFiles(name: string): NetworkFiles {
  const own = added.get(name);
  if (own) return own;
  const inception = {
    graph: FileAttachment("../data/inception-v3.json"),
    weights: FileAttachment("../data/inception-v3.bin")
  };
  const mnist = {graph: FileAttachment("../data/mnist.json"), weights: FileAttachment("../data/mnist.bin")};
  const files = {"inception-v3": inception, mnist}[name];
  if (!files) throw new RangeError(`unknown network: ${name}`);
  const address = (href: string) => new URL(href, document.baseURI).href;
  return {
    name,
    graph: address(files.graph.href),
    weights: address(files.weights.href),
    bytes: files.weights.size || undefined
  };
}
