import {explain as attribution, type MethodOptions} from "../../attribution/explain.js";
import {ruleOf} from "../../attribution/ruleOf.js";
import type {ClassScore} from "../../network/classScores.js";
import {endingOf, logitsLayer} from "../../network/network.js";
import {type ResolvedTarget, type Target, targetLayer} from "../../network/target.js";
import {topClasses} from "../../network/topClasses.js";
import {unruledNote} from "../../network/unruled.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “which pixels mattered?”. */
export interface ExplainQuestion {
  readonly photo: PhotoPixels;
  readonly target: Target;
  /** The id of a registered method. */
  readonly method: string;
  readonly options: MethodOptions;
}

export interface ExplainAnswer {
  readonly target: ResolvedTarget;
  /** [height, width, channels], or [units]. */
  readonly shape: readonly number[];
  /** Flat, in row-major order. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly top: readonly ClassScore[];
  /** The class asked about; null where the target is another unit. */
  readonly asked: ClassScore | null;
  /** What a reader must know of how it was computed, in a sentence. */
  readonly note?: string;
}

/** Throws `unknown layer: …`, and what the attribution's `explain` throws. */
export const explain = aboutPhoto<ExplainQuestion, ExplainAnswer>(async function* (
  {model, input, run},
  {target, method, options},
  bench
) {
  if (!model.layers.has(targetLayer(model, target))) throw new RangeError(`unknown layer: ${target.layer}`);
  const {network} = model;
  const logits = await run.values.get(logitsLayer(network))!.data<"float32">();
  const classes = topClasses(logits, network.labels, endingOf(network), Number.POSITIVE_INFINITY);
  const found = yield* attribution(model, input, target, method, {
    ...options,
    run,
    onPartial: (make) => bench.onPartial?.(async () => said(await make())) ?? Promise.resolve()
  });
  const {map} = found;
  const values = Float32Array.from(await map.data<"float32">());
  map.dispose();
  return said({target: found.target, shape: map.shape.slice(), values});

  /** Returns the answer with the given map in it. */
  function said<T extends Pick<ExplainAnswer, "target" | "shape" | "values">>(map: T): ExplainAnswer & T {
    const {layer, unit} = map.target;
    const asked = layer === logitsLayer(network) ? classes.find((d) => d.index === unit)! : null;
    const note = unruledNote(network, ruleOf(method), {from: layer, to: options.to});
    return {...map, top: classes.slice(0, 5), asked, ...(note && {note})};
  }
});
