import type {SettingValues} from "../../methods.js";

/** A unit of a layer, and the place of the corpus that excites it most. */
export interface DepthUnit {
  readonly layer: string;
  readonly unit: number;
  /** The width of the image that is climbed: what a unit of the layer sees, but no more than 139 pixels. */
  readonly size: number;
  /** The id of the photo, and the place in the layer’s map. */
  readonly photo: string;
  readonly position: readonly [row: number, column: number] | null;
}

/** How many pictures of each ascent are kept. */
export const depthFrames = 6;

/** The largest image. */
export const depthSize = 139;

/** One unit of every layer of the tree, from the pixels up, chosen by looking; the last is the class flamingo. */
export const depthUnits: readonly DepthUnit[] = [
  {layer: "Conv2d_1a", unit: 5, size: 3, photo: "horned-toad", position: [44, 70]},
  {layer: "Conv2d_2b", unit: 4, size: 11, photo: "texture-hedgehog-spines", position: [72, 54]},
  {layer: "Conv2d_4a", unit: 104, size: 23, photo: "toaster", position: [26, 0]},
  {layer: "Mixed_5b", unit: 16, size: 63, photo: "zebra", position: [13, 33]},
  {layer: "Mixed_5d", unit: 104, size: 127, photo: "grocery-galia-melon", position: [18, 33]},
  {layer: "Mixed_6a", unit: 405, size: 139, photo: "peacock", position: [10, 16]},
  {layer: "Mixed_6c", unit: 212, size: 139, photo: "turkey-eye", position: [7, 14]},
  {layer: "Mixed_6e", unit: 369, size: 139, photo: "cat-savannah", position: [12, 7]},
  {layer: "Mixed_7a", unit: 50, size: 139, photo: "scarlet-macaw", position: [4, 6]},
  {layer: "Mixed_7c", unit: 500, size: 139, photo: "dog-labrador-black", position: [2, 5]},
  {layer: "logits", unit: 131, size: 139, photo: "flamingo", position: null}
];

/** How each is climbed, but for its size. */
export const depthSettings: SettingValues = {
  steps: 24,
  rate: 0.05,
  cooling: 5,
  size: depthSize,
  parametrisation: "waves",
  startDeviation: 0.03,
  l2: 10,
  totalVariation: 20,
  jitter: 1
};
