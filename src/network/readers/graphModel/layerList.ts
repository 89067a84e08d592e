import type {Layer, Shape} from "../../network.js";
import {outputShape} from "../../shapes.js";
import {freeName} from "../freeName.js";
import type {Part} from "../part.js";
import {type Computed, equal, type Size} from "./value.js";

/** The layers read so far. */
export interface LayerList {
  readonly layers: readonly Layer[];
  /** What the input gives. */
  readonly image: Computed;
  /** Adds a layer; returns what it gives, a tensor of the shapes *theirs*, or with its batch in front. */
  add(name: string, part: Part, inputs: readonly Computed[], theirs?: readonly (readonly number[])[]): Computed;
  /**
   * Returns the *value* as a layer whose shape is that of the tensor, without its batch. Where it is not, a layer of
   * the given *name* makes it so. Throws `unsupported shape: …`.
   */
  shaped(value: Computed, name: string): Computed;
}

/** Sizes of an image for a dimension that is free. */
const FREE = [320, 480];

/** Returns a list of layers that begins with the input, of the given *shape* where null is free. */
export function layerList(shape: readonly (number | null)[]): LayerList {
  const layers: Layer[] = [{kind: "input", name: "input", inputs: []}];
  const names = new Set(["input"]);
  const sized = (size: number) => {
    const ours = shape.map((d) => d ?? size);
    return {ours, theirs: [1, ...ours]};
  };

  const unique = (name: string): string => {
    const free = freeName(name, names);
    names.add(free);
    return free;
  };

  const list: LayerList = {
    layers,
    image: {kind: "computed", layer: "input", sizes: (shape.includes(null) ? FREE : FREE.slice(0, 1)).map(sized)},
    add(name, part, inputs, theirs) {
      const layer = {...part, name: unique(name), inputs: inputs.map((d) => d.layer)} as Exclude<
        Layer,
        {kind: "input"}
      >;
      const sizes = inputs[0].sizes.map((_, i): Size => {
        const ours = outputShape(layer, inputs.map(({sizes}) => sizes[i].ours)); // biome-ignore format: one call
        return {ours, theirs: theirs?.[i] ?? [1, ...ours]};
      });
      layers.push(layer);
      return {kind: "computed", layer: layer.name, sizes};
    },
    shaped(value, name) {
      const wanted = value.sizes.map(({theirs}) => layerShape(theirs));
      const [shape] = wanted;
      if (!shape)
        throw new RangeError(
          `unsupported shape: ${value.sizes[0].theirs.join("×")} (${name.replace(/\/reshape$/, "")})`
        );
      if (value.sizes.every(({ours}, i) => equal(ours, wanted[i]!))) return value;
      const theirs = value.sizes.map((d) => d.theirs);
      if (shape.length === 1) return list.add(name, {kind: "flatten"}, [value], theirs);
      if (wanted.some((d) => !equal(d!, shape))) throw new RangeError(`free size: ${name} takes one size only`);
      return list.add(name, {kind: "reshape", shape}, [value], theirs);
    }
  };
  return list;
}

/** Returns the shape of ours for a tensor: [channels] or [height, width, channels]. */
function layerShape(theirs: readonly number[]): Shape | undefined {
  if (theirs.length === 1) return theirs;
  if (theirs.length === 2) return theirs[0] === 1 ? [theirs[1]] : [1, ...theirs];
  if (theirs.length === 3) return theirs;
  return theirs.length === 4 && theirs[0] === 1 ? theirs.slice(1) : undefined;
}
