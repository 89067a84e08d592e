import {readFile} from "node:fs/promises";
import * as tf from "@tensorflow/tfjs-core";
import sharp from "sharp";
import {afterAll, beforeAll, expect, it} from "vitest";
import {optionFlags} from "../../bin/arguments/methodOptions.js";
import {commands, run} from "../../bin/commands.js";
import {failureLine} from "../../bin/output/failure.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {answer} from "../../src/worker/answer.js";
import type {ClassScore, OwnQuestion} from "../../src/worker/protocol.js";
import {allClose} from "../asserts.js";
import {type ToyFiles, toyFiles} from "./toyFiles.js";

const CAT = "src/photos/cat-chelsea.jpg";

let toys: ToyFiles;

beforeAll(async () => {
  toys = await toyFiles();
});

afterAll(() => toys.remove());

/** Returns what a command prints, as JSON; `@name` stands for a file of the toys. */
async function json(...args: string[]) {
  return JSON.parse(await run(args.map(placed)));
}

function placed(arg: string): string {
  return arg.startsWith("@") ? toys.path(arg.slice(1)) : arg;
}

const explain = (...args: string[]) => json("explain", ...args, "--json");
const oneConv = ["@from0.json", "--network", "@one-conv.json"];

it("explain prints network, method, target, shape and values", async () => {
  const explained = await explain(...oneConv, "--method", "guided-backprop", "--class", "0");
  expect(explained).toEqual({
    network: toys.path("one-conv.json"),
    reading: expect.objectContaining({format: expect.any(String), assumed: expect.any(Array), unused: []}),
    method: "guided-backprop",
    target: {layer: "output", unit: 0, position: null, value: 54},
    shape: [4, 4, 1],
    values: [0, 1, 1, 1, 1, 3, 3, 2, 1, 3, 3, 2, 1, 2, 2, 1]
  });
});

it("explain of the toy gives the numbers written out", async () => {
  const deconvnet = await explain(...oneConv, "--method", "deconvnet", "--class", "0");
  expect(deconvnet.values).toEqual([2, 3, 3, 1, 3, 5, 5, 2, 3, 5, 5, 2, 1, 2, 2, 1]);
  const before = await explain(...oneConv, "--method", "grad-cam", "--class", "0", "--to", "conv");
  expect(before.shape).toEqual([2, 2, 1]);
  expect(before.values).toEqual([11.25, 13.5, 20.25, 22.5]);
  const at = await explain(...oneConv, "--method", "grad-cam", "--class", "0", "--to", "relu");
  expect(at.values).toEqual([0, 4, 28, 32.5]);
});

it("occlusion takes its window, stride, fill and aggregate from flags", async () => {
  const flags = "--window 2x3 --stride 2x1 --fill 1 --aggregate mean".split(" ");
  const of = (...more: string[]) =>
    explain("@from1.json", "--network", "@one-conv.json", "--method", "occlusion", "--class", "0", ...flags, ...more);
  const expected = [17, 17, 17, 17, 17, 17, 17, 17, 64, 65.5, 65.5, 67, 64, 65.5, 65.5, 67];
  expect((await of()).values).toEqual(expected);
  expect((await of("--aggregate", "sum")).values.slice(-4)).toEqual([64, 131, 131, 67]);
  expect((await of("--window", "4", "--stride", "4")).values).toEqual(new Array(16).fill(67)); // nothing is left of 67
});

it("input × gradient of a vector network, at any layer, is written out", async () => {
  const at = async (...to: string[]) => {
    const args = ["--method", "inputxgradient", "--class", "0", ...to];
    const {method, shape, values} = await explain("@vector.json", "--network", "@multi-layer.json", ...args);
    expect(method).toBe("input-x-gradient");
    expect(shape).toEqual([values.length]);
    return values;
  };
  expect(await at()).toEqual([0, 400, 0]);
  expect(await at("--to", "second")).toEqual([90, 101, 101, 101]);
});

