import {execFile} from "node:child_process";
import {writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type ToyFiles, toyFiles} from "./toyFiles.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

let toys: ToyFiles;

beforeAll(async () => {
  toys = await toyFiles();
});

afterAll(() => toys.remove());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a terminal does. */
function whyCat(...args: string[]): Promise<Ended> {
  const command = ["run", "--silent", "why-cat", "--", ...args];
  return new Promise((resolve) => {
    execFile("npm", command, {cwd: ROOT, maxBuffer: 1e8}, (error, stdout, stderr) =>
      resolve({code: error ? Number(error.code) : 0, stdout, stderr})
    );
  });
}

it("the program prints JSON and nothing else", async () => {
  const flags = ["--class", "Egyptian cat", "--method", "guided-backprop", "--json"];
  const {code, stdout, stderr} = await whyCat("explain", "src/photos/cat-chelsea.jpg", ...flags);
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  const {network, method, target, shape, values} = JSON.parse(stdout);
  expect({network, method, shape}).toEqual({
    network: "inception-v3",
    method: "guided-backprop",
    shape: [299, 299, 3]
  });
  expect(target).toMatchObject({layer: "logits", unit: 286, position: null});
  expect(values.length).toBe(299 * 299 * 3);
});

it("an error is one line on stderr, exit code 1, and nothing on stdout", async () => {
  const broken = await toys.json("broken.json", {modelTopology: {class_name: "Sequential", config: {layers: []}}});
  const input = toys.path("from0.json");
  const toy = ["--network", toys.path("one-conv.json")];
  const cases = [
    ["shout"],
    ["classify", input, "--loud"],
    ["classify", input, "--network", broken],
    ["explain", input, ...toy, "--method", "gradient", "--class", "two\nlines", "--json"],
    ["explain", input, ...toy, "--method", "class-activation-map", "--class", "0", "--json"] // fails while it computes
  ];
  for (const args of cases) {
    const {code, stdout, stderr} = await whyCat(...args);
    expect({code, stdout}, args.join(" ")).toEqual({code: 1, stdout: ""});
    expect(stderr).toMatch(/^why-cat: [^\n]+\n$/);
  }
});

it("what was assumed is a line each on stderr, and no error", async () => {
  const {code, stdout, stderr} = await whyCat(
    "classify",
    toys.path("from0.json"),
    "--network",
    toys.path("one-conv.json")
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/^class {2}label/);
  expect(stderr).toContain("assumed: classes exclude each other (softmax), since the file ends with the logits\n");
  expect(stderr).toMatch(/^(assumed: [^\n]+\n)+$/);
});

it("a check that fails prints what it found, says so in one line, and exits with 1", async () => {
  const {path} = toys;
  await toys.json("huge-model.json", {
    modelTopology: {
      class_name: "Sequential",
      config: {
        layers: ["a", "b"].map((name) => {
          return {class_name: "Dense", config: {name, units: 1, use_bias: false, batch_input_shape: [null, 1]}};
        })
      }
    },
    weightsManifest: [
      {paths: ["huge.bin"], weights: ["a", "b"].map((d) => ({name: `${d}/kernel`, shape: [1, 1], dtype: "float32"}))}
    ]
  });
  await writeFile(path("huge.bin"), Float32Array.of(3e38, 3e38));
  const {code, stdout, stderr} = await whyCat("check", "--network", path("huge-model.json"));
  expect({code, stderr}).toEqual({code: 1, stderr: "why-cat: not finite: what b gives\n"});
  expect(stdout).toContain("not finite in b");
});
