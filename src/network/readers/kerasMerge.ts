import type {MergeLayer} from "../network.js";
import {numberOption, unsupportedOption} from "./kerasLayer.js";
import {type KerasCall, type KerasOperation, type KerasShape, shapeText} from "./kerasOperation.js";
import {oneLine} from "./oneLine.js";
import type {Part} from "./part.js";

const MERGES: Readonly<Record<string, MergeLayer["kind"]>> = {
  Add: "add",
  Average: "average",
  Maximum: "maximum",
  Minimum: "minimum",
  Multiply: "multiply",
  Subtract: "subtract"
};

/** Returns whether a layer of this class takes several inputs. */
export function isMerge(className: string): boolean {
  return className === "Concatenate" || Object.hasOwn(MERGES, className);
}

/** Returns what a layer of Keras that takes several inputs is for us; undefined for other classes. */
export function kerasMerge(call: KerasCall): KerasOperation | undefined {
  const {layer, shapes} = call;
  const {className, name} = layer;
  if (!isMerge(className)) return undefined;
  if (shapes.length < 2 || (className === "Subtract" && shapes.length > 2))
    throw new RangeError(`wrong number of inputs: ${oneLine(name)} gets ${shapes.length}`);
  if (className === "Concatenate") return concatenated(call);
  const rank = Math.max(...shapes.map((d) => d.length));
  return {before: shapes.map((d) => raised(d, rank, name)), parts: [{kind: MERGES[className]}], rank};
}

/** Returns what gives an input of fewer dimensions leading ones, as Keras does; undefined where it has them all. */
function raised(shape: KerasShape, rank: number, name: string): Part | undefined {
  if (shape.length === rank) return undefined;
  const own = shape.map((d) => {
    if (d === null) throw new RangeError(`input size missing: ${oneLine(name)} takes ${shapeText(shape)}`);
    return d;
  });
  const full = [...Array.from({length: rank - own.length}, () => 1), ...own];
  return {kind: "reshape", shape: rank === 2 ? [full[0], 1, full[1]] : full};
}

/** Concatenation along channels; along another axis, that axis takes the place of the channels meanwhile. */
function concatenated({layer, shapes}: KerasCall): KerasOperation {
  const rank = shapes[0].length;
  const given = numberOption(layer, "axis", -1);
  const axis = given < 0 ? given + rank : given - 1; // the batch is axis 0
  if (!Number.isInteger(axis) || axis < 0 || axis >= rank) throw unsupportedOption(layer, "axis");
  const other = shapes.find((d) => d.length !== rank);
  if (other)
    throw new RangeError(
      `shape mismatch: ${oneLine(layer.name)} takes ${shapeText(shapes[0])}, gets ${shapeText(other)}`
    );
  if (axis === rank - 1) return {parts: [{kind: "concat"}]};
  const axes = axis === 0 ? ([2, 1, 0] as const) : ([0, 2, 1] as const);
  const turned: Part = {kind: "permute", axes};
  return {before: shapes.map(() => turned), parts: [{kind: "concat"}, turned]};
}
