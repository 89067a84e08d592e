import {expect, it} from "vitest";
import {parameterCountOf, weightSpecsOf} from "../../../models/mnist/variants/architecture.js";
import {variantOf} from "../../../models/mnist/variants/variants.js";
import {countWorth} from "../../../src/components/variants/variants.js";
import {errorsOf, spreadOf, standardError} from "../../../src/components/variants/variantText.js";
import {corpusPeaks} from "../../../src/data/corpusPeaks.js";
import {scanFile} from "../../../src/data/corpusScan.js";
import {readCompact} from "../../../src/data/scan/compactScan.js";
import {variantRuns} from "../../../src/data/variants/variantRows.js";
import {photos} from "../../../src/photos.js";

// What the page says of the variants in words, so that other results do not leave other words behind.

const runsOf = (id: string) => variantRuns.filter((run) => run.id === id);
const wrong = (id: string) => spreadOf(runsOf(id).map((run) => run.wrong));

it("from one convolution to two no seed crosses, and no convolution is worst", () => {
  expect(wrong("base").high).toBeLessThan(wrong("one").low);
  expect(wrong("dense40").low).toBeGreaterThan(wrong("one").high);
});

it("two, three and four convolutions differ by less than their seeds", () => {
  const found = ["base", "three", "four"].map(wrong);
  expect(Math.max(...found.map((d) => d.low))).toBeLessThanOrEqual(Math.min(...found.map((d) => d.high)));
});

it("a share of 3 % among 2,000 digits has a standard error of 0.4 points", () => {
  expect(standardError(0.03, 2000)).toBeCloseTo(0.004, 3);
  expect(2 * standardError(0.05, 2000)).toBeCloseTo(0.01, 3);
  expect(errorsOf([{wrong: 60}], 2000)).toEqual([0.03]);
});

it("no dead filter came back with a coarse first layer", () => {
  for (const id of ["11x11-4", "7x7-2", "base"])
    for (const {filters, firstLayer} of runsOf(id)) {
      expect(firstLayer).toBeDefined();
      expect(
        filters!.every((d) => d.changed > 0),
        id
      ).toBe(true); // a dead one changes nothing
    }
});

it("7 × 7 with stride 2 is ahead of 11 × 11 with stride 4 from each seed, and no better in the mean than with stride 4", () => {
  for (const run of runsOf("7x7-2"))
    expect(run.wrong).toBeLessThan(runsOf("11x11-4").find(({seed}) => seed === run.seed)!.wrong);
  expect(wrong("7x7-4").mean).toBeLessThanOrEqual(wrong("7x7-2").mean);
  const intoDense = (id: string) =>
    weightSpecsOf(variantOf(id).architecture).find(({name}) => name === "dense1/kernel")!.shape[0];
  expect([intoDense("7x7-4"), intoDense("7x7-2"), intoDense("one")]).toEqual([384, 216, 1728]);
});

it("without a dense layer two thirds of the parameters go, and the seeds still overlap; half the width costs more", () => {
  const parameters = (id: string) => parameterCountOf(variantOf(id).architecture);
  expect(parameters("dense0") / parameters("base")).toBeCloseTo(1 / 3, 1);
  expect(wrong("dense0").low).toBeLessThan(wrong("base").high);
  expect(parameters("half") / parameters("base")).toBeCloseTo(1 / 4, 1);
  expect(wrong("half").low).toBeGreaterThan(wrong("dense0").high);
});

it("twice the width has nearly four times the parameters, and mends less than half as much as the step before it", () => {
  const parameters = (id: string) => parameterCountOf(variantOf(id).architecture);
  expect(parameters("double") / parameters("base")).toBeGreaterThan(3.9);
  expect(parameters("double") / parameters("base")).toBeLessThan(4);
  const mended = wrong("base").mean - wrong("double").mean;
  expect(mended).toBeGreaterThan(0);
  expect(mended).toBeLessThan((wrong("half").mean - wrong("base").mean) / 2);
});

it("with one convolution the worst of three seeds has nearly twice the errors of the best", () => {
  expect(runsOf("one")).toHaveLength(3);
  expect(wrong("one").high / wrong("one").low).toBeCloseTo(1.85, 1);
});

it("stride 1 is ahead of every larger stride, from every seed", () => {
  const strided = ["11x11-4", "7x7-2"].map(wrong);
  expect(wrong("base").high).toBeLessThan(Math.min(...strided.map((d) => d.low)));
});

it("with 11 × 11 and stride 4 more answers change with a move by a pixel than with 5 × 5 and stride 1, from every seed", () => {
  const unsteady = (id: string) => spreadOf(runsOf(id).map((run) => run.unsteady));
  expect(unsteady("11x11-4").low).toBeGreaterThan(unsteady("base").high);
});

it("the delivered network has no dead first filter and two that are useless", () => {
  const [{filters}] = runsOf("delivered");
  const changed = filters!.map((d) => d.changed);
  expect(countWorth(changed.map((d) => ({best: 1, changed: d})))).toMatchObject({useless: 2});
});

it("none of Inception’s 32 first filters is dead on the photos", async () => {
  const peaks = corpusPeaks(await readCompact(scanFile), {labels: []} as never, photos);
  const {count, values} = peaks.bestOf("Conv2d_1a");
  expect(values.length / count).toBe(32);
  for (let unit = 0; unit < 32; ++unit) expect(values[unit * count]).toBeGreaterThan(0);
});

it("256 dense units are ahead of 64 from every seed, and mend far less than the second convolution", () => {
  expect(wrong("dense256").high).toBeLessThan(wrong("base").low);
  expect(wrong("one").mean - wrong("base").mean).toBeGreaterThan(3 * (wrong("base").mean - wrong("dense256").mean));
});

it("at twelve times the rate the network only guesses from two of three seeds", () => {
  const errors = runsOf("rate-0.05").map((run) => run.wrong / 2000);
  expect(errors.filter((d) => d > 0.85)).toHaveLength(2);
  expect(errors).toHaveLength(3);
});
