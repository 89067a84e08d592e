import {type Config, record} from "../kerasLayer.js";
import {shapeOf} from "./attributes.js";
import {type GraphNode, graphSource} from "./graphNode.js";

/**
 * Returns the node that stands for the image among those that are *needed*, and the shape of one image; null is free.
 * Throws `unsupported inputs: …`, `unsupported input: …`, `input shape missing: …`.
 */
export function graphInput(needed: readonly GraphNode[], signature: Config) {
  const inputs = needed.filter(({op}) => op === "Placeholder");
  const [image, other] = inputs;
  if (!image) throw new RangeError("no input: nothing the output depends on is a Placeholder");
  if (other) throw new RangeError(`unsupported inputs: ${inputs.map(({name}) => name).join(", ")} (one image is read)`);
  const declared = Object.values(record(signature.inputs) ?? {}).map((d) => record(d) ?? {});
  const said = declared.find(({name}) => typeof name === "string" && graphSource(name).node === image.name);
  const shapes = [shapeOf(record(image.attributes.shape)?.shape), shapeOf(said?.tensorShape)];
  const [first, second] = shapes.filter((d) => d !== undefined && d.length > 0);
  if (!first) throw new RangeError(`input shape missing: ${image.name}`);
  const whole = first.map((d, i) => d ?? (second?.length === first.length ? second[i] : null));
  const [batch, ...shape] = whole;
  const text = whole.map((d) => d ?? "any").join("×");
  if (shape.length !== 1 && shape.length !== 3) throw new RangeError(`unsupported input: ${text} (${image.name})`);
  if (batch !== null && batch !== 1)
    throw new RangeError(`unsupported batch: ${text} (${image.name}), one image is read`);
  const channels = shape[shape.length - 1];
  if (channels === null || shape.some((d) => d === 0))
    throw new RangeError(`unsupported input: ${text} (${image.name})`);
  return {image, shape};
}
