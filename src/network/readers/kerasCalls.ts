import {type Config, option, record} from "./kerasLayer.js";
import {oneLine, valueText} from "./oneLine.js";

/** An output of the *call*-th use of a layer; *key* is what it is called where inputs or outputs have names. */
export interface Source {
  readonly layer: string;
  readonly call: number;
  readonly output: number;
  readonly key?: string;
}

/** The inputs of one use of a layer. */
export type Call = readonly Source[];

/**
 * Returns for each use of the layer *name* where its inputs come from, in any
 * of the spellings of *inbound*: lists of ["name", call, output, {…}], with the
 * tensors among the arguments too; one level flatter, which is one use with
 * several inputs where the layer *joins* inputs; and Keras 3’s {args, kwargs}.
 * No tensor is left out. Throws `ambiguous inputs: …`, `unsupported argument: …`.
 */
export function callsOf(inbound: unknown, joins: boolean, name: string): readonly Call[] {
  if (inbound === undefined || inbound === null) return [];
  if (!Array.isArray(inbound) || isTensor(inbound)) return [callOf(inbound, name)];
  if (inbound.length > 1 && inbound.every(isTensor)) {
    if (joins) return [callOf(inbound, name)];
    throw new RangeError(
      `ambiguous inputs: ${oneLine(name)} gets ${inbound.length} or is used ${inbound.length} times`
    );
  }
  return inbound.map((node) => callOf(node, name));
}

/** Returns the inputs or outputs of a model: a list of ["name", call, output], one such, an object of them, or names alone. */
export function endsOf(json: unknown, name: string): readonly Source[] {
  if (Array.isArray(json) && !isTensor(json) && json.every((d) => typeof d === "string"))
    return json.map((layer) => ({layer, call: 0, output: 0}));
  return json === undefined || json === null ? [] : tensorsIn(json, name);
}

/** Returns the error where layer *name* is given something that is not read. */
function unsupported(key: string, value: unknown, name: string): RangeError {
  return new RangeError(`unsupported argument: ${key}${valueText(value)} (${oneLine(name)})`);
}

function callOf(node: unknown, name: string): Call {
  const call = record(node);
  if (!call || isTensor(node) || !("args" in call || "kwargs" in call)) return tensorsIn(node, name);
  return [...tensorsIn(call.args ?? [], name), ...argumentsIn(record(call.kwargs) ?? {}, name)];
}

function isTensor(json: unknown): boolean {
  if (Array.isArray(json)) return typeof json[0] === "string" && typeof json[1] === "number";
  const tensor = record(json);
  return tensor !== undefined && historyOf(tensor) !== undefined;
}

function historyOf(tensor: Config): unknown {
  return option(record(tensor.config) ?? {}, "keras_history") ?? option(tensor, "keras_history");
}

/** Returns all tensors in *json*, those among the arguments that are written with a tensor behind all others. */
function tensorsIn(json: unknown, name: string, key?: string): readonly Source[] {
  const later: Source[] = [];
  const list = (json: unknown, key?: string): Source[] => {
    if (json === undefined || json === null) return [];
    if (isTensor(json)) {
      const {source, rest} = tensor(json, name);
      later.push(...rest);
      return [key === undefined ? source : {...source, key}];
    }
    if (Array.isArray(json)) return json.flatMap((d) => list(d, key));
    const named = record(json);
    if (!named || "class_name" in named || "className" in named) throw unsupported("", json, name);
    return Object.entries(named).flatMap(([key, d]) => list(d, key));
  };
  return [...list(json, key), ...later];
}

function tensor(json: unknown, name: string): {source: Source; rest: readonly Source[]} {
  const [layer, call, output = 0, given, ...more] = (
    Array.isArray(json) ? json : historyOf(json as Config)
  ) as unknown[];
  const isIndex = (d: unknown): d is number => Number.isInteger(d) && Number(d) >= 0;
  if (typeof layer !== "string" || !isIndex(call) || !isIndex(output) || more.length) throw unsupported("", json, name);
  if (given !== undefined && given !== null && !record(given)) throw unsupported("", given, name);
  return {source: {layer, call, output}, rest: argumentsIn(record(given) ?? {}, name)};
}

/** Returns the tensors among named arguments; what else is said there must change nothing. */
function argumentsIn(named: Config, name: string): readonly Source[] {
  return Object.entries(named).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === false || key === "name") return [];
    if (key === "mask" || key === "training" || !holdsTensor(value)) throw unsupported(`${oneLine(key)} `, value, name);
    return tensorsIn(value, name);
  });
}

function holdsTensor(json: unknown): boolean {
  if (isTensor(json)) return true;
  return typeof json === "object" && json !== null && Object.values(json).some(holdsTensor);
}
