import type {Weights} from "../network.js";
import {callsOf, endsOf, type Source} from "./kerasCalls.js";
import {childrenOf, isModel, type KerasLayer, option} from "./kerasLayer.js";
import {isMerge} from "./kerasMerge.js";
import type {KerasOperation} from "./kerasOperation.js";
import type {KerasOwners} from "./kerasOwners.js";
import {canonical, isIdle, kerasParts} from "./kerasParts.js";
import {type Preprocessed, picturePart} from "./kerasPicture.js";
import {asRows, type KerasLayers, type KerasValue} from "./kerasValue.js";
import {oneLine} from "./oneLine.js";
import type {Part} from "./part.js";

/** How many models may be in one another. */
const DEEPEST = 100;

/** What a model is read with. */
export interface KerasContext {
  readonly into: KerasLayers;
  readonly owners: KerasOwners;
  readonly keras3: boolean;
  /** What the picture goes through first; changes as it is read. */
  readonly picture: Preprocessed;
  /** The layers of Keras that were read, by their paths. */
  readonly read: Set<string>;
}

/** Where a layer is: the *path* of the model around it and of this use of that model, each with a slash at its end. */
interface Place {
  readonly prefix: string;
  readonly shown: string;
  readonly depth: number;
}

/**
 * Returns what the *outputs* of a model give for its *inputs*, all outputs
 * where none are named, after adding its layers to the context. No recursion
 * goes along the layers, which may be thousands in a row, only into models
 * inside models. Throws `unknown layer: …`, `circular layers: …`,
 * `nested too deeply: …` and what the layers throw.
 */
export function kerasGraph(
  model: KerasLayer,
  inputs: readonly KerasValue[],
  context: KerasContext,
  {outputs, place = {prefix: "", shown: "", depth: 0}}: {outputs?: readonly Source[]; place?: Place} = {}
): readonly KerasValue[] {
  if (place.depth > DEEPEST)
    throw new RangeError(`nested too deeply: ${oneLine(model.name)}, more than ${DEEPEST} models`);
  const children = childrenOf(model);
  if (model.className === "Sequential") {
    let values = inputs;
    for (const child of children) values = use(child, values, context, place, 0);
    return values;
  }
  const entries = endsOf(option(model.config, "input_layers"), model.name);
  const exits = outputs ?? endsOf(option(model.config, "output_layers"), model.name);
  if (!exits.length) throw new RangeError(`no outputs: ${oneLine(model.name)}`);
  if (entries.length !== inputs.length)
    throw new RangeError(
      `wrong number of inputs: ${oneLine(model.name)} takes ${entries.length}, gets ${inputs.length}`
    );
  const graph = linksOf(children, exits);
  const done = new Map<string, readonly KerasValue[] | null>(
    entries.map((entry, i) => [graph.linkOf(entry).id, [inputs[i]]])
  );
  const evaluate = (exit: Source) => {
    const stack = [graph.linkOf(exit)];
    for (let link = stack.at(-1); link; link = stack.at(-1)) {
      const {id, child, index, sources} = link;
      const known = done.get(id);
      if (known === undefined) {
        if (!sources.length) throw new RangeError(`no inputs: ${oneLine(child.name)}`);
        done.set(id, null);
        const before = sources.map(graph.linkOf).filter((d) => !done.get(d.id));
        const circle = before.find((d) => done.get(d.id) === null);
        if (circle) throw new RangeError(`circular layers: ${oneLine(circle.child.name)}`);
        stack.push(...before.reverse());
        continue;
      }
      stack.pop();
      if (known === null) done.set(id, use(child, sources.map(givenBy), context, place, index));
    }
  };
  const givenBy = (source: Source): KerasValue => {
    const value = done.get(graph.linkOf(source).id)?.[source.output];
    if (!value) throw new RangeError(`unknown output: ${source.output} of ${oneLine(source.layer)}`);
    return value;
  };
  for (const exit of exits) evaluate(exit);
  return exits.map(givenBy);
}

/** One use of a layer in a model, and where its inputs come from. */
interface Link {
  readonly id: string;
  readonly child: KerasLayer;
  /** Which use of the layer it is, from 0. */
  readonly index: number;
  readonly sources: readonly Source[];
}

/** Returns how the layers of a model hang together. */
export function linksOf(children: readonly KerasLayer[], exits: readonly Source[]) {
  const byName = new Map(
    children.map((child) => {
      const calls = callsOf(child.inbound, joins(child), child.name);
      return [child.name, {child, calls: calls.map((call) => inOrder(call, child))}];
    })
  );
  const used = new Map<string, number[]>();
  for (const {layer, call} of [...exits, ...[...byName.values()].flatMap(({calls}) => calls.flat())])
    used.set(layer, [...(used.get(layer) ?? []), call]);
  const firsts = new Map<string, number>();
  const linkOf = ({layer, call}: Source): Link => {
    const found = byName.get(layer);
    if (!found) throw new RangeError(`unknown layer: ${oneLine(layer)}`);
    const {child, calls} = found;
    const first = isModel(child)
      ? (firsts.get(layer) ?? firstCall(child.name, calls.length, used.get(layer) ?? []))
      : 0;
    firsts.set(layer, first);
    const index = call - first;
    const sources = calls[index];
    if (!sources && (index > 0 || calls.length)) throw new RangeError(`unknown use: ${call} of ${oneLine(layer)}`);
    return {id: `${index} ${layer}`, child, index, sources: sources ?? []};
  };
  return {linkOf};
}

