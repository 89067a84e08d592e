import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {ascentOptions} from "../../src/components/ascent/ascents.js";
import {depthSettings, depthUnits} from "../../src/components/ascent/depthUnits.js";
import type {MeasuredAscent} from "../../src/components/ascent/measured.js";
import {rungUnit, rungWays} from "../../src/components/ascent/rungWays.js";
import {
  type BuiltDream,
  dreamChoice,
  dreamNetwork,
  dreamObjective,
  dreamOptions,
  dreamPhoto
} from "../../src/components/dream/dreams.js";
import {corpusPhoto} from "../../src/data/corpusPhoto.js";
import {decodeImage} from "../../src/data/decodeImage.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {workerAnswer} from "../../src/data/workerAnswer.js";
import {ascend} from "../../src/features/ascend.js";
import {dream} from "../../src/features/dream.js";
import {fineShare} from "../../src/images/fineShare.js";
import {resize} from "../../src/images/resize.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {photos} from "../../src/photos.js";
import {allClose} from "../asserts.js";

// What “Seeing what CNNs learn” shows of images for units and of dreams: its first steps are made again, by what answers live.

let inception: Model;
beforeAll(async () => {
  await startNodeBackend();
  inception = onBackend(await loadNetwork(dreamNetwork));
});

const committed = <T>(path: string): T => JSON.parse(readFileSync(`models/computed/data/${path}`, "utf8"));

/** Runs what tells *heard* of its steps until it has told of three, and no farther. */
async function threeSteps(steps: AsyncGenerator<number, unknown>, heard: readonly number[]): Promise<void> {
  while (heard.length < 3 && !(await steps.next()).done);
  await steps.return(undefined);
}

it.each(["nothing", "waves"])("the committed climb by “%s” begins as it is computed now", async (id) => {
  const {values} = committed<MeasuredAscent[]>("ascent/rungs.tar/films.json").find((film) => film.id === id)!;
  const {settings} = rungWays.find((way) => way.id === id)!;
  const heard: number[] = [];
  const options = {...ascentOptions(settings, dreamNetwork), seed: 1, start: "noise"} as const;
  const onStep = ({value}: {readonly value: number}) => void heard.push(value);
  await threeSteps(ascend(inception, {unit: rungUnit}, {...options, onStep}), heard);
  allClose(heard, values.slice(0, 3), 0.05);
});

it.each(["Conv2d_2b", "Mixed_6c"])(
  "the committed climb for a unit of %s begins as it is computed now",
  async (layer) => {
    const {values} = committed<MeasuredAscent[]>("ascent/depths.tar/films.json").find((film) => film.id === layer)!;
    const {unit, size} = depthUnits.find((d) => d.layer === layer)!;
    const heard: number[] = [];
    const options = {...ascentOptions({...depthSettings, size}, dreamNetwork), seed: 1, start: "noise"} as const;
    const onStep = ({value}: {readonly value: number}) => void heard.push(value);
    await threeSteps(ascend(inception, {layer, unit}, {...options, onStep}), heard);
    allClose(heard, values.slice(0, 3), 0.05);
  }
);

it("the committed dream of a layer begins as it is computed now", async () => {
  const layer = "Mixed_5b";
  const {values, sizes} = committed<BuiltDream[]>("dream/dreams.tar/dreams.json").find((d) => d.layer === layer)!;
  const choice = dreamChoice({layer});
  const heard: number[] = [];
  const onStep = ({value}: {readonly value: number}) => void heard.push(value);
  const options = dreamOptions(choice.settings);
  await threeSteps(dream(inception, await dreamt(), dreamObjective(choice), {...options, onStep}), heard);
  expect(options.octaves).toBe(sizes.length);
  allClose(heard, values.slice(0, 3), 0.05);
});

it("the question “dream” answers with the dream, its values and what the network says of photo and dream", async () => {
  const objective = dreamObjective({layer: "Conv2d_4a", whole: "square"});
  const options = {...dreamOptions({}), steps: 1, octaves: 2, size: 96};
  const answer = await workerAnswer(inception, {kind: "dream", image: await dreamt(), objective, options});
  expect(answer.shape).toEqual([96, 96, 3]);
  expect(answer.values).toHaveLength(96 * 96 * 3);
  expect(answer.objectiveValues).toHaveLength(3);
  expect(answer.sizes).toEqual([69, 96]);
  expect(answer.scores.map(({top}) => top.length)).toEqual([5, 5]);
});

const dreamt = () => decodeImage(`src/photos/${photos.find(({id}) => id === dreamPhoto)!.file}`);

it("the eleven photos of the depths have between 6 and 62 % of fine contrast, and 22 % in the middle", async () => {
  const shares: number[] = [];
  for (const {photo} of depthUnits) {
    const {pixels} = await corpusPhoto(inception.network, photo);
    shares.push(Math.round(100 * fineShare(resize(pixels, {width: 139, height: 139}))));
  }
  shares.sort((a, b) => a - b);
  expect([shares.length, shares[0], shares[5], shares[10]]).toEqual([11, 6, 22, 62]);
});

it("of the thousand classes the first 398 are animals, and 118 of those are dogs", () => {
  const {labels} = inception.network;
  const at = (name: string) => labels!.findIndex((label) => label === name);
  expect(at("Chihuahua")).toBe(152);
  expect(at("Mexican hairless")).toBe(269); // class 0 is the background; the dogs lie between these two
  expect(at("Mexican hairless") - at("Chihuahua") + 1).toBe(118);
  expect([at("puffer"), at("abacus")]).toEqual([398, 399]); // the last animal, the first thing
});
