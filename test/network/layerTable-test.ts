import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {promisify} from "node:util";
import {beforeAll, expect, it} from "vitest";
import {INCEPTION_V3_SHA256} from "../../models/inception-v3/check.js";
import type {Field, LayerTable} from "../../src/network/layerTable.js";
import {networks} from "../../src/networks.js";

let tables: Record<string, LayerTable>;
beforeAll(async () => {
  const args = ["--import", "tsx", "src/data/layerTables.json.ts"];
  const {stdout} = await promisify(execFile)(process.execPath, args, {maxBuffer: 2 ** 24});
  tables = JSON.parse(stdout);
});

const layer = (network: string, name: string) => tables[network].layers.find((d) => d.name === name)!;

/** Returns the sum of the parameters of the layers of which the test is true, as a share of all. */
function share(network: string, test: (block: string) => boolean): number {
  const {layers, totals} = tables[network];
  const sum = layers.filter(({block}) => test(block)).reduce((n, {parameters}) => n + parameters, 0);
  return sum / totals.parameters;
}

it("layerTables.json has every registered network, with the shapes that the registry tells", () => {
  expect(Object.keys(tables)).toEqual(networks.map(({name}) => name));
  for (const {name, inputShape, classes} of networks) {
    const {layers} = tables[name];
    expect(layers[0].shape).toEqual(inputShape);
    expect(layers.at(-1)!.shape).toEqual([classes]);
  }
});

it("the totals of a layer table are the sums of its rows", () => {
  for (const {layers, totals} of Object.values(tables)) {
    expect(totals.layers).toBe(layers.length);
    expect(totals.parameters).toBe(layers.reduce((sum, {parameters}) => sum + parameters, 0));
    expect(Object.values(totals.kinds).reduce((a, b) => a + b, 0)).toBe(layers.length);
    expect(totals.blocks).toBe(new Set(layers.map(({block}) => block)).size);
  }
});

it("Mixed_7c of inception-v3 gives 8×8×2048, each position from 1311 pixels", () => {
  const {shape, field, block, kind} = layer("inception-v3", "Mixed_7c");
  expect({shape, field, block, kind}).toEqual({
    shape: [8, 8, 2048],
    field: {size: [1311, 1311], stride: [32, 32], start: [-618, -618]},
    block: "Mixed_7c",
    kind: "concat"
  });
  expect(layer("inception-v3", "Mixed_7c/Branch_1/Conv2d_0b_1x3/conv")).toMatchObject({window: [1, 3], step: [1, 1]});
});

it("a list keeps the fields of its positions, a matrix sees the whole image", () => {
  expect(layer("mnist", "flatten").field).toEqual(layer("mnist", "pool2").field);
  expect(layer("mnist", "dense1").field).toBe("whole image");
  expect(layer("inception-v3", "AvgPool_1a").field).toBe("whole image");
});

it("the page of the networks tells the truth about parameters", () => {
  expect(share("inception-v3", (block) => /^(Conv2d|MaxPool)/.test(block))).toBeLessThan(0.01);
  expect(Math.round(100 * share("inception-v3", (block) => /^Mixed_7[bc]$/.test(block)))).toBe(47);
  expect(share("mnist", (block) => block === "dense1")).toBeCloseTo(0.75, 2);
});

it("the page of the networks tells the truth about the first units that can see the whole photo", () => {
  const blocks = tables["inception-v3"].layers.filter((d) => d.shape.length === 3 && d.name === d.block);
  const sees = ({shape, field}: (typeof blocks)[number], position: number) => {
    const {size, stride, start} = field as Field;
    const first = start[0] + position * stride[0];
    expect(shape[0]).toBeGreaterThan(position);
    return first <= 0 && first + size[0] >= 299;
  };
  const middle = blocks.find((d) => sees(d, Math.floor((d.shape[0] - 1) / 2)))!;
  const every = blocks.find((d) => d.shape[0] > 1 && sees(d, 0) && sees(d, d.shape[0] - 1))!;
  expect([middle.name, every.name]).toEqual(["Mixed_6b", "Mixed_6d"]);
  expect([(middle.field as Field).size[0], (every.field as Field).size[0]]).toEqual([351, 735]);
});

it("the page of the networks gives the right SHA-256 of both networks", () => {
  const page = readFileSync("src/networks.md", "utf8");
  const mnist = createHash("sha256").update(readFileSync("models/mnist/weights.bin")).digest("hex");
  for (const sum of [INCEPTION_V3_SHA256, mnist]) expect(page).toContain(`<code>${sum.slice(0, 16)}…</code>`);
});
