import type {OcclusionScores} from "../../attribution/occlusionScores.js";
import {type DigitFile, digitSize, readDigits} from "../../corpus/digits.js";
import type {PatchFile} from "../../corpus/patches.js";
import {occlusionWindows} from "../../images/occlusionWindows.js";
import type {Raster} from "../../images/raster.js";
import type {LayerRow} from "../../network/layerTable.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import type {LoadedFilters} from "../filters/loadFilters.js";
import type {Film} from "../marks/filmPane.js";
import {pixelFrame} from "../marks/pixelFrame.js";
import type {BuiltPlaces} from "../point/placeFile.js";
import type {FiringLayer} from "../point/pointAnswer.js";
import {pointLayers} from "../point/pointLayers.js";

const coats = [
  [232, 150, 70],
  [150, 150, 160],
  [220, 210, 190]
] as const;

/** Returns an animal on a meadow as RGB pixels, 0…255: a head with two ears and two eyes. The *hue* turns it another colour. */
export function animal(side: number, hue = 0): Raster {
  const coat = coats[hue % coats.length];
  const values = new Float32Array(3 * side * side);
  for (let i = 0; i < side * side; ++i) {
    const x = ((i % side) + 0.5) / side;
    const y = (Math.floor(i / side) + 0.5) / side;
    const isHead = Math.hypot(x - 0.5, (y - 0.6) * 1.1) < 0.3;
    const isEar = [0.3, 0.7].some((ear) => Math.abs(x - ear) < (y - 0.12) * 0.4 && y < 0.5);
    const isEye = [0.4, 0.6].some((eye) => Math.hypot(x - eye, y - 0.55) < 0.05);
    const meadow = [110 + 30 * Math.sin(40 * x), 160, 90];
    values.set(isEye ? [20, 40, 20] : isHead || isEar ? coat : meadow, 3 * i);
  }
  return {values, width: side, height: side, channels: 3};
}

/** Returns a map of the *animal*’s size that is positive at its eyes and negative around its head. */
export function heat(side: number): Raster {
  const values = Float32Array.from({length: side * side}, (_, i) => {
    const x = ((i % side) + 0.5) / side;
    const y = (Math.floor(i / side) + 0.5) / side;
    const near = (eye: number) => Math.exp(-60 * ((x - eye) ** 2 + (y - 0.55) ** 2));
    return near(0.4) + near(0.6) - 0.3 * Math.exp(-20 * (x - 0.5) ** 2 - 20 * (y - 0.9) ** 2);
  });
  return {values, width: side, height: side, channels: 1};
}

/** What a network might say to the animal, the best first. */
export const scores: readonly ClassScore[] = [
  {index: 286, label: "Egyptian cat", logit: 10.8, probability: 0.87},
  {index: 282, label: "tabby", logit: 8, probability: 0.05},
  {index: 283, label: "tiger cat", logit: 7.6, probability: 0.03},
  {index: 288, label: "lynx", logit: 6.1, probability: 0.008},
  {index: 750, label: "quilt", logit: -0.5, probability: 0.00001}
];

/** What it might say to something else: the animal’s class is fourth. */
export const otherScores: readonly ClassScore[] = [scores[4], scores[1], scores[2], scores[0], scores[3]].map(
  (score, i) => ({...score, logit: 5 - i, probability: [0.6, 0.2, 0.1, 0.05, 0.01][i]})
);

/** Returns digits as readDigits reads them: a bar each, whose width and lean differ, with the labels 0 to 9 in turn. */
export function digits(count: number): DigitFile {
  const bytes = new Uint8Array(count * (1 + digitSize * digitSize));
  for (let i = 0; i < count; ++i) {
    bytes[i] = i % 10;
    for (let y = 5; y < 23; ++y)
      for (let x = 0; x < 3 + (i % 4); ++x) {
        const column = 10 + x + Math.floor(((i % 7) * (22 - y)) / 18);
        bytes[count + i * digitSize * digitSize + y * digitSize + column] = 255;
      }
  }
  return readDigits(bytes.buffer);
}

/** Returns the scores of class 8 for an image of *size* × *size* with a window at every place: each a little lower, and the last another class. */
export function occlusion(window: number, stride: number, size: number): OcclusionScores {
  const windows = occlusionWindows(size, size, [window, window], [stride, stride]);
  const [first, second] = [
    {...scores[0], index: 8, label: "8", logit: 10, probability: 0.9},
    {...scores[1], index: 3, label: "3"}
  ];
  const logits = windows.map((_, i) => 10 - (8 * i) / (windows.length - 1));
  return {
    windows,
    columns: Math.sqrt(windows.length),
    whole: {activity: 4, logit: 10, probability: 0.9, top: [first, second]},
    activity: windows.map((_, i) => (i % 3) + 1),
    logits,
    probabilities: logits.map((logit) => logit / 11),
    best: windows.map((_, i) => (i === windows.length - 1 ? second : first))
  };
}

