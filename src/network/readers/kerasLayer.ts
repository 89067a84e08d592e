import {oneLine, valueText} from "./oneLine.js";

/** A layer (or a model inside a model) as Keras and TF.js describe it in JSON. */
export interface KerasLayer {
  readonly className: string;
  readonly name: string;
  readonly config: Config;
  /** Where its inputs come from, as it is written. */
  readonly inbound: unknown;
  /** The shape that it was built for, batch first, where Keras 3 says it. */
  readonly built?: unknown;
}

export type Config = Readonly<Record<string, unknown>>;

/**
 * Returns the layer that the given *json* describes. A layer that its author
 * registered under a package’s name is none of Keras’s, whatever its class is
 * called. Throws `not a layer: …`, `two names: …`.
 */
export function kerasLayer(json: unknown): KerasLayer {
  const layer = record(json);
  const className = option(layer ?? {}, "class_name");
  const config = layer?.config;
  const own = record(config)?.name;
  if (!layer || typeof className !== "string") throw new TypeError(`not a layer: ${valueText(json)}`);
  for (const name of [layer.name, own]) {
    if (name !== undefined && name !== null && typeof name !== "string")
      throw new TypeError(`not a name: ${valueText(name)}`);
  }
  if (typeof layer.name === "string" && typeof own === "string" && layer.name !== own)
    throw new RangeError(`two names: ${valueText(layer.name)} and ${valueText(own)}`);
  const registered = option(layer, "registered_name");
  const isForeign =
    typeof registered === "string" && registered.includes(">") && !/^(tf_)?keras[\w.]*>/i.test(registered);
  return {
    className: isForeign ? registered : className,
    name: String(layer.name ?? own ?? className.toLowerCase()),
    config: Array.isArray(config) ? {layers: config} : (record(config) ?? {}),
    inbound: option(layer, "inbound_nodes"),
    built: record(option(layer, "build_config"))?.input_shape
  };
}

/** Returns whether the layer is a model of layers. */
export function isModel({className}: KerasLayer): boolean {
  return className === "Sequential" || className === "Model" || className === "Functional";
}

/** Returns the layers of a *model*. Throws `no layers: …`, and `duplicate layer: …` where two have one name. */
export function childrenOf({config, name}: KerasLayer): readonly KerasLayer[] {
  if (!Array.isArray(config.layers) || !config.layers.length) throw new TypeError(`no layers: ${oneLine(name)}`);
  const children = config.layers.map(kerasLayer);
  const names = new Set<string>();
  for (const child of children) {
    if (names.has(child.name)) throw new RangeError(`duplicate layer: ${oneLine(child.name)}`);
    names.add(child.name);
  }
  return children;
}

/** Returns the option of the given snake_case *name*, which TF.js may also spell in camelCase. */
export function option(config: Config, name: string): unknown {
  return own(config, name) ?? own(config, camelCase(name));
}

function own(config: Config, name: string): unknown {
  return Object.hasOwn(config, name) ? config[name] : undefined;
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Returns the error for an option of a layer that is not read: `unsupported option: groups 2 (conv1)`. */
export function unsupportedOption({config, name}: {config: Config; name: string}, key: string): RangeError {
  return new RangeError(`unsupported option: ${key} ${valueText(option(config, key))} (${oneLine(name)})`);
}

type Options = Pick<KerasLayer, "config" | "name">;

/**
 * Returns a numeric option, or *missing* where there is none. A list of one
 * number is that number, and so is what Keras 3 writes for a number of NumPy.
 */
export function numberOption(layer: Options, key: string, missing: number): number {
  const value = option(layer.config, key);
  if (value === undefined || value === null) return missing;
  const [number, other] = numbersIn(value) ?? [];
  if (number === undefined || other !== undefined) throw unsupportedOption(layer, key);
  return number;
}

/** Returns all numbers of a *value* that is one, a list of such, or an array of NumPy as Keras 3 writes it; else undefined. */
export function numbersIn(value: unknown): readonly number[] | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? [value] : undefined;
  if (Array.isArray(value)) {
    const parts = value.map(numbersIn);
    return parts.every((d) => d !== undefined) ? parts.flat() : undefined;
  }
  const array = record(value);
  return array && /^__(numpy|tensor)__$/.test(String(array.class_name))
    ? numbersIn(record(array.config)?.value)
    : undefined;
}

/** Returns an option that is true or false, or *missing*. */
export function booleanOption(layer: Options, key: string, missing: boolean): boolean {
  const value = option(layer.config, key) ?? missing;
  if (typeof value !== "boolean") throw unsupportedOption(layer, key);
  return value;
}

/** Returns an option that is one positive whole number or a list of two, as [vertical, horizontal]. */
export function pairOption(layer: Options, key: string, missing: readonly [number, number]): readonly [number, number] {
  const value = option(layer.config, key);
  if (value === undefined || value === null) return missing;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isPair = list.length === 1 || list.length === 2;
  if (!isPair || !list.every((d): d is number => Number.isInteger(d) && Number(d) > 0))
    throw unsupportedOption(layer, key);
  return [list[0], list[list.length - 1]];
}

/** Throws unless the option is missing or one of those *allowed*. */
export function mustBe(layer: Options, key: string, ...allowed: readonly unknown[]): void {
  const value = option(layer.config, key);
  if (value === undefined || value === null) return;
  if (!allowed.some((d) => JSON.stringify(d) === JSON.stringify(value))) throw unsupportedOption(layer, key);
}

/** Returns *json* where it is an object. */
export function record(json: unknown): Config | undefined {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Config) : undefined;
}
