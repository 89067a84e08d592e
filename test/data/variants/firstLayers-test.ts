import {beforeAll, expect, it} from "vitest";
import {filterMap} from "../../../src/components/filters/filterMap.js";
import {worthOf} from "../../../src/components/variants/variants.js";
import type {DigitFile} from "../../../src/corpus/digits.js";
import {heldOutDigits} from "../../../src/data/heldOutDigits.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {firstLayers} from "../../../src/data/variants/firstLayers.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";

const all = heldOutDigits();
const digits: DigitFile = {...all, count: 12};
let model: Model;

beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("mnist"));
});

it("what is built of first layers is what the worker answers, and what plain sums give", async () => {
  const rows = await firstLayers(digits, (bank, pixels) =>
    workerAnswer(model, {kind: "filterAnswers", bank, pixels, size: [28, 28]})
  );
  expect(rows.at(-1)!.id).toBe("delivered");
  for (const {id, size, stride, runs} of rows) {
    for (const {kernel, bias, filters} of runs.slice(0, 1)) {
      expect(kernel.length, id).toBe(size * size * filters.length);
      const filter = 5;
      const values = Float32Array.from({length: size * size}, (_, i) => kernel[i * bias.length + filter]);
      const maps = Array.from({length: digits.count}, (_, i) => {
        const pixels = digits.pixels(i);
        const input = {...pixels, values: pixels.values.map((d) => d / 255)};
        const bank = {values, width: size, height: size, channels: 1};
        return filterMap(input, bank, {bias: bias[filter], stride}).values;
      });
      const sums = maps.flatMap((map) => Array.from(map));
      expect(filters[filter].best, id).toBeCloseTo(Math.max(...sums), 3);
      expect(filters[filter].answered, id).toBe(maps.filter((map) => Math.max(...map) > 0).length);
      expect(filters[filter].places, id).toBeCloseTo(sums.filter((d) => d > 0).length / sums.length, 3);
      for (const measured of filters) if (worthOf(measured) === "dead") expect(measured.best).toBeLessThanOrEqual(0);
    }
  }
}, 60_000);