/** Returns a film of an animal that grows lighter, in four pictures of eight steps. */
export function film(side = 24): Film {
  const {values, ...size} = animal(side);
  const frames = [0, 2, 5, 8].map((step) =>
    pixelFrame(step, step ** 1.5, {...size, values: values.map((value) => (value * (step + 2)) / 10)})
  );
  return {frames, values: Array.from({length: 9}, (_, step) => [step, step ** 1.5]), steps: 8, name: "an animal"};
}

/** The address of a sprite of two squares, light and dark. */
export const sprite = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><path fill="#d9822b" d="M0 0h32v32H0z"/><path fill="#345" d="M32 0h32v32H32z"/></svg>`
)}`;

const square = (side: number) => [side, side] as const;

function row(name: string, kind: LayerRow["kind"], shape: readonly number[], sees: number, step = 1): LayerRow {
  const field = sees ? {size: square(sees), stride: square(step), start: square(0)} : "whole image";
  return {name, kind, inputs: [], shape, parameters: kind === "conv2d" ? 10 * shape[2] : 0, field, block: name};
}

/** A network of a few layers, one after the other. */
export const layers: readonly LayerRow[] = [
  row("input", "input", [32, 32, 3], 1),
  row("conv1", "conv2d", [30, 30, 8], 3),
  row("pool1", "maxPool", [15, 15, 8], 4, 2),
  row("conv2", "conv2d", [13, 13, 16], 8, 2),
  row("mean", "globalAveragePool", [16], 0),
  row("logits", "dense", [10], 0)
].map((layer, i, all) => (i ? {...layer, inputs: [all[i - 1].name]} : layer));

/** Returns the first two convolutions of a network of digits, whose weights are waves. */
export function filters(): LoadedFilters {
  const waves = (length: number, shift = 0) => Float32Array.from({length}, (_, i) => Math.sin(1.7 * i + shift));
  const [count, units] = [6, 8];
  const patches = {patchesOf: () => [{example: 0, position: 0, value: 2}]} as unknown as PatchFile;
  return {
    filters: {
      network: "mnist",
      first: {layer: "conv1", shape: [3, 3, 1, count], weights: waves(9 * count), bias: waves(count), stride: 1},
      second: {
        layer: "conv2",
        shape: [3, 3, count, units],
        weights: waves(9 * count * units),
        bias: waves(units),
        stride: 1
      },
      pool: 2,
      range: [0, 1],
      linear: waves(units),
      patches: new Uint8Array(9 * count).map((_, i) => (40 * i) % 256),
      patchCount: 1,
      likeStart: waves(count),
      checkpoints: []
    },
    patches,
    sheets: {first: sprite, second: sprite}
  };
}

/** A client that never answers. */
export const silentClient: Client = {
  ask: () => new Promise(() => {}),
  backend: undefined,
  onBackend: () => () => {},
  dispose() {}
};

/** Returns which units fire at four places of a photo, in every layer that is pointed at. */
export function firing(): BuiltPlaces {
  const classes = [scores[0], scores[1]];
  const layers = pointLayers.map(({name}, i): FiringLayer => {
    const units = Uint16Array.from({length: 4 * 5}, (_, k) => (k % 5) + 10 * i);
    const values = Float32Array.from(units, (_, k) => (k === 19 ? 0 : 3 - (k % 5) / 2));
    return {
      name,
      grid: {rows: 2, columns: 2, step: 1, first: 0},
      count: 5,
      units,
      values,
      adds: Float32Array.from({length: 2 * 20}, (_, k) => (values[k % 20] ? ((k % 3) - 1) / 64 : 0)),
      totals: Float32Array.from({length: 2 * 4}, (_, k) => k / 8),
      sums: [10, 7],
      field: {size: [30, 30], stride: [30, 30], start: [0, 0]},
      channels: 50,
      bests: new Float32Array(50).fill(4),
      tiled: Uint16Array.from({length: 5}, (_, k) => k + 10 * i)
    };
  });
  return {network: "inception-v3", photo: "cat-chelsea", classes, top: scores, layers};
}
