import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type CorpusPeaks, corpusPeaks} from "../../../src/data/corpusPeaks.js";
import {scanFile} from "../../../src/data/corpusScan.js";
import {decodeImage} from "../../../src/data/decodeImage.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {readCompact} from "../../../src/data/scan/compactScan.js";
import {corpusKey, corpusPlan} from "../../../src/data/scan/corpusKey.js";
import type {PhotoScan} from "../../../src/data/scan/photoScan.js";
import {placesIn} from "../../../src/data/scan/placesIn.js";
import {positionOf} from "../../../src/data/scan/scanFile.js";
import {scanPixels} from "../../../src/data/scan/scanPhoto.js";
import type {ScanPlan} from "../../../src/data/scan/scanPlan.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";
import {photos} from "../../../src/photos.js";

/** A dozen photos, from the first to the last. */
const dozen = Array.from({length: 12}, (_, i) => Math.round((i * (photos.length - 1)) / 11));

let model: Model;
let plan: ScanPlan;
let corpus: CorpusPeaks;
const found = new Map<number, Omit<PhotoScan, "sha">>();

beforeAll(async () => {
  await startNodeBackend();
  model = onBackend(await loadNetwork("inception-v3"));
  plan = corpusPlan(model.network);
  corpus = corpusPeaks(await readCompact(scanFile), model.network, photos);
  for (const example of dozen) {
    const pixels = await decodeImage(`src/photos/${photos[example].file}`);
    found.set(example, await scanPixels(model, plan, pixels));
  }
});
afterAll(() => model?.dispose());

it("the scan in the repository is of these photos, this network and this method (else: npm run scan)", async () => {
  expect((await readCompact(scanFile)).note.key).toBe(await corpusKey(plan));
});

it("placesIn(path) finds a unit's places in the scan in the repository, also where its layer joins others", async () => {
  for (const [name, unit] of [
    ["Mixed_6a", 576],
    ["Mixed_7c", 1900],
    ["logits", 286]
  ] as const) {
    const {best, worst, relevant} = await placesIn(scanFile, name, unit);
    const {count, examples, positions, values} = corpus.bestOf(name);
    const {shape, rectified} = plan.layers.find((d) => d.name === name)!;
    expect(best).toEqual(
      Array.from({length: count}, (_, i) => ({
        photo: photos[examples[unit * count + i]].file,
        position: positionOf(positions[unit * count + i], shape),
        value: values[unit * count + i]
      }))
    );
    expect([worst?.length, relevant?.length]).toEqual(rectified ? [undefined, 16] : [8, undefined]);
  }
});

it("the scan in the repository takes less than 12 MB", async () => {
  expect((await readFile(scanFile)).length).toBeLessThan(12e6);
});

it("a dozen photos, seen again, are where the scan has them: places and values, exactly, and nowhere else", () => {
  let checked = 0;
  for (const [k, {name, shape, rectified}] of plan.layers.entries()) {
    const {count, examples, positions, values} = corpus.bestOf(name);
    for (const [example, {best}] of found) {
      for (let unit = 0; unit < shape[shape.length - 1]; ++unit) {
        const own = examples.subarray(unit * count, (unit + 1) * count);
        const at = own.indexOf(example);
        const last = values[(unit + 1) * count - 1];
        const value = best[k].values[unit];
        const isEmpty = at >= 0 && rectified && values[unit * count + at] === 0;
        if (at < 0 || isEmpty) {
          if (value > last) throw new Error(`${name} ${unit}: ${photos[example].id} gives ${value}, above ${last}`);
          continue;
        }
        const known = [values[unit * count + at], positions[unit * count + at]];
        if (known[0] !== value || known[1] !== best[k].positions[unit])
          throw new Error(`${name} ${unit}: ${photos[example].id} gives ${value}, not ${known[0]}`);
        ++checked;
      }
    }
  }
  expect(checked).toBeGreaterThan(5000);
});

it("their responses are kept to 1 in 255 of each unit's range, and their five classes exactly", () => {
  for (const [example, {maxima}] of found) {
    let start = 0;
    for (const {name, units} of plan.maxima) {
      const responses = corpus.responsesOf(name);
      for (let unit = 0; unit < units; unit += 37) {
        const all = responses.valuesOf(unit);
        const range = Math.max(...all) - Math.min(...all);
        expect(Math.abs(all[example] - maxima[start + unit])).toBeLessThanOrEqual(range / 255);
      }
      start += units;
    }
    const classes = maxima.subarray(0, 1001);
    const order = Array.from(classes.keys()).sort((a, b) => classes[b] - classes[a] || a - b);
    const top = corpus.topFive(example);
    expect(top.map(({index}) => index)).toEqual(order.slice(0, 5));
    expect(top.map(({logit}) => logit)).toEqual(order.slice(0, 5).map((i) => classes[i]));
  }
});

it("ranks of responses are those of the best places, whose values are exact", () => {
  for (const layer of ["logits", "Mixed_7a", "Conv2d_4a"]) {
    const {count, examples, values} = corpus.bestOf(layer);
    for (let unit = 0; unit < 60; ++unit) {
      const ranks = corpus.responsesOf(layer).ranksOf(unit);
      for (let i = unit * count; i < (unit + 1) * count; ++i) {
        const place = i - unit * count;
        if (values[i] > 0 && (place === 0 || values[i] !== values[i - 1])) expect(ranks[examples[i]]).toBe(place + 1);
      }
    }
  }
});

// What an independent run of the same weights said, which decoded the photos in its own way: three classes a photo.
it("the best class is that of an independent run where that was sure, and its probability within two hundredths", async () => {
  const lines = (await readFile("test/fixtures/top3.txt", "utf8")).trim().split("\n");
  let same = 0;
  let compared = 0;
  for (const line of lines) {
    const [file, ...answers] = line.split("\t");
    const example = photos.findIndex((photo) => photo.file === file);
    if (example < 0) continue;
    const [label, probability] = [answers[0].replace(/ [\d.]+$/, ""), Number(answers[0].split(" ").at(-1))];
    const [best] = corpus.topFive(example);
    if (probability > 0.5) {
      expect(best.label, file).toBe(label);
      expect(Math.abs(best.probability - probability), file).toBeLessThan(0.02); // 0.013 when this was written
    }
    compared += 1;
    same += best.label === label ? 1 : 0;
  }
  expect(compared).toBeGreaterThan(500);
  expect(same / compared).toBeGreaterThan(0.99);
});
