import * as fc from "fast-check";
import type {ActivationName, Layer, Network, Padding, Shape, Weights} from "../../src/network/network.js";
import type {Part} from "../../src/network/readers/part.js";
import {shapes} from "../../src/network/shapes.js";

/** One step of a generated network: a kind of layer, what it takes (counted from the last), and what its fields are drawn from. */
interface Step {
  readonly kind: number;
  readonly from: number;
  readonly seed: number;
}

/** Networks of all kinds of layers: small graphs in which every layer fits, with seeded weights. */
export const generatedNetwork: fc.Arbitrary<Network> = fc
  .record({
    size: fc.tuple(fc.integer({min: 1, max: 8}), fc.integer({min: 1, max: 8}), fc.integer({min: 1, max: 6})),
    steps: fc.array(
      fc.record({kind: fc.nat(999), from: fc.nat(3), seed: fc.nat(2 ** 30)}), // biome-ignore format: one step
      {minLength: 1, maxLength: 9}
    )
  })
  .map(({size, steps}) => networkOf(size, steps));

function networkOf(size: Shape, steps: readonly Step[]): Network {
  const input = {shape: size, range: [-1, 1] as const};
  let network: Network = {
    name: "generated",
    input,
    labels: [],
    layers: [{kind: "input", name: "input", inputs: []}]
  };
  for (const {kind, from, seed} of steps) {
    const {layers} = network;
    const known = shapes(network);
    const last = layers[Math.max(0, layers.length - 1 - Math.max(0, from - 1))]; // mostly the last
    const draws = known.get(last.name)!.length === 3 ? MAPS : VECTORS;
    const added = drawn(draws[kind % draws.length], {last, layers, known, random: randomOf(seed)});
    const next = {...network, layers: [...layers, ...added]};
    if (added.length && isSmall(next)) network = next;
  }
  return network;
}

function isSmall(network: Network): boolean {
  return [...shapes(network).values()].every((d) => d.reduce((a, b) => a * b, 1) <= 500);
}

interface Context {
  readonly last: Layer;
  readonly layers: readonly Layer[];
  readonly known: ReadonlyMap<string, Shape>;
  readonly random: Random;
}

interface Random {
  /** A whole number from *min* to *max*. */
  whole(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  weights(shape: Shape, scale?: number): Weights;
}

function randomOf(seed: number): Random {
  let state = seed + 1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0; // mulberry32
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    whole,
    pick: (items) => items[whole(0, items.length - 1)],
    weights(shape, scale = 1) {
      const length = shape.reduce((a, b) => a * b, 1);
      if (next() < 0.8) return {shape, values: Float32Array.from({length}, () => scale * (2 * next() - 1))};
      return {shape, values: Uint8Array.from({length}, () => 256 * next()), scale: scale / 128, zeroPoint: 120};
    }
  };
}

/** Kinds for vectors, for maps, and how often each; a preparing layer’s kind stands before a slash. */
const BOTH = [
  ...["relu", "activation", "activation", "activation", "prelu", "batchNorm", "layerNorm", "concat", "add", "average"],
  ...["subtract", "multiply", "divide", "maximum", "minimum", "selectChannels", "reshape", "softmax", "logSoftmax"]
];
const VECTORS = [...BOTH, "dense", "dense", "dense", "flatten"];
const MAPS = [
  ...BOTH,
  ...["conv2d", "conv2d", "conv2d", "depthwiseConv2d", "depthwiseConv2d", "conv2dTranspose", "maxPool", "maxPool"],
  ...["averagePool", "averagePool", "globalAveragePool", "globalMaxPool", "localResponseNorm", "upsample", "permute"],
  ...["flatten", "pad", "crop"]
];

/** The functions that are not defined everywhere, or grow too fast, take what a sigmoid or tanh has tamed. */
const POSITIVE: readonly ActivationName[] = ["log", "power", "reciprocal", "sqrt"];
const FUNCTIONS: readonly ActivationName[] = [
  ...([
    "abs",
    "clip",
    "elu",
    "erf",
    "exponential",
    "gelu",
    "geluTanh",
    "hardSigmoid",
    "hardSwish",
    "leakyRelu"
  ] as const),
  ...(["mish", "selu", "sigmoid", "softplus", "softsign", "swish", "tanh"] as const),
  ...POSITIVE
];

