import {type Model, onBackend} from "./model.js";
import {layerOf, logitsLayer, type Network} from "./network.js";

/** A dense layer to stand in place of a network’s last one, for classes of its own. */
export interface NewHead {
  /** [in · classes], in row-major order. */
  readonly kernel: Float32Array;
  /** [classes] */
  readonly bias: Float32Array;
  /** One for each class. */
  readonly labels: readonly string[];
}

/**
 * Returns the *network* with another last dense layer: all before it is the
 * same, the weights themselves and not copies of them. Throws `no dense layer at the end: …`,
 * `head does not fit: …`.
 */
export function withHead(network: Network, {kernel, bias, labels}: NewHead): Network {
  const last = layerOf(network, logitsLayer(network));
  if (last.kind !== "dense") throw new RangeError(`no dense layer at the end: ${network.name}`);
  const [width] = last.kernel.shape;
  const classes = labels.length;
  if (!classes || bias.length !== classes || kernel.length !== width * classes)
    throw new RangeError(`head does not fit: ${kernel.length} weights, ${bias.length} biases (${width} × ${classes})`);
  const head = {
    ...last,
    kernel: {shape: [width, classes], values: kernel},
    bias: {shape: [classes], values: bias}
  };
  return {...network, labels, layers: network.layers.map((layer) => (layer === last ? head : layer))};
}

/**
 * Returns the *model* with another last dense layer. It uses the model’s own
 * tensors, and makes only those of the new layer, which alone its `dispose`
 * frees: the model must outlive it. Throws as withHead does.
 */
export function modelWithHead(model: Model, head: NewHead): Model {
  const network = withHead(model.network, head);
  const own = onBackend(network);
  const layer = layerOf(network, logitsLayer(network));
  const fresh = new Set(layer.kind === "dense" ? [layer.kernel, layer.bias] : []);
  return {
    network,
    layers: own.layers,
    tensor: (weights) => (fresh.has(weights) ? own : model).tensor(weights),
    derived: (weights, form, make) => (fresh.has(weights) ? own : model).derived(weights, form, make),
    dispose: own.dispose
  };
}
