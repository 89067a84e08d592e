import type {Layer, Network, Weights} from "./network.js";

/** A trained array of a graph: *length* values that start at byte *offset* of the weights. */
export interface StoredWeights {
  readonly shape: readonly number[];
  readonly dtype: "float32" | "uint8";
  readonly offset: number;
  readonly length: number;
  readonly scale?: number;
  readonly zeroPoint?: number;
}

/** A network that JSON can carry: as a Network, but for the arrays, which are in *weightBytes* bytes beside it. */
export interface Graph extends Omit<Network, "layers"> {
  readonly layers: readonly StoredLayer[];
  readonly weightBytes: number;
}

type StoredLayer = Layer extends infer L ? (L extends Layer ? Stored<L> : never) : never;
type Stored<L> = {
  [Key in keyof L]: Extract<L[Key], Weights> extends never ? L[Key] : StoredWeights | Exclude<L[Key], Weights>;
};

/** The fields of a layer that hold trained arrays. */
const TRAINED = ["kernel", "bias", "scale", "offset", "slope"] as const;

/** Returns the *network* as a graph for JSON and the bytes of its weights, in the order of the layers, float32 at multiples of 4. */
export function writeNetwork(network: Network): {graph: Graph; weights: Uint8Array<ArrayBuffer>} {
  const arrays: Weights["values"][] = [];
  let end = 0;
  const store = ({shape, values, ...quantization}: Weights): StoredWeights => {
    const offset = Math.ceil(end / 4) * 4;
    end = offset + values.byteLength;
    arrays.push(values);
    const dtype = values instanceof Uint8Array ? "uint8" : "float32";
    return {shape, dtype, offset, length: values.length, ...quantization};
  };
  const stored = network.layers.map((layer) => trained(layer, (d) => store(d as Weights)) as StoredLayer);
  const weights = new Uint8Array(end);
  let offset = 0;
  for (const {buffer, byteOffset, byteLength} of arrays) {
    offset = Math.ceil(offset / 4) * 4;
    weights.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return {graph: {...network, layers: stored, weightBytes: end}, weights};
}

/**
 * Returns the network of a *graph* written by `writeNetwork` and its *weights*,
 * on which the arrays of the network are views (copies where they would not be
 * aligned). Throws `not a network`, or `weights incomplete: 1000 of 23941204 bytes`.
 */
export function readNetwork(graph: unknown, weights: ArrayBuffer | Uint8Array): Network {
  if (!isGraph(graph)) throw new TypeError("not a network");
  const bytes = weights instanceof Uint8Array ? weights : new Uint8Array(weights);
  const {name, input, labels, layers, weightBytes, reading} = graph;
  if (bytes.length < weightBytes) throw new RangeError(`weights incomplete: ${bytes.length} of ${weightBytes} bytes`);
  return {
    name,
    input,
    labels,
    ...(reading && {reading}),
    layers: layers.map((layer) => trained(layer, (d) => read(d as StoredWeights, bytes)) as Layer)
  };
}

function read({dtype, offset, length, ...rest}: StoredWeights, bytes: Uint8Array): Weights {
  const size = dtype === "uint8" ? length : 4 * length;
  if (!(offset >= 0 && offset + size <= bytes.length))
    throw new RangeError(`weights incomplete: ${bytes.length} of ${offset + size} bytes`);
  const part = bytes.subarray(offset, offset + size);
  if (dtype === "uint8") return {...rest, values: part};
  const {buffer, byteOffset} = part.byteOffset % 4 ? new Uint8Array(part) : part;
  return {...rest, values: new Float32Array(buffer, byteOffset, length)};
}

/** Returns the *layer* with each of its trained arrays mapped by *f*. */
function trained(layer: Layer | StoredLayer, f: (weights: unknown) => unknown): object {
  const entries = Object.entries(layer).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      (TRAINED as readonly string[]).includes(key) && typeof value === "object" ? f(value) : value
    ])
  );
}

function isGraph(graph: unknown): graph is Graph {
  const {name, input, labels, layers, weightBytes} = (graph ?? {}) as Partial<Graph>;
  const named = (d: unknown) =>
    typeof (d as Partial<Layer> | null)?.kind === "string" && typeof (d as Layer).name === "string";
  return (
    typeof name === "string" &&
    Array.isArray(input?.shape) &&
    Array.isArray(input.range) &&
    Array.isArray(labels) &&
    Array.isArray(layers) &&
    layers.every(named) &&
    typeof weightBytes === "number"
  );
}
