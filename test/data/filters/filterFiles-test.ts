import sharp from "sharp";
import {beforeAll, expect, it} from "vitest";
import {filterMap} from "../../../src/components/filters/filterMap.js";
import {filterParts} from "../../../src/components/filters/filterParts.js";
import {type FilterLayer, filterOf, filterPairs, readFilters} from "../../../src/components/filters/filters.js";
import {partCounts} from "../../../src/components/filters/filterText.js";
import {mapsDefault} from "../../../src/components/maps/defaults.js";
import {readPatches} from "../../../src/corpus/patches.js";
import {decodeImage} from "../../../src/data/decodeImage.js";
import {filterFiles, storedFilters} from "../../../src/data/filters/filterFiles.js";
import {filmMaps, liveFiles} from "../../../src/data/live/liveFiles.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {activationFiles, layerMaps} from "../../../src/data/maps/activationFiles.js";
import {channelOf} from "../../../src/images/channelOf.js";
import {cropAt} from "../../../src/images/cropAt.js";
import {fit} from "../../../src/images/fit.js";
import {readMapSheet} from "../../../src/images/mapSheet.js";
import {toInput} from "../../../src/images/toInput.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import {clearCache, type RunCache} from "../../../src/worker/cachedRun.js";
import type {Answer} from "../../../src/worker/protocol.js";
import {allClose} from "../../asserts.js";

let model: Model;
beforeAll(async () => {
  await startNodeBackend("wasm");
  model = onBackend(await loadNetwork("inception-v3"));
});

function firstLayer(): FilterLayer {
  const {values, scale = 1, zeroPoint = 0, ...rest} = storedFilters(model.network, filterPairs["inception-v3"].first);
  return {...rest, weights: Float32Array.from(values, (q) => scale * (q - zeroPoint))};
}

it("a filter's map, computed in the page, is what the network makes of the photo", async () => {
  const layer = firstLayer();
  const photo = fit(await decodeImage("src/photos/cat-chelsea.jpg"), {width: 299, height: 299, channels: 3});
  const network = {name: "inception-v3", graph: "", weights: ""};
  const question = {kind: "videoFrame", network, pixels: photo, layer: layer.layer, first: 18, count: 1} as const;
  const found = await runToEnd(answer({model, cache: {}}, question, "wasm"));
  if (found.kind !== "videoFrame") throw new Error(found.kind);
  const filter = {values: filterOf(layer, 18), width: 3, height: 3, channels: 3};
  const input = {...photo, values: toInput(photo, model.network.input.range)};
  const map = filterMap(input, filter, {bias: layer.bias[18], stride: layer.stride});
  allClose(
    map.values.map((d) => Math.max(0, d)),
    found.values,
    1e-4
  );
});

it("the first filters are what the page counts", () => {
  const layer = firstLayer();
  const parts = Array.from({length: 32}, (_, i) =>
    filterParts({values: filterOf(layer, i), width: 3, height: 3, channels: 3})
  );
  expect(partCounts(parts)).toBe(
    "11 × lines, dots; 11 × one colour all over; 3 × an edge between colours; 3 × coloured lines, dots; 3 × an edge, or shading; 1 × light or dark all over"
  );
});

it("the built maps are the worker's answer, to a grey", async () => {
  const files = await activationFiles(model, mapsDefault);
  const {data, info} = await sharp(files["maps.png"]).ensureAlpha().raw().toBuffer({resolveWithObject: true});
  const layout = JSON.parse(new TextDecoder().decode(files["maps.json"]));
  const read = readMapSheet({rgba: new Uint8ClampedArray(data), width: info.width, height: info.height}, layout);
  const live = await layerMaps(model, mapsDefault.photo, mapsDefault.layer);
  expect(read).toMatchObject({width: live.width, height: live.height, channels: live.channels});
  const worst = read.values.reduce((most, value, i) => {
    return Math.max(most, Math.abs(value - live.values[i]) / (layout.scales[i % live.channels] || 1));
  }, 0);
  expect(worst).toBeLessThanOrEqual(1 / 510 + 1e-5);
});

it("a picture of the built film has the maps that the same crop has as a photo", async () => {
  const choice = {photo: "cat-chelsea", layer: "Conv2d_1a", seconds: [3]};
  const [{picture, maps}] = await filmMaps(model, choice);
  const crop = cropAt(await decodeImage("src/photos/cat-chelsea.jpg"), 3, 299);
  expect(picture).toEqual(crop);
  const cache: RunCache = {};
  const network = {name: "inception-v3", graph: "", weights: ""};
  const question = {kind: "activations", network, photo: {key: "crop", pixels: crop}, layer: "Conv2d_1a"} as const;
  const whole = (await runToEnd(answer({model, cache}, question, "wasm"))) as Answer<"activations">;
  clearCache(cache);
  allClose(maps.values, whole.values, 1e-5);
});

it("liveFiles(model, choice) is a strip with a row for the film and one for each unit", async () => {
  const files = await liveFiles(model, {
    photo: "cat-chelsea",
    layer: "Conv2d_1a",
    seconds: [0, 1],
    units: [3, 5, 9],
    cell: 33
  });
  const {width, height} = await sharp(files["strip.webp"]).metadata();
  expect([width, height]).toEqual([2 * 33, 4 * 33]);
  const {scales} = JSON.parse(new TextDecoder().decode(files["strip.json"]));
  const frames = await filmMaps(model, {photo: "cat-chelsea", layer: "Conv2d_1a", seconds: [0, 1]});
  const most = Math.max(...frames.map(({maps}) => Math.max(...channelOf(maps, 5).values)));
  expect(scales[1]).toBeCloseTo(most, 5);
});

it("filterFiles(mnist) holds what the page says of its filters, and patches that are as strong as they are said to be", async () => {
  const files = await filterFiles(onBackend(await loadNetwork("mnist")));
  const filters = readFilters(files["mnist.bin"].buffer as ArrayBuffer);
  const patches = readPatches(files["mnist-patches.bin"].buffer as ArrayBuffer);
  const {first, second, linear, likeStart, checkpoints} = filters;
  expect([Math.min(...likeStart), Math.max(...likeStart)].map((d) => d.toFixed(2))).toEqual(["0.72", "0.96"]);
  expect(checkpoints.map(({accuracy}) => accuracy).filter((_, i, all) => i % (all.length - 1) === 0)).toEqual([
    0.075, 0.991
  ]);
  expect(checkpoints.at(-1)!.weights).toEqual(first.weights);
  const alive = Array.from(linear.filter((_, unit) => patches.patchesOf(second.layer, unit).length)).sort(
    (a, b) => a - b
  );
  expect([alive.length, alive[11].toFixed(2), alive[21].toFixed(2)]).toEqual([22, "0.42", "0.69"]);
  const found = patches.patchesOf("conv1", 1);
  found.forEach(({value}, i) => {
    const bytes = filters.patches.subarray((9 + i) * 25, (10 + i) * 25);
    const patch = {values: Float32Array.from(bytes, (d) => d / 255), width: 5, height: 5, channels: 1};
    const filter = {...patch, values: filterOf(first, 1)};
    expect(filterMap(patch, filter, {bias: first.bias[1]}).values[0]).toBeCloseTo(value, 1);
  });
});