/** Returns the number of the first use of a model: 1 where it counts its own making as a use, else 0. */
function firstCall(name: string, count: number, used: readonly number[]): number {
  const [least, most] = [used.reduce((a, b) => Math.min(a, b)), used.reduce((a, b) => Math.max(a, b))];
  if (least === 0 || count === 0) return 0;
  if (most === count) return 1;
  throw new RangeError(
    `ambiguous use: ${oneLine(name)} is used ${count} times, of which ${used.join(", ")} is asked for`
  );
}

/** Returns whether a layer may take several inputs at once. */
function joins(layer: KerasLayer): boolean {
  if (!isModel(layer)) return isMerge(canonical(layer).className);
  return endsOf(option(layer.config, "input_layers"), layer.name).length > 1;
}

/** Returns the inputs of a model in the order in which it takes them, where they have names; nothing else names several. */
function inOrder(call: readonly Source[], model: KerasLayer): readonly Source[] {
  if (call.length < 2 || !call.some(({key}) => key !== undefined)) return call;
  const entries = isModel(model) ? endsOf(option(model.config, "input_layers"), model.name) : [];
  const ordered = entries.map((entry) => {
    const found = call.filter(({key}) => key !== undefined && (key === entry.key || key === entry.layer));
    if (found.length !== 1) throw new RangeError(`ambiguous inputs: ${oneLine(model.name)}`);
    return found[0];
  });
  if (ordered.length !== call.length || new Set(ordered).size !== call.length)
    throw new RangeError(`ambiguous inputs: ${oneLine(model.name)}`);
  return ordered;
}

/** Adds what a layer (or a model) does with its inputs; returns what it gives. */
function use(
  given: KerasLayer,
  inputs: readonly KerasValue[],
  context: KerasContext,
  {prefix, shown, depth}: Place,
  index: number
): readonly KerasValue[] {
  const layer = canonical(given);
  const path = prefix + layer.name;
  const name = shown + layer.name + (index ? `/${index + 1}` : "");
  context.read.add(path);
  if (isModel(layer))
    return kerasGraph(layer, inputs, context, {place: {prefix: `${path}/`, shown: `${name}/`, depth: depth + 1}});
  if (layer.className === "InputLayer" && inputs.length === 1) return inputs;
  context.picture.check(inputs, layer);
  const {owners, keras3, into} = context;
  const special = picturePart(layer, inputs, context.picture, into);
  if (special && "value" in special) return [special.value];
  const taken = inputs.map((d) => (takesMatrix(layer) ? d : asRows(d, into)));
  const operation: KerasOperation =
    special ??
    kerasParts({
      layer,
      shapes: taken.map(({shape}) => shape),
      weights: (key: string): Weights => owners.find(path, key),
      keras3
    });
  return [chain(operation, name, taken, context, layer)];
}

/** Layers that take a matrix as the picture is. */
function takesMatrix({className, config}: KerasLayer): boolean {
  if (isIdle(className)) return true;
  if (className === "Rescaling") return !Array.isArray(config.scale) && !Array.isArray(config.offset);
  return className === "Flatten" || className === "Reshape";
}

function chain(
  {before, parts, rank}: KerasOperation,
  name: string,
  inputs: readonly KerasValue[],
  {into, picture}: KerasContext,
  layer: KerasLayer
): KerasValue {
  const out = rank ?? Math.max(...inputs.map((d) => d.shape.length));
  if (!parts.length || (parts[0].kind !== "concat" && !isMerge(layer.className))) {
    if (inputs.length !== 1)
      throw new RangeError(`wrong number of inputs: ${oneLine(layer.name)} gets ${inputs.length}`);
  }
  let values: readonly KerasValue[] = inputs.map((value, i) => {
    const part = before?.[i];
    return part ? into.push(part, `${name}/input ${i + 1}`, [value], out) : value;
  });
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    const value = into.push(part, next ? `${name}/${suffix(part, next)}` : name, values, out);
    values = [picture.follow(layer, part, values[0], value)];
  });
  return values[0];
}

function suffix(part: Part, next: Part): string {
  if (part.kind === "depthwiseConv2d" && next.kind === "conv2d") return "depthwise";
  return part.kind === "concat" ? "concat" : "linear";
}
