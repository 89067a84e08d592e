import {type Config, option, record} from "./kerasLayer.js";

/**
 * Returns which Keras wrote a model: its *version*, where the file says it, and
 * whether that is Keras 3, whose hard sigmoid is another. Where no version is
 * given, what only Keras 3 writes tells.
 */
export function kerasVersion(topology: Config, model: Config): {version?: string; keras3: boolean} {
  const given = option(topology, "keras_version") ?? option(model, "keras_version");
  if (typeof given === "string" && /^\d[\w.-]{0,20}$/.test(given))
    return {version: given, keras3: given.startsWith("3")};
  return {keras3: typeof given === "string" && given.startsWith("tfjs") ? false : looksLikeKeras3(model)};
}

/** Returns whether tensors or types are written as Keras 3 does, or an input layer says `batch_shape`. */
function looksLikeKeras3(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(looksLikeKeras3);
  const object = record(json);
  if (!object) return false;
  const {class_name} = object;
  if (class_name === "__keras_tensor__" || class_name === "DTypePolicy") return true;
  if (class_name === "InputLayer" && record(object.config)?.batch_shape !== undefined) return true;
  return Object.values(object).some(looksLikeKeras3);
}
