import {dequantize} from "../model.js";
import type {Layer, Network, NetworkInput, Shape, Weights} from "../network.js";
import {shapes} from "../shapes.js";

/**
 * Returns a *network* just read from a file as this site wants it, checked: a
 * softmax (or sigmoid) that only a list or another shape follows comes last,
 * so that the layer before it is known to give the logits; a mean over the map
 * that is listed at once is a list already. *declared* is the shape of the
 * output for one image that the file itself gives, if it does; null where it
 * leaves a dimension open. Throws a RangeError where a weight is not a finite
 * number (`not finite: NaN in conv1`), where labels and outputs do not match,
 * where the output is not as declared, and what `shapes` throws.
 */
export function finished(network: Network, declared?: readonly (number | null)[]): Network {
  const result = {...network, layers: endingLast(network.input, listedMeans(network.layers))};
  for (const layer of result.layers) finite(layer);
  if (network.input.shape.includes(null)) return result; // no size, no shapes
  const output = shapes(result).get(result.layers[result.layers.length - 1].name)!;
  if (declared && !agrees(declared, output))
    throw new RangeError(`output shape: declared ${declared.map((d) => d ?? "any").join("×")}, is ${output.join("×")}`);
  const units = output[output.length - 1];
  if (network.labels.length && network.labels.length !== units)
    throw new RangeError(`wrong number of labels: ${network.labels.length} for ${units} outputs`);
  return result;
}

/** Returns the *layers* with a softmax or sigmoid behind what only lists its values in another shape, if that is last. */
function endingLast(input: NetworkInput, layers: readonly Layer[]): readonly Layer[] {
  const [shaped, ending] = [layers[layers.length - 1], layers[layers.length - 2]];
  if (!ending || (shaped.kind !== "flatten" && shaped.kind !== "reshape")) return layers;
  if (shaped.inputs[0] !== ending.name || !ends(ending)) return layers;
  if (layers.some((layer) => layer !== shaped && layer.inputs.includes(ending.name))) return layers;
  // A softmax over one position of a map is one over the list; over many positions it is not.
  if (ending.kind !== "activation" && !hasOnePosition(input, layers, ending.inputs[0])) return layers;
  return [...layers.slice(0, -2), {...shaped, inputs: ending.inputs}, {...ending, inputs: [shaped.name]}];
}

/** Returns whether the layer of the given *name* gives one position, for the declared size of the input or any. */
function hasOnePosition(input: NetworkInput, layers: readonly Layer[], name: string): boolean {
  const sized = {...input, shape: input.shape.map((d) => d ?? 299)};
  const shape = shapes({name: "", input: sized, layers, labels: []}).get(name)!;
  return shape.slice(0, -1).every((d) => d === 1);
}

function ends(layer: Layer): boolean {
  return (
    layer.kind === "softmax" ||
    layer.kind === "logSoftmax" ||
    (layer.kind === "activation" && layer.function === "sigmoid")
  );
}

/** Returns the *layers* without lists of maps of one position that a mean (or maximum) over the map has just made. */
function listedMeans(layers: readonly Layer[]): readonly Layer[] {
  const readers = (name: string) => layers.filter(({inputs}) => inputs.includes(name));
  const renamed = new Map<string, string>();
  return layers.flatMap((layer): Layer[] => {
    const inputs = layer.inputs.map((name) => renamed.get(name) ?? name);
    if (layer.kind === "globalAveragePool" || layer.kind === "globalMaxPool") {
      const [reader, other] = readers(layer.name);
      if (layer.keepDims && reader?.kind === "flatten" && !other && reader !== layers[layers.length - 1]) {
        renamed.set(reader.name, layer.name);
        return [{kind: layer.kind, name: layer.name, inputs}];
      }
    }
    return renamed.has(layer.name) ? [] : [{...layer, inputs}];
  });
}

function finite(layer: Layer): void {
  const trained = Object.values(layer).filter(
    (d): d is Weights => typeof d === "object" && d !== null && "values" in d
  );
  for (const weights of trained) {
    if (
      !Number.isFinite(weights.scale ?? 1) ||
      (weights.values instanceof Float32Array && weights.values.some(isBroken))
    )
      throw new RangeError(`not finite: ${dequantize(weights).find(isBroken)} in ${layer.name}`);
  }
}

const isBroken = (value: number) => !Number.isFinite(value);

function agrees(declared: readonly (number | null)[], shape: Shape): boolean {
  const [a, b] = [declared.filter((d) => d !== 1), shape.filter((d) => d !== 1)];
  return a.length === b.length ? a.every((d, i) => d === null || d === b[i]) : a.includes(null);
}
