import {networkFile} from "../../src/data/networkFile/networkFile.js";
import {checkedShape, type SelfCheck, selfCheck} from "../../src/data/networkFile/selfCheck.js";
import {type LayerTable, layerTable} from "../../src/network/layerTable.js";
import {endingOf, logitsLayer, type Network} from "../../src/network/network.js";
import {checkLabels} from "../../src/network/prepared.js";
import {assumedEnding} from "../arguments/assumedEnding.js";
import {networkFlags, preparationGiven} from "../arguments/networkFlags.js";
import {openNetwork} from "../arguments/openNetwork.js";
import {command} from "../command.js";
import {inputWords} from "../output/inputWords.js";
import {layerWords} from "../output/layerWords.js";
import {table} from "../output/table.js";

/**
 * Prints how a network was read, layer by layer, what was guessed and what was not used, and whether one run of it is
 * finite and (of a TF.js model) what TensorFlow.js itself makes of it; fails where it is not.
 */
export const check = command({
  name: "check",
  usage: "--network FILE [--json]",
  flags: networkFlags,
  takesInput: false,
  async run({json, given}, {fail}) {
    const {name, network, read, reading} = await openNetwork(given);
    const sized = {...network, input: {...network.input, shape: checkedShape(network)}};
    const rows = layerTable(sized);
    const ending = endingOf(network);
    const units = rows.layers[rows.layers.length - 1].shape.at(-1)!;
    checkLabels(network, units);
    const guess = reading && assumedEnding(network, units);
    const how = reading && {...reading, assumed: [...reading.assumed, ...(guess ? [guess] : [])]};
    const preparation = await preparationGiven(given);
    const checked = await selfCheck(
      {...read, input: network.input},
      reading && (await networkFile(name)),
      given.output
    );
    const wrong = wrongIn(checked);
    if (wrong) fail(wrong);
    const {mean, std, bgr} = preparation;
    if (json) {
      const input = {...network.input, mean, std, order: bgr ? "BGR" : "RGB"};
      const output = {layer: network.layers.at(-1)!.name, logits: logitsLayer(network), units, ending};
      const layers = rows.layers.map(({name, kind, inputs, shape, parameters}) => ({
        name,
        kind,
        inputs,
        shape,
        parameters
      }));
      const {parameters} = rows.totals;
      const told = {
        network: name,
        reading: how,
        input,
        output,
        labels: network.labels,
        layers,
        parameters,
        check: checked
      };
      return `${JSON.stringify(told)}\n`;
    }
    return [
      `${name}: ${how?.format ?? "a network of this site"}`,
      `input: ${inputWords(network, preparation)}`,
      `outputs: ${units}, ${endings[ending]}${network.labels.length ? `: ${network.labels.slice(0, 3).join(", ")}${units > 3 ? ", …" : ""}` : ", without labels"}`,
      ...(how?.assumed ?? []).map((line) => `assumed: ${line}`),
      ...(how?.unused ?? []).map((line) => `not used: ${line}`),
      "",
      `${layersText(network, rows)}`,
      checkText(checked),
      ""
    ].join("\n");
  }
});

const endings = {
  softmax: "which exclude each other (softmax)",
  sigmoid: "each by itself (sigmoid)",
  logits: "as logits"
} as const;

function layersText({layers}: Network, {layers: rows, totals}: LayerTable): string {
  const lines = rows.map((row, i) => [row.name, layerWords(layers[i], row), row.shape.join("×"), row.parameters]);
  return `${table([["layer", "kind", "gives", "parameters"], ...lines])}${totals.layers} layers, ${totals.parameters} parameters\n`;
}

function wrongIn({notFinite, tfjs}: SelfCheck): string | undefined {
  if (notFinite !== null) return `not finite: what ${notFinite} gives`;
  if ("why" in tfjs || tfjs.agrees) return undefined;
  return `differs from TensorFlow.js by ${tfjs.difference.toPrecision(3)}, where the largest value is ${tfjs.largest.toPrecision(3)}`;
}

function checkText({shape, notFinite, tfjs}: SelfCheck): string {
  const run = `one run on noise, ${shape.join("×")}: ${notFinite === null ? "every value is finite" : `not finite in ${notFinite}`}`;
  if ("why" in tfjs) return `${run}\nnot compared with TensorFlow.js: ${tfjs.why}`;
  const {agrees, difference, largest} = tfjs;
  const numbers = `largest difference ${difference.toPrecision(3)}, largest value ${largest.toPrecision(3)}`;
  return `${run}\nTensorFlow.js on its CPU backend ${agrees ? "agrees" : "differs"}: ${numbers}`;
}
