/** A layer as a comparison of networks shows it. */
export interface ScaleLayer {
  readonly name: string;
  /** [height, width, channels] or [units] */
  readonly shape: readonly number[];
}

/**
 * AlexNet's nine layers, 0 to 8, as the post counts them; the convolutions
 * before their pooling. Krizhevsky, Sutskever and Hinton 2012.
 */
export const alexNet: readonly ScaleLayer[] = [
  {name: "input", shape: [227, 227, 3]},
  {name: "conv1", shape: [55, 55, 96]},
  {name: "conv2", shape: [27, 27, 256]},
  {name: "conv3", shape: [13, 13, 384]},
  {name: "conv4", shape: [13, 13, 384]},
  {name: "conv5", shape: [13, 13, 256]},
  {name: "fc6", shape: [4096]},
  {name: "fc7", shape: [4096]},
  {name: "fc8", shape: [1000]}
];
