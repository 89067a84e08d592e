import * as tf from "@tensorflow/tfjs-core";

/** Convolution filters on images of one channel, valid, without padding. */
export interface FilterBank {
  /** The width and the height of a kernel, in pixels. */
  readonly size: number;
  readonly stride: number;
  /** [size, size, 1, filters], flat. */
  readonly kernel: Float32Array;
  /** [filters]. */
  readonly bias: Float32Array;
}

/** What filters make of images. */
export interface FilterAnswers {
  /** The largest number that each filter gives anywhere, before its ReLU: not above 0 where it is silent, [filters]. */
  readonly best: Float32Array<ArrayBuffer>;
  /** How many images each filter answers: somewhere it is above 0, [filters]. */
  readonly answered: Uint32Array<ArrayBuffer>;
  /** The share of all places of all images where it is above 0, [filters]. */
  readonly places: Float32Array<ArrayBuffer>;
  /** The side of a filter’s map. */
  readonly side: number;
  /** The maps of the first image after the ReLU, [side, side, filters]. */
  readonly maps: Float32Array<ArrayBuffer>;
}

const batchSize = 250;

/**
 * Returns what each filter of the *bank* makes of the images *pixels* [count,
 * height, width], 0 to 1. Yields the fraction done. Throws a RangeError `no
 * images`, `not whole images: …`, `kernel of another size: …` or `filter does
 * not fit: …`.
 */
export async function* filterAnswers(
  pixels: Float32Array,
  [height, width]: readonly [height: number, width: number],
  {size, stride, kernel, bias}: FilterBank
): AsyncGenerator<number, FilterAnswers> {
  const count = pixels.length / (height * width);
  const filters = bias.length;
  if (!pixels.length) throw new RangeError("no images");
  if (!Number.isInteger(count)) throw new RangeError(`not whole images: ${pixels.length}`);
  if (kernel.length !== size * size * filters) throw new RangeError(`kernel of another size: ${kernel.length}`);
  if (size > Math.min(height, width)) throw new RangeError(`filter does not fit: ${size}×${size}`);
  const best = new Float32Array(filters).fill(Number.NEGATIVE_INFINITY);
  const answered = new Uint32Array(filters);
  const places = new Float32Array(filters);
  let side = 0;
  let maps = new Float32Array(0);
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(start + batchSize, count);
    const sums = mapsOf(pixels.subarray(start * height * width, end * height * width));
    side = sums.shape[2];
    const values = await sums.data<"float32">();
    sums.dispose();
    if (start === 0) maps = values.slice(0, sums.shape[1] * side * filters).map((d) => Math.max(0, d));
    add(values, end - start, sums.shape[1] * side);
    yield end / count;
  }
  return {best, answered, places: places.map((d) => d / (count * (maps.length / filters))), side, maps};

  function mapsOf(some: Float32Array): tf.Tensor4D {
    return tf.tidy(() => {
      const x = tf.tensor4d(some, [some.length / (height * width), height, width, 1]);
      const sums = tf.conv2d(x, tf.tensor4d(kernel, [size, size, 1, filters]), stride, "valid");
      return tf.add(sums, tf.tensor1d(bias)) as tf.Tensor4D;
    });
  }

  function add(values: Float32Array, images: number, perImage: number): void {
    for (let i = 0, k = 0; i < images; ++i) {
      const peaks = new Float32Array(filters).fill(Number.NEGATIVE_INFINITY);
      for (let place = 0; place < perImage; ++place) {
        for (let f = 0; f < filters; ++f, ++k) {
          if (values[k] > peaks[f]) peaks[f] = values[k];
          if (values[k] > 0) ++places[f];
        }
      }
      for (let f = 0; f < filters; ++f) {
        best[f] = Math.max(best[f], peaks[f]);
        if (peaks[f] > 0) ++answered[f];
      }
    }
  }
}
