import type {Layer, Shape} from "../../network.js";
import {outputShape} from "../../shapes.js";
import {freeName} from "../freeName.js";
import type {Part} from "../part.js";

/** The layers made so far, the input first. */
export class LayerList {
  readonly layers: Layer[];
  readonly #shapes: Map<string, Shape>;
  /** Arrangements made before, by what they are of. */
  readonly arranged = new Map<string, string>();

  constructor(input: Shape) {
    this.layers = [{kind: "input", name: "input", inputs: []}];
    this.#shapes = new Map([["input", input]]);
  }

  /** Returns the shape of what the layer of the given *name* gives. */
  shapeOf(name: string): Shape {
    return this.#shapes.get(name)!;
  }

  /** Adds a layer, under a name that is still free, and returns that name. Throws `shape mismatch: …`. */
  add(part: Part, inputs: readonly string[], wanted: string): string {
    const name = freeName(wanted, this.#shapes);
    const layer = {...part, name, inputs} as Exclude<Layer, {kind: "input"}>;
    const shape = outputShape(
      layer,
      inputs.map((input) => this.shapeOf(input))
    );
    this.layers.push(layer);
    this.#shapes.set(name, shape);
    return name;
  }

  /** Puts another layer of the same output in the place of the one called *name*; *renamed* is its name from now on. */
  replace(name: string, layer: Layer, renamed: string): void {
    this.layers[this.layers.findIndex((d) => d.name === name)] = {...layer, name: renamed};
    this.#shapes.set(renamed, this.shapeOf(name));
    if (renamed !== name) this.#shapes.delete(name);
  }
}
