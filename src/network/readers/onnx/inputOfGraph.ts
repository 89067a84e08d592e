import type {Shape} from "../../network.js";
import type {OnnxModel, OnnxValue} from "./onnxModel.js";

/** The image as an ONNX file takes it. */
export interface GraphInput {
  readonly name: string;
  /** [height, width, channels] or [values]; null where the file leaves it open. */
  readonly shape: readonly (number | null)[];
  /** Which dimension of the file each of ours is. */
  readonly dimensions: readonly number[];
  readonly rank: number;
  /** What the file's batch is fixed to; 1 where it is open. */
  readonly batch: number;
  /** Whether it takes bytes. */
  readonly bytes: boolean;
}

/**
 * Returns what the graph takes of those that the output needs. Throws `several
 * inputs: a, b`, `unsupported input: …`.
 */
export function inputOfGraph({inputs, initializers}: OnnxModel, needed: ReadonlySet<string>): GraphInput {
  const stored = new Set(initializers.map(({name}) => name));
  const given = inputs.filter(({name}) => !stored.has(name) && needed.has(name));
  if (given.length > 1) throw new RangeError(`several inputs: ${given.map(({name}) => name).join(", ")}`);
  if (!given.length) throw new RangeError("no input: the output does not depend on any");
  const [{name, type, shape}] = given;
  const fail = (why: string) => new RangeError(`unsupported input: ${name} ${why}`);
  if (![1, 2, 10, 11].includes(type)) throw fail(`of element type ${type}`);
  if (!shape) throw fail("without a shape");
  const rank = shape.length;
  const place = {name, rank, bytes: type === 2};
  if (rank === 1) return {...place, shape, dimensions: [0], batch: 1};
  if (rank === 2) return {...place, shape: [shape[1]], dimensions: [1], batch: shape[0] ?? 1};
  if (rank !== 3 && rank !== 4) throw fail(`of ${shapeText({shape})}`);
  const batch = rank === 4 ? (shape[0] ?? 1) : 1;
  const first = rank - 3;
  const order = isChannels(shape[first]) || !isChannels(shape[rank - 1]) ? [1, 2, 0] : [0, 1, 2];
  const dimensions = order.map((d) => first + d);
  const ours = dimensions.map((d) => shape[d]);
  if (ours[2] === null) throw fail(`of ${shapeText({shape})}: how many channels?`);
  return {...place, shape: ours, dimensions, batch};
}

const isChannels = (size: number | null) => size === 1 || size === 3;

/** Returns a shape of the file as text. */
export function shapeText({shape}: Pick<OnnxValue, "shape">): string {
  return (shape ?? []).map((d) => d ?? "any").join("×");
}

/** Returns the shape with *size* where it is open. */
export function sizedShape({shape}: GraphInput, size: number): Shape {
  return shape.map((d) => d ?? size);
}
