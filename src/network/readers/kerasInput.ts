import type {NetworkInput} from "../network.js";
import {endsOf} from "./kerasCalls.js";
import {childrenOf, isModel, type KerasLayer, option, record} from "./kerasLayer.js";
import {oneLine, valueText} from "./oneLine.js";

/** What a model takes at one of its inputs. */
export interface KerasInput {
  readonly name: string;
  /** [height, width, channels] or [values]; a matrix, [height, width], has one channel here. */
  readonly shape: NetworkInput["shape"];
  readonly isMatrix: boolean;
  /** The type of its numbers, where it is said. */
  readonly dtype?: string;
}

/**
 * Returns what a *model* takes for one example: what its input layers declare,
 * or those of the first model inside. Throws `input shape missing: …`,
 * `unsupported input: …`.
 */
export function kerasInputs(model: KerasLayer): readonly KerasInput[] {
  const children = childrenOf(model);
  if (model.className === "Sequential") return [inputOf(children[0], model)];
  return endsOf(option(model.config, "input_layers"), model.name).map(({layer}) => {
    const entry = children.find((d) => d.name === layer);
    if (!entry) throw new RangeError(`unknown layer: ${oneLine(layer)}`);
    return inputOf(entry, model);
  });
}

function inputOf(layer: KerasLayer, model: KerasLayer): KerasInput {
  const {config, name} = layer;
  const ofOne = option(config, "input_shape");
  const shape =
    option(config, "batch_input_shape") ??
    option(config, "batch_shape") ??
    (Array.isArray(ofOne) ? [null, ...ofOne] : undefined) ??
    (isModel(layer) ? undefined : (layer.built ?? option(model.config, "build_input_shape") ?? model.built));
  if (shape === undefined || shape === null) {
    if (isModel(layer)) {
      const inputs = kerasInputs(layer);
      if (inputs.length === 1) return inputs[0];
    }
    throw new RangeError(`input shape missing: ${oneLine(name)}`);
  }
  const wrong = new RangeError(
    `unsupported input: ${Array.isArray(shape) ? sizeText(shape.slice(1)) : valueText(shape)}`
  );
  if (!Array.isArray(shape) || shape.length < 2 || shape.length > 4) throw wrong;
  const size = shape.slice(1).map((d: unknown) => {
    if (d === null || d === -1) return null;
    if (!Number.isInteger(d) || Number(d) < 1) throw wrong;
    return Number(d);
  });
  if (size.at(-1) === null && size.length !== 2) throw wrong;
  const type = option(config, "dtype");
  const dtype = typeof type === "string" ? {dtype: type} : dtypeOf(type);
  const isMatrix = size.length === 2;
  return {name, shape: isMatrix ? [...size, 1] : size, isMatrix, ...dtype};
}

function dtypeOf(policy: unknown): {dtype?: string} {
  const name = record(record(policy)?.config)?.name;
  return typeof name === "string" ? {dtype: name} : {};
}

function sizeText(size: readonly unknown[]): string {
  return size.map((d) => (d === null ? "any" : valueText(d))).join("×");
}
