import {readers} from "./graph.js";
import type {FusedActivation} from "./layers/layerKind.js";
import type {Conv2DLayer, Layer, Network} from "./network.js";

/** A convolution that is computed together with its ReLU. */
export interface FusedConvolution {
  readonly convolution: Conv2DLayer;
  readonly activation: FusedActivation;
}

/**
 * Returns, for each ReLU of the network that is the only reader of a
 * convolution, that convolution: both can be computed at once, if nobody wants
 * the convolution's own output. The layers of *apart* are left alone.
 */
export function fusedConvolutions(network: Network, apart: ReadonlySet<string>): Map<string, FusedConvolution> {
  const readersOf = readers(network);
  const layers = new Map<string, Layer>(network.layers.map((layer) => [layer.name, layer]));
  const fused = new Map<string, FusedConvolution>();
  for (const layer of network.layers) {
    if (layer.kind !== "relu" || (layer.max !== undefined && layer.max !== 6)) continue;
    const convolution = layers.get(layer.inputs[0]);
    if (convolution?.kind !== "conv2d" || apart.has(convolution.name)) continue;
    if (readersOf.get(convolution.name)!.length > 1) continue;
    fused.set(layer.name, {convolution, activation: layer.max === undefined ? "relu" : "relu6"});
  }
  return fused;
}
