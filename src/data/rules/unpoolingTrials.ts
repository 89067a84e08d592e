import {deviation, mean} from "d3-array";
import {grid} from "../../components/rules/stepperNumbers.js";
import {type Numbers, toyBackward, toyForward, type Unpool} from "../../components/rules/switchToy.js";
import {correlation} from "../../evaluation/correlation.js";

/** A mean over the images, and how far they lie apart: the standard deviation. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** What comes back of images through one layer, with and without its switches. */
export interface UnpoolingTrials {
  readonly count: number;
  /** How much the unpooled map is like the map that was pooled: Pearson’s correlation. */
  readonly restored: Readonly<Record<Unpool, Spread>>;
  /** How rough the picture at the pixels is: the mean step between neighbours over the mean strength. */
  readonly roughness: Readonly<Record<Unpool, Spread>>;
  /** The roughness without switches over that with them, image by image. */
  readonly ratio: Spread;
  /** In how many images the picture without switches is the smoother one. */
  readonly smoother: number;
}

/**
 * Returns what the deconvnet brings back of the *images*, square ones, through
 * a convolution with the *kernel*, a ReLU and max pooling by 2 × 2, where each
 * pooled number is sent back as it is: by the switches, and by the mean. Images
 * of which nothing passes the ReLU are left out.
 */
export function unpoolingTrials(images: readonly Numbers[], kernel: readonly number[]): UnpoolingTrials {
  const trials = images.flatMap((image) => {
    const count = Math.floor((image.width - 2) / 2) * Math.floor((image.height - 2) / 2);
    const {pool} = toyForward(image, grid(kernel, 3), new Array<number>(count).fill(0));
    const run = toyForward(image, grid(kernel, 3), pool.values);
    if (!pool.values.some(Boolean)) return [];
    const of = (unpool: Unpool) => {
      const {relu, input} = toyBackward(run, "deconvnet", unpool);
      return {restored: correlation(relu.values, run.relu.values), roughness: roughness(input)};
    };
    return [{switches: of("switches"), mean: of("mean")}];
  });
  const spreads = (key: "restored" | "roughness") => ({
    switches: spread(trials.map((d) => d.switches[key])),
    mean: spread(trials.map((d) => d.mean[key]))
  });
  return {
    count: trials.length,
    restored: spreads("restored"),
    roughness: spreads("roughness"),
    ratio: spread(trials.map((d) => d.mean.roughness / d.switches.roughness)),
    smoother: trials.filter((d) => d.mean.roughness < d.switches.roughness).length
  };
}

/** Returns the mean difference of neighbours, to the right and below, over the mean strength. */
export function roughness({values, width, height}: Numbers): number {
  const steps: number[] = [];
  values.forEach((value, i) => {
    if ((i + 1) % width) steps.push(Math.abs(values[i + 1] - value));
    if (i < width * (height - 1)) steps.push(Math.abs(values[i + width] - value));
  });
  return mean(steps)! / mean(values, Math.abs)!;
}

function spread(values: readonly number[]): Spread {
  return {mean: mean(values)!, deviation: deviation(values)!};
}
