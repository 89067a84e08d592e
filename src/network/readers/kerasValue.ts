import type {Layer, NetworkInput, Shape} from "../network.js";
import {outputShape} from "../shapes.js";
import {freeName} from "./freeName.js";
import type {KerasShape} from "./kerasOperation.js";
import {flat} from "./oneLine.js";
import type {Part} from "./part.js";

/** What a layer gives. */
export interface KerasValue {
  /** The layer of ours that gives it. */
  readonly name: string;
  /** Its shape in Keras; null where that depends on the free size of the image. */
  readonly shape: KerasShape;
  /** The shapes that the layer of ours has for two sizes of the image: equal, where the size is not free. */
  readonly probes: readonly [Shape, Shape];
  /** Whether it is the picture itself, or the picture with only its values changed. */
  readonly isPicture?: boolean;
  /** Whether it is a matrix as the picture is, [height, width, 1], and not as we keep lists of vectors, [rows, 1, channels]. */
  readonly isMatrix?: boolean;
}

/** Sizes in place of free ones; what comes out in other sizes for them depends on it. */
const SIZES = [257, 389] as const;

/** Collects the layers of ours. */
export interface KerasLayers {
  readonly layers: Layer[];
  /** Adds a layer; returns what it gives. Throws what `shapes` throws. */
  push(part: Part, name: string, inputs: readonly KerasValue[], rank: number): KerasValue;
}

/** Returns the picture of the given *shape* as the first layer is to give it. */
export function pictureOf(shape: NetworkInput["shape"], isMatrix: boolean): KerasValue {
  const probe = (size: number): Shape => shape.map((d) => d ?? size);
  return {
    name: "input",
    shape: isMatrix ? shape.slice(0, 2) : shape,
    probes: [probe(SIZES[0]), probe(SIZES[1])],
    isPicture: true,
    isMatrix
  };
}

/** Returns a list of layers that begins with the picture, and whose names are all different. */
export function kerasLayers(): KerasLayers {
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  const names = new Set(["input"]);
  const unique = (name: string) => {
    const free = freeName(flat(name), names);
    names.add(free);
    return free;
  };
  return {
    layers,
    push(part, wanted, inputs, rank) {
      const name = unique(wanted);
      const layer = {...part, name, inputs: inputs.map((d) => d.name)} as Exclude<Layer, {kind: "input"}>;
      const probe = (i: 0 | 1) =>
        outputShape(
          layer,
          inputs.map(({probes}) => probes[i])
        );
      const first = probe(0);
      const probes = [first, inputs.every((d) => d.probes[0] === d.probes[1]) ? first : probe(1)] as const;
      layers.push(layer);
      return {name, shape: kerasShape(probes, rank), probes};
    }
  };
}

/** Returns the shape that Keras has for a layer of ours of the given shapes. */
function kerasShape([a, b]: readonly [Shape, Shape], rank: number): KerasShape {
  const shape = a.map((d, i) => (d === b[i] ? d : null));
  return rank === 2 ? [shape[0], shape[2]] : shape;
}

/** Returns the matrix of the picture as we keep lists of vectors. Throws `input size missing: …`. */
export function asRows(value: KerasValue, {push}: KerasLayers): KerasValue {
  if (!value.isMatrix) return value;
  const [height, width] = value.shape;
  if (height === null || width === null) throw new RangeError("input size missing: rows of the picture");
  return push({kind: "reshape", shape: [height, 1, width]}, `${value.name}/rows`, [value], 2);
}
