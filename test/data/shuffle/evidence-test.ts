import {beforeAll, expect, it} from "vitest";
import {occluderDefault} from "../../../src/components/occlusion/occluders.js";
import {shuffleDefault} from "../../../src/components/shuffle/shuffles.js";
import {corpusPhoto} from "../../../src/data/corpusPhoto.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {occludedPlaces} from "../../../src/data/occlusion/occludedPlaces.js";
import {type PhotoAsker, photoAsker} from "../../../src/data/photoAsker.js";
import {shuffledTrials} from "../../../src/data/shuffle/shuffledTrials.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {arrangeTiles} from "../../../src/images/arrangeTiles.js";
import type {Raster} from "../../../src/images/raster.js";
import {shuffledOrder} from "../../../src/images/shuffledOrder.js";
import {onBackend} from "../../../src/network/model.js";
import {photos} from "../../../src/photos.js";

let asker: PhotoAsker;
beforeAll(async () => {
  asker = await photoAsker(shuffleDefault.network, shuffleDefault.photo);
});

it("the default of the shuffled parts is what the worker says to the board's image; 4 × 4 is a cat and 10 × 10 is none", async () => {
  const {pixels, ask} = asker;
  const [four, ten] = await shuffledTrials(
    pixels,
    [
      {n: 4, seed: 1},
      {n: 10, seed: 2}
    ],
    ask
  );
  const live = await ask(arrangeTiles(pixels, 4, shuffledOrder(16, 1)), [four.asked.index]);
  expect(four).toEqual({n: 4, seed: 1, top: live.top, asked: live.asked[0], rank: live.ranks[0]});
  expect(four.top[0].label).toBe("Egyptian cat");
  expect(four.asked.probability).toBeCloseTo(0.91, 2);
  expect(ten.rank).toBeGreaterThan(50);
  expect(ten.asked.label).toBe("Egyptian cat");
});

it("occludedPlaces asks once for each place of the lattice, with the square there and nothing else changed", async () => {
  const image: Raster = {values: Float32Array.from({length: 81}, (_, i) => i), width: 9, height: 9, channels: 1};
  const asked: Raster[] = [];
  const score = {index: 7, label: "x", logit: 1, probability: 0.5};
  const map = await occludedPlaces(image, {size: 6, fill: "white", unit: 7}, async (hidden, classes) => {
    asked.push(hidden);
    expect(classes).toEqual([7]);
    return {top: [score], asked: [score], ranks: [1]};
  });
  expect(map.places.length).toBe(16); // four a side: 0, 1, 2, 3
  expect(map.places[5]).toMatchObject({y: 1, x: 1, rank: 1});
  asked[5].values.forEach((value, i) => {
    const inside = i % 9 >= 1 && i % 9 < 7 && i >= 9 && i < 63;
    expect(value).toBe(inside ? 255 : i);
  });
});

it("the large square of the default hides a place that changes Chelsea’s class, but not that it is a cat", async () => {
  const {pixels, ask} = asker;
  const {large, fill} = occluderDefault;
  const {fillPixels} = await import("../../../src/images/fillPixels.js");
  const {occlude} = await import("../../../src/images/occlude.js");
  const box = {top: 145, left: 58, bottom: 145 + large, right: 58 + large};
  const {top} = await ask(occlude(pixels, box, fillPixels(pixels, fill)), []);
  expect(
    top
      .slice(0, 3)
      .map(({label}) => label)
      .sort()
  ).toEqual(["Egyptian cat", "tabby", "tiger cat"]);
  expect(top[0].label).toBe("tabby");
});

it("in 100 tiles of the first order the tabby, the castles and the tiger lose their name, and the cheetah and the jaguar keep it", async () => {
  const castles = photos.filter(({id}) => id.startsWith("castle-")).map(({id}) => id);
  expect(castles.length).toBe(9);
  const shares = new Map<string, number>();
  const model = onBackend(await loadNetwork(shuffleDefault.network));
  for (const id of [...castles, "cat-tabby-rolling", "tiger-2", "cheetah", "jaguar"]) {
    const {pixels} = await corpusPhoto(model.network, id);
    const images = [pixels, arrangeTiles(pixels, 10, shuffledOrder(100, 1))];
    const [whole] = (await workerAnswer(model, {kind: "scores", images: [images[0]]})).scores;
    const classes = [whole.top[0].index];
    const [{asked, ranks}] = (await workerAnswer(model, {kind: "scores", images: [images[1]], classes})).scores;
    shares.set(id, asked[0].probability);
    expect(ranks[0] === 1, id).toBe(["cheetah", "jaguar"].includes(id));
  }
  model.dispose();
  expect(Math.max(...castles.map((id) => shares.get(id)!))).toBeLessThan(0.05);
  expect(shares.get("cat-tabby-rolling")).toBeCloseTo(0.006, 3);
  expect(shares.get("cheetah")).toBeCloseTo(0.54, 2);
  expect(shares.get("jaguar")).toBeCloseTo(0.89, 2);
});
