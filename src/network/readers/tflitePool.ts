import {along, slide} from "../layers/window.js";
import {byteField, intField} from "./table.js";
import {scaledBy} from "./tfliteArithmetic.js";
import {exampleShape, product, slidingOf, type TfliteContext, type TflitePart} from "./tflitePart.js";
import {numbers} from "./tfliteTensor.js";

/** Returns what an operation that sums up positions does, a pool or a mean over the maps; undefined for any other. */
export function tflitePool(context: TfliteContext): TflitePart | undefined {
  switch (context.operator) {
    case "MAX_POOL_2D":
    case "AVERAGE_POOL_2D":
      return pool(context);
    case "MEAN":
    case "SUM":
    case "REDUCE_MAX":
      return reduction(context);
    default:
      return undefined;
  }
}

function pool({operator, options, from}: TfliteContext): TflitePart {
  const size = [intField(options!, 4), intField(options!, 3)] as const;
  const {padding, strides} = slidingOf(options!);
  const fused = byteField(options!, 5);
  const once = [0, 1].every((axis) => {
    const input = from.shape[axis + 1];
    const {out} = slide(input, size[axis], strides[axis], along(padding, axis as 0 | 1));
    return input > 0 && out === 1 && size[axis] >= input;
  });
  if (operator === "AVERAGE_POOL_2D" && once)
    return {parts: [{kind: "globalAveragePool"}], suffix: "pool", fused, vector: true, takes: "map"};
  const kind = operator === "MAX_POOL_2D" ? "maxPool" : "averagePool";
  return {parts: [{kind, size, strides, padding}], suffix: "pool", fused, takes: "map", vector: false};
}

/** Over both positions alone; of what is one position already, nothing is left to do. */
function reduction({operator, inputs, from, vector, fail}: TfliteContext): TflitePart {
  const rank = from.shape.length;
  const axes = [...numbers(inputs[1]!)].map((d) => (d < 0 ? d + rank : d)).sort();
  if (rank !== 4 || String(axes) !== "1,2") throw fail(`over axes ${axes}`);
  if (vector) return {parts: []};
  const mean = {kind: operator === "REDUCE_MAX" ? "globalMaxPool" : "globalAveragePool"} as const;
  const area = product(exampleShape(from).slice(0, 2));
  if (operator === "SUM" && area < 1) throw fail("of a free size");
  return {
    parts: operator === "SUM" ? [mean, scaledBy(area, from)] : [mean],
    vector: true,
    takes: "map",
    suffix: "pool"
  };
}
