/** The layers of the digit network in which digits are compared, from the pixels up. */
export const digitSpaces = [
  {layer: "input", title: "pixels", features: 784},
  {layer: "conv1", title: "conv1", features: 6912},
  {layer: "conv2", title: "conv2", features: 1536},
  {layer: "dense1", title: "dense1", features: 64},
  {layer: "logits", title: "logits", features: 10}
] as const;

/** What the figure of digits shows first. */
export const digitFirst = {digit: 36, distance: "l2", k: 9} as const;
