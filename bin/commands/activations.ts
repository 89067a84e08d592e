import {finish} from "../../src/network/finish.js";
import {forward} from "../../src/network/forward.js";
import {parseFlags} from "../arguments/flags.js";
import {layerNamed} from "../arguments/layerNamed.js";
import {computed, open} from "../arguments/open.js";
import {type Numbers, numbersOf} from "../output/numbersOf.js";
import {table} from "../output/table.js";

/** Returns what a layer answers to the input: all numbers as JSON, or a table of its ten strongest units. */
export async function activations(args: readonly string[]): Promise<string> {
  const {input, json, given} = parseFlags(args, ["network", "layer"]);
  if (given.layer === undefined) throw new RangeError("layer missing: name --layer L");
  const opened = await open(input, given.network);
  const layer = layerNamed(opened.network, given.layer);
  const numbers = await computed(opened, async (model, x) => {
    const run = await finish(forward(model, x, {outputs: [layer], keep: false}));
    try {
      return await numbersOf(run.values.get(layer)!);
    } finally {
      run.dispose();
    }
  });
  const {values} = numbers;
  const shape = numbers.shape.slice(1);
  if (json) return `${JSON.stringify({network: opened.name, layer, shape, values})}\n`;
  const rows = strongest({shape, values}).map(({unit, value, place}) => [unit, value, place.join(",")]);
  return `${layer}: ${shape.join("×")}\n${table([["unit", "largest", "at"], ...rows])}`;
}

/** Returns the *count* units with the largest activations, and where those are. */
function strongest({shape, values}: Numbers, count = 10) {
  const units = shape[shape.length - 1];
  const best = new Int32Array(units).fill(-1);
  for (let i = 0; i < values.length; ++i) {
    if (best[i % units] < 0 || values[i] > values[best[i % units]]) best[i % units] = i;
  }
  return Array.from(best, (i, unit) => {
    const position = Math.floor(i / units);
    const place = shape.length < 3 ? [] : [Math.floor(position / shape[1]), position % shape[1]];
    return {unit, value: values[i], place};
  })
    .sort((a, b) => b.value - a.value || a.unit - b.unit)
    .slice(0, count);
}
