import {readFile} from "node:fs/promises";
import * as tf from "@tensorflow/tfjs-core";
import type {Checkpoint} from "../../../models/mnist/checkpoint.js";
import {
  type FilterCheckpoint,
  type FilterLayer,
  filterOf,
  filterPairs,
  readFilters,
  type StoredFilters,
  writeFilters
} from "../../components/filters/filters.js";
import {patchCandidates, writePatches} from "../../corpus/patches.js";
import {photoSight, type Sight} from "../../corpus/photoSight.js";
import {chosenPatches} from "../../corpus/variedPatches.js";
import {correlation} from "../../evaluation/correlation.js";
import {maximalPatches, type Patches} from "../../features/patches.js";
import {type Peaks, peaks} from "../../features/peaks.js";
import {sheetPlace} from "../../files/sheet.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import type {Picture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toInput} from "../../images/toInput.js";
import {toPicture} from "../../images/toPicture.js";
import {forward} from "../../network/forward.js";
import {layerTable} from "../../network/layerTable.js";
import {dequantize, type Model} from "../../network/model.js";
import {type Conv2DLayer, layerOf, type Network} from "../../network/network.js";
import {runToEnd} from "../../network/steps.js";
import {photos} from "../../photos.js";
import {type FittedPhotos, fittedPhotos} from "../fittedPhotos.js";
import {digitSize, mnistDigits} from "../mnistDigits.js";
import {writePng} from "../writePng.js";
import {writeSheet} from "../writeSheet.js";

/** How many patches a filter is shown with. */
const patchCount = 9;

/**
 * Returns the files of a network's first two layers: their filters with the
 * patches that match the first exactly as pixels, the patches of both as a
 * patch file, and a sheet of each layer's patches with what stands around
 * them, one row of nine a filter.
 */
export async function filterFiles(model: Model): Promise<Record<string, Uint8Array>> {
  const {network} = model;
  const {name} = network;
  const {first, second, context} = filterPairs[name];
  const convs = [first, second].map((layer) => convolution(network, layer));
  const {found, linear, examples} = await measure(model, convs[0].name, convs[1].name, first, second);
  const sightOf = name === "mnist" ? (example: number): Sight => ({sight: example}) : photoSight;
  const patches = found.map((list) => shownPatches(maximalPatches(list, {count: patchCandidates}), sightOf));
  const image = images(network);
  const near = await cuts(network, first, patches[0], image);
  const bytes = Uint8Array.from(near.flatMap(({values}) => Array.from(values, Math.round)));
  const table = layerTable(network).layers;
  const stored = [first, second].map((layer, i) => {
    const {shape} = table.find((row) => row.name === layer)!;
    return {name: layer, units: shape.at(-1)!, shape, ...patches[i]};
  });
  const [cell, columns] = [name === "mnist" ? context : 2 * context, patchCount];
  const sheets = await Promise.all(
    [first, second].map(async (layer, i) => {
      const parts = await cuts(network, layer, patches[i], image, context);
      return writeSheet(parts.map(toPicture) satisfies Picture[], {cell, columns});
    })
  );
  const weights = storedFilters(network, first);
  const known = name === "mnist" ? await checkpoints() : [];
  const file = writeFilters(weights, storedFilters(network, second), {
    network: name,
    pool: name === "mnist" ? 2 : 1,
    range: network.input.range,
    linear,
    patches: bytes,
    patchCount,
    likeStart: likeness(weights, known),
    checkpoints: known
  });
  return {
    [`${name}.bin`]: file,
    [`${name}-patches.bin`]: writePatches(name, examples, stored),
    [`${name}-first.webp`]: sheets[0],
    [`${name}-second.webp`]: sheets[1],
    [`${name}-filters.png`]: await writePng(filterPicture(readFilters(file.buffer).first))
  };
}

/** Returns those of a layer's patches that are shown, of every unit as many. */
function shownPatches({count, examples, positions, values}: Patches, sightOf: (example: number) => Sight): Patches {
  const ranks = Array.from({length: values.length / count}, (_, unit) => {
    const own = Array.from({length: count}, (_, rank) => unit * count + rank);
    const chosen = chosenPatches(
      own.map((i) => ({...sightOf(examples[i]), value: values[i]})),
      {count: patchCount}
    );
    return chosen.map((rank) => unit * count + rank);
  });
  if (ranks.some(({length}) => length < patchCount)) throw new RangeError("too few candidates");
  const kept = ranks.flat();
  return {
    count: patchCount,
    examples: Uint16Array.from(kept, (i) => examples[i]),
    positions: Uint16Array.from(kept, (i) => positions[i]),
    values: Float32Array.from(kept, (i) => values[i])
  };
}