it("a unit is explained at its strongest place, at a given place, or over all places", async () => {
  const of = async (...position: string[]) =>
    (await explain(...oneConv, "--method", "gradient", "--layer", "relu", "--unit", "0", ...position)).target;
  expect(await of()).toEqual({layer: "relu", unit: 0, position: [1, 1], value: 40});
  expect(await of("--position", "0,1")).toEqual({layer: "relu", unit: 0, position: [0, 1], value: 4});
  expect(await of("--position", "sum")).toEqual({layer: "relu", unit: 0, position: "sum", value: 75});
});

it("a seed of the activation multiplies the map by it", async () => {
  const {values} = await explain(...oneConv, "--method", "guided-backprop", "--class", "0", "--seed", "activation");
  expect(values).toEqual([0, 1, 1, 1, 1, 3, 3, 2, 1, 3, 3, 2, 1, 2, 2, 1].map((d) => 54 * d));
});

it("options are read in kebab and in camel case, and may be negative", async () => {
  const of = (...args: string[]) => explain(...oneConv, "--class", "0", ...args);
  const smooth = (...args: string[]) => of("--method", "smoothgrad", "--samples", "2", ...args);
  const [first, same, other] = [
    await smooth("--random-seed", "7", "--sigma", "0.5"),
    await smooth("--randomSeed", "7", "--sigma", "0.5"),
    await smooth("--random-seed", "8", "--sigma", "0.5")
  ];
  expect(first.values).toEqual(same.values);
  expect(first.values).not.toEqual(other.values);
  const from = async (...baseline: string[]) =>
    (await of("--method", "ig", "--steps", "200", ...baseline)).values.reduce((a: number, b: number) => a + b);
  allClose([await from("--baseline", "-1"), await from("--baseline=0")], [54, 54], 0.02); // f is 0 at both
});

it("a class is a logit where the network ends in a softmax", async () => {
  const args = ["@from0.json", "--network", "@labelled.json", "--method", "gradient", "--class", "EGYPTIAN CAT"];
  expect((await explain(...args)).target).toEqual({layer: "output", unit: 0, position: null, value: 54});
});

it("classify sorts by logit, the lower index first on ties", async () => {
  const answers = await json("classify", "@from0.json", "--network", "@labelled.json", "--json", "--top", "2");
  expect(answers).toEqual([
    {index: 0, label: "Egyptian cat", logit: 54, probability: 0.25},
    {index: 1, label: "crane", logit: 54, probability: 0.25}
  ]);
  const unlabelled = await json("classify", "@from0.json", "--network", "@one-conv.json", "--json");
  expect(unlabelled.map((d: {label: string}) => d.label)).toEqual(["", "", "", ""]);
});

it("classify without --json is a table", async () => {
  expect(await run(["classify", "@vector.json", "--network", "@multi-layer.json"].map(placed))).toBe(
    ["class  label  logit    probability", "    1         394.000  88.08 %", "    0         392.000  11.92 %", ""].join(
      "\n"
    )
  );
});

it("activations prints a layer's shape and values", async () => {
  expect(await json("activations", ...oneConv, "--layer", "conv", "--json")).toEqual({
    network: toys.path("one-conv.json"),
    reading: expect.objectContaining({format: expect.any(String)}),
    layer: "conv",
    shape: [2, 2, 2],
    values: [-5, -30, 4, -21, 31, 6, 40, 15]
  });
  const flat = await json("activations", ...oneConv, "--layer", "flatten", "--json");
  expect(flat).toMatchObject({shape: [8], values: [0, 0, 4, 0, 31, 6, 40, 15]});
  const input = await json("activations", ...oneConv, "--layer", "input", "--json");
  expect(input).toMatchObject({shape: [4, 4, 1], values: Array.from({length: 16}, (_, i) => i)});
});

it("activations without --json lists the strongest units", async () => {
  const text = await run(["activations", ...oneConv, "--layer", "conv"].map(placed));
  expect(text).toBe("conv: 2×2×2\nunit  largest  at\n   0       40  1,1\n   1       15  1,1\n");
});

