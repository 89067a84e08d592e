import {group} from "d3-array";
import type {LayerRow} from "../../network/layerTable.js";

/** Layers that belong together: a convolution and its ReLU, or all branches of an Inception block. */
export interface NetworkBlock {
  readonly name: string;
  /** In the network’s order; the last is what the block gives. */
  readonly layers: readonly LayerRow[];
  readonly output: LayerRow;
  /** The sum over its layers. */
  readonly parameters: number;
  /** How many ways lead through it: the number of maps that its last layer joins, else 1. */
  readonly branches: number;
}

/** Returns the blocks of a network in order, given its *layers* in order. */
export function networkBlocks(layers: readonly LayerRow[]): NetworkBlock[] {
  const groups = group(layers, ({block}) => block);
  return Array.from(groups, ([name, members]) => {
    const output = members[members.length - 1];
    const parameters = members.reduce((sum, layer) => sum + layer.parameters, 0);
    return {name, layers: members, output, parameters, branches: output.kind === "concat" ? output.inputs.length : 1};
  });
}
