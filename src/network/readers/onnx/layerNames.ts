import type {OnnxModel, OnnxNode} from "./onnxModel.js";

/**
 * Returns what the layer that gives a node's first output is called: the
 * node's name, `features.0/Conv`; where that is only a number, its weights'
 * name without `.weight`; else the operator and the number, `Conv_12`.
 */
export function layerNames({nodes, initializers}: OnnxModel): (node: OnnxNode) => string {
  const weights = new Set(initializers.map(({name}) => name));
  const numbered = new Map(nodes.map((node, i) => [node, i]));
  return (node) => {
    const {name, operator, inputs, outputs} = node;
    const plain = tidy(name);
    if (plain && !isNumbered(plain, operator)) return plain;
    const weight = inputs.slice(1).find((d) => weights.has(d) && /[./]weight$/.test(d));
    if (weight) return tidy(weight.replace(/[./]weight$/, ""));
    const output = tidy(outputs[0]);
    if (output && !/^\d+$/.test(output)) return output;
    return plain && !/^\d+$/.test(plain) ? plain : `${operator}_${output || numbered.get(node)}`;
  };
}

const isNumbered = (name: string, operator: string) =>
  /^\d+$/.test(name) || name === `${operator}_${/\d+$/.exec(name)}`;

function tidy(name: string): string {
  return name
    .replace(/^\/+|\/+$/g, "")
    .replace(/_output_\d+$/, "")
    .replace(/:0$/, "")
    .trim();
}
