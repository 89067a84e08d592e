import type {Preparation} from "../../worker/protocol.js";

/** A way in which networks are commonly fed. */
export interface Plausible {
  readonly id: string;
  readonly title: string;
  readonly preparation: Pick<Preparation, "range" | "mean" | "std" | "bgr">;
  /** Whether it is for colours alone. */
  readonly isColour?: boolean;
}

/** The usual ways to feed a network of photographs: what the common libraries do. */
export const plausible: readonly Plausible[] = [
  {id: "unit", title: "0 … 1", preparation: {range: [0, 1]}},
  {id: "signed", title: "−1 … 1 (Keras, TensorFlow)", preparation: {range: [-1, 1]}},
  {id: "byte", title: "0 … 255", preparation: {range: [0, 255]}},
  {
    id: "torch",
    title: "PyTorch: 0 … 1, ImageNet’s mean and deviation",
    preparation: {range: [0, 1], mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]},
    isColour: true
  },
  {
    id: "caffe",
    title: "Caffe: 0 … 255, blue first, less ImageNet’s mean",
    preparation: {range: [0, 255], mean: [123.68, 116.779, 103.939], bgr: true},
    isColour: true
  }
];

/** Returns those for a network of that many *channels*. */
export function plausibleFor(channels: number): readonly Plausible[] {
  return plausible.filter(({isColour}) => !isColour || channels === 3);
}

/** Returns which of them a preparation is; undefined where it is none. */
export function plausibleOf({range, mean, std, bgr}: Preparation): Plausible | undefined {
  const text = (d: Plausible["preparation"]) =>
    JSON.stringify([d.range, d.mean ?? null, d.std ?? null, d.bgr ?? false]);
  return plausible.find(({preparation}) => text(preparation) === text({range, mean, std, bgr}));
}
