/** A layer (or a model inside a model) as Keras and TF.js describe it in JSON. */
export interface KerasLayer {
  readonly className: string;
  readonly name: string;
  readonly config: Config;
  /** For each time the layer is used, where its inputs come from. */
  readonly calls: readonly (readonly Source[])[];
}

/** The output of the *call*-th use of a layer. */
export interface Source {
  readonly layer: string;
  readonly call: number;
}

export type Config = Readonly<Record<string, unknown>>;

/** Returns the layer that the given *json* describes. Throws `not a layer: …`. */
export function kerasLayer(json: unknown): KerasLayer {
  const layer = record(json);
  const className = option(layer ?? {}, "class_name");
  const config = layer?.config;
  const {name} = record(config) ?? {};
  if (!layer || typeof className !== "string")
    throw new TypeError(`not a layer: ${JSON.stringify(json)?.slice(0, 40)}`);
  const inbound = option(layer, "inbound_nodes");
  return {
    className,
    name: String(layer.name ?? name ?? className.toLowerCase()),
    config: Array.isArray(config) ? {layers: config} : (record(config) ?? {}),
    calls: Array.isArray(inbound) ? inbound.map(sources) : []
  };
}

/**
 * Returns the sources mentioned anywhere in *json*, in order: as
 * ["name", call, output, …], in lists of such, or as a Keras 3 tensor’s history.
 */
export function sources(json: unknown): Source[] {
  if (Array.isArray(json)) {
    const [layer, call, output = 0] = json;
    if (typeof layer !== "string" || typeof call !== "number") return json.flatMap(sources);
    if (output !== 0) throw new RangeError(`unsupported output: ${output} of ${layer}`);
    return [{layer, call}];
  }
  const tensor = record(json);
  if (!tensor) return [];
  return sources(option(tensor, "keras_history") ?? tensor.args ?? tensor.config);
}

/** Returns the option of the given snake_case *name*, which TF.js may also spell in camelCase. */
export function option(config: Config, name: string): unknown {
  return config[name] ?? config[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
}

/** Returns a numeric option, or *missing*. */
export function numberOption(config: Config, name: string, missing: number): number {
  const value = option(config, name);
  return typeof value === "number" ? value : missing;
}

/** Returns an option that is one number or a list of two, as [vertical, horizontal]. */
export function pairOption(
  config: Config,
  name: string,
  missing: readonly [number, number]
): readonly [number, number] {
  const value = option(config, name);
  if (typeof value === "number") return [value, value];
  if (Array.isArray(value) && value.every((d) => typeof d === "number")) return [value[0], value[value.length - 1]];
  return missing;
}

/** Returns *json* where it is an object. */
export function record(json: unknown): Config | undefined {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Config) : undefined;
}