function drawn(kind: string, context: Context): readonly Layer[] {
  const {last, layers, random} = context;
  const name = `${kind}${layers.length}`;
  const tamed = (by: ActivationName, input: Layer): Layer => ({
    ...{kind: "activation", function: by, name: `${name}/${by}/${input.name}`, inputs: [input.name]}
  });
  const only = (part: Part | undefined): readonly Layer[] =>
    part ? [{...part, name, inputs: [last.name]} as Layer] : [];
  switch (kind) {
    case "activation": {
      const by = random.pick(FUNCTIONS);
      const before = POSITIVE.includes(by)
        ? [tamed("sigmoid", last)]
        : by === "exponential"
          ? [tamed("tanh", last)]
          : [];
      const inputs = [(before[0] ?? last).name];
      return [...before, {kind, function: by, ...parametersOf(by, random), name, inputs}];
    }
    case "concat":
    case "add":
    case "average":
    case "subtract":
    case "multiply":
    case "divide":
    case "maximum":
    case "minimum": {
      const others = partners(kind, context);
      if (kind === "multiply") {
        const factors = [last, others[0]].map((d) => tamed("tanh", d));
        return last === others[0]
          ? [factors[0], {kind, name, inputs: [factors[0].name, factors[0].name]}]
          : [...factors, {kind, name, inputs: factors.map((d) => d.name)}];
      }
      if (kind === "divide") {
        const divisor = tamed("sigmoid", others[0]);
        return [divisor, {kind, name, inputs: [last.name, divisor.name]}];
      }
      const inputs = [last, ...others.slice(0, kind === "subtract" ? 1 : 2)].map((d) => d.name);
      return [{kind, name, inputs: random.whole(0, 1) ? inputs : [...inputs].reverse()}];
    }
    default:
      return only(single(kind, context));
  }
}

/** Returns what may be merged with the last: layers of its shape, or with 1 where it has more; itself where there is none. */
function partners(kind: string, {last, layers, known, random}: Context): readonly Layer[] {
  const shape = known.get(last.name)!;
  const found = layers.filter(({name}) => {
    const other = known.get(name)!;
    if (other.length !== shape.length) return false;
    if (kind === "concat") return String(other.slice(0, -1)) === String(shape.slice(0, -1));
    return other.every((d, i) => d === shape[i] || d === 1 || shape[i] === 1);
  });
  const first = random.pick(found);
  const sameAsBoth = found.filter((d) => String(known.get(d.name)) === String(shape));
  return [first, ...(random.whole(0, 1) ? [random.pick(sameAsBoth)] : [])];
}

function parametersOf(by: ActivationName, {pick}: Random): {parameters?: Record<string, number>} {
  switch (by) {
    case "clip":
      return {parameters: pick<Record<string, number>>([{min: -0.5, max: 0.75}, {min: -0.25}, {max: 0.3}])};
    case "elu":
      return pick([{}, {parameters: {alpha: 0.5}}]);
    case "hardSigmoid":
      return pick([{}, {parameters: {slope: 0.5, offset: 0.25}}]);
    case "leakyRelu":
      return {
        parameters: pick<Record<string, number>>([{slope: 0.1}, {slope: -0.3, max: 0.5}, {slope: 0.2, threshold: 0.3}])
      };
    case "power":
      return {parameters: {exponent: pick([2, 3, 0.5, -0.5, -1])}};
    case "swish":
      return pick([{}, {parameters: {beta: 1.5}}]);
    default:
      return {};
  }
}

