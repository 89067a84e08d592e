import type {BatchNormLayer, Layer, Weights} from "../../network.js";

/**
 * Returns the *layers* with the offsets that follow a convolution or a matrix product as its bias, and a scale and the
 * offset behind it as one: the same arithmetic in fewer layers, under the name of the later one.
 */
export function foldedOffsets(layers: readonly Layer[]): readonly Layer[] {
  const readers = new Map<string, number>();
  for (const {inputs} of layers) for (const name of inputs) readers.set(name, (readers.get(name) ?? 0) + 1);
  const result = new Map<string, Layer>();
  for (const layer of layers) {
    const [source] = layer.inputs;
    const before = result.get(source);
    const both = before && readers.get(source) === 1 && layer.kind === "batchNorm" ? joined(before, layer) : undefined;
    if (both) result.delete(source);
    result.set(layer.name, both ?? layer);
  }
  return [...result.values()];
}

function joined(before: Layer, {name, scale, offset}: BatchNormLayer): Layer | undefined {
  if (offset.shape.length !== 1 || !isAll(scale, 1)) return undefined;
  if (before.kind === "batchNorm")
    return isAll(before.offset, 0) && before.scale.shape.length === 1 ? {...before, name, offset} : undefined;
  const linear =
    before.kind === "conv2d" ||
    before.kind === "depthwiseConv2d" ||
    before.kind === "conv2dTranspose" ||
    before.kind === "dense";
  return linear && !before.bias ? {...before, name, bias: offset} : undefined;
}

function isAll({values}: Weights, value: number): boolean {
  return values.every((d) => d === value);
}
