import type {MergeLayer} from "../../../network.js";
import {clip} from "../../clip.js";
import {aligned, raised} from "../aligned.js";
import type {Constant} from "../constant.js";
import {alike, type Context} from "../context.js";
import {extent, type View} from "../view.js";
import {weightsFor} from "../weightsOf.js";

type Read = (context: Context) => View;

/** Returns how computed tensors are merged element by element; a constant among them makes it another layer. */
function merge(kind: MergeLayer["kind"], withConstant: (context: Context, given: Given) => View): Read {
  return (context) => {
    const views = context.inputs.flatMap((value) => (value && "view" in value ? [value.view] : []));
    const constants = context.inputs.flatMap((value) => (value && "constant" in value ? [value.constant] : []));
    if (constants.length && views.length === 1 && constants.length === 1) {
      const rank = Math.max(views[0].dims.length, constants[0].dims.length);
      const view = raised(views[0], rank);
      const first = context.inputs[0];
      return withConstant(context, {view, constant: constants[0], behind: first !== undefined && "view" in first});
    }
    if (constants.length) throw context.fail("of several constants");
    if (views.length === 1) return views[0];
    const {layers, result} = aligned(context, views);
    return result(context.list.add({kind}, layers, context.name));
  };
}

interface Given {
  readonly view: View;
  readonly constant: Constant;
  /** Whether the constant comes second. */
  readonly behind: boolean;
}

const map = ({dims, values}: Constant, f: (d: number) => number): Constant => ({
  ...{dims, whole: false},
  values: Float32Array.from(values, f)
});
const number = (value: number): Constant => ({dims: [], values: [value], whole: false});

/** Returns scale · x + offset, both repeated over the view; at least one of them is a number. */
function affine(context: Context, view: View, scale: Constant, offset: Constant): View {
  const [a, b] = [weightsFor(view, scale), weightsFor(view, offset)];
  if (!a || !b) throw context.fail(`of ${view.dims.map(extent).join("×")} and a larger constant`);
  return alike(context, {kind: "batchNorm", scale: a, offset: b}, view);
}

/** Returns x + c; where x is a layer without a bias that nobody else reads, c is its bias. */
function plus(context: Context, view: View, offset: Constant): View {
  const {list, name, node, alone, inputs} = context;
  const layer = list.layers.find((d) => d.name === view.layer);
  const tensor = node.inputs[inputs.findIndex((d) => d && "view" in d)];
  const linear = layer?.kind === "dense" || layer?.kind === "conv2d";
  if (linear && !layer.bias && alone(tensor) && list.layers[list.layers.length - 1] === layer) {
    const bias = weightsFor(view, offset);
    const units = layer.kernel.shape[layer.kernel.shape.length - 1];
    if (bias && bias.shape.length === 1 && bias.shape[0] === units) {
      list.replace(layer.name, {...layer, bias}, name);
      return {...view, layer: name, via: undefined};
    }
  }
  return affine(context, view, number(1), offset);
}

function limited(side: "min" | "max"): (context: Context, given: Given) => View {
  return (context, {view, constant}) => {
    if (constant.values.length !== 1) throw context.fail("of many constants");
    const [value] = Array.from(constant.values);
    return alike(context, side === "max" ? clip(value) : clip(undefined, value), view);
  };
}

function divided(context: Context, {view, constant, behind}: Given): View {
  if (behind)
    return affine(
      context,
      view,
      map(constant, (d) => 1 / d),
      number(0)
    );
  const part = {kind: "activation", function: "reciprocal"} as const;
  const inverse = alike({...context, name: `${context.name}/reciprocal`}, part, view);
  return affine(context, inverse, constant, number(0));
}

function power(context: Context, {view, constant, behind}: Given): View {
  if (!behind) throw context.fail("of a constant");
  const values = Array.from(constant.values);
  if (values.some((d) => d !== values[0])) throw context.fail("with many exponents");
  if (values[0] === 1) return view;
  return alike(context, {kind: "activation", function: "power", parameters: {exponent: values[0]}}, view);
}

/** The operators of several tensors element by element, by their names. */
export const arithmeticOperators: Readonly<Record<string, Read>> = {
  Add: merge("add", (context, {view, constant}) => plus(context, view, constant)),
  Sum: merge("add", (context, {view, constant}) => plus(context, view, constant)),
  Sub: merge("subtract", (context, {view, constant, behind}) =>
    behind
      ? plus(
          context,
          view,
          map(constant, (d) => -d)
        )
      : affine(context, view, number(-1), constant)
  ),
  Mul: merge("multiply", (context, {view, constant}) => affine(context, view, constant, number(0))),
  Div: merge("divide", divided),
  Max: merge("maximum", limited("max")),
  Min: merge("minimum", limited("min")),
  Mean: merge("average", (context) => {
    throw context.fail("with a constant");
  }),
  Pow: (context) => {
    if (context.inputs.every((value) => value && "view" in value)) throw context.fail("with computed exponents");
    return merge("multiply", power)(context);
  },
  Neg: (context) => {
    const [value] = context.inputs;
    if (!value || "constant" in value) throw context.fail();
    return affine(context, value.view, number(-1), number(0));
  }
};
