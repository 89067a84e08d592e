import type {ActivationName} from "../../network.js";
import type {Part} from "../part.js";

/** TensorFlow’s names of the functions that have no parameters. */
const FUNCTIONS: ReadonlyMap<string, ActivationName> = new Map([
  ["abs", "abs"],
  ["elu", "elu"],
  ["erf", "erf"],
  ["exp", "exponential"],
  ["geluapproximate", "geluTanh"],
  ["geluexact", "gelu"],
  ["inv", "reciprocal"],
  ["log", "log"],
  ["reciprocal", "reciprocal"],
  ["selu", "selu"],
  ["sigmoid", "sigmoid"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
  ["sqrt", "sqrt"],
  ["tanh", "tanh"]
]);

/** Returns what the *operator* of the given name does to each value alone, where it has no parameters; else undefined. */
export function activationPart(operator: string): Part | undefined {
  const kind = operator.toLowerCase();
  if (kind === "relu") return {kind: "relu"};
  if (kind === "relu6") return {kind: "relu", max: 6};
  if (kind === "square") return {kind: "activation", function: "power", parameters: {exponent: 2}};
  if (kind === "rsqrt") return {kind: "activation", function: "power", parameters: {exponent: -0.5}};
  const name = FUNCTIONS.get(kind);
  return name && {kind: "activation", function: name};
}
