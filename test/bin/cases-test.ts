import {readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {run} from "../../bin/commands.js";
import {allClose} from "../asserts.js";

const folder = fileURLToPath(new URL("../fixtures/cases/", import.meta.url));

interface Score {
  readonly logit: number;
  readonly probability: number;
}

/** Returns what `classify` says of a case, the outputs in their own order, and what it says besides. */
async function classified(id: string, flags: readonly string[] = [], input = "x.json") {
  const said: string[] = [];
  const args = ["classify", `${folder}${id}/${input}`, "--network", `${folder}${id}/model.json`, ...flags, "--json"];
  const scores = JSON.parse(await run(args, {say: (line) => said.push(line)})) as (Score & {index: number})[];
  scores.sort((a, b) => a.index - b.index);
  return {logits: scores.map((d) => d.logit), probabilities: scores.map((d) => d.probability), said};
}

const logits: readonly (readonly [id: string, law: string, logits: readonly number[], flags: readonly string[]])[] = [
  ["relu6-object", "an activation given as an object keeps its max_value", [6], []],
  ["inner-names-prefixed", "the weights of inner models are told apart by their whole path", [6], []],
  ["flat-inbound-nodes", "flat inbound nodes are two inputs", [5], []],
  ["layer-called-input", "a layer may be called input", [2], []],
  ["keras3-kwargs", "an input may be among the kwargs", [2], []],
  ["keras3-function-activation", "an activation may be a function", [0], []],
  ["matrix-input", "a matrix may be flattened", [10], []],
  ["mobilenet-v1-tail", "a vector may be reshaped to a map of one position and back", [2], []],
  ["rescaling", "Rescaling is a layer", [2], []],
  ["two-outputs", "the first of two outputs is taken where none is chosen", [2], []],
  ["two-outputs", "the output that is named is taken", [3], ["--output", "b"]]
];

it.each(logits)("the case %s: %s", async (id, _, expected, flags) => {
  allClose((await classified(id, flags)).logits, expected, 1e-5);
});

it("the case softmax-then-flatten: a softmax that only a list follows is the end, and is not applied twice", async () => {
  const {logits, probabilities} = await classified("softmax-then-flatten");
  allClose(logits, [Math.log(3), 0], 1e-5);
  allClose(probabilities, [0.75, 0.25], 1e-5);
});

it("the case one-logit: one output is a logit, whose probability is its sigmoid, and that was assumed", async () => {
  const {logits, probabilities, said} = await classified("one-logit");
  allClose(logits, [0.3], 1e-6);
  allClose(probabilities, [0.574443], 1e-5);
  expect(said).toContain("assumed: the one output is a logit (sigmoid), since the file ends with it");
});

it("the case sigmoid: a network that ends in sigmoids gives each unit’s own, and nothing is assumed of its end", async () => {
  const {logits, probabilities, said} = await classified("sigmoid");
  expect([logits, probabilities]).toEqual([[0], [0.5]]);
  expect(said.filter((line) => /softmax|sigmoid/.test(line))).toEqual([]);
});

it("the case same-padding-1x3-stride-2: no border is lost where the window is smaller than the stride", async () => {
  const [input, network] = ["x.json", "model.json"].map((name) => `${folder}same-padding-1x3-stride-2/${name}`);
  const text = await run(["activations", input, "--network", network, "--layer", "c", "--json"]);
  expect((JSON.parse(text) as {values: number[]}).values).toEqual([6, 7, 30, 23]);
});

it("the case nan-weight: weights that are no numbers are refused", async () => {
  await expect(classified("nan-weight")).rejects.toThrow("not finite: NaN in c");
});

it("the case range-default: the range that was assumed is said, and can be told", async () => {
  const assumed = await classified("range-default", [], "../grey64.png");
  allClose(assumed.logits, [0.251, -0.251], 1e-3);
  expect(assumed.said.some((line) => /^assumed: .*range.*0…1.*--input-range/.test(line))).toBe(true);
  const told = await classified("range-default", ["--input-range", "-1,1"], "../grey64.png");
  allClose(told.logits, [-0.498, 0.498], 1e-3);
  expect(told.said.some((line) => line.includes("range"))).toBe(false);
});

it("every case has its test", () => {
  const tested = [
    ...logits.map(([id]) => id),
    ...["softmax-then-flatten", "one-logit", "sigmoid", "same-padding-1x3-stride-2", "nan-weight", "range-default"]
  ];
  const cases = readdirSync(folder, {withFileTypes: true}).flatMap((d) => (d.isDirectory() ? [d.name] : []));
  expect([...new Set(tested)].sort()).toEqual(cases.sort());
});
