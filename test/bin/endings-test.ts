import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../../bin/commands.js";
import {allClose} from "../asserts.js";
import {denseOf, type ModelFolder, modelFolder} from "./modelFolder.js";

let folder: ModelFolder;
let input: string;
beforeAll(async () => {
  folder = await modelFolder();
  input = await folder.file("x.json", "[1, 1]");
});
afterAll(() => folder.remove());

/** The logits of [1, 1] are 0, ln 3 and −ln 3. */
const weights = [{name: "d/kernel", shape: [2, 3], values: [0, Math.log(3), -Math.log(3), 0, 0, 0]}];
const own = [0.5, 0.75, 0.25];
const shares = [3, 9, 1].map((d) => d / 13);

const endings: readonly (readonly [
  law: string,
  layers: readonly object[],
  expected: readonly number[],
  assumes: boolean
])[] = [
  [
    "each unit’s own of a sigmoid inside the last layer",
    [denseOf("d", 3, {inputs: 2, activation: "sigmoid"})],
    own,
    false
  ],
  [
    "each unit’s own of a sigmoid by itself",
    [denseOf("d", 3, {inputs: 2}), {class_name: "Activation", config: {name: "a", activation: "sigmoid"}}],
    own,
    false
  ],
  [
    "each unit’s own of a sigmoid that is then put into another shape",
    [
      denseOf("d", 3, {inputs: 2, activation: "sigmoid"}),
      {class_name: "Reshape", config: {name: "r", target_shape: [1, 1, 3]}}
    ],
    own,
    false
  ],
  ["shares of a softmax", [denseOf("d", 3, {inputs: 2, activation: "softmax"})], shares, false],
  [
    "shares of a softmax that is then put into another shape",
    [
      denseOf("d", 3, {inputs: 2, activation: "softmax"}),
      {class_name: "Reshape", config: {name: "r", target_shape: [1, 1, 3]}}
    ],
    shares,
    false
  ],
  ["shares where the file ends with the logits, and that was assumed", [denseOf("d", 3, {inputs: 2})], shares, true]
];

it.each(endings)("probabilities are %s", async (law, layers, expected, assumes) => {
  const path = await folder.model(law.replace(/\W/g, "-"), {layers, weights});
  const said: string[] = [];
  const args = ["classify", input, "--network", path, "--json"];
  const scores = JSON.parse(await run(args, {say: (line) => said.push(line)})) as {
    index: number;
    logit: number;
    probability: number;
  }[];
  scores.sort((a, b) => a.index - b.index);
  allClose(
    scores.map((d) => d.logit),
    [0, Math.log(3), -Math.log(3)],
    1e-6
  );
  allClose(
    scores.map((d) => d.probability),
    expected,
    1e-6
  );
  const line = "assumed: classes exclude each other (softmax), since the file ends with the logits";
  expect(said.includes(line)).toBe(assumes);
  expect(said.length).toBe(new Set(said).size);
});

it("--class explains the logit, not the probability, of a network that ends in sigmoids", async () => {
  const path = await folder.model("explained", {
    layers: [denseOf("d", 3, {inputs: 2, activation: "sigmoid"})],
    weights
  });
  const args = ["explain", input, "--network", path, "--class", "1", "--method", "gradient", "--json"];
  const {target, values, reading} = JSON.parse(await run(args));
  allClose([target.value], [Math.log(3)], 1e-6);
  allClose(values, [Math.log(3), 0], 1e-6);
  expect(Object.keys(reading).sort()).toEqual(["assumed", "format", "unused"]);
});

it("labels are given by a text, a list or an object, of the outputs’ number", async () => {
  const layers = [denseOf("d", 3, {inputs: 2, activation: "softmax"})];
  const path = await folder.model("labelled", {layers, weights});
  const best = async (name: string, content: string) => {
    const labels = await folder.file(name, content);
    const [{label}] = JSON.parse(await run(["classify", input, "--network", path, "--labels", labels, "--json"]));
    return label;
  };
  expect(await best("labels.txt", "cat\r\nthe dog\r\ncar\r\n")).toBe("the dog");
  expect(await best("list.json", '["cat", "dog", "car"]')).toBe("dog");
  expect(await best("object.json", '{"2": "car", "1": "dog", "0": "cat"}')).toBe("dog");
  expect(await best("keras.json", '{"0": ["n1", "cat"], "1": ["n2", "dog"], "2": ["n3", "car"]}')).toBe("dog");
  await expect(best("few.txt", "cat\ndog")).rejects.toThrow("wrong number of labels: 2 for 3 outputs");
  await expect(best("gap.json", '{"0": "cat", "2": "dog"}')).rejects.toThrow("no label for output 1: ");
  await expect(best("empty.txt", "\n")).rejects.toThrow("no labels: ");
  await expect(best("broken.json", "[")).rejects.toThrow("not JSON: ");
  await expect(best("numbers.json", "[1, 2, 3]")).rejects.toThrow("not a label: 1 of output 0");
});
