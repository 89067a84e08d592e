import {chosenOutput} from "./chosenOutput.js";
import type {TfliteGraph, TfliteOperation} from "./tfliteGraph.js";
import {exampleShape} from "./tflitePart.js";

/** What of a TFLite graph one of its outputs depends on. */
export interface TfliteNeeded {
  readonly operations: readonly TfliteOperation[];
  /** The index of the tensor that is the picture. */
  readonly input: number;
  /** The index of the tensor that is explained. */
  readonly output: number;
  readonly assumed: readonly string[];
  readonly unused: readonly string[];
}

/**
 * Returns what the *output* of the given name (by default the first) of a
 * *graph* depends on. Throws `unknown output: x (has a, b)`, and
 * `unsupported inputs: …` where it takes more than a picture.
 */
export function tfliteNeeded(graph: TfliteGraph, output?: string): TfliteNeeded {
  const {tensors, operations, others} = graph;
  const nameOf = (index: number) => tensors[index].name;
  const names = graph.outputs.map(nameOf);
  if (!names.length) throw new RangeError("unsupported outputs: none");
  const {index, assumed} = chosenOutput(names, output);
  const at = graph.outputs[index];

  const needed = new Set([at]);
  const used = operations.filter(() => false);
  for (const operation of [...operations].reverse()) {
    if (!operation.outputs.some((d) => needed.has(d))) continue;
    used.unshift(operation);
    for (const index of operation.inputs) needed.add(index);
  }
  const inputs = graph.inputs.filter((d) => needed.has(d));
  const picture = inputs.find((d) => exampleShape(tensors[d]).length === 3) ?? inputs[0];
  if (picture === undefined) throw new RangeError(`unsupported inputs: ${nameOf(at)} depends on none`);
  const rest = inputs.filter((d) => d !== picture).map(nameOf);
  if (rest.length) throw new RangeError(`unsupported inputs: ${rest.join(", ")} beside the picture ${nameOf(picture)}`);
  return {
    operations: used,
    input: picture,
    output: at,
    assumed,
    unused: [
      ...graph.outputs.filter((d) => d !== at).map((d) => `output ${nameOf(d)}`),
      ...graph.inputs.filter((d) => !needed.has(d)).map((d) => `input ${nameOf(d)}`),
      ...operations
        .filter((d) => !used.includes(d) && !d.outputs.some((k) => graph.outputs.includes(k)))
        .map((d) => `${d.operator} ${d.outputs.map(nameOf).join(", ")}`),
      ...Array.from({length: others}, (_, i) => `subgraph ${i + 1}`)
    ]
  };
}
