import sharp from "sharp";
import {beforeAll, expect, it} from "vitest";
import {foolingSpecs, inversionSpecs} from "../../src/components/inversion/inversionSpecs.js";
import {inversionKnobs} from "../../src/components/inversion/inversions.js";
import {digitOcclusion} from "../../src/components/occlusion/occlusions.js";
import {builtInversion, invertedAnswer} from "../../src/data/inversion/builtInversion.js";
import {loadNetwork} from "../../src/data/loadNetwork.js";
import {occludedDigitDefault} from "../../src/data/occlusion/occludedDefaults.js";
import {toPicture} from "../../src/images/toPicture.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {type Model, onBackend} from "../../src/network/model.js";
import {runToEnd} from "../../src/network/steps.js";
import {answer} from "../../src/worker/answer.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("mnist"));
});

it("the covered digit of the page is what the worker answers, and paper on empty paper changes nothing", {
  timeout: 60_000
}, async () => {
  const built = await occludedDigitDefault(model);
  const pixels = {values: Float32Array.from(built.pixels), width: 28, height: 28, channels: 1};
  const {window, stride, fill, class: index} = digitOcclusion;
  const found = await runToEnd(
    answer(
      {model, cache: {}},
      {
        kind: "occlude",
        network: {name: "mnist", graph: "", weights: ""},
        photo: {key: "digit", pixels},
        class: index,
        window: [window, window],
        stride: [stride, stride],
        fill
      },
      "wasm"
    )
  );
  if (found.kind !== "occlude") throw new Error(found.kind);
  expect(found.scores).toEqual(built.numbers);
  expect(built.label).toBe(8);
  const [paper, , ink] = built.blank;
  expect(paper).toMatchObject({fill: "black", blank: 0, most: 0, blankFlips: 0});
  // What the page says: a square of ink costs more over paper than over ink, and seldom changes the answer there.
  expect(ink.blank).toBeGreaterThan(ink.ink);
  expect(ink.blankFlips).toBeLessThan(0.05);
});

it("a built inversion’s sheet holds, to the pixel, the images that the worker answers", async () => {
  const setup = inversionSpecs.find(({id}) => id === "eight-zeros")!;
  const [{sheet, built}, live] = [await builtInversion(model, setup), await invertedAnswer(model, setup)];
  const last = live.images.length - 1;
  const [left, top] = [(last % built.columns) * 28, Math.floor(last / built.columns) * 28];
  const part = sharp(sheet).extract({left, top, width: 28, height: 28});
  const bytes = await part.removeAlpha().raw().toBuffer();
  const {rgba} = toPicture(live.images[last].pixels);
  expect(Array.from(bytes)).toEqual(Array.from(rgba).filter((_, i) => i % 4 !== 3));
  expect(built.steps).toEqual(live.images.map(({step}) => step));
  expect(built.losses[0]).toBeCloseTo(live.losses[0], 3);
});

it("what the page says of its films holds", async () => {
  const all = [...inversionSpecs, ...foolingSpecs].filter(({network}) => network === "mnist");
  const answers = new Map(
    await Promise.all(all.map(async (setup) => [setup.id, await invertedAnswer(model, setup)] as const))
  );
  const logit = (id: string) => answers.get(id)!.top[0].logit;
  for (const id of ["eight-zeros", "eight-noise", "eight-logit", "eight-smooth", "three-eight"]) {
    expect(answers.get(id)!.top[0]).toMatchObject({index: 8});
    expect(answers.get(id)!.top[0].probability).toBeGreaterThanOrEqual(0.9);
  }
  expect(logit("eight-logit")).toBeGreaterThan(4 * logit("eight-smooth"));
  expect(answers.get("three-eight")!.startTop[0].label).toBe("3");
});

it("every setting of a built inversion is one of its network’s knobs, within its limits", () => {
  for (const {network, settings} of [...inversionSpecs, ...foolingSpecs]) {
    for (const [key, value] of Object.entries(settings)) {
      const knob = inversionKnobs(network).find((d) => d.key === key)!;
      if (knob.kind === "choice") expect(knob.choices).toContain(value);
      else if (knob.kind === "number") {
        expect(value).toBeGreaterThanOrEqual(knob.min);
        expect(value).toBeLessThanOrEqual(knob.max);
      }
    }
  }
});
