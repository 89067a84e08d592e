import type * as tf from "@tensorflow/tfjs-core";
import {explain} from "../attribution/explain.js";
import type {OccludedAnswers} from "../attribution/occludedAnswers.js";
import {type SignalShelf, signalShelf} from "../features/signalCache.js";
import {asyncPart} from "../network/asyncPart.js";
import type {BackendName} from "../network/backend.js";
import {part} from "../network/finish.js";
import {forward, type Run} from "../network/forward.js";
import {inputOf} from "../network/inputOf.js";
import type {Model} from "../network/model.js";
import {logitsLayer} from "../network/network.js";
import {targetLayer} from "../network/target.js";
import {topClasses} from "../network/topClasses.js";
import type {Answer, ClassScore, ExplainAnswer, ExplainQuestion, PhotoPixels, Question, StepImage} from "./protocol.js";
import {answerAblation} from "./questions/ablation.js";
import {answerActivations} from "./questions/activations.js";
import {answerAscend} from "./questions/ascend.js";
import {answerChildren} from "./questions/children.js";
import {answerDeletionCurve} from "./questions/deletionCurve.js";
import {answerInvert} from "./questions/invert.js";
import {answerOcclude} from "./questions/occlude.js";
import {answerParents} from "./questions/parents.js";
import {answerPatchPictures} from "./questions/patchPictures.js";
import {answerPca} from "./questions/pca.js";
import {answerPictures} from "./questions/pictures.js";
import {answerProjection} from "./questions/projection.js";
import {answerResponses} from "./questions/responses.js";
import {answerRowsPca} from "./questions/rowsPca.js";
import {answerScores} from "./questions/scores.js";
import {answerStyle} from "./questions/style.js";
import {answerSubtree} from "./questions/subtree.js";
import {answerTopUnits} from "./questions/topUnits.js";
import {answerVideoFrame} from "./questions/videoFrame.js";

/** The last photo's run, which the next question about the same photo need not compute again. */
export interface LastRun {
  model: Model;
  key: string;
  input: tf.Tensor;
  run: Run;
  /** Signals on their way down a cat tree, which no question need send again. */
  shelf: SignalShelf;
}

/** What a worker keeps between questions. */
export interface Desk {
  last?: LastRun;
  /** What the network last said of an occluded photo. */
  occluded?: {readonly model: Model; readonly key: string; readonly answers: OccludedAnswers};
}

/** Returns the answer to the given question. Yields the fraction done; *frame* hears of images on the way. */
export async function* answer(
  model: Model,
  question: Question,
  desk: Desk,
  backend: BackendName,
  frame?: (frame: StepImage) => void
): AsyncGenerator<number, Answer> {
  const start = performance.now();
  const provenance = () => ({backend, milliseconds: performance.now() - start});
  if (question.kind === "ascend") return {...(yield* answerAscend(model, question, frame)), ...provenance()}; // of no photo
  if (question.kind === "style") return {...(yield* answerStyle(model, question, frame)), ...provenance()};
  if (question.kind === "patchPictures") return {...(yield* answerPatchPictures(model, question)), ...provenance()};
  if (question.kind === "invert") return {...(yield* answerInvert(model, question, frame)), ...provenance()};
  if (question.kind === "occlude") return {...(yield* answerOcclude(model, question, desk)), ...provenance()};
  if (question.kind === "projection") return {...(yield* answerProjection(model, question)), ...provenance()};
  if (question.kind === "scores") return {...(yield* answerScores(model, question)), ...provenance()};
  if (question.kind === "videoFrame") return {...(yield* answerVideoFrame(model, question)), ...provenance()};
  if (question.kind === "pca") return {...(yield* answerPca(model, question)), ...provenance()};
  if (question.kind === "rowsPca") return {...(yield* answerRowsPca(question)), ...provenance()};
  if (question.kind === "responses") return {...(yield* answerResponses(model, question)), ...provenance()};
  const known = isLast(model, question.photo, desk);
  const last = yield* runOf(model, question.photo, desk);
  const rest = <T>(steps: AsyncGenerator<number, T>) => asyncPart(steps, known ? 0 : 0.4, 1);
  switch (question.kind) {
    case "classify":
      return {kind: "classify", top: await scores(last, 5), ...provenance()};
    case "explain":
      return {...(yield* rest(answerExplain(model, question, last))), ...provenance()};
    case "activations":
      return {...(await answerActivations(model, question, last)), ...provenance()};
    case "topUnits":
      return {...(await answerTopUnits(model, question, last)), ...provenance()};
    case "children":
      return {...(yield* rest(answerChildren(model, question, last))), ...provenance()};
    case "pictures":
      return {...(yield* rest(answerPictures(model, question, last))), ...provenance()};
    case "ablation":
      return {...(yield* rest(answerAblation(model, question, last))), ...provenance()};
    case "parents":
      return {...(yield* rest(answerParents(model, question, last))), ...provenance()};
    case "deletionCurve":
      return {...(yield* rest(answerDeletionCurve(model, question, last))), ...provenance()};
    case "subtree":
      return {...(yield* rest(answerSubtree(model, question, last))), ...provenance()};
  }
}

async function* answerExplain(
  model: Model,
  {target, method, options}: ExplainQuestion,
  last: LastRun
): AsyncGenerator<number, Omit<ExplainAnswer, "backend" | "milliseconds">> {
  if (!model.layers.has(targetLayer(model, target))) throw new RangeError(`unknown layer: ${target.layer}`);
  const found = yield* explain(model, last.input, target, method, {...options, run: last.run});
  const shape = found.map.shape.slice();
  const values = Float32Array.from(await found.map.data<"float32">());
  found.map.dispose();
  const classes = await scores(last);
  const {layer, unit} = found.target;
  const asked = layer === logitsLayer(model.network) ? classes.find((d) => d.index === unit)! : null;
  return {kind: "explain", target: found.target, shape, values, top: classes.slice(0, 5), asked};
}

/** Returns the *count* best classes of the photo, the best first; all of them by default. */
async function scores({model: {network}, run}: LastRun, count = Number.POSITIVE_INFINITY): Promise<ClassScore[]> {
  const logits = await run.values.get(logitsLayer(network))!.data<"float32">();
  return topClasses(logits, network.labels, count);
}

/** Forgets the last photo's run and frees its tensors. */
export function clear(desk: Desk): void {
  desk.last?.shelf.clear();
  desk.last?.run.dispose();
  desk.last?.input.dispose();
  desk.last = undefined;
  desk.occluded = undefined;
}

function isLast(model: Model, photo: PhotoPixels, {last}: Desk): boolean {
  return last?.model === model && last.key === photo.key;
}

function* runOf(model: Model, photo: PhotoPixels, desk: Desk): Generator<number, LastRun> {
  if (isLast(model, photo, desk)) return desk.last!;
  clear(desk);
  const input = inputOf(model.network, photo.pixels);
  let run: Run | undefined;
  try {
    run = yield* part(forward(model, input), 0, 0.4);
    desk.last = {model, key: photo.key, input, run, shelf: signalShelf()};
    return desk.last;
  } finally {
    if (!run) input.dispose();
  }
}