it("children prints units, scores and true drops", async () => {
  const target = ["--layer", "output", "--unit", "0", "--below", "relu", "--json"];
  const found = await json("children", ...oneConv, ...target);
  expect(found).toEqual([
    {unit: 0, score: 18.75, drop: 54},
    {unit: 1, score: 5.25, drop: -21}
  ]);
  expect(await json("children", ...oneConv, ...target, "--count", "1")).toEqual(found.slice(0, 1));
  const sums = await json("children", ...oneConv, ...target, "--score", "sum-absolute");
  expect(sums.map((d: {score: number}) => d.score)).toEqual([75, 21]);
});

it("an array of the input's own shape is the same as one without its single channel", async () => {
  const nested = [0, 4, 8, 12].map((i) => [0, 1, 2, 3].map((j) => [i + j]));
  const args = ["--network", "@one-conv.json", "--layer", "conv", "--json"];
  const path = await toys.json("channels.json", nested);
  expect(await json("activations", path, ...args)).toEqual(await json("activations", "@from0.json", ...args));
});

it("a network of free size takes arrays of any size", async () => {
  const path = await toys.json("wide.json", [ones(7), ones(7), ones(7)]);
  const {shape} = await json("activations", path, "--network", "@free.json", "--layer", "conv", "--json");
  expect(shape).toEqual([1, 5, 2]);
});

const ones = (count: number) => new Array<number>(count).fill(1);

it("--out writes a picture large enough to be seen, and says so in one line", async () => {
  const out = toys.path("small.png");
  const args = ["explain", ...oneConv, "--method", "guided-backprop", "--class", "0", "--out", out];
  expect(await run(args.map(placed))).toBe(`wrote ${out} (the strongest colour is 3.00)\n`);
  const {data, info} = await sharp(out).raw().toBuffer({resolveWithObject: true});
  expect([info.width, info.height]).toEqual([280, 280]);
  expect(data[0]).toBe(128); // 0 is mid-grey
  expect(data[(100 * 280 + 100) * info.channels]).toBe(255); // 3 is the strongest
});

it("--out with --json prints the JSON alone", async () => {
  const out = toys.path("both.png");
  const {values} = await explain(...oneConv, "--method", "occlusion", "--class", "0", "--to", "conv", "--out", out);
  expect(values.length).toBe(4);
  expect((await sharp(await readFile(out)).metadata()).width).toBe(280);
});

it("every method draws the toy's input and prints its numbers", async () => {
  const out = toys.path("any.png");
  const {methods} = await import("../../src/methods.js");
  for (const {id} of methods) {
    const args = ["explain", ...oneConv, "--method", id, "--class", "0", "--out", out, "--json"].map(placed);
    if (id === "class-activation-map") await expect(run(args)).rejects.toThrow("no class activation map");
    else expect(JSON.parse(await run(args)), id).toMatchObject({method: id, shape: [4, 4, 1]});
  }
});

it("the photo of a cat is an Egyptian cat, and its map lies over the photo", async () => {
  const [best] = await json("classify", CAT, "--json");
  expect(best).toMatchObject({index: 286, label: "Egyptian cat"});
  const out = toys.path("cam.png");
  const args = ["--method", "cam", "--class", "egyptian cat", "--out", out];
  const {method, target, shape} = await explain(CAT, ...args);
  expect({method, target, shape}).toEqual({
    method: "class-activation-map",
    target: {layer: "logits", unit: 286, position: null, value: best.logit},
    shape: [299, 299, 1]
  });
  const {channels} = await sharp(out).stats();
  expect(channels[0].stdev).toBeGreaterThan(20);
});

it("no tensor is left after any command", async () => {
  const once = async () => {
    await json("classify", ...oneConv, "--json");
    await json("activations", ...oneConv, "--layer", "relu", "--json");
    await json("children", ...oneConv, "--class", "0", "--below", "relu", "--json");
    await explain(...oneConv, "--method", "grad-cam", "--class", "0");
  };
  await once();
  const before = tf.memory().numTensors;
  await once();
  expect(tf.memory().numTensors).toBe(before);
});

it("help names every command and method, and --version is the package's", async () => {
  const text = await run(["help"]);
  for (const word of ["classify", "explain", "activations", "children", "check", "guided-grad-cam", "--cam-layer"]) {
    expect(text).toContain(word);
  }
  expect(await run(["--help"])).toBe(text);
  expect(await run(["explain", "--help"])).toBe(text);
  const {version} = JSON.parse(await readFile("package.json", "utf8"));
  expect(await run(["--version"])).toBe(`${version}\n`);
});

