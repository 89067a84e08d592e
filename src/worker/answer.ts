import type * as tf from "@tensorflow/tfjs-core";
import {explain} from "../attribution/explain.js";
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
import type {Answer, ClassScore, ExplainAnswer, ExplainQuestion, Photo, ProgressFrame, Question} from "./messages.js";
import {answerActivations} from "./questions/activations.js";
import {answerAscend} from "./questions/ascend.js";
import {answerChildren} from "./questions/children.js";
import {answerDrops} from "./questions/drops.js";
import {answerFrame} from "./questions/frame.js";
import {answerInvert} from "./questions/invert.js";
import {answerOcclude} from "./questions/occlude.js";
import {answerParents} from "./questions/parents.js";
import {answerPatchPictures} from "./questions/patchPictures.js";
import {answerPca} from "./questions/pca.js";
import {answerPictures} from "./questions/pictures.js";
import {answerProjection} from "./questions/projection.js";
import {answerRemoval} from "./questions/removal.js";
import {answerResponses} from "./questions/responses.js";
import {answerRowsPca} from "./questions/rowsPca.js";
import {answerScores} from "./questions/scores.js";
import {answerStyle} from "./questions/style.js";
import {answerSubtree} from "./questions/subtree.js";
import {answerTopUnits} from "./questions/topUnits.js";

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
}

/** Returns the answer to the given question. Yields the fraction done; *frame* hears of images on the way. */
export async function* answer(
  model: Model,
  question: Question,
  desk: Desk,
  backend: BackendName,
  frame?: (frame: ProgressFrame) => void
): AsyncGenerator<number, Answer> {
  const start = performance.now();
  const made = () => ({backend, milliseconds: performance.now() - start});
  if (question.kind === "ascend") return {...(yield* answerAscend(model, question, frame)), ...made()}; // of no photo
  if (question.kind === "style") return {...(yield* answerStyle(model, question, frame)), ...made()};
  if (question.kind === "patchPictures") return {...(yield* answerPatchPictures(model, question)), ...made()};
  if (question.kind === "invert") return {...(yield* answerInvert(model, question, frame)), ...made()};
  if (question.kind === "occlude") return {...(yield* answerOcclude(model, question)), ...made()};
  if (question.kind === "projection") return {...(yield* answerProjection(model, question)), ...made()};
  if (question.kind === "scores") return {...(yield* answerScores(model, question)), ...made()};
  if (question.kind === "frame") return {...(yield* answerFrame(model, question)), ...made()};
  if (question.kind === "pca") return {...(yield* answerPca(model, question)), ...made()};
  if (question.kind === "rowsPca") return {...(yield* answerRowsPca(question)), ...made()};
  if (question.kind === "responses") return {...(yield* answerResponses(model, question)), ...made()};
  const known = isLast(model, question.photo, desk);
  const last = yield* runOf(model, question.photo, desk);
  const rest = <T>(steps: AsyncGenerator<number, T>) => asyncPart(steps, known ? 0 : 0.4, 1);
  switch (question.kind) {
    case "classify":
      return {kind: "classify", top: await scores(last, 5), ...made()};
    case "explain":
      return {...(yield* rest(answerExplain(model, question, last))), ...made()};
    case "activations":
      return {...(await answerActivations(model, question, last)), ...made()};
    case "topUnits":
      return {...(await answerTopUnits(model, question, last)), ...made()};
    case "children":
      return {...(yield* rest(answerChildren(model, question, last))), ...made()};
    case "pictures":
      return {...(yield* rest(answerPictures(model, question, last))), ...made()};
    case "drops":
      return {...(yield* rest(answerDrops(model, question, last))), ...made()};
    case "parents":
      return {...(yield* rest(answerParents(model, question, last))), ...made()};
    case "removal":
      return {...(yield* rest(answerRemoval(model, question, last))), ...made()};
    case "subtree":
      return {...(yield* rest(answerSubtree(model, question, last))), ...made()};
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
}

function isLast(model: Model, photo: Photo, {last}: Desk): boolean {
  return last?.model === model && last.key === photo.key;
}

function* runOf(model: Model, photo: Photo, desk: Desk): Generator<number, LastRun> {
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
