/** A layer of the digit network whose units are followed while it learns. */
export interface EvolutionLayer {
  readonly name: "conv1" | "conv2" | "dense1";
  readonly title: string;
  readonly units: number;
  /** The side of the square of the digit that a unit sees. */
  readonly side: number;
  /** How many places a row of its map has; 1 for a vector. */
  readonly places: number;
  /** How far what a place sees moves from one place to the next. */
  readonly stride: number;
  /** The units whose pictures were built. */
  readonly built: readonly number[];
  /** The one of them that is shown at first. */
  readonly first: number;
}

export const evolutionLayers: readonly EvolutionLayer[] = [
  {name: "conv1", title: "first convolution", units: 12, side: 5, places: 24, stride: 1, built: [0, 4, 7], first: 0},
  {name: "conv2", title: "second convolution", units: 24, side: 14, places: 8, stride: 2, built: [0, 5, 11], first: 0},
  {name: "dense1", title: "dense layer", units: 64, side: 28, places: 1, stride: 0, built: [0, 8, 21], first: 8}
];

/** The layers of which it was measured how fast they settle, the first first. */
export const settlingLayers = ["conv1", "conv2", "dense1", "logits"] as const;

export type SettlingLayer = (typeof settlingLayers)[number];

/** By what it was measured how far a layer is from its end. */
export const measures = ["way", "length", "answers", "representation"] as const;

export type Measure = (typeof measures)[number];

export const evolutionDefault = {
  network: "mnist",
  /** How many patches of a unit are shown. */
  patches: 4,
  /** How many of the held-out digits, the first ones, answers and representations are compared over. */
  compared: 500
} as const;

/** How far the units of a layer are from their end, at one moment: three quartiles; of a representation, which is the whole layer’s, three times the same. */
export type Quartiles = readonly [low: number, median: number, high: number];

/** A moment of learning. */
export interface Moment {
  readonly step: number;
  /** The share of the held-out digits that the network then gets right. */
  readonly accuracy: number;
  /** Its weights among the checkpoints. */
  readonly file: string;
}

export interface EvolutionNote {
  readonly moments: readonly Moment[];
  /** How many held-out digits the patches were looked for in. */
  readonly searched: number;
  /** By measure and layer, one a moment. */
  readonly settling: Readonly<Record<Measure, Readonly<Record<SettlingLayer, readonly Quartiles[]>>>>;
  /** How many units of each layer answer the same to all of the digits compared, one a moment; those silent at the end are left out of the quartiles. */
  readonly silent: Readonly<Record<SettlingLayer, readonly number[]>>;
}

/** A patch that a unit answers to. */
export interface EvolutionPatch {
  /** Which held-out digit. */
  readonly digit: number;
  /** [row, column] in the unit’s map; null for a unit of a vector. */
  readonly position: readonly [row: number, column: number] | null;
  readonly value: number;
}

/** Returns the layer of that name. Throws `unknown layer: …`. */
export function evolutionLayer(name: string): EvolutionLayer {
  const layer = evolutionLayers.find((d) => d.name === name);
  if (!layer) throw new RangeError(`unknown layer: ${name}`);
  return layer;
}

/** Returns the left upper corner of what a place of a layer sees, [top, left], in pixels. */
export function cornerOf({stride}: EvolutionLayer, {position}: Pick<EvolutionPatch, "position">): [number, number] {
  return position ? [position[0] * stride, position[1] * stride] : [0, 0];
}

/**
 * Returns the step of the first moment from which on the median stays below
 * *level*; undefined where it never does.
 */
export function settledAt(moments: readonly Moment[], curve: readonly Quartiles[], level: number): number | undefined {
  const last = curve.findLastIndex(([, median]) => !(median < level));
  return moments[last + 1]?.step;
}