/** Returns a layer of one input that fits the last, or undefined where none of the kind does. */
function single(kind: string, {last, known, random}: Context): Part | undefined {
  const {whole, pick, weights} = random;
  const shape = known.get(last.name)!;
  const [h, w] = shape;
  const channels = shape[shape.length - 1];
  const size = shape.reduce((a, b) => a * b, 1);
  const bias = (count: number) => (whole(0, 1) ? {bias: weights([count])} : {});
  switch (kind) {
    case "conv2d": {
      const groups = pick([1, 2, 3].filter((d) => channels % d === 0));
      const outputs = groups * whole(1, 3);
      const window = windowOf(shape, random, true);
      const kernel = weights([...window.size, channels / groups, outputs], 0.7);
      return fitting(shape, window, {
        ...{kind, kernel, ...bias(outputs), strides: window.strides, padding: window.padding},
        ...(groups > 1 ? {groups} : {}),
        ...(window.dilations ? {dilations: window.dilations} : {})
      });
    }
    case "depthwiseConv2d": {
      const multiplier = whole(1, 2);
      const window = windowOf(shape, random, true);
      const {strides, padding, dilations} = window;
      const kernel = weights([...window.size, channels, multiplier]);
      const layer = {kind, kernel, ...bias(channels * multiplier), strides, padding} as const;
      return fitting(shape, window, {...layer, ...(dilations ? {dilations} : {})});
    }
    case "conv2dTranspose": {
      const outputs = whole(1, 3);
      const [kh, kw] = [whole(1, 4), whole(1, 4)];
      const strides = [whole(1, 3), whole(1, 3)] as const;
      const crop = {top: whole(0, kh - 1), bottom: whole(0, 1), left: whole(0, 1), right: whole(0, kw - 1)};
      const extra = whole(0, 1) ? {extra: [whole(0, strides[0] - 1), whole(0, strides[1] - 1)] as const} : {};
      const [rows, columns] = [(h - 1) * strides[0] + kh, (w - 1) * strides[1] + kw];
      if (rows - crop.top - crop.bottom < 1 || columns - crop.left - crop.right < 1) return undefined;
      return {kind, kernel: weights([kh, kw, outputs, channels], 0.7), ...bias(outputs), strides, crop, ...extra};
    }
    case "maxPool":
    case "averagePool": {
      const window = windowOf(shape, random, false);
      const {strides, padding} = window;
      return fitting(shape, window, {
        ...{kind, size: window.size, strides, padding},
        ...(whole(0, 1) ? {ceil: true} : {}),
        ...(kind === "averagePool" && whole(0, 1) ? {countPadding: true} : {})
      });
    }
    case "globalAveragePool":
    case "globalMaxPool":
      return {kind, ...(whole(0, 1) ? {keepDims: true} : {})};
    case "dense": {
      const units = whole(1, 8);
      return {kind, kernel: weights([channels, units], 0.7), ...bias(units)};
    }
    case "relu":
      return {kind, ...(whole(0, 1) ? {max: pick([6, 0.5])} : {})};
    case "prelu":
      return {kind, slope: weights(whole(0, 1) ? [channels] : shape)};
    case "batchNorm": {
      const of = pick([[channels], shape, shape.map((d, i) => (i === 0 ? d : 1))]);
      return {kind, scale: weights(of), offset: weights(pick([[channels], of]))};
    }
    case "layerNorm":
      return {kind, epsilon: 0.1, ...(whole(0, 1) ? {scale: weights([channels]), offset: weights([channels])} : {})};
    case "localResponseNorm":
      return {kind, radius: whole(0, 3), bias: pick([1, 2]), alpha: 0.3, beta: pick([0.5, 0.75])};
    case "selectChannels":
      return {kind, order: Array.from({length: whole(1, channels + 1)}, () => whole(0, channels - 1))};
    case "upsample":
      return {kind, factor: [whole(1, 3), whole(1, 3)]};
    case "reshape": {
      const rows = pick([1, 2, 3, 4].filter((d) => size % d === 0));
      const columns = pick([1, 2, 3, 4].filter((d) => (size / rows) % d === 0));
      return {kind, shape: pick([[rows, columns, size / rows / columns], [size]])};
    }
    case "permute":
      return {kind, axes: pick(ORDERS)};
    case "flatten":
      return {kind, ...(whole(0, 1) ? {axes: pick(ORDERS)} : {})};
    case "pad":
      return {
        kind,
        top: whole(0, 2),
        bottom: whole(0, 1),
        left: whole(0, 1),
        right: whole(0, 2),
        ...pick([{}, {value: 0.5}])
      };
    case "crop": {
      const [top, left] = [whole(0, h - 1), whole(0, w - 1)];
      return {kind, top, bottom: whole(0, h - 1 - top), left, right: whole(0, w - 1 - left)};
    }
    case "softmax":
    case "logSoftmax":
      return {kind};
    default:
      throw new RangeError(`unknown kind: ${kind}`);
  }
}

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0]
] as const;

interface Window {
  readonly size: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly padding: Padding;
  readonly dilations?: readonly [number, number];
}

/** A window of which no position is in the padding alone. */
function windowOf(_shape: Shape, {whole, pick}: Random, dilates: boolean): Window {
  const size = [whole(1, 4), whole(1, 4)] as const;
  const strides = [whole(1, 3), whole(1, 3)] as const;
  const side = (axis: 0 | 1) => whole(0, Math.min(2, size[axis] - 1));
  const sides = {top: side(0), bottom: side(0), left: side(1), right: side(1)};
  const padding = pick<Padding>(["same", "same-lower", "valid", sides]);
  return {size, strides, padding, ...(dilates && whole(0, 1) ? {dilations: [whole(1, 3), whole(1, 2)] as const} : {})};
}

function fitting(shape: Shape, {size, padding, dilations = [1, 1]}: Window, part: Part): Part | undefined {
  if (padding === "same" || padding === "same-lower") return part;
  const {top, bottom, left, right} = padding === "valid" ? {top: 0, bottom: 0, left: 0, right: 0} : padding;
  const around = [top + bottom, left + right];
  return size.every((d, i) => (d - 1) * dilations[i] + 1 <= shape[i] + around[i]) ? part : undefined;
}