it("help tells how every command is used and of every flag that one takes", async () => {
  const text = await run(["help"]);
  for (const {name, usage, flags} of commands) {
    for (const line of usage.split("\n")) expect(text).toContain(line);
    expect(text).toContain(`why-cat ${name} ${usage.split("\n")[0]}`);
    for (const flag of flags) expect(text, `${name} --${flag}`).toContain(`--${flag}`);
  }
  expect(commands.find(({name}) => name === "explain")!.flags).toEqual(expect.arrayContaining([...optionFlags]));
});

it("what the terminal prints is what the worker answers, and so what a page shows", async () => {
  const pixels = {values: Float32Array.from({length: 16}, (_, i) => i), width: 4, height: 4, channels: 1};
  const photo = {key: "from0", pixels};
  await startNodeBackend();
  const network = await loadNetwork(toys.path("one-conv.json"));
  const model = onBackend({...network, input: {...network.input, range: [0, 255]}});
  const answers = async <Q extends OwnQuestion>(question: Q) => runToEnd(answer({model, cache: {}}, question, "wasm"));
  const [root, rest] = [{unit: 0}, ["--class", "0"]];
  const {top} = await answers({kind: "classify", photo});
  expect((await json("classify", ...oneConv, "--json")).map((d: ClassScore) => d.logit)).toEqual(
    top.map((d) => d.logit)
  );
  const {values} = await answers({kind: "explain", photo, target: root, method: "grad-cam", options: {}});
  expect((await explain(...oneConv, ...rest, "--method", "grad-cam")).values).toEqual(Array.from(values));
  const {children} = await answers({kind: "children", photo, root, path: [], below: "relu"});
  expect(await json("children", ...oneConv, ...rest, "--below", "relu", "--json")).toEqual(children);
  const {tree} = await answers({kind: "subtree", photo, root, layers: ["relu", "input"], depth: 2});
  expect((await json("tree", ...oneConv, ...rest, "--json")).root).toEqual(JSON.parse(JSON.stringify(tree.root)));
});

