import {FileAttachment} from "observablehq:stdlib";

/** Where the filters of a network's first two layers are, and the pictures of what matches them. */
export interface FilterSource {
  /** data/filters/filters/NETWORK.bin */
  readonly filters: () => Promise<ArrayBuffer>;
  /** data/filters/filters/NETWORK-patches.bin */
  readonly patches: () => Promise<ArrayBuffer>;
  /** The address of the sheet of the first layer's patches. */
  readonly first: string;
  /** The address of the sheet of the second layer's patches. */
  readonly second: string;
}

/** Returns the sources of all networks, by name. */
export function filterSources(): Readonly<Record<string, FilterSource>> {
  return {
    "inception-v3": {
      filters: () => FileAttachment("../../data/filters/filters/inception-v3.bin").arrayBuffer(),
      patches: () => FileAttachment("../../data/filters/filters/inception-v3-patches.bin").arrayBuffer(),
      first: FileAttachment("../../data/filters/filters/inception-v3-first.webp").href,
      second: FileAttachment("../../data/filters/filters/inception-v3-second.webp").href
    },
    mnist: {
      filters: () => FileAttachment("../../data/filters/filters/mnist.bin").arrayBuffer(),
      patches: () => FileAttachment("../../data/filters/filters/mnist-patches.bin").arrayBuffer(),
      first: FileAttachment("../../data/filters/filters/mnist-first.webp").href,
      second: FileAttachment("../../data/filters/filters/mnist-second.webp").href
    }
  };
}
