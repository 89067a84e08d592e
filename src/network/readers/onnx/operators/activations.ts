import type {ActivationName} from "../../../network.js";
import {clip} from "../../clip.js";
import type {Part} from "../../part.js";
import {alike, type Context, constantAt, float, text, viewAt} from "../context.js";
import type {View} from "../view.js";
import {weightsFor} from "../weightsOf.js";

type Read = (context: Context) => View;

/** Returns how a function of each value alone is read. */
function each(part: (context: Context) => Part): Read {
  return (context) => alike(context, part(context), viewAt(context));
}

function named(name: ActivationName, parameters?: (context: Context) => Record<string, number>): Read {
  return each((context) => ({
    kind: "activation",
    function: name,
    ...(parameters ? {parameters: parameters(context)} : {})
  }));
}

/** Returns min(max(x, min), max); with 0 below it is a ReLU. */
function limited(context: Context): View {
  const {attributes} = context.node;
  const limit = (i: number, name: string, otherwise: number) => {
    const given = constantAt(context, i);
    return given ? given.values[0] : (attributes.get(name)?.f ?? otherwise);
  };
  const infinite = (d: number) => (Math.abs(d) > 3.4e38 ? Math.sign(d) * Number.POSITIVE_INFINITY : d);
  const min = infinite(limit(1, "min", Number.NEGATIVE_INFINITY));
  const max = infinite(limit(2, "max", Number.POSITIVE_INFINITY));
  const view = viewAt(context);
  if (min === Number.NEGATIVE_INFINITY && max === Number.POSITIVE_INFINITY) return view;
  return alike(context, clip(min, max), view);
}

function prelu(context: Context): View {
  const view = viewAt(context);
  const given = constantAt(context, 1);
  const slope = given && weightsFor(view, given);
  if (!slope) throw context.fail(`with slopes of ${given?.dims.join("×")}`);
  return alike(context, {kind: "prelu", slope}, view);
}

function gelu(context: Context): View {
  const approximate = text(context, "approximate", "none");
  if (approximate !== "none" && approximate !== "tanh") throw context.fail(`approximated by ${approximate}`);
  return alike(context, {kind: "activation", function: approximate === "tanh" ? "geluTanh" : "gelu"}, viewAt(context));
}

function selu(context: Context): View {
  const alpha = float(context, "alpha", 1.6732632);
  const gamma = float(context, "gamma", 1.050701);
  if (Math.abs(alpha - 1.6732632) > 1e-5 || Math.abs(gamma - 1.050701) > 1e-5)
    throw context.fail(`with alpha ${alpha} and gamma ${gamma}`);
  return alike(context, {kind: "activation", function: "selu"}, viewAt(context));
}

/** The functions of each value alone, by the names of their operators. */
export const activationOperators: Readonly<Record<string, Read>> = {
  Relu: each(() => ({kind: "relu"})),
  LeakyRelu: named("leakyRelu", (context) => ({slope: float(context, "alpha", 0.01)})),
  PRelu: prelu,
  Clip: limited,
  Sigmoid: named("sigmoid"),
  Tanh: named("tanh"),
  HardSigmoid: named("hardSigmoid", (context) => ({
    slope: float(context, "alpha", 0.2),
    offset: float(context, "beta", 0.5)
  })),
  HardSwish: named("hardSwish"),
  Swish: named("swish", (context) => ({beta: float(context, "alpha", 1)})),
  Elu: named("elu", (context) => ({alpha: float(context, "alpha", 1)})),
  Selu: selu,
  Gelu: gelu,
  Erf: named("erf"),
  Softplus: named("softplus"),
  Softsign: named("softsign"),
  Mish: named("mish"),
  Exp: named("exponential"),
  Log: named("log"),
  Sqrt: named("sqrt"),
  Abs: named("abs"),
  Reciprocal: named("reciprocal")
};
