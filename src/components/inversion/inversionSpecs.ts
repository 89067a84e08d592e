import type {SettingValues} from "../../methods.js";
import type {InversionSpec} from "./inversions.js";

/** Where most of them begin: empty paper, to be made an 8. */
const eight = {network: "mnist", layer: "logits", unit: 8, start: "zeros", seed: 1} as const;

const smooth: SettingValues = {loss: "minus-value", rate: 0.05, totalVariation: 20, blurEvery: 10};

/** The inversions that are made when the site is built; the first is shown first. */
export const inversionSpecs: readonly InversionSpec[] = [
  {...eight, id: "eight-zeros", title: "8 from zeros", settings: {}},
  {...eight, id: "eight-noise", title: "8 from noise", start: "noise", settings: {}},
  {...eight, id: "eight-logit", title: "8, loss −logit", settings: {loss: "minus-value", rate: 0.05}},
  {...eight, id: "eight-smooth", title: "8, −logit, regularised", settings: smooth},
  {...eight, id: "three-smooth", title: "3, −logit, regularised", unit: 3, settings: smooth},
  {...eight, id: "unit", title: "a unit of conv2", layer: "conv2", unit: 3, settings: {rate: 0.05}},
  {
    id: "flamingo-noise",
    title: "flamingo from noise",
    network: "inception-v3",
    layer: "logits",
    unit: 131,
    start: "noise",
    seed: 1,
    settings: {until: 0.99}
  }
];

/** Two starts that are already something, and what they are made to be. */
export const foolingSpecs: readonly InversionSpec[] = [
  {
    ...eight,
    id: "three-eight",
    title: "a 3 becomes an 8",
    start: "digit-39",
    settings: {steps: 200, rate: 0.005, until: 0.9}
  },
  {
    id: "cat-flamingo",
    title: "a cat becomes a flamingo",
    network: "inception-v3",
    layer: "logits",
    unit: 131,
    start: "cat-chelsea",
    seed: 1,
    settings: {rate: 0.3, until: 0.9}
  }
];
