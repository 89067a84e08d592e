import {
  type BuiltTraining,
  judges,
  stepsOf,
  trainingChoices,
  trainingDefault,
  whyDefault
} from "../../components/training/trainingDefault.js";
import {type Model, onBackend} from "../../network/model.js";
import {digitNetwork} from "../../training/digitNetwork.js";
import {judged, type TrainingSettings, type TrainingState, trainDigits, untrained} from "../../training/trainDigits.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {jsonFile} from "../jsonFile.js";
import {mnistDigits} from "../mnistDigits.js";
import {workerAnswer} from "../workerAnswer.js";
import {labelled} from "./trainingDigits.js";

/** Of the comparison of rates. */
const seeds = [1, 2, 3];

/** Returns the files with which the figure of training begins; *mnist* is the delivered network, which is explained beside it. */
export async function trainingFiles(mnist: Model): Promise<Record<string, Uint8Array>> {
  const {training, test} = mnistDigits();
  const shown = labelled(training, trainingDefault.examples);
  const heldOut = labelled(test, judges);
  const {until, every} = stepsOf(trainingDefault);
  const settings = trainingDefault;
  const answer = await workerAnswer(mnist, {kind: "trainDigits", settings, shown, heldOut, until, every});
  const {weights, ...trained} = answer.trained;
  const moments = answer.moments.map(({filters, ...moment}) => ({...moment, filters: Array.from(filters, rounded)}));
  const own = onBackend(digitNetwork(settings, answer.state.weights, "trained"));
  const photo = {key: "digit", pixels: heldOutDigits().pixels(whyDefault.digit)};
  const why = [];
  for (const [network, model] of [
    ["trained", own],
    ["mnist", mnist]
  ] as const) {
    const {logits} = {logits: await workerAnswer(model, {kind: "classify", photo, count: 3})};
    const target = {unit: logits.top[0].index};
    const {values} = await workerAnswer(model, {
      kind: "explain",
      photo,
      target,
      method: whyDefault.method,
      options: {}
    });
    why.push({network, top: logits.top, values: Array.from(values, rounded)});
  }
  own.dispose();
  const rates = trainingChoices.rate.map((rate) => ({
    rate,
    right: seeds.map((seed) => {
      const state = rightly({...settings, rate, seed}, shown, until);
      return state ? judged(settings, state.weights, heldOut).right : 0;
    })
  }));
  const content: BuiltTraining = {moments, trained, why, rates};
  return {"default.json": jsonFile(content), "trained.bin": weights};
}

/** Returns the state after the given number of steps; undefined where the weights ran away. */
function rightly(
  settings: TrainingSettings,
  shown: ReturnType<typeof labelled>,
  until: number
): TrainingState | undefined {
  let state = untrained(settings);
  const steps = trainDigits(shown, settings, state);
  while (state.step < until) {
    const {loss, state: next} = steps.next().value!;
    if (!Number.isFinite(loss)) return undefined;
    state = next;
  }
  return state;
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
