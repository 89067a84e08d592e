import type {LayerRow} from "../../network/layerTable.js";

/** A box of a block’s drawing: a layer, or a convolution and the ReLU after it. */
export interface BranchNode {
  /** Whose output the box gives. */
  readonly layer: LayerRow;
  /** The convolution before the ReLU, where the box holds both. */
  readonly convolution?: LayerRow;
  /** The names of the boxes before it; names from outside the block are the block’s input. */
  readonly inputs: readonly string[];
  /** How many boxes lie before it at most, from 1. */
  readonly depth: number;
  /** Beside which way it lies, from 0; between two ways where several meet. */
  readonly lane: number;
}

export interface BranchLayout {
  readonly nodes: readonly BranchNode[];
  /** How many depths there are, that of the input (0) included. */
  readonly depths: number;
  readonly lanes: number;
}

/** Returns where each layer of a block lies when its branches are drawn side by side. */
export function branchLayout(layers: readonly LayerRow[]): BranchLayout {
  const rows = new Map(layers.map((layer) => [layer.name, layer]));
  const consumers = (name: string) => layers.filter(({inputs}) => inputs.includes(name)).length;
  /** Returns the convolution that the layer is the only ReLU of. */
  const convolutionOf = ({kind, inputs: [name]}: LayerRow) => {
    const before = rows.get(name);
    return kind === "relu" && before?.window && consumers(name) === 1 ? before : undefined;
  };
  const nodes = new Map<string, BranchNode>();
  const continued = new Set<string>();
  let lanes = 0;
  const place = (layer: LayerRow): BranchNode => {
    const known = nodes.get(layer.name);
    if (known) return known;
    const convolution = convolutionOf(layer);
    const {inputs} = convolution ?? layer;
    const before = inputs.flatMap((name) => rows.get(name) ?? []).map(place);
    const depth = 1 + Math.max(0, ...before.map((d) => d.depth));
    const goesOn = before.length === 1 && !continued.has(before[0].layer.name);
    if (goesOn) continued.add(before[0].layer.name);
    const meets = before.length > 1 ? before.reduce((sum, d) => sum + d.lane, 0) / before.length : undefined;
    const node = {layer, convolution, inputs, depth, lane: meets ?? (goesOn ? before[0].lane : lanes++)};
    nodes.set(layer.name, node);
    return node;
  };
  place(layers[layers.length - 1]);
  const placed = [...nodes.values()];
  return {nodes: placed, depths: 1 + Math.max(...placed.map((d) => d.depth)), lanes: Math.max(lanes, 1)};
}
