import sharp from "sharp";
import {beforeAll, expect, it} from "vitest";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {ruleFiles} from "../../../src/data/rules/ruleFiles.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("mnist"));
});

const choice = {network: "mnist", photo: "cat-chelsea", layer: "logits", unit: 3, other: "cat-chelsea"};

it("ruleFiles(model, choice) holds a picture for each rule and what was measured", async () => {
  const files = await ruleFiles(model, choice);
  expect(Object.keys(files)).toEqual(["gradient.png", "deconvnet.png", "guided-backprop.png", "rules.json"]);
  const {width, height} = await sharp(files["gradient.png"]).metadata();
  expect([width, height]).toEqual([28, 28]);
  const {target, scales} = JSON.parse(new TextDecoder().decode(files["rules.json"]));
  expect(target).toMatchObject({layer: "logits", unit: 3});
  expect(Object.values<{zero: boolean}>(scales).some(({zero}) => zero)).toBe(false);
});

it("ruleFiles(model, choice) finds a map fully like itself, and less like that of another photo", async () => {
  const likeness = async (other: string): Promise<Record<string, number>> => {
    const files = await ruleFiles(model, {...choice, other});
    return JSON.parse(new TextDecoder().decode(files["rules.json"])).likeness;
  };
  expect(await likeness("cat-chelsea")).toEqual({gradient: 1, deconvnet: 1, "guided-backprop": 1});
  expect((await likeness("castle-carcassonne")).gradient).toBeLessThan(0.99);
});
