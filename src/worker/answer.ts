import * as tf from "@tensorflow/tfjs-core";
import {explain} from "../attribution/explain.js";
import {fit} from "../images/fit.js";
import {toInput} from "../images/toInput.js";
import type {BackendName} from "../network/backend.js";
import {part} from "../network/finish.js";
import {forward, type Run} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {logitsLayer, type Network} from "../network/network.js";
import {targetLayer} from "../network/target.js";
import type {Answer, ClassScore, ExplainAnswer, ExplainQuestion, Photo, Question} from "./messages.js";
import {topClasses} from "./topClasses.js";

/** The last photo's run, which the next question about the same photo need not compute again. */
export interface LastRun {
  model: Model;
  key: string;
  input: tf.Tensor;
  run: Run;
}

/** What a worker keeps between questions. */
export interface Desk {
  last?: LastRun;
}

/** Returns the answer to the given question. Yields the fraction done. */
export async function* answer(
  model: Model,
  question: Question,
  desk: Desk,
  backend: BackendName
): AsyncGenerator<number, Answer> {
  const start = performance.now();
  const last = yield* runOf(model, question.photo, desk);
  const made = () => ({backend, milliseconds: performance.now() - start});
  switch (question.kind) {
    case "classify":
      return {kind: "classify", top: await scores(last, 5), ...made()};
    case "explain":
      return {...(yield* answerExplain(model, question, last)), ...made()};
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
  desk.last?.run.dispose();
  desk.last?.input.dispose();
  desk.last = undefined;
}

function* runOf(model: Model, photo: Photo, desk: Desk): Generator<number, LastRun> {
  if (desk.last?.model === model && desk.last.key === photo.key) return desk.last;
  clear(desk);
  const input = inputOf(model.network, photo);
  let run: Run | undefined;
  try {
    run = yield* part(forward(model, input), 0, 0.4);
    desk.last = {model, key: photo.key, input, run};
    return desk.last;
  } finally {
    if (!run) input.dispose();
  }
}

/** Returns the photo as the network wants it, [1, height, width, channels] in the network's range. */
function inputOf({name, input}: Network, {pixels}: Photo): tf.Tensor {
  const [height, width, channels] = input.shape;
  if (input.shape.length !== 3 || channels === null) throw new RangeError(`takes no photos: ${name}`);
  const size = {height: height ?? pixels.height, width: width ?? pixels.width, channels};
  return tf.tensor(toInput(fit(pixels, size), input.range), [1, size.height, size.width, channels]);
}
