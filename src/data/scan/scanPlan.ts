import {createHash} from "node:crypto";
import {logitsLayer, type Network, type Shape} from "../../network/network.js";
import {rectified} from "../../network/rectified.js";
import {shapes} from "../../network/shapes.js";
import {unitLayers} from "../../network/unitLayers.js";
import {networks} from "../../networks.js";
import {networkHash} from "../networkHash.js";

/** Changes whenever what a scan finds, or how it is written, changes. */
export const scanMethod = 1;

/** How many places a scan keeps of each unit. */
export const placesKept = {best: 16, worst: 8, relevant: 16} as const;

/** Of how many photos, at the least, a class must be the first, for its mean to be kept. */
export const photosOfClass = 3;

/** A layer whose units are looked at. */
export interface ScannedLayer {
  readonly name: string;
  /** [height, width, units] or [units] */
  readonly shape: Shape;
  /** Whether its units are never below 0: then silence is no place, and the weakest is nothing to show. */
  readonly rectified: boolean;
}

/** What is looked for, in which photos and by which network: the same for all parts of one scan. */
export interface ScanPlan {
  readonly method: number;
  readonly network: string;
  /** SHA-256 of the network. */
  readonly weights: string;
  /** How many photos there are, and the SHA-256 of their names in their order. */
  readonly photos: {readonly count: number; readonly names: string};
  /** The layers whose units' best and worst places are kept. */
  readonly layers: readonly ScannedLayer[];
  /** The layers of which every photo's largest activations are kept, each with the number of its units. */
  readonly maxima: readonly LayerUnits[];
  /** The layers of which the contributions to a photo's first class are taken; none where nobody asked. */
  readonly contributions: readonly LayerUnits[];
  /** How many places are kept of each unit. */
  readonly kept: typeof placesKept;
}

export interface LayerUnits {
  readonly name: string;
  readonly units: number;
}

export interface ScanPlanOptions {
  /** The layers to scan: names, "tree" (the default) or "all". */
  readonly layers?: readonly string[] | "tree" | "all";
  /** Whether contributions to each photo's first class are taken; defaults to true. */
  readonly classes?: boolean;
}

/**
 * Returns the plan of a scan of the photos of the given *names*. The largest
 * activations are kept of the tree's layers and of the layer before the logits,
 * contributions of the tree's layers below the logits. Throws `unknown layer: …`
 * and as `shapes` does.
 */
export function scanPlan(
  network: Network,
  names: readonly string[],
  {layers = "tree", classes = true}: ScanPlanOptions = {}
): ScanPlan {
  const known = shapes(network);
  const never = rectified(network);
  const logits = logitsLayer(network);
  const tree = treeLayers(network);
  const pooled = network.layers.find(({name}) => name === logits)!.inputs[0];
  const asked = layers === "all" ? unitLayers(network) : layers === "tree" ? tree : layers;
  const shapeOf = (name: string) => {
    const shape = known.get(name);
    if (!shape) throw new RangeError(`unknown layer: ${name}`);
    return shape;
  };
  const counted = (name: string): LayerUnits => ({name, units: shapeOf(name).at(-1)!});
  return {
    method: scanMethod,
    network: network.name,
    weights: networkHash(network),
    photos: {count: names.length, names: createHash("sha256").update(names.join("\n")).digest("hex")},
    layers: [...new Set(asked)].map((name) => ({name, shape: shapeOf(name), rectified: never.has(name)})),
    maxima: [...new Set([...tree, pooled])].filter((name) => name !== network.layers[0].name).map(counted),
    contributions: classes ? tree.filter((name) => name !== logits).map(counted) : [],
    kept: placesKept
  };
}

/** Returns the layers of the registry's tree for the network; of one that is not there its logits and the nonlinear layers. */
export function treeLayers(network: Network): readonly string[] {
  const entry = networks.find(({name}) => name === network.name);
  if (entry) return entry.treeLayers;
  return unitLayers(network).toReversed();
}
