import type {NetworkInput} from "../network.js";
import type {Part} from "./part.js";
import type {TfliteOperation} from "./tfliteGraph.js";
import type {TfliteMetadata} from "./tfliteMetadata.js";
import {exampleShape} from "./tflitePart.js";
import {LIMITS, numbers, rangeOf, type TfliteTensor} from "./tfliteTensor.js";

export interface TfliteInput extends NetworkInput {
  /** The indices of the tensors that are the picture: the input, or what exchanges its channels to the end. */
  readonly tensors: readonly number[];
  readonly assumed: readonly string[];
  /** What the file says must be done to photographs, a channel at a time, where their range does not say it. */
  readonly normalization?: Part;
}

export interface TfliteInputOptions {
  /** What the caller says that black and white become. */
  readonly range?: NetworkInput["range"];
  /** What the metadata say of the input. */
  readonly metadata?: TfliteMetadata["normalizations"][number];
}

/**
 * Returns what a TFLite graph takes: *index* is that of the tensor that the
 * picture is. Its type and quantization say what black and white are, or the
 * metadata, or the quantization behind a QUANTIZE that comes first. A picture with its channels in front that
 * is transposed at once is taken with its channels last. Throws
 * `unsupported input: 3×224`.
 */
export function tfliteInput(
  tensors: readonly TfliteTensor[],
  operations: readonly TfliteOperation[],
  index: number,
  {range, metadata}: TfliteInputOptions = {}
): TfliteInput {
  const readers = operations.filter(({inputs}) => inputs.includes(index));
  const isTransposed = ({operator, inputs}: TfliteOperation) =>
    operator === "TRANSPOSE" &&
    tensors[inputs[1]].data.length > 0 &&
    String([...numbers(tensors[inputs[1]])]) === "0,2,3,1";
  const channelsFirst = readers.length > 0 && readers.every(isTransposed);
  const taken = channelsFirst ? readers.map(({outputs}) => outputs[0]) : [index];
  const tensor = tensors[taken[0]];
  const shape = exampleShape(tensor).map((d) => (d > 0 ? d : null));
  if (shape.length !== 3 && (shape.length !== 1 || tensor.shape.length < 2))
    throw new RangeError(`unsupported input: ${tensor.shape.join("×") || "of no shape"} (${tensors[index].name})`);
  const said = range ?? rangeOf(tensors[index]) ?? LIMITS[tensors[index].type];
  if (said) return {tensors: taken, shape, range: said, assumed: []};
  if (metadata) return {tensors: taken, shape, assumed: [], ...normalized(metadata, shape[shape.length - 1])};
  const [first] = operations.filter(({operator, inputs}) => operator === "QUANTIZE" && taken.includes(inputs[0]));
  const quantized = first && rangeOf(tensors[first.outputs[0]]);
  const [black, white] = quantized ?? [0, 1];
  const why = quantized
    ? `value range ${round(black)}…${round(white)}, to which the input is quantized`
    : "value range 0…1";
  return {tensors: taken, shape, range: [black, white], assumed: [`${why} (say --input-range 0,1 or another)`]};
}

/** One mean and deviation for all channels are a range; several are a layer for photographs in 0…255. */
function normalized(
  {mean, std}: NonNullable<TfliteInputOptions["metadata"]>,
  channels: number | null
): Pick<TfliteInput, "range" | "normalization"> {
  const [[m, ...means], [s, ...deviations]] = [mean, std];
  if (means.every((d) => d === m) && deviations.every((d) => d === s)) return {range: [(0 - m) / s, (255 - m) / s]};
  if (!channels || [mean, std].some((d) => d.length !== 1 && d.length !== channels))
    throw new RangeError(`unsupported normalization: ${mean.length} means and ${std.length} deviations`);
  const of = (f: (m: number, s: number) => number) => ({
    shape: [channels],
    values: Float32Array.from({length: channels}, (_, c) => f(mean[c] ?? m, std[c] ?? s))
  });
  const normalization: Part = {kind: "batchNorm", scale: of((_, s) => 1 / s), offset: of((m, s) => -m / s)};
  return {range: [0, 255], normalization};
}

const round = (d: number) => Number(d.toPrecision(4));