/** Returns the convolution that the ReLU of the given name takes. */
function convolution(network: Network, relu: string): Conv2DLayer {
  const layer = layerOf(network, layerOf(network, relu).inputs[0]);
  if (layer.kind !== "conv2d") throw new RangeError(`not a convolution: ${layer.name}`);
  return layer;
}

/** Returns the filters of the convolution that the ReLU of the given name takes, as the network has them. */
export function storedFilters(network: Network, layer: string): StoredFilters {
  const {kernel, bias, strides} = convolution(network, layer);
  const {shape, values, scale, zeroPoint} = kernel;
  const stored = {layer, shape: shape as StoredFilters["shape"], stride: strides[0], values, bias: dequantize(bias!)};
  return scale === undefined ? stored : {...stored, scale, zeroPoint};
}

type Sums = Record<"x" | "y" | "xx" | "yy" | "xy", Float64Array>;

/** Returns each example's peaks in both layers, and how much the second is like one without ReLU before it. */
async function measure(model: Model, firstConv: string, secondConv: string, first: string, second: string) {
  const {network} = model;
  const convs = [layerOf(network, firstConv), layerOf(network, secondConv)] as Conv2DLayer[];
  const units = convs[1].kernel.shape[3];
  const sums = Object.fromEntries(["x", "y", "xx", "yy", "xy"].map((key) => [key, new Float64Array(units)])) as Sums;
  const found: Peaks[][] = [[], []];
  let places = 0;
  let examples = 0;
  for await (const input of inputs(network)) {
    const run = await runToEnd(forward(model, input, {outputs: [firstConv, secondConv, first, second], keep: false}));
    for (const [i, layer] of [first, second].entries()) {
      const values = run.values.get(layer)!;
      found[i].push(peaks(await values.data<"float32">(), values.shape[3]!));
    }
    // The same two convolutions with nothing in between.
    const [x, y] = tf.tidy(() => {
      const line = run.values.get(firstConv) as tf.Tensor4D;
      const pooled = network.name === "mnist" ? tf.avgPool(line, 2, 2, "valid") : line;
      const {kernel, bias, strides} = convs[1];
      const composed = tf.add(
        tf.conv2d(pooled, model.tensor(kernel) as tf.Tensor4D, strides as [number, number], "valid"),
        model.tensor(bias!)
      ) as tf.Tensor4D;
      const step = network.name === "mnist" ? 1 : 7; // one place in 49 is enough of a photo
      const sample = (t: tf.Tensor4D) => tf.stridedSlice(t, [0, 0, 0, 0], t.shape, [1, step, step, 1]);
      return [sample(composed), sample(run.values.get(secondConv) as tf.Tensor4D)];
    });
    const [a, b] = [await x.data<"float32">(), await y.data<"float32">()];
    tf.dispose([x, y, input]);
    run.dispose();
    for (let i = 0; i < a.length; ++i) {
      const unit = i % units;
      sums.x[unit] += a[i];
      sums.y[unit] += b[i];
      sums.xx[unit] += a[i] ** 2;
      sums.yy[unit] += b[i] ** 2;
      sums.xy[unit] += a[i] * b[i];
    }
    places += a.length / units;
    if (++examples % 500 === 0 || (network.name !== "mnist" && examples % 40 === 0))
      console.error(`${network.name}: filters of ${examples} examples`);
  }
  const {x, y, xx, yy, xy} = sums;
  const linear = Float32Array.from(xy, (_, u) => {
    const [covariance, vx, vy] = [
      xy[u] - (x[u] * y[u]) / places,
      xx[u] - x[u] ** 2 / places,
      yy[u] - y[u] ** 2 / places
    ];
    return vx > 0 && vy > 0 ? covariance / Math.sqrt(vx * vy) : 0;
  });
  return {found, linear, examples};
}

