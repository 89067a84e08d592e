import {FileAttachment} from "observablehq:stdlib";
import type {NetworkFiles} from "./protocol.js";

/** Returns where the files of the registered network of the given *name* are. Throws `unknown network: …`. */
export function networkFiles(name: string): NetworkFiles {
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
