import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {ActivationsAnswer, ActivationsQuestion} from "../protocol.js";

/** Returns what a layer makes of the photo. Throws `unknown layer: …`. */
export async function answerActivations(
  model: Model,
  {layer}: ActivationsQuestion,
  {run}: LastRun
): Promise<Omit<ActivationsAnswer, "backend" | "milliseconds">> {
  const activations = run.values.get(layer);
  if (!activations || !model.layers.has(layer)) throw new RangeError(`unknown layer: ${layer}`);
  return {
    kind: "activations",
    shape: activations.shape.slice(1),
    values: Float32Array.from(await activations.data<"float32">())
  };
}
