import type {Part} from "./part.js";
import {intField} from "./table.js";
import {exampleShape, type TfliteContext, type TflitePart} from "./tflitePart.js";
import {numbers, type TfliteTensor} from "./tfliteTensor.js";

/** Which places of each dimension are taken, the batch left out. */
type Places = readonly (readonly number[])[];

/** Returns what an operation that takes parts of a map does, for each of its outputs; undefined for any other. */
export function tfliteSlices(context: TfliteContext): readonly TflitePart[] | undefined {
  const {operator, inputs, fail} = context;
  switch (operator) {
    case "SPLIT":
      return split(context, inputs[0]!, (all, count) => Array.from({length: count}, () => all / count));
    case "SPLIT_V":
      return split(context, inputs[2]!, (all) => {
        const sizes = [...numbers(inputs[1]!)];
        const rest = all - sizes.reduce((sum, d) => sum + Math.max(0, d), 0);
        return sizes.map((d) => (d < 0 ? rest : d));
      });
    case "SLICE": {
      const [begin, size] = [numbers(inputs[1]!), numbers(inputs[2]!)];
      return [sliced(context, (all, i) => range(begin[i], size[i] < 0 ? all : begin[i] + size[i]))];
    }
    case "STRIDED_SLICE":
      return [strided(context)];
    case "GATHER": {
      const indices = [...numbers(inputs[1]!)];
      const axis = axisOf(intField(context.options!, 0), context);
      return [sliced(context, (all, i) => (i === axis ? indices : range(0, all)))];
    }
    case "REVERSE_V2": {
      const axes = [...numbers(inputs[1]!)].map((d) => axisOf(d, context));
      if (axes.length !== 1) throw fail(`along axes ${axes}`);
      return [sliced(context, (all, i) => (i === axes[0] ? range(0, all).reverse() : range(0, all)))];
    }
    default:
      return undefined;
  }
}

function split(
  context: TfliteContext,
  at: TfliteTensor,
  sizesOf: (all: number, count: number) => readonly number[]
): readonly TflitePart[] {
  const axis = axisOf(numbers(at)[0], context);
  const sizes = sizesOf(context.from.shape[axis], context.outputs.length);
  return sizes.map((size, k) => {
    const start = sizes.slice(0, k).reduce((sum, d) => sum + d, 0);
    return sliced(context, (all, i) => (i === axis ? range(start, start + size) : range(0, all)));
  });
}

/** The masks are those of https://www.tensorflow.org/api_docs/python/tf/strided_slice. */
function strided(context: TfliteContext): TflitePart {
  const {inputs, options, fail} = context;
  const [begins, ends, steps] = [1, 2, 3].map((k) => numbers(inputs[k]!));
  const [begin, end, ellipsis, added, shrunk] = [0, 1, 2, 3, 4].map((field) =>
    options ? intField(options, field) : 0
  );
  if (ellipsis || added || shrunk || (options && intField(options, 5))) throw fail("with masks");
  return sliced(context, (all, i) => {
    if (i >= begins.length) return range(0, all);
    const step = steps[i];
    const from = (given: number, missing: number, isMissing: boolean) => {
      if (isMissing) return missing;
      return Math.min(step > 0 ? all : all - 1, Math.max(step > 0 ? 0 : -1, given < 0 ? given + all : given));
    };
    const isMissing = (mask: number) => (mask >> i) % 2 === 1;
    const first = from(begins[i], step > 0 ? 0 : all - 1, isMissing(begin));
    const stop = from(ends[i], step > 0 ? all : -1, isMissing(end));
    const count = Math.max(0, Math.ceil((stop - first) / step));
    return Array.from({length: count}, (_, k) => first + k * step);
  });
}

/** Channels are selected in any order; of rows and columns only those at the sides can go. */
function sliced(
  {from, vector, fail}: TfliteContext,
  places: (all: number, axis: number) => readonly number[]
): TflitePart {
  const whole = exampleShape(from);
  if (from.shape.length !== whole.length + 1 || whole.includes(-1)) throw fail(`of ${from.shape.join("×")}`);
  if (String(places(from.shape[0], 0)) !== String(range(0, from.shape[0]))) throw fail("of the batch");
  const taken: Places = whole.map((all, i) => places(all, i + 1));
  const channels = whole.length - 1;
  const parts: Part[] = [];
  const isWhole = (axis: number) => String(taken[axis]) === String(range(0, whole[axis]));
  const sides = taken.slice(0, channels);
  const follow = sides.every((d) => d.length > 0 && d.every((place, k) => place === d[0] + k));
  if (!follow || (channels !== 2 && channels !== 0 && !vector)) throw fail("of rows or columns apart");
  if (!sides.every((_, axis) => isWhole(axis))) {
    const [rows, columns] = sides;
    const [top, left] = [rows[0], columns[0]];
    const [bottom, right] = [whole[0] - top - rows.length, whole[1] - left - columns.length];
    parts.push({kind: "crop", top, bottom, left, right});
  }
  if (!isWhole(channels)) parts.push({kind: "selectChannels", order: taken[channels]});
  return {parts};
}

function axisOf(axis: number, {from, fail}: TfliteContext): number {
  const result = axis < 0 ? axis + from.shape.length : axis;
  if (result === 0) throw fail("of the batch");
  return result;
}

function range(start: number, end: number): number[] {
  return Array.from({length: Math.max(0, end - start)}, (_, i) => start + i);
}