/** Returns the parts of the examples that the patches are, each filter's one after another; larger ones with a *context*. */
async function cuts(
  network: Network,
  layer: string,
  {examples, positions}: Patches,
  image: FittedPhotos,
  context?: number
): Promise<Raster[]> {
  const {field: own, shape} = layerTable(network).layers.find((row) => row.name === layer)!;
  if (own === "whole image") throw new RangeError(`no field: ${layer}`);
  const parts: Raster[] = [];
  for (const [i, example] of examples.entries()) {
    const place = [Math.floor(positions[i] / shape[1]), positions[i] % shape[1]] as const;
    const pixels = await image(example);
    const size = [pixels.height, pixels.width];
    parts.push(crop(pixels, patchBox(context ? around(own, context) : own, place, {image: size})));
  }
  return parts;
}

/** Returns the field with the given side around the same middle. */
function around<T extends {readonly size: readonly [number, number]; readonly start: readonly [number, number]}>(
  field: T,
  side: number
): T {
  const {size, start} = field;
  return {...field, size: [side, side], start: [start[0] - (side - size[0]) / 2, start[1] - (side - size[1]) / 2]};
}

function images(network: Network): FittedPhotos {
  if (network.name !== "mnist") return fittedPhotos(network);
  const {pixels} = mnistDigits().test;
  const size = digitSize ** 2;
  return async (i) => ({
    values: pixels.slice(i * size, (i + 1) * size).map((d) => 255 * d),
    width: digitSize,
    height: digitSize,
    channels: 1
  });
}

async function* inputs(network: Network): AsyncGenerator<tf.Tensor> {
  const image = images(network);
  const count = network.name === "mnist" ? mnistDigits().test.count : photos.length;
  for (let i = 0; i < count; ++i) {
    const pixels = await image(i);
    const {height, width, channels} = pixels;
    yield tf.tensor(toInput(pixels, network.input.range), [1, height, width, channels]);
  }
}

/** Returns how much each filter is like what it was at the first checkpoint: Pearson's correlation of the weights. */
function likeness({shape, values}: StoredFilters, [start]: readonly FilterCheckpoint[]): Float32Array {
  const count = start ? shape[3] : 0;
  const one = (weights: ArrayLike<number>, unit: number) =>
    Float32Array.from({length: weights.length / count}, (_, i) => weights[i * count + unit]);
  return Float32Array.from({length: count}, (_, unit) => correlation(one(start.weights, unit), one(values, unit)));
}

/** Returns the filters of a layer as a picture, eight in a row, each scaled by its own largest weight. */
function filterPicture(layer: FilterLayer): Picture {
  const [height, width, channels, count] = layer.shape;
  const [zoom, gap, columns] = [12, 6, 8];
  const cell = zoom * width + gap;
  const size = {width: columns * cell - gap, height: Math.ceil(count / columns) * cell - gap};
  const rgba = new Uint8ClampedArray(size.width * size.height * 4);
  for (let unit = 0; unit < count; ++unit) {
    const filter = signedPicture({values: filterOf(layer, unit), width, height, channels}, {percentile: 100});
    const {x: left, y: top} = sheetPlace(unit, {cell, columns});
    for (let y = 0; y < zoom * height; ++y) {
      for (let x = 0; x < zoom * width; ++x) {
        const from = 4 * (Math.floor(y / zoom) * width + Math.floor(x / zoom));
        rgba.set(filter.rgba.subarray(from, from + 4), 4 * ((top + y) * size.width + left + x));
      }
    }
  }
  return {...size, rgba};
}

/** Returns the first layer of the network mnist at every checkpoint of its training. */
async function checkpoints(): Promise<FilterCheckpoint[]> {
  const folder = "models/mnist/checkpoints";
  const rows: Checkpoint[] = JSON.parse(await readFile(`${folder}/index.json`, "utf8"));
  return Promise.all(
    rows.map(async ({file, step, testAccuracy}) => {
      const {buffer, byteOffset} = await readFile(`${folder}/${file}`);
      const values = new Float32Array(buffer.slice(byteOffset, byteOffset + 4 * (300 + 12)));
      return {step, accuracy: testAccuracy, weights: values.slice(0, 300), bias: values.slice(300, 312)};
    })
  );
}
