import type {Weights} from "../../network.js";
import type {Part} from "../part.js";
import {activationPart} from "./activationPart.js";
import {numberAttribute, textsAttribute} from "./attributes.js";
import {type GraphNode, unsupported} from "./graphNode.js";
import type {LayerList} from "./layerList.js";
import {normalization} from "./normalization.js";
import {type Computed, type Constant, isConstant, product, type Value} from "./value.js";
import {weightsLike} from "./weightsLike.js";

/**
 * Returns what a *linear* part of *x* gives, with what the node has fused into it: `conv1` is then the activation,
 * `conv1/linear` what it takes. *theirs* are the shapes of the tensor where they are no map’s.
 */
export function fusedParts(
  node: GraphNode,
  linear: Part,
  x: Computed,
  inputs: readonly Value[],
  list: LayerList,
  theirs?: readonly (readonly number[])[]
): Computed {
  const fused = node.op.includes("Fused") ? textsAttribute(node, "fused_ops") : [];
  const taken = inputs.slice(2);
  const count = fused.length ? numberAttribute(node, "num_args", taken.length) : taken.length;
  if (count !== taken.length) throw unsupported(node, `with ${count} of ${taken.length} arguments`);
  const next = (): Constant => {
    const value = taken.shift();
    if (!value) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
    if (!isConstant(value)) throw unsupported(node, "by computed weights");
    return value;
  };
  const [first, ...others] = fused;
  const biased = first?.toLowerCase() === "biasadd";
  const part = biased ? ({...linear, bias: listed(next())} as Part) : linear;
  const after = biased ? others : fused;
  let value = list.add(after.length ? `${node.name}/linear` : node.name, part, [x], theirs);
  after.forEach((operator, i) => {
    const name = i === after.length - 1 ? node.name : `${node.name}/${operator}`;
    const kind = operator.toLowerCase();
    const add = (part: Part) => list.add(name, part, [value], value.sizes.map((d) => d.theirs)); // biome-ignore format: one call
    if (kind === "fusedbatchnorm") value = add(normalization(node, [next(), next(), next(), next()]));
    else if (kind === "prelu") value = add({kind: "prelu", slope: weightsLike(node, next(), value)});
    else if (kind === "leakyrelu")
      value = add({
        kind: "activation",
        function: "leakyRelu",
        parameters: {slope: numberAttribute(node, "leakyrelu_alpha", 0.2)}
      });
    else {
      const activation = activationPart(operator);
      if (!activation) throw unsupported(node, `with ${operator}`);
      value = add(activation);
    }
  });
  if (taken.length) throw new RangeError(`wrong number of inputs: ${node.name} gets ${inputs.length}`);
  return value;
}

/** Returns a bias as a list, whatever dimensions of 1 it has in front. */
function listed({shape, values}: Constant): Weights {
  const last = shape[shape.length - 1] ?? 1;
  return {shape: last === product(shape) ? [last] : shape, values: Float32Array.from(values)};
}
