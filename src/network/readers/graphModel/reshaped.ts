import {integersAttribute} from "./attributes.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import {isConstant, product, type Value} from "./value.js";

/** Returns the shape that a Reshape, Squeeze or ExpandDims makes of *shape*; *inputs* are all that the node takes. */
export function reshaped(node: GraphNode, shape: readonly number[], inputs: readonly Value[]): readonly number[] {
  if (node.op === "Squeeze") {
    const key = Object.hasOwn(node.attributes, "axis") ? "axis" : "squeeze_dims";
    const axes = integersAttribute(node, key, []).map((d) => axisOf(node, d, shape.length));
    if (axes.some((d) => shape[d] !== 1)) throw unsupported(node, `of ${shape.join("×")} along ${axes}`);
    return shape.filter((d, i) => (axes.length ? !axes.includes(i) : d !== 1));
  }
  const numbers = constantInput(node, inputs, 1);
  if (node.op === "ExpandDims") {
    const axis = axisOf(node, numbers[0], shape.length + 1);
    return [...shape.slice(0, axis), 1, ...shape.slice(axis)];
  }
  // A length that depends on the size of the image is what is left, as −1 is.
  const target = numbers.map((d) => (Number.isNaN(d) ? -1 : d));
  const open = target.filter((d) => d === -1).length;
  const size = product(shape);
  const known = product(target.filter((d) => d !== -1));
  const result = open === 1 ? target.map((d) => (d === -1 ? size / known : d)) : target;
  if (!result.every((d) => Number.isInteger(d) && d >= 0) || product(result) !== size)
    throw unsupported(node, `of ${shape.join("×")} to ${target.join("×")}`);
  return result;
}

/** Returns the numbers of a constant input. Throws where it is none. */
export function constantInput(node: GraphNode, inputs: readonly Value[], index: number): readonly number[] {
  const input = inputs[index];
  if (!input) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  if (!isConstant(input)) throw unsupported(node, "by computed numbers");
  return [...input.values];
}

/** Returns the number of a dimension that may be counted from the end. */
export function axisOf(node: GraphNode, axis: number, rank: number): number {
  const result = axis < 0 ? axis + rank : axis;
  if (!(Number.isInteger(result) && result >= 0 && result < rank)) throw unsupported(node, `along axis ${axis}`);
  return result;
}
