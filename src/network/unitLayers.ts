import {readers} from "./graph.js";
import {type Layer, logitsLayer, type Network} from "./network.js";

/**
 * Returns the layers of the *network* whose outputs are units to look at, in
 * the order they are computed: the logits, and all but the image, what only
 * rearranges, a softmax, and the linear steps on the way to a nonlinearity
 * or a normalization, which stands for them.
 */
export function unitLayers(network: Network): string[] {
  const readBy = readers(network);
  const leadsOn = ({name, kind}: Layer): boolean => {
    const [reader, more] = readBy.get(name) ?? [];
    if (!linear.has(kind) || !reader || more) return false;
    return nonlinear.has(reader.kind) || reader.kind === "batchNorm" || leadsOn(reader);
  };
  const logits = logitsLayer(network);
  const isPlace = (layer: Layer) => layer.name === logits || !(arranging.has(layer.kind) || leadsOn(layer));
  return network.layers.filter(isPlace).map(({name}) => name);
}

const linear = new Set<Layer["kind"]>(["conv2d", "depthwiseConv2d", "conv2dTranspose", "dense", "batchNorm", "add"]);

const nonlinear = new Set<Layer["kind"]>(["relu", "prelu", "activation"]);

const arranging = new Set<Layer["kind"]>(
  ["crop", "flatten", "input", "logSoftmax", "pad", "permute", "reshape", "selectChannels", "softmax"] // biome-ignore format: one list
);
