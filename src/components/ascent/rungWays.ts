import type {SettingValues} from "../../methods.js";

/** The class that is climbed, again and again: flamingo. */
export const rungUnit = 131;

/** How many pictures of each ascent are kept. */
export const rungFrames = 8;

/** How every ascent of the sequence goes: as many steps of the same length, from the same noise. */
const common = {steps: 32, rate: 0.1, cooling: 8, size: 139};

/** What is added, one after the other, each to all before it. */
const added: readonly (readonly [id: string, settings: SettingValues])[] = [
  ["nothing", {}],
  ["l2", {l2: 10}],
  ["variation", {totalVariation: 40}],
  ["blur", {blurEvery: 4}],
  ["weak", {smallPixels: 0.15}],
  ["idle", {smallGradients: 0.3}],
  ["moves", {jitter: 8, rotate: 5, zoom: 0.05}]
];

/** The ways of the sequence, and last the waves: what each has that is not as a knob is at first. */
export const rungWays: readonly {readonly id: string; readonly settings: SettingValues}[] = [
  ...added.map(([id], i) => {
    const settings: SettingValues = Object.assign({...common}, ...added.slice(0, i + 1).map(([, more]) => more));
    return {id, settings};
  }),
  {
    id: "waves",
    settings: {
      ...common,
      rate: 0.05,
      cooling: 5,
      parametrisation: "waves",
      startDeviation: 0.03,
      l2: 10,
      totalVariation: 20,
      jitter: 8
    }
  }
];

/** The ways whose three starts are compared, and the seeds of these. */
export const startWays = ["moves", "waves"] as const;
export const startSeeds: readonly number[] = [1, 2, 3];
