// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {askAverageEdges} from "../../../src/components/edges/askAverageEdges.js";
import {layersBelow} from "../../../src/components/edges/averageParents.js";
import type {AnsweringTools} from "../../../src/components/frame/answering.js";
import {writeClassEdges} from "../../../src/corpus/classEdges.js";
import {writePatches} from "../../../src/corpus/patches.js";
import {networkEntry} from "../../../src/networks.js";
import {photos} from "../../../src/photos.js";
import type {OwnQuestion, Progress} from "../../../src/worker/protocol.js";

const [top, ...below] = networkEntry("inception-v3").treeLayers;
const wholes = photos.filter(({cropOf}) => !cropOf).map(({id}) => id);
const [a, b, c] = wholes;
const index = (id: string) => photos.findIndex((d) => d.id === id);

/** What a photo’s units add in every layer: the photo’s place in the registry, and 1. */
const totalsOf = (id: string) => Float32Array.of(index(id), 1);

function made() {
  const asked: {photo: string; layers: readonly string[]}[] = [];
  const ask = vi.fn(async (question: OwnQuestion<"contributions">, {progress}: AnsweringTools) => {
    asked.push({photo: question.photo.key, layers: question.layers});
    progress({kind: "progress", phase: "compute", fraction: 0.5});
    const totals = question.layers.map(() => totalsOf(question.photo.key));
    return {target: {...question.target, value: 7}, totals, backend: "cpu", milliseconds: 100};
  });
  const load = async (photo: string) => ({key: photo, pixels: {values: new Float32Array(3), width: 1, height: 1}});
  const means = new Map(below.map((layer) => [layer, Float32Array.of((index(a) + index(b) + index(c)) / 3, 1)]));
  const classes = [{index: 286, photos: [a, b, c], means}];
  const patches = {name: "Mixed_6e", units: 1, shape: [17, 17, 1], count: 3};
  const stored = {
    ...patches,
    examples: Uint16Array.of(index(a), index(b), index(c)),
    positions: new Uint16Array(3),
    values: Float32Array.of(3, 2.9, 2.8)
  };
  const edges = askAverageEdges({
    client: {ask} as never,
    classes,
    load: load as never,
    edges: async () => writeClassEdges("inception-v3", classes).buffer,
    patchFile: async () => writePatches("inception-v3", photos.length, [stored]).buffer
  });
  return {edges, asked};
}

const tools = () => {
  const fractions: number[] = [];
  return {
    signal: new AbortController().signal,
    progress: ({fraction}: Progress) => void fractions.push(fraction),
    fractions
  };
};

it("a class’s average leaves out the photo beside which it stands, and is whole beside another", async () => {
  const {edges, asked} = made();
  const own = await edges({layer: top, unit: 286}, a, tools());
  expect(own.photos).toEqual([b, c]);
  expect(own.layers.map(({name}) => name)).toEqual(below);
  expect(own.layers[0].mean[0]).toBeCloseTo((index(b) + index(c)) / 2, 1);
  const other = await edges({layer: top, unit: 286}, wholes[5], tools());
  expect(other.photos).toEqual([a, b, c]);
  expect(other.layers[0].mean[0]).toBeCloseTo((index(a) + index(b) + index(c)) / 3, 1);
  expect(Array.from(other.layers[0].own)).toEqual(Array.from(totalsOf(wholes[5])));
  expect(asked.map(({photo}) => photo)).toEqual([a, wholes[5]]);
});

it("a unit’s average is over the photos that excite it most, each asked once, with one progress", async () => {
  const {edges, asked} = made();
  const parent = {layer: "Mixed_6e", unit: 0};
  const {fractions, ...first} = tools();
  const found = await edges(parent, a, first);
  expect(asked).toEqual([a, b, c].map((photo) => ({photo, layers: layersBelow("Mixed_6e")})));
  expect(found.photos).toEqual([b, c]);
  expect(found.layers[0].mean[0]).toBe((index(b) + index(c)) / 2);
  expect(fractions).toEqual([0.5 / 3, 1.5 / 3, 2.5 / 3]);
  await edges(parent, b, tools());
  expect(asked).toHaveLength(3);
});

it("says how it was computed: by what, and in what time over all photos", async () => {
  const {edges} = made();
  expect(await edges({layer: top, unit: 286}, a, tools())).toMatchObject({backend: "cpu", milliseconds: 100});
  expect(await edges({layer: "Mixed_6e", unit: 0}, a, tools())).toMatchObject({backend: "cpu", milliseconds: 300});
});