const base = "explain @from0.json --network @one-conv.json --json";
const gradient = `${base} --method gradient`;
const errors: readonly (readonly [args: string, message: string])[] = [
  ["", "command missing (try: why-cat help)"],
  ["clasify", "unknown command: clasify (near: classify)"],
  [
    "toString",
    "unknown command: toString (known: classify, explain, activations, children, tree, patches, check, help)"
  ],
  ["classify", "input missing (an image or a .json file)"],
  ["classify a.json b.json", "too many inputs: b.json"],
  ["classify a.json --tpo 3", "unknown option: --tpo (near: --top)"],
  ["classify a.json --window 3", "unknown option: --window"],
  ["classify a.json -x", "unknown option: -x"],
  ["classify a.json --top", "value missing: --top"],
  ["classify a.json --top --json", "value missing: --top"],
  ["classify a.json --json=yes", "takes no value: --json"],
  ["classify a.json --top 0", "invalid --top: 0 (a whole number from 1)"],
  ["classify a.json --top -3", "invalid --top: -3 (a whole number from 1)"],
  ["classify a.json --top 2.5", "invalid --top: 2.5 (a whole number from 1)"],
  ["classify @from0.json --network nope", "unknown network: nope"],
  ["classify @from0.json --network @absent/model.json", "no such file: "],
  ["classify @absent.json --network @one-conv.json", "no such file: absent.json"],
  ["classify absent.jpg --network @one-conv.json", "no such file: absent.jpg"],
  ["classify package-lock.json --network @one-conv.json", "not an array: "],
  ["classify LICENSE --network @one-conv.json", "not an image: LICENSE"],
  ["classify src/photos/CREDITS.csv", "not an image: CREDITS.csv"],
  ["classify @from0.json", "input shape: expected 299×299×3, got 4×4"],
  ["classify @vector.json --network @one-conv.json", "input shape: expected 4×4×1, got 3"],
  ["classify @from0.json --network @multi-layer.json", "input shape: expected 3, got 4×4"],
  [`classify ${CAT} --network @multi-layer.json`, "input shape: expected 3, got an image"],
  [base, "method missing: name --method M (try: why-cat help)"],
  [`${base} --method gradcan --class 0`, "unknown method: gradcan (near: grad-cam, "],
  [gradient, "target missing: name --class LABEL_OR_INDEX, or --layer L --unit U"],
  [`${gradient} --class 0 --layer relu --unit 0`, "two targets: --class and --layer"],
  [`${gradient} --class 0 --unit 0`, "two targets: --class and --unit"],
  [`${gradient} --class 0 --position sum`, "two targets: --class and --position"],
  [`${gradient} --unit 0`, "--unit needs --layer"],
  [`${gradient} --layer relu`, "--layer needs --unit (relu has 2)"],
  [`${gradient} --layer relo --unit 0`, "unknown layer: relo (near: relu"],
  [`${gradient} --layer relu --unit 2`, "unknown unit: 2 (relu has 2)"],
  [`${gradient} --layer relu --unit one`, "invalid --unit: one (a whole number from 0)"],
  [`${gradient} --layer relu --unit -1`, "invalid --unit: -1 (a whole number from 0)"],
  [`${gradient} --layer relu --unit 0 --position 2,0`, "position outside: 2,0 (relu is 2×2)"],
  [`${gradient} --layer relu --unit 0 --position -1,0`, "invalid --position: -1,0 (as R,C or sum)"],
  [`${gradient} --layer dense --unit 0 --position 0,0`, "no position: 0,0 (dense is a vector)"],
  [`${gradient} --class 4`, "unknown class: 4 (0 to 3)"],
  [`${gradient} --class -1`, "unknown class: -1 (0 to 3)"],
  [`${gradient} --class cat`, "unknown class: cat (0 to 3)"],
  [`${gradient.replace("one-conv", "labelled")} --class cat`, "unknown class: cat (near: Egyptian cat)"],
  [`${gradient.replace("one-conv", "labelled")} --class CRANE`, "ambiguous class: CRANE (1 or 3)"],
  [`${gradient} --class 0 --to relo`, "unknown layer: relo (near: relu"],
  [`${gradient} --layer conv --unit 0 --to dense`, "not below conv: dense"],
  [`${gradient} --class 0 --window 3`, "--window is not an option of gradient"],
  [`${gradient} --class 0 --seed two`, "invalid --seed: two (one or activation)"],
  [`${base} --method occlusion --class 0 --window big`, "invalid --window: big (as 2x3, or 3)"],
  [`${base} --method occlusion --class 0 --window 5`, "window too large: 5×5 (the image is 4×4)"],
  [`${base} --method occlusion --class 0 --stride 0`, "invalid --stride: 0 (as 2x3, or 3)"],
  [`${base} --method occlusion --class 0 --fill red`, "invalid --fill: red (a number, grey, "],
  [`${base} --method occlusion --class 0 --aggregate max`, "invalid --aggregate: max (mean or sum)"],
  [`${base} --method ig --class 0 --steps 1`, "invalid --steps: 1 (a whole number from 2)"],
  [`${base} --method smoothgrad --class 0 --sigma -1`, "invalid --sigma: -1 (a number from 0)"],
  [`${base} --method grad-cam --class 0 --cam-layer flatten`, "no feature maps: flatten"],
  [`${gradient.replace("--json ", "")} --class 0`, "output missing: name --json or --out FILE.png"],
  [`${gradient} --class 0 --out cat.jpg`, "not a .png file: cat.jpg"],
  [`${gradient} --class 0 --out @absent/cat.png`, "cannot write: "],
  ["classify @from0.json --network @one-conv.json --input-range 1", "invalid --input-range: 1 (two numbers, black "],
  ["classify @from0.json --network @one-conv.json --input-range -1,1,2", "invalid --input-range: -1,1,2 (two "],
  ["classify @from0.json --network @one-conv.json --input-range 1,1", "invalid --input-range: 1,1 (two numbers"],
  ["classify @from0.json --network @one-conv.json --mean 0.5,a", "invalid --mean: 0.5,a (one number for all "],
  ["classify @from0.json --network @one-conv.json --std 0", "invalid --std: 0 (above 0, one number for all "],
  ["classify @from0.json --network @one-conv.json --mean 0.1,0.2", "wrong number of means: 2 for 1 channels"],
  ["classify @from0.json --network @one-conv.json --mean 127", "mean outside the range: 127, of 0…1 (say --input-"],
  ["classify @from0.json --network @one-conv.json --bgr", "not 3 channels: 4×4×1, which have no BGR"],
  ["classify @from0.json --network @one-conv.json --bgr=yes", "takes no value: --bgr"],
  ["classify @from0.json --network @one-conv.json --input-size 0", "invalid --input-size: 0 (height x width"],
  ["classify @from0.json --network @one-conv.json --input-size 5", "input size: 5×5, but the network takes 4×4×1"],
  ["classify @from0.json --network @one-conv.json --labels @absent.txt", "no such file: "],
  ["classify @from0.json --network mnist --output b", "--output is for networks from files, not mnist"],
  ["activations @from0.json --network @one-conv.json --json", "layer missing: name --layer L"],
  ["activations @from0.json --network @one-conv.json --layer conv9", "unknown layer: conv9 (near: conv"],
  ["children @from0.json --network @one-conv.json --class 0", "layer missing: name --below LAYER"],
  ["children @from0.json --network @one-conv.json --below relu", "target missing: "],
  ["children @from0.json --network @one-conv.json --class 0 --below output", "not below: output"],
  ["children @from0.json --network @one-conv.json --class 0 --below relu --count 0", "invalid --count: 0"],
  ["children @from0.json --network @one-conv.json --class 0 --below relu --score max", "invalid --score: max"]
];

