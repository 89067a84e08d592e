import {type Architecture, type Convolution, delivered} from "./architecture.js";

/** A network that is trained to be compared with others. */
export interface Variant {
  /** Names it in results.json. */
  readonly id: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** What it is compared for: depth and width, the first layer, or both. */
  readonly groups: readonly ("depth" | "first")[];
  readonly architecture: Architecture;
  /** The learning rate of the first step. */
  readonly rate: number;
}

/** How often each variant sees the 8,000 training digits. */
export const variantEpochs = 2;

/** The seeds of its weights, of the order of the digits and of their distortions. */
export const variantSeeds: readonly number[] = [0.25, 0.5, 0.75];

const usualRate = 0.004;
const [first, second] = delivered.convolutions;

/** The variants, in the order in which they are trained, all by the first seed before any by the next. */
export const variants: readonly Variant[] = [
  {
    id: "base",
    title: "two convolutions, dense 64",
    groups: ["depth", "first"],
    architecture: delivered,
    rate: usualRate
  },
  ...firstLayers(),
  ...depths()
];

/** Returns the variant of the given *id*. Throws a RangeError `unknown variant: …`. */
export function variantOf(id: string): Variant {
  const found = variants.find((d) => d.id === id);
  if (!found) throw new RangeError(`unknown variant: ${id}`);
  return found;
}

/** As many parameters as the delivered network has, or nearly, with none to four convolutions; then its parts made wider and narrower. */
function depths(): Variant[] {
  const variant = (
    id: string,
    title: string,
    convolutions: readonly Convolution[],
    dense: readonly number[]
  ): Variant => ({
    id,
    title,
    groups: ["depth"],
    architecture: {convolutions, dense},
    rate: usualRate
  });
  const wide = (factor: number): Convolution[] => [
    {...first, filters: 12 * factor},
    {...second, filters: 24 * factor}
  ];
  const three: Convolution[] = [first, {size: 3, filters: 24}, {size: 3, filters: 24, pool: true}];
  const four: Convolution[] = [{size: 3, filters: 12}, {size: 3, filters: 12, pool: true}, ...three.slice(1)];
  return [
    variant("softmax", "a softmax on the pixels", [], []),
    variant("dense40", "no convolution, dense 40", [], [40]),
    variant("one", "one convolution, dense 18", [first], [18]),
    variant("three", "three convolutions, dense 64", three, [64]),
    variant("four", "four convolutions, dense 64", four, [64]),
    variant("half", "all half as wide", wide(1 / 2), [32]),
    variant("dense0", "no dense layer", [first, second], []),
    variant("dense16", "dense 16", [first, second], [16]),
    variant("dense256", "dense 256", [first, second], [256]),
    variant("wide-dense0", "convolutions twice as wide, no dense layer", wide(2), []),
    variant("double", "all twice as wide", wide(2), [128])
  ];
}

/** Other sizes and strides of the first layer, and rates that are too high. A stride of its own takes the place of the first pool. */
function firstLayers(): Variant[] {
  const variant = (size: number, stride: number, next: Convolution): Variant => ({
    id: `${size}x${size}-${stride}`,
    title: `first layer ${size} × ${size}, stride ${stride}`,
    groups: ["first"],
    architecture: {convolutions: [{size, stride, filters: 12, pool: stride === 1}, next], dense: [64]},
    rate: usualRate
  });
  const coarse: Convolution = {size: 3, filters: 24};
  return [
    variant(11, 4, coarse),
    variant(7, 2, second),
    variant(7, 4, coarse),
    variant(11, 2, second),
    variant(3, 1, second),
    ...[0.02, 0.05].map(
      (rate): Variant => ({
        id: `rate-${rate}`,
        title: `5 × 5, stride 1, learning rate ${rate}`,
        groups: ["first"],
        architecture: delivered,
        rate
      })
    )
  ];
}
