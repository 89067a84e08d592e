import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {backpropagation} from "../../src/attribution/backpropagation.js";
import {classActivationMap, pooledEnd} from "../../src/attribution/classActivationMap.js";
import {type GradCamOptions, gradCam} from "../../src/attribution/gradCam.js";
import {guidedGradCam} from "../../src/attribution/guidedGradCam.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {allClose} from "../asserts.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";
import {multiLayer} from "../network/toys.js";

beforeAll(() => startNodeBackend("wasm"));

const image = () => randomTensor([1, 13, 12, 3], 0.4);

async function cam(options: GradCamOptions): Promise<number[]> {
  const {map} = await runToEnd(gradCam(onBackend(branching), image(), {unit: 2}, options));
  return Array.from(await map.data());
}

it("Grad-CAM's ReLU keeps what is positive of the map without it", async () => {
  const all = await cam({to: "mixed", relu: false});
  expect(Math.min(...all)).toBeLessThan(0);
  expect(Math.max(...all)).toBeGreaterThan(0);
  allClose(
    await cam({to: "mixed"}),
    all.map((d) => Math.max(0, d))
  );
});

it("Grad-CAM before global average pooling is the class activation map, a position's share of it", async () => {
  const {maps} = pooledEnd(branching)!;
  const {map} = await runToEnd(classActivationMap(onBackend(branching), image(), {unit: 2}, {to: maps}));
  const own = await cam({to: maps, relu: false});
  allClose(
    own.map((d) => d * 49),
    map.dataSync(),
    1e-5
  );
});

it("Grad-CAM takes the last maps below the target where no layer is named, and upsamples them", async () => {
  const upsampled = await cam({});
  expect(upsampled.length).toBe(13 * 12);
  allClose(upsampled, await cam({camLayer: "skip"}));
  expect(await cam({camLayer: "mixed"})).not.toEqual(upsampled);
});

it("Grad-CAM needs feature maps", async () => {
  await expect(cam({camLayer: "means"})).rejects.toThrow("no feature maps: means");
  await expect(cam({camLayer: "conv9"})).rejects.toThrow("unknown layer: conv9");
  const dense = gradCam(onBackend(multiLayer), tf.tensor2d([[1, 2, 3]]), {unit: 0});
  await expect(runToEnd(dense)).rejects.toThrow("no feature maps below: output");
});

it("guided Grad-CAM is guided backprop times the upsampled Grad-CAM", async () => {
  const model = onBackend(branching);
  const {map} = await runToEnd(guidedGradCam(model, image(), {unit: 2}));
  const guided = (await runToEnd(backpropagation(model, image(), {unit: 2}, {rule: "guided"}))).map.dataSync();
  const weights = await cam({});
  allClose(
    map.dataSync(),
    Array.from(guided, (d, i) => d * weights[Math.floor(i / 3)])
  );
});
