import {unitContributions} from "../../attribution/unitContributions.js";
import {type ResolvedTarget, type Target, targetLayer} from "../../network/target.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what does each unit of these layers add to this class or unit?”. */
export interface ContributionsQuestion {
  readonly photo: PhotoPixels;
  readonly target: Target;
  /** Layers that the target's depends on. */
  readonly layers: readonly string[];
}

export interface ContributionsAnswer {
  readonly target: ResolvedTarget;
  /** What each unit adds, over all its places, [units], by layer, in the order asked for. */
  readonly totals: readonly Float32Array<ArrayBuffer>[];
}

/** Throws `unknown layer: …`, and what unitContributions throws. */
export const contributions = aboutPhoto<ContributionsQuestion, ContributionsAnswer>(async function* (
  {model, input, run},
  {target, layers}
) {
  if (!model.layers.has(targetLayer(model, target))) throw new RangeError(`unknown layer: ${target.layer}`);
  const found = yield* unitContributions(model, input, target, layers, {run});
  return {target: found.target, totals: layers.map((layer) => found.layers.get(layer)!.totals)};
});
