/** A layer whose principal components are shown. */
export interface PcaLayer {
  /** In the network. */
  readonly layer: string;
  readonly title: string;
}

/** The layers of mnist, from the pixels up. */
export const digitPcaLayers: readonly PcaLayer[] = [
  {layer: "input", title: "pixels"},
  {layer: "conv1", title: "conv1"},
  {layer: "conv2", title: "conv2"},
  {layer: "dense1", title: "dense1"},
  {layer: "logits", title: "logits"}
];

/** The digits whose components are computed when the site is built. */
export const pcaSample = {digits: [], count: 600, seed: 1} as const;

/** How many components are shown. */
export const pcaCount = 10;

/** The fewest examples that a reader may choose. */
export const leastExamples = 12;
