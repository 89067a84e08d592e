import {peaks} from "../../src/features/peaks.js";
import {layerNamed} from "../arguments/layerNamed.js";
import {networkFlags} from "../arguments/networkFlags.js";
import {open} from "../arguments/open.js";
import {ask} from "../ask.js";
import {command} from "../command.js";
import {printable} from "../output/printable.js";
import {table} from "../output/table.js";

/** Prints what a layer answers to the input: all numbers as JSON, or a table of its ten strongest units. */
export const activations = command({
  name: "activations",
  usage: "INPUT --layer L [--json]",
  flags: [...networkFlags, "layer"],
  async run({input, json, given}, {say}) {
    if (given.layer === undefined) throw new RangeError("layer missing: name --layer L");
    const opened = await open(input, given, say);
    const layer = layerNamed(opened.network, given.layer);
    const {shape, values} = await ask(opened, {kind: "activations", layer});
    const printed = printable(values);
    if (json)
      return `${JSON.stringify({network: opened.name, reading: opened.reading, layer, shape, values: printed})}\n`;
    const rows = strongest(values, shape).map(({unit, value, place}) => [unit, value, place.join(",")]);
    return `${layer}: ${shape.join("×")}\n${table([["unit", "largest", "at"], ...rows])}`;
  }
});

/** Returns the *count* units with the largest activations, and where those are. */
function strongest(activations: Float32Array, shape: readonly number[], count = 10) {
  const {positions, values} = peaks(activations, shape[shape.length - 1]);
  const width = shape[1];
  return Array.from(values, (value, unit) => {
    const place = shape.length < 3 ? [] : [Math.floor(positions[unit] / width), positions[unit] % width];
    return {unit, value, place};
  })
    .sort((a, b) => b.value - a.value || a.unit - b.unit)
    .slice(0, count);
}
