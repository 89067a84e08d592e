/** A rectangle of numbers, row by row. */
export interface Numbers {
  readonly values: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** What the toy keeps of its way forward. */
export interface ToyRun {
  readonly input: Numbers;
  readonly kernel: Numbers;
  /** What each pooled number counts in the sum. */
  readonly weights: readonly number[];
  /** The convolution, without padding. */
  readonly conv: Numbers;
  /** max(0, conv) */
  readonly relu: Numbers;
  /** The largest of every 2 × 2 of the ReLU’s output. */
  readonly pool: Numbers;
  /** For every pooled number where it came from: an index of the ReLU’s output. Of equal ones the first. */
  readonly switches: readonly number[];
  /** Σ weights · pool: the unit that is explained. */
  readonly value: number;
}

/** What the toy’s signal is on its way back, at every station. */
export interface ToySignals {
  /** At the pooled numbers: the weights. */
  readonly pool: Numbers;
  /** At the ReLU’s output: each where its switch stands, 0 elsewhere. */
  readonly relu: Numbers;
  /** At the convolution’s output: what the rule lets through. */
  readonly conv: Numbers;
  /** At the pixels. */
  readonly input: Numbers;
}

/**
 * Returns the way forward through a network that fits on a page: a 3 × 3
 * convolution, a ReLU, max pooling by 2 × 2, and a weighted sum. Throws `not
 * 36 numbers: …`.
 */
export function toyForward(input: Numbers, kernel: Numbers, weights: readonly number[]): ToyRun {
  for (const {values, width, height} of [input, kernel])
    if (values.length !== width * height) throw new RangeError(`not ${width * height} numbers: ${values.length}`);
  const conv = correlate(input, kernel);
  const relu = {...conv, values: conv.values.map((value) => Math.max(0, value))};
  const [height, width] = [Math.floor(relu.height / 2), Math.floor(relu.width / 2)];
  if (weights.length !== width * height) throw new RangeError(`not ${width * height} numbers: ${weights.length}`);
  const switches = Array.from({length: width * height}, (_, i) => {
    return windowOf(i, {relu, pool: {width}}).reduce((best, place) =>
      relu.values[place] > relu.values[best] ? place : best
    );
  });
  const pool = {values: switches.map((place) => relu.values[place]), width, height};
  const value = pool.values.reduce((sum, d, i) => sum + weights[i] * d, 0);
  return {input, kernel, weights, conv, relu, pool, switches, value};
}

/** How a signal goes back through max pooling: to where the maximum stood, or a quarter to each of the four. */
export type Unpool = "switches" | "mean";

/**
 * Returns the signal on its way back through the given *run*, under one of the
 * three rules of the ReLU: g · (x > 0), g · (g > 0), or both. It is unpooled
 * through the switches, unless by the *mean*, as if there were none.
 */
export function toyBackward(
  run: ToyRun,
  rule: "gradient" | "deconvnet" | "guided",
  unpool: Unpool = "switches"
): ToySignals {
  const {input, kernel, weights, conv, relu, pool, switches} = run;
  const unpooled = new Array<number>(relu.values.length).fill(0);
  switches.forEach((place, i) => {
    if (unpool === "switches") unpooled[place] += weights[i];
    else for (const at of windowOf(i, run)) unpooled[at] += weights[i] / 4;
  });
  const passed = unpooled.map((g, i) => {
    const on = rule === "deconvnet" || conv.values[i] > 0;
    return on && (rule === "gradient" || g > 0) ? g : 0;
  });
  const pixels = new Array<number>(input.values.length).fill(0);
  passed.forEach((g, i) => {
    if (!g) return;
    const corner = Math.floor(i / conv.width) * input.width + (i % conv.width);
    kernel.values.forEach((weight, k) => {
      pixels[corner + Math.floor(k / kernel.width) * input.width + (k % kernel.width)] += g * weight;
    });
  });
  return {
    pool: {...pool, values: weights},
    relu: {...relu, values: unpooled},
    conv: {...conv, values: passed},
    input: {...input, values: pixels}
  };
}

/** Returns the four places of the ReLU’s output that the pooled number *i* was chosen from, row by row. */
export function windowOf(
  i: number,
  {relu, pool}: {readonly relu: Pick<Numbers, "width">; readonly pool: Pick<Numbers, "width">}
): readonly number[] {
  const corner = 2 * Math.floor(i / pool.width) * relu.width + 2 * (i % pool.width);
  return [corner, corner + 1, corner + relu.width, corner + relu.width + 1];
}

/** Returns the valid cross-correlation. */
function correlate(input: Numbers, kernel: Numbers): Numbers {
  const [width, height] = [input.width - kernel.width + 1, input.height - kernel.height + 1];
  if (!(width > 1 && height > 1)) throw new RangeError(`input too small: ${input.width}×${input.height}`);
  const values = Array.from({length: width * height}, (_, i) => {
    const corner = Math.floor(i / width) * input.width + (i % width);
    return kernel.values.reduce(
      (sum, weight, k) =>
        sum + weight * input.values[corner + Math.floor(k / kernel.width) * input.width + (k % kernel.width)],
      0
    );
  });
  return {values, width, height};
}
