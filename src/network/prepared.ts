import type {Layer, Network, NetworkInput, Weights} from "./network.js";
import {shapes} from "./shapes.js";

/** What its user says of a network’s input and outputs. */
export interface Preparation {
  /** What black and white become before anything else is done. */
  readonly range?: NetworkInput["range"];
  /** What is taken from each channel, in units of the range: one number for all, or one each, red first. */
  readonly mean?: readonly number[];
  /** What each channel is then divided by: one number for all, or one each, red first. */
  readonly std?: readonly number[];
  /** Whether the network was trained on blue, green, red. */
  readonly bgr?: boolean;
  /** One for each output unit. */
  readonly labels?: readonly string[];
  /** Height and width of the input, where the file leaves them free. */
  readonly size?: readonly [height: number, width: number];
}

/**
 * Returns the *network* with what its user says of it, so that everything else sees plain RGB in the input’s range: the
 * layer `input/normalized` right behind the input gives (x − mean) ÷ std, the layer `input/bgr` after it turns the
 * channels around. Throws a RangeError `wrong number of means: 2 for 3 channels`, `mean outside the range: 123.7 …`,
 * `invalid std: 0`, `not 3 channels: …`, `input size: …`, `wrong number of labels: 3 for 2 outputs`.
 */
export function prepared(network: Network, {range, mean, std, bgr, labels, size}: Preparation): Network {
  const input: NetworkInput = {shape: sized(network.input, size), range: range ?? network.input.range};
  if (!range) for (const value of mean ?? []) within(value, input.range);
  const channels = input.shape[input.shape.length - 1] ?? 3;
  const layers: Layer[] = [];
  const [first, ...others] = network.layers;
  const last = () => (layers[layers.length - 1] ?? first).name;
  if (mean || std) {
    const [means, stds] = [each(mean ?? [0], channels, "means"), each(std ?? [1], channels, "deviations")];
    const broken = stds.find((d) => !(d > 0));
    if (broken !== undefined) throw new RangeError(`invalid std: ${broken} (numbers above 0)`);
    const scale = vector(stds.map((d) => 1 / d));
    const offset = vector(means.map((d, i) => -d / stds[i]));
    layers.push({kind: "batchNorm", name: `${first.name}/normalized`, inputs: [last()], scale, offset});
  }
  if (bgr) {
    if (input.shape.length !== 3 || channels !== 3)
      throw new RangeError(`not 3 channels: ${input.shape.map((d) => d ?? "any").join("×")}, which have no BGR`);
    layers.push({kind: "selectChannels", name: `${first.name}/bgr`, inputs: [last()], order: [2, 1, 0]});
  }
  const renamed = (name: string) => (name === first.name ? last() : name);
  const result: Network = {
    ...network,
    input,
    layers: [first, ...layers, ...others.map((layer) => ({...layer, inputs: layer.inputs.map(renamed)}))],
    labels: labels ?? network.labels
  };
  if (labels && !input.shape.includes(null)) labelled(result);
  return result;
}

/** Throws `wrong number of labels: 3 for 2 outputs` where the *labels* of the network do not fit its *outputs*. */
export function checkLabels({labels}: Network, outputs: number): void {
  if (labels.length && labels.length !== outputs)
    throw new RangeError(`wrong number of labels: ${labels.length} for ${outputs} outputs`);
}

function labelled(network: Network): void {
  const {name} = network.layers[network.layers.length - 1];
  checkLabels(network, shapes(network).get(name)!.at(-1)!);
}

function sized({shape}: NetworkInput, size: Preparation["size"]): NetworkInput["shape"] {
  if (!size) return shape;
  const fits = shape.length === 3 && size.every((d, i) => shape[i] === null || shape[i] === d);
  if (!fits) throw new RangeError(`input size: ${size.join("×")}, but the network takes ${shape.join("×")}`);
  return [...size, shape[2]];
}

function within(mean: number, [black, white]: NetworkInput["range"]): void {
  if (mean < Math.min(black, white) || mean > Math.max(black, white))
    throw new RangeError(`mean outside the range: ${mean}, of ${black}…${white} (say --input-range, such as 0,255)`);
}

function each(given: readonly number[], channels: number, what: string): readonly number[] {
  if (given.length === 1) return new Array<number>(channels).fill(given[0]);
  if (given.length !== channels)
    throw new RangeError(`wrong number of ${what}: ${given.length} for ${channels} channels`);
  return given;
}

function vector(values: readonly number[]): Weights {
  return {shape: [values.length], values: Float32Array.from(values)};
}
