import type {Shape} from "../images/fit.js";
import {ancestors} from "../network/graph.js";
import type {Network} from "../network/network.js";
import {shapes} from "../network/shapes.js";

/**
 * Returns the shape of an image of the given *size*, its width and height, or
 * of the network’s own. Throws `invalid size: …`, `takes no images: …`, and
 * `shape mismatch: …` where the network cannot take that size up to the given
 * *names* of layers.
 */
export function imageShape(network: Network, names: Iterable<string>, size?: number): Shape {
  const {input, layers} = network;
  if (input.shape.length !== 3) throw new RangeError(`takes no images: ${network.name}`);
  const [height = size, width = size, channels] = size ? [size, size, input.shape[2]] : input.shape.map((d) => d ?? 0);
  if (!(Number.isInteger(height) && Number.isInteger(width) && height! > 0 && width! > 0))
    throw new RangeError(`invalid size: ${width}×${height}`);
  const shape = {height: height!, width: width!, channels: channels!};
  const behind = ancestors(network, names);
  const free = {
    ...network,
    input: {...input, shape: [null, null, shape.channels]},
    layers: layers.filter(({name}) => behind.has(name))
  };
  shapes(free, [shape.height, shape.width, shape.channels]);
  return shape;
}
