import {fitSoftmax, fittedLogits, fittedWeights, innerProducts, leaveOneOut} from "../../features/softmaxRegression.js";
import {probabilities} from "../../network/probabilities.js";
import type {Kind} from "../kind.js";

/** The question “which new last layer tells these classes apart?”. */
export interface TrainSoftmaxQuestion {
  /** What the network makes of each example before its last layer, [examples · width]. */
  readonly rows: Float32Array;
  /** The class of each example. */
  readonly labels: readonly number[];
  /** Examples of one group are left out together, such as crops of one photo. */
  readonly groups: readonly string[];
  readonly classes: number;
  /** How strongly the weights are drawn to 0; defaults to 0.001. */
  readonly lambda?: number;
}

export interface TrainSoftmaxAnswer {
  /** [width · classes] */
  readonly kernel: Float32Array<ArrayBuffer>;
  /** [classes] */
  readonly bias: Float32Array<ArrayBuffer>;
  /** Each example’s probabilities by the layer that was trained on all, [examples · classes]. */
  readonly trained: Float32Array<ArrayBuffer>;
  /** Each example’s probabilities by one that was trained without it and its group, [examples · classes]; NaN where there can be none. */
  readonly leftOut: Float32Array<ArrayBuffer>;
}

/** Throws `no examples`, `one class only`, `no examples of class …`, `unknown class: …`, `rows do not fit: …`. */
export const trainSoftmax: Kind<TrainSoftmaxQuestion, TrainSoftmaxAnswer> = async function* (
  _bench,
  {rows: values, labels, groups, classes, lambda}
) {
  const count = labels.length;
  if (!count) throw new RangeError("no examples");
  if (!(classes > 1)) throw new RangeError("one class only");
  for (let c = 0; c < classes; ++c) if (!labels.includes(c)) throw new RangeError(`no examples of class ${c}`);
  const width = values.length / count;
  if (!Number.isInteger(width) || groups.length !== count)
    throw new RangeError(`rows do not fit: ${values.length} numbers, ${count} labels, ${groups.length} groups`);
  const rows = {values, width};
  const products = innerProducts(rows);
  const fit = fitSoftmax(products, Array.from(labels.keys()), labels, classes, {lambda});
  const trained = new Float32Array(count * classes);
  for (let i = 0; i < count; ++i) {
    const logits = Float32Array.from(fittedLogits(fit, products, i));
    trained.set(probabilities(logits, "softmax"), i * classes);
  }
  yield 0.1;
  const leftOut = new Float32Array(count * classes).fill(Number.NaN);
  const judging = leaveOneOut(products, labels, groups, classes, {lambda});
  let step = judging.next();
  for (; !step.done; step = judging.next()) yield 0.1 + 0.9 * step.value;
  for (const [i, judged] of step.value.entries()) if (judged) leftOut.set(judged, i * classes);
  return {...fittedWeights(fit, rows), trained, leftOut};
};
