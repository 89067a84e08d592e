import type {ActivationName} from "../../network.js";
import {abs} from "./abs.js";
import type {Activation} from "./activation.js";
import {clip} from "./clip.js";
import {elu} from "./elu.js";
import {erf} from "./erf.js";
import {exponential} from "./exponential.js";
import {gelu} from "./gelu.js";
import {geluTanh} from "./geluTanh.js";
import {hardSigmoid} from "./hardSigmoid.js";
import {hardSwish} from "./hardSwish.js";
import {leakyRelu} from "./leakyRelu.js";
import {log} from "./log.js";
import {mish} from "./mish.js";
import {power} from "./power.js";
import {reciprocal} from "./reciprocal.js";
import {selu} from "./selu.js";
import {sigmoid} from "./sigmoid.js";
import {softplus} from "./softplus.js";
import {softsign} from "./softsign.js";
import {sqrt} from "./sqrt.js";
import {swish} from "./swish.js";
import {tanh} from "./tanh.js";

/** The nonlinearities other than ReLU, by their names. */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  abs,
  clip,
  elu,
  erf,
  exponential,
  gelu,
  geluTanh,
  hardSigmoid,
  hardSwish,
  leakyRelu,
  log,
  mish,
  power,
  reciprocal,
  selu,
  sigmoid,
  softplus,
  softsign,
  sqrt,
  swish,
  tanh
};
