import * as tf from "@tensorflow/tfjs-core";
import {explain} from "../../src/attribution/explain.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {mnistDigits} from "../../src/data/mnistDigits.js";
import {methods} from "../../src/methods.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {chelsea, EGYPTIAN_CAT} from "../reference/chelsea.js";

const few = {steps: 3, samples: 2, window: [100, 100], stride: [100, 100]} as const;
const fewOfDigit = {...few, window: [14, 14], stride: [14, 14]} as const;

/**
 * Returns how many more tensors are alive after 100 explanations than after
 * the first: 90 of a digit by mnist and 10 of Chelsea by inception-v3 (since
 * 100 of those take minutes), every registered method that the network allows
 * in turn, those of many passes with few.
 */
export async function leakedTensors(): Promise<number> {
  const digit = tf.tensor(mnistDigits().training.pixels.slice(0, 784), [1, 28, 28, 1]);
  const image = await chelsea();
  const small = await growth("mnist", digit, 7, 90, fewOfDigit);
  const large = await growth("inception-v3", image, EGYPTIAN_CAT, 10, few);
  tf.dispose([digit, image]);
  return small + large;
}

async function growth(name: string, input: tf.Tensor, unit: number, count: number, options: object): Promise<number> {
  const network = await loadNetwork(name);
  const model = onBackend(network);
  const usable = methods.filter(({id}) => id !== "class-activation-map" || name === "inception-v3");
  const call = async (method: string) => {
    const {map} = await runToEnd(explain(model, input, {unit}, method, options));
    map.dispose();
  };
  await call("guided-backprop");
  const after = tf.memory().numTensors;
  for (let i = 1; i < count; ++i) await call(usable[i % usable.length].id);
  const grown = tf.memory().numTensors - after;
  model.dispose();
  return grown;
}