for (const [args, message] of errors) {
  it(`why-cat ${args} fails: ${message}`, async () => {
    const error: Error = await run(args.split(" ").filter(Boolean).map(placed)).then(
      (text) => expect.fail(`printed ${text.slice(0, 80)}`),
      (error) => error
    );
    expect(error.message.slice(0, message.length)).toBe(message);
    expect(failureLine(error)).toMatch(/^why-cat: [^\n]+\n$/);
  });
}

it("a ragged, a worded or a boundless array is refused", async () => {
  const refused = async (value: unknown) => {
    const path = await toys.json("bad.json", value);
    return run(["classify", path, "--network", toys.path("one-conv.json")]).then(String, (error) => error.message);
  };
  expect(await refused([[1, 2], [3]])).toBe("not rectangular: [1] has 1, expected 2");
  expect(await refused([[1, 2], 3])).toBe("not rectangular: 3 at [1]");
  expect(await refused([[1, [2]]])).toBe("not a number: [2] at [0][1]");
  expect(await refused([[1, "2"]])).toBe('not a number: "2" at [0][1]');
  expect(await refused([[1, null]])).toBe("not a number: null at [0][1]");
  expect(await refused([[1, 1e39]])).toBe("not a number: 1e+39 at [0][1]");
  expect(await refused([])).toBe("empty array: the array");
  expect(await refused([[[[1]]]])).toBe("input shape: expected 4×4×1, got 1×1×1×1");
});

it("an error in a network's file says which file", async () => {
  const path = await toys.json("unknown.json", {
    modelTopology: {class_name: "Sequential", config: {layers: [{class_name: "LSTM", config: {name: "memory"}}]}},
    weightsManifest: []
  });
  const refused = (network: string) => run(["classify", toys.path("from0.json"), "--network", network]);
  await expect(refused(path)).rejects.toThrow(`(${path})`);
  await expect(refused(await toys.json("text.json", "text"))).rejects.toThrow("not a TF.js Layers model (");
});

it("what is not finite is an error, not null", async () => {
  const path = await toys.json(
    "huge.json",
    [0, 1, 2, 3].map(() => [3e38, 3e38, 3e38, 3e38])
  );
  const args = ["activations", path, "--network", "@one-conv.json", "--layer", "conv", "--json"];
  await expect(run(args.map(placed))).rejects.toThrow("not finite: Infinity at 0");
});
