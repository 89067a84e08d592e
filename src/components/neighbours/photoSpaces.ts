import type {Space} from "../../features/spacePoint.js";

/** A space in which photos have neighbours. */
export interface PhotoSpace {
  /** Its name in links and files. */
  readonly name: string;
  /** What it is called. */
  readonly title: string;
  readonly space: Space;
  /** How many numbers a photo is there, before any sketch. */
  readonly features: number;
}

/** How many numbers are kept of a layer with more, and how they are thrown together. */
export const sketch = {size: 1024, seed: 1} as const;

const layers = [
  ["Conv2d_1a", 149 * 149 * 32],
  ["Conv2d_2b", 147 * 147 * 64],
  ["Conv2d_4a", 71 * 71 * 192],
  ["Mixed_5b", 35 * 35 * 256],
  ["Mixed_5d", 35 * 35 * 288],
  ["Mixed_6a", 17 * 17 * 768],
  ["Mixed_6c", 17 * 17 * 768],
  ["Mixed_6e", 17 * 17 * 768],
  ["Mixed_7a", 8 * 8 * 1280],
  ["Mixed_7c", 8 * 8 * 2048]
] as const;

/** The spaces in which photos are compared, from the pixels up. */
export const photoSpaces: readonly PhotoSpace[] = [
  {name: "pixels", title: "pixels", space: {kind: "pixels", side: 16}, features: 768},
  ...layers.map(([layer, features]) => ({
    name: layer,
    title: layer,
    space: {kind: "layer", layer, ...sketch} as const,
    features
  })),
  {name: "pooled", title: "pooled", space: {kind: "mean", layer: "Mixed_7c"}, features: 2048},
  {name: "logits", title: "logits", space: {kind: "layer", layer: "logits", ...sketch}, features: 1001}
];

/** Some of them across the whole network, for a first look. */
export const fewSpaces: readonly string[] = ["pixels", "Conv2d_2b", "Mixed_5d", "Mixed_6e", "Mixed_7c", "pooled"];

/** Returns the space of the given name. Throws `unknown space: …`. */
export function photoSpace(name: string): PhotoSpace {
  const found = photoSpaces.find((d) => d.name === name);
  if (!found) throw new RangeError(`unknown space: ${name}`);
  return found;
}
