import {FileAttachment} from "observablehq:stdlib";
import {readSpace, type SpaceRows} from "./spaceFile.js";

/** The files of all photos in each space; each is fetched when it is first wanted. */
const files: Readonly<Record<string, () => Promise<ArrayBuffer>>> = {
  pixels: () => FileAttachment("../../data/neighbours/spaces/pixels.bin").arrayBuffer(),
  Conv2d_1a: () => FileAttachment("../../data/neighbours/spaces/Conv2d_1a.bin").arrayBuffer(),
  Conv2d_2b: () => FileAttachment("../../data/neighbours/spaces/Conv2d_2b.bin").arrayBuffer(),
  Conv2d_4a: () => FileAttachment("../../data/neighbours/spaces/Conv2d_4a.bin").arrayBuffer(),
  Mixed_5b: () => FileAttachment("../../data/neighbours/spaces/Mixed_5b.bin").arrayBuffer(),
  Mixed_5d: () => FileAttachment("../../data/neighbours/spaces/Mixed_5d.bin").arrayBuffer(),
  Mixed_6a: () => FileAttachment("../../data/neighbours/spaces/Mixed_6a.bin").arrayBuffer(),
  Mixed_6c: () => FileAttachment("../../data/neighbours/spaces/Mixed_6c.bin").arrayBuffer(),
  Mixed_6e: () => FileAttachment("../../data/neighbours/spaces/Mixed_6e.bin").arrayBuffer(),
  Mixed_7a: () => FileAttachment("../../data/neighbours/spaces/Mixed_7a.bin").arrayBuffer(),
  Mixed_7c: () => FileAttachment("../../data/neighbours/spaces/Mixed_7c.bin").arrayBuffer(),
  pooled: () => FileAttachment("../../data/neighbours/spaces/pooled.bin").arrayBuffer(),
  logits: () => FileAttachment("../../data/neighbours/spaces/logits.bin").arrayBuffer()
};

/** Returns what resolves to all photos in the space of a name, and fetches each only once. It rejects with `unknown space: …`. */
export function spaceFiles(): (name: string) => Promise<SpaceRows> {
  const known = new Map<string, Promise<SpaceRows>>();
  return async (name) => {
    const load = files[name];
    if (!load) throw new RangeError(`unknown space: ${name}`);
    const found = known.get(name) ?? load().then(readSpace);
    known.set(name, found);
    found.catch(() => known.delete(name)); // is tried again
    return found;
  };
}
