import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it, vi} from "vitest";
import {corpusPeaks} from "../../src/data/corpusPeaks.js";
import {corpusScan} from "../../src/data/corpusScan.js";
import {levelled, readCompact, writeCompact} from "../../src/data/scan/compactScan.js";
import {corpusKey, corpusList, corpusPlan} from "../../src/data/scan/corpusKey.js";
import {mergeParts} from "../../src/data/scan/mergeParts.js";
import {openScan, type Scan} from "../../src/data/scan/scanFile.js";
import {scanPart} from "../../src/data/scan/scanPart.js";
import {writeSections} from "../../src/data/scan/sectionFile.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import type {Network} from "../../src/network/network.js";
import {photos} from "../../src/photos.js";
import {branching} from "../network/branching.js";

let folder: string;
beforeAll(async () => {
  await startNodeBackend();
  folder = await mkdtemp(join(tmpdir(), "corpus-"));
});
afterAll(() => rm(folder, {recursive: true}));

const path = (name: string) => join(folder, name);

/** Thirty photos in the registry's order, which is not that of their names. */
const some = photos.filter((_, i) => i % 22 === 0).toReversed();
const list = {...corpusList, names: some.map(({file}) => file).sort((a, b) => (a < b ? -1 : 1))};

/** Scans some photos by the small network, and makes the scan compact. */
async function scanned(): Promise<Scan> {
  const plan = corpusPlan(branching, list);
  await scanPart(branching, plan, list, path("some.part"));
  await mergeParts([path("some.part")], path("some.scan"));
  const scan = await openScan(path("some.scan"));
  await writeCompact(scan, branching, "the key", path("some.bin"));
  return scan;
}

it("a compact scan keeps every place and value, by the registry's indices, also of layers that only join others", async () => {
  const scan = await scanned();
  const compact = await readCompact(path("some.bin"));
  expect(compact.note).toMatchObject({
    key: "the key",
    photos: list.names,
    joins: {concat: ["pooled", "norm", "averaged"]}
  });
  const corpus = corpusPeaks(compact, branching, some);
  for (const {name, shape, rectified} of scan.note.plan.layers) {
    for (const kind of ["best", "worst"] as const) {
      const places = kind === "best" ? corpus.bestOf(name) : corpus.worstOf(name);
      expect(places === undefined).toBe(kind === "worst" && rectified);
      if (!places) continue;
      const {count, examples, positions, values} = places;
      for (let unit = 0; unit < shape[shape.length - 1]; ++unit) {
        const ranks = Array.from({length: count}, (_, i) => unit * count + i);
        const found = ranks
          .filter((i) => !(rectified && values[i] === 0))
          .map((i) => ({
            photo: some[examples[i]].file,
            position: shape.length === 3 ? [Math.floor(positions[i] / shape[1]), positions[i] % shape[1]] : null,
            value: values[i]
          }));
        expect(found).toEqual((await scan.placesOf(name, unit))[kind]);
      }
    }
  }
  await scan.close();
});

it("responses are within 1 in 255 of the unit's range, in exact order, and their ranks are exact", async () => {
  const scan = await scanned();
  const corpus = corpusPeaks(await readCompact(path("some.bin")), branching, some);
  const maxima = (await scan.file.read("maxima")) as Float32Array;
  const {plan} = scan.note;
  const row = plan.maxima.reduce((sum, {units}) => sum + units, 0);
  let start = 0;
  for (const {name, units} of plan.maxima) {
    const responses = corpus.responsesOf(name);
    for (let unit = 0; unit < units; ++unit) {
      const exact = some.map(({file}) => maxima[list.names.indexOf(file) * row + start + unit]);
      const values = Array.from(responses.valuesOf(unit));
      const range = Math.max(...exact) - Math.min(...exact);
      const ranks = Array.from(responses.ranksOf(unit));
      expect(ranks).toEqual(exact.map((value) => 1 + exact.filter((d) => d > value).length));
      expect(ranks).toEqual(values.map((value) => 1 + values.filter((d) => d > value).length));
      for (const [i, value] of values.entries())
        expect(Math.abs(value - exact[i])).toBeLessThanOrEqual(range / 255 + 1e-6);
    }
    start += units;
  }
  expect(() => corpus.responsesOf("conv9")).toThrow("not scanned: conv9");
  await scan.close();
});

it("the means of classes are those of the scan to 1 in 32767, and the first classes those of the logits", async () => {
  const scan = await scanned();
  const corpus = corpusPeaks(await readCompact(path("some.bin")), branching, some);
  const firsts = await scan.file.read("firsts");
  for (const [i, {file}] of some.entries()) expect(corpus.topFive(i)[0].index).toBe(firsts[list.names.indexOf(file)]);
  const means = await scan.file.read("class means");
  const classes = corpus.classes();
  expect(classes.map(({index}) => index)).toEqual(Array.from(await scan.file.read("classes")));
  let start = 0;
  for (const {index, photos: own, layers} of classes) {
    expect(own).toEqual(Array.from(some.keys()).filter((i) => corpus.topFive(i)[0].index === index));
    for (const values of layers.values()) {
      const exact = means.subarray(start, start + values.length);
      const largest = Math.max(...Array.from(exact, Math.abs));
      for (const [i, value] of values.entries())
        expect(Math.abs(value - exact[i])).toBeLessThanOrEqual(largest / 60000);
      start += values.length;
    }
  }
  expect(start).toBe(means.length);
  await scan.close();
});

it("levelled(columns) tells values of one level apart, the largest first, and not where they are equal", () => {
  const {ranges, levels, ties} = levelled([Float32Array.of(0, 255, 100.1, 99.9, 100.1, 100.3)]);
  expect(Array.from(ranges)).toEqual([0, 255]);
  expect(Array.from(levels)).toEqual([0, 255, 100, 100, 100, 100]);
  expect(Array.from(ties)).toEqual([0, 0, 1, 2, 1, 0]);
});

it("corpusScan(network) reads the scan that is there; where it is stale it is made once, kept, and that is said", async () => {
  const network: Network = {...branching, name: "branching-corpus"};
  const key = await corpusKey(corpusPlan(network));
  const note = {kind: "corpus", key, network: network.name, photos: [], layers: [], joins: {}};
  const make = vi.fn(async (_: Network, out: string) => writeSections(out, note, {}));
  const said: string[] = [];
  const options = {folder: path("kept"), make, say: (line: string) => said.push(line)};
  await writeSections(path("stale.bin"), {...note, key: "another"}, {});
  for (let i = 0; i < 2; ++i)
    expect((await corpusScan(network, {...options, file: path("stale.bin")})).network).toBe(network.name);
  expect(make).toHaveBeenCalledTimes(1);
  expect(said).toEqual([
    expect.stringMatching(/^the scan of the photos is stale: .*npm run scan/),
    expect.stringMatching(/^the photos were scanned in \d+ s$/)
  ]);
  await writeSections(path("fresh.bin"), note, {});
  await corpusScan(network, {...options, folder: path("other"), file: path("fresh.bin")});
  expect(make).toHaveBeenCalledTimes(1);
});

it("the key of a scan follows from the photos' files, the network and the layers", async () => {
  const keyOf = (network: Network, names: readonly string[]) => {
    const own = {...corpusList, names};
    return corpusKey(corpusPlan(network, own), own);
  };
  const names = list.names.slice(0, 3);
  const keys = await Promise.all([
    keyOf(branching, names),
    keyOf(branching, names.slice(1)),
    keyOf({...branching, input: {...branching.input, range: [0, 1]}}, names)
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(await keyOf(structuredClone(branching), names)).toBe(keys[0]);
});
