import {windowOf} from "./layers/window.js";
import type {Layer, Network} from "./network.js";
import {parameterCount} from "./parameters.js";
import {receptiveFields} from "./receptiveField.js";
import {shapes} from "./shapes.js";

type Pair = readonly [vertical: number, horizontal: number];

/** Which pixels the positions of a layer see; in pixels. */
export interface Field {
  readonly size: Pair;
  /** How far the field moves from one position to the next. */
  readonly stride: Pair;
  /** The first pixel of the first position; negative in the padding. */
  readonly start: Pair;
}

/** A layer as a table or a drawing shows it. */
export interface LayerRow {
  readonly name: string;
  readonly kind: Layer["kind"];
  /** The names of the layers before it. */
  readonly inputs: readonly string[];
  /** [height, width, channels] or [units] */
  readonly shape: readonly number[];
  /** How many numbers were trained. */
  readonly parameters: number;
  /** Of the window that slides over the map, where there is one. */
  readonly window?: Pair;
  /** How far that window steps. */
  readonly step?: Pair;
  readonly field: Field | "whole image";
  /** What the layer is part of: its name up to the first slash. */
  readonly block: string;
}

export interface LayerTable {
  readonly layers: readonly LayerRow[];
  readonly totals: {
    readonly layers: number;
    readonly blocks: number;
    readonly parameters: number;
    /** How many layers of each kind there are. */
    readonly kinds: Readonly<Partial<Record<Layer["kind"], number>>>;
  };
}

/** Returns one row for each layer of the *network*, in its order, and their sums. Pure arithmetic. */
export function layerTable(network: Network): LayerTable {
  const known = shapes(network);
  const fields = receptiveFields(network);
  const layers = network.layers.map((layer): LayerRow => {
    const {name, kind, inputs} = layer;
    const shape = known.get(name)!;
    // A list keeps what its positions saw; only a matrix, or a mean over the map, brings all of it together.
    const map = kind === "flatten" ? inputs[0] : name;
    const field = known.get(map)!.length === 3 ? fields.get(map)! : "whole image";
    return {
      name,
      kind,
      inputs,
      shape,
      parameters: parameterCount(layer),
      ...windowAndStep(layer),
      field,
      block: blockOf(name)
    };
  });
  const kinds: Partial<Record<Layer["kind"], number>> = {};
  for (const {kind} of layers) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const blocks = new Set(layers.map(({block}) => block)).size;
  const parameters = layers.reduce((sum, layer) => sum + layer.parameters, 0);
  return {layers, totals: {layers: layers.length, blocks, parameters, kinds}};
}

function blockOf(name: string): string {
  return name.split("/", 1)[0];
}

function windowAndStep(layer: Layer): Pick<LayerRow, "window" | "step"> {
  const window = windowOf(layer);
  return window ? {window: window.size, step: window.strides} : {};
}
