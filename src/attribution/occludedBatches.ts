import * as tf from "@tensorflow/tfjs-core";
import type {CropBox} from "../images/crop.js";
import {occlude} from "../images/occlude.js";
import type {Raster} from "../images/raster.js";

/** Some images with a piece covered, to go through a network at once. */
export interface OccludedBatch {
  /** [boxes, height, width, channels]; the caller disposes it. */
  readonly images: tf.Tensor4D;
  readonly boxes: readonly (CropBox | null)[];
  /** How many boxes were in the batches before. */
  readonly first: number;
}

/**
 * Yields the *map*, an image or a layer's activations, with each of the *boxes*
 * replaced by the same place of *cover*; null covers nothing. As many at once
 * as make a batch of moderate size.
 */
export function* occludedBatches(
  map: Raster,
  cover: Raster,
  boxes: readonly (CropBox | null)[]
): Generator<OccludedBatch, void> {
  const {values, height, width, channels} = map;
  const size = values.length;
  const batch = Math.max(1, Math.min(64, Math.floor(65536 / size)));
  for (let first = 0; first < boxes.length; first += batch) {
    const some = boxes.slice(first, first + batch);
    const all = new Float32Array(some.length * size);
    some.forEach((box, n) => {
      all.set(box ? occlude(map, box, cover).values : values, n * size);
    });
    yield {images: tf.tensor4d(all, [some.length, height, width, channels]), boxes: some, first};
  }
}
