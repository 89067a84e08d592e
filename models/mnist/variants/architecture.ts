/** A layer of filters, valid, each followed by a ReLU. */
export interface Convolution {
  /** The width and the height of its kernels, in places of the layer below. */
  readonly size: number;
  /** How many filters. */
  readonly filters: number;
  /** By how much the kernels advance; defaults to 1. Only the first layer may have another. */
  readonly stride?: number;
  /** Whether the largest of each 2 × 2 places goes on; what an odd map has over is left out. */
  readonly pool?: boolean;
}

/** A network that reads digits, as plain data. */
export interface Architecture {
  readonly convolutions: readonly Convolution[];
  /** How many units each dense layer with a ReLU has; the ten logits come after them. */
  readonly dense: readonly number[];
}

/** The name and the shape of a trained array. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: "float32";
}

/** The architecture of the network that the site delivers, models/mnist/model.json. */
export const delivered: Architecture = {
  convolutions: [
    {size: 5, filters: 12, pool: true},
    {size: 5, filters: 24, pool: true}
  ],
  dense: [64]
};

const imageSize = 28;
const classes = 10;

/** How many numbers an array of the given *shape* holds. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, d) => product * d, 1);
}

/**
 * Returns the width, which is the height, of the map that each convolution
 * gives, before and after its pool. Throws a RangeError `kernel does not fit:
 * …` where a map is smaller than the kernel, and `stride: …` where another
 * layer than the first has one.
 */
export function mapSizes({convolutions}: Architecture): {readonly map: number; readonly pooled: number}[] {
  let width = imageSize;
  return convolutions.map(({size, stride = 1, pool}, i) => {
    if (stride !== 1 && i > 0) throw new RangeError(`stride: ${stride} of convolution ${i + 1}`);
    if (size > width) throw new RangeError(`kernel does not fit: ${size} in ${width}`);
    const map = Math.floor((width - size) / stride) + 1;
    width = pool ? Math.floor(map / 2) : map;
    return {map, pooled: width};
  });
}

/** Returns the trained arrays of an *architecture* in the order in which they are stored. */
export function weightSpecsOf(architecture: Architecture): WeightSpec[] {
  const {convolutions, dense} = architecture;
  const sizes = mapSizes(architecture);
  const specs: WeightSpec[] = [];
  const add = (name: string, kernel: readonly number[]) => {
    specs.push({name: `${name}/kernel`, shape: kernel, dtype: "float32"});
    specs.push({name: `${name}/bias`, shape: kernel.slice(-1), dtype: "float32"});
  };
  let channels = 1;
  convolutions.forEach(({size, filters}, i) => {
    add(`conv${i + 1}`, [size, size, channels, filters]);
    channels = filters;
  });
  let inputs = (sizes.at(-1)?.pooled ?? imageSize) ** 2 * channels;
  dense.forEach((units, i) => {
    add(`dense${i + 1}`, [inputs, units]);
    inputs = units;
  });
  add("logits", [inputs, classes]);
  return specs;
}

/** Returns how many numbers of an *architecture* are trained. */
export function parameterCountOf(architecture: Architecture): number {
  return weightSpecsOf(architecture).reduce((sum, {shape}) => sum + sizeOf(shape), 0);
}

/** Returns how many of an architecture’s parameters are in its dense layers, the logits included. */
export function denseParametersOf(architecture: Architecture): number {
  const specs = weightSpecsOf(architecture).filter(({name}) => !name.startsWith("conv"));
  return specs.reduce((sum, {shape}) => sum + sizeOf(shape), 0);
}

/** Returns how many multiplications a network of this *architecture* makes for one digit: each weight as often as it is used. */
export function multiplicationsOf(architecture: Architecture): number {
  const sizes = mapSizes(architecture);
  const kernels = weightSpecsOf(architecture).filter(({shape}) => shape.length > 1);
  return kernels.reduce((sum, {shape}, i) => sum + sizeOf(shape) * (i < sizes.length ? sizes[i].map ** 2 : 1), 0);
}
