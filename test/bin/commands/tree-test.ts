import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../../../bin/commands.js";
import {builtTrees} from "../../../src/components/tree/trees.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {builtTree} from "../../../src/data/tree/builtTree.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {type ToyFiles, toyFiles} from "../toyFiles.js";

let toys: ToyFiles;

beforeAll(async () => {
  toys = await toyFiles();
});

afterAll(() => toys.remove());

function toy(...args: string[]): Promise<string> {
  return run(["tree", toys.path("from0.json"), "--network", toys.path("one-conv.json"), ...args]);
}

it("tree prints the toy's tree, from the class down to the pixels", async () => {
  const {root, layers, network} = JSON.parse(await toy("--class", "0", "--layers", "relu,input", "--json"));
  expect({layers, network}).toEqual({layers: ["relu", "input"], network: toys.path("one-conv.json")});
  expect(root).toMatchObject({layer: "output", unit: 0, value: 54});
  expect(root.children.map((d: {score: number; drop: number}) => [d.score, d.drop])).toEqual([
    [18.75, 54],
    [5.25, -21]
  ]);
  expect(root.children[0].children).toMatchObject([{layer: "input", unit: 0, drop: 40}]);
  expect(root.children[1]).toMatchObject({dead: true, children: []});
});

it("tree of a network of the reader's own goes from ReLU to ReLU to the pixels where no layers are named", async () => {
  const {layers} = JSON.parse(await toy("--class", "0", "--json"));
  expect(layers).toEqual(["relu", "input"]);
});

it("tree takes children, depth, what is opened, score and rescaling from flags", async () => {
  const of = async (...args: string[]) => JSON.parse(await toy("--class", "0", ...args, "--json"));
  expect((await of("--children", "1")).root.children.length).toBe(1);
  expect((await of("--depth", "1")).layers).toEqual(["relu"]);
  const {root} = await of("--open", "1");
  expect(root.children.map((d: {children?: unknown}) => !!d.children)).toEqual([true, false]);
  const sums = await of("--score", "sum-absolute", "--rescale", "none");
  expect(sums).toMatchObject({score: "sum-absolute", rescale: "none"});
  expect(sums.root.children.map((d: {score: number}) => d.score)).toEqual([75, 21]);
});

it("tree --out writes what --json prints", async () => {
  const out = toys.path("tree.json");
  const args = ["--layer", "relu", "--unit", "0"];
  expect(await toy(...args, "--out", out)).toBe(`wrote ${out}\n`);
  expect(await readFile(out, "utf8")).toBe(await toy(...args, "--json"));
});

it("tree says in one line what is wrong", async () => {
  const cases: [string[], string][] = [
    [["--class", "0"], "output missing: name --json or --out FILE.json"],
    [["--class", "0", "--out", "tree.png"], "not a .json file: tree.png"],
    [["--json"], "target missing: name --class LABEL_OR_INDEX, or --layer L --unit U"],
    [["--class", "0", "--layers", "input,relu", "--json"], "not below input: relu"],
    [["--class", "0", "--layers", "relu,relu", "--json"], "not below relu: relu"],
    [["--class", "0", "--layers", "conv9", "--json"], "unknown layer: conv9"],
    [["--layer", "input", "--unit", "0", "--json"], "no layers below: input"],
    [["--class", "0", "--depth", "3", "--json"], "invalid --depth: 3 (1 to 2)"],
    [["--class", "0", "--children", "0", "--json"], "invalid --children: 0 (a whole number from 1)"],
    [["--class", "0", "--rescale", "l3", "--json"], "invalid --rescale: l3 (l1 or l2 or none)"],
    [["--class", "0", "--out", toys.path("none/tree.json")], "cannot write:"]
  ];
  for (const [args, message] of cases) await expect(toy(...args), args.join(" ")).rejects.toThrow(message);
});

it("the tree in the site, the worker's, is the one that the terminal prints", async () => {
  const flags = "--class 286 --layers Mixed_6c,Mixed_6a,Mixed_5b --children 2 --open 1 --json".split(" ");
  const printed = JSON.parse(await run(["tree", "src/photos/cat-chelsea.jpg", ...flags]));
  await startNodeBackend();
  const model = onBackend(await loadNetwork("inception-v3"));
  const {saved, sheet} = await builtTree(model, {...builtTrees[0], count: 2, open: 1});
  expect(saved).toMatchObject({photo: "cat-chelsea", label: "Egyptian cat", count: 2});
  expect(saved.tree).toEqual(printed);
  expect(saved.tree.root.children![0].children![0].children!.length).toBe(2);
  expect(new TextDecoder("latin1").decode(sheet.subarray(8, 12))).toBe("WEBP");
  model.dispose();
}, 300_000);
