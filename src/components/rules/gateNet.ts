import type {RuleEntry} from "./reluRules.js";

/** The numbers of a net with three inputs, two hidden layers of three ReLUs, and one output. */
export interface GateNumbers {
  readonly x: readonly number[];
  /** From input i to unit j of the first layer: a[3 j + i]. */
  readonly a: readonly number[];
  /** From unit j of the first layer to unit k of the second: b[3 k + j]. */
  readonly b: readonly number[];
  /** From unit k of the second layer to the output. */
  readonly c: readonly number[];
}

/** A layer of three ReLUs, on both ways. */
export interface GateLayer {
  /** What each receives on the way forward. */
  readonly received: readonly number[];
  /** The signal that comes back to each. */
  readonly signal: readonly number[];
  /** Whether each lets its signal pass on the way back. */
  readonly open: readonly boolean[];
}

export interface GateRun {
  readonly value: number;
  readonly first: GateLayer;
  readonly second: GateLayer;
  /** The signal at the inputs. */
  readonly total: readonly number[];
}

/** A way from the output back to an input: the input, the unit of the first layer, the unit of the second. */
export type GatePath = readonly [input: number, first: number, second: number];

const three = [0, 1, 2] as const;

/** Returns both ways through the net, the way back with 1 at the output and under the given rule of the ReLU. */
export function gateRun({x, a, b, c}: GateNumbers, rule: RuleEntry["rule"]): GateRun {
  const h1 = three.map((j) => sum((i) => a[3 * j + i] * x[i]));
  const h2 = three.map((k) => sum((j) => b[3 * k + j] * Math.max(0, h1[j])));
  const second = gates(h2, c, rule);
  const back = three.map((j) => sum((k) => (second.open[k] ? b[3 * k + j] * c[k] : 0)));
  const first = gates(h1, back, rule);
  const total = three.map((i) => sum((j) => (first.open[j] ? a[3 * j + i] * back[j] : 0)));
  return {value: sum((k) => c[k] * Math.max(0, h2[k])), first, second, total};
}

/** Returns the three weights of a path from the output back, their product, and what of it arrives: 0 if a gate is shut. */
export function pathProduct({a, b, c}: GateNumbers, {first, second}: GateRun, [i, j, k]: GatePath) {
  const weights = [c[k], b[3 * k + j], a[3 * j + i]] as const;
  const product = weights[0] * weights[1] * weights[2];
  const open = first.open[j] && second.open[k];
  return {weights, product, open, arrives: open ? product : 0};
}

/** Returns all nine paths that end at the given input. */
export function pathsTo(input: number): readonly GatePath[] {
  return three.flatMap((j) => three.map((k) => [input, j, k] as const));
}

function gates(received: readonly number[], signal: readonly number[], rule: RuleEntry["rule"]): GateLayer {
  const open = three.map((i) => (rule === "deconvnet" || received[i] > 0) && (rule === "gradient" || signal[i] > 0));
  return {received, signal, open};
}

function sum(part: (i: number) => number): number {
  return part(0) + part(1) + part(2);
}
