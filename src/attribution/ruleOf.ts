import type {ReluRule} from "../network/layers/layerKind.js";

const rules: Readonly<Record<string, ReluRule>> = {
  deconvnet: "deconvnet",
  "guided-backprop": "guided",
  "guided-negative": "guided-negative",
  "guided-grad-cam": "guided"
};

/** Returns what ReLUs do to the signal of the registered *method* (src/methods.ts). */
export function ruleOf(method: string): ReluRule {
  return rules[method] ?? "gradient";
}
