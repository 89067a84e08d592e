import {beforeAll, expect, it} from "vitest";
import type {BuiltDigitOcclusion} from "../../src/components/occlusion/builtOcclusions.js";
import type {BuiltOccluder} from "../../src/components/occlusion/occluders.js";
import {digitOcclusion} from "../../src/components/occlusion/occlusions.js";
import {readComponents} from "../../src/components/pca/componentFile.js";
import {pcaCount} from "../../src/components/pca/pcaLayers.js";
import {maskOf} from "../../src/components/shape/masks.js";
import type {BuiltScoreboard} from "../../src/components/shape/scoreboards.js";
import {heldOutDigits} from "../../src/data/heldOutDigits.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {photoAsker} from "../../src/data/photoAsker.js";
import {workerAnswer} from "../../src/data/workerAnswer.js";
import {fillPixels} from "../../src/images/fillPixels.js";
import {occlude} from "../../src/images/occlude.js";
import {polygonMask} from "../../src/images/polygonMask.js";
import {silhouette} from "../../src/images/silhouette.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import type {ClassScore} from "../../src/worker/protocol.js";
import {allClose} from "../asserts.js";
import {builtFile} from "./builtFile.js";

// What the pages show as built is what the worker answers when it is asked now; the browser's stories need not say it.

let mnist: Model;
beforeAll(async () => {
  await startNodeBackend();
  mnist = onBackend(await loadNetwork("mnist"));
});

const json = <T>(path: string): T => JSON.parse(builtFile(path).toString());

/** Asks about the covered digit of the page, window by window. */
function occluded({pixels}: BuiltDigitOcclusion, step: number) {
  const {window, fill, class: index} = digitOcclusion;
  const photo = {key: "digit", pixels: {values: Float32Array.from(pixels), width: 28, height: 28, channels: 1}};
  const sides = {window: [window, window], stride: [step, step]} as const;
  return workerAnswer(mnist, {kind: "occlude", photo, class: index, fill, ...sides});
}

it("the built numbers of the covered digit are what the worker answers; half the stride has them at every second place", async () => {
  const built = json<BuiltDigitOcclusion>("occlusion/occlusion/digit.json");
  const {stride} = digitOcclusion;
  allClose((await occluded(built, stride)).scores.logits, built.numbers.logits, 1e-3);
  const {windows, logits} = (await occluded(built, stride / 2)).scores;
  expect(logits.length).toBe(121);
  const coarse = built.numbers.windows.map(({top, left}) => windows.findIndex((d) => d.top === top && d.left === left));
  expect(coarse).toEqual(built.numbers.windows.map((_, i) => 22 * Math.floor(i / 6) + 2 * (i % 6)));
  allClose(
    coarse.map((i) => logits[i]),
    built.numbers.logits,
    1e-3
  );
});

it("the built components of the digits come out again where the worker computes them", async () => {
  const {examples, layers} = readComponents(new Uint8Array(builtFile("pca/digit-components.bin")).buffer);
  const digits = heldOutDigits();
  const images = Array.from(examples, digits.pixels);
  const {layer, count, scores, variances, total} = layers.find((d) => d.layer === "dense1")!;
  const found = await workerAnswer(mnist, {kind: "pca", images, layer, count: pcaCount});
  expect(found.count).toBe(count);
  allClose(found.variances, variances, 1e-4 * total);
  allClose(found.scores, scores, 1e-3 * Math.max(...scores.map(Math.abs)));
});

it("the built places of the square, and the built silhouette of the scoreboard, are what the worker says of such images", async () => {
  const {photo, maps, whole} = json<BuiltOccluder>("occlusion/occluder.json");
  const {rows} = json<BuiltScoreboard>("shape/scoreboard/scoreboard.json");
  const {pixels, ask} = await photoAsker("inception-v3", photo);
  const agree = async (image: typeof pixels, top: readonly ClassScore[]) => {
    const said = await ask(image, []);
    expect(said.top.map(({index}) => index)).toEqual(top.map(({index}) => index));
    allClose(
      said.top.map(({probability}) => probability),
      top.map(({probability}) => probability),
      1e-4
    );
  };
  await agree(pixels, whole.top);
  for (const {size, fill, places} of maps) {
    const {y, x, top} = places[Math.floor(places.length / 2)];
    await agree(occlude(pixels, {top: y, left: x, bottom: y + size, right: x + size}, fillPixels(pixels, fill)), top);
  }
  const mask = polygonMask(maskOf(photo)!.outlines, pixels);
  await agree(silhouette(pixels, mask), rows.find((d) => d.photo === photo)!.tests.shape.top);
});
