/** What the comparison of the three rules of a ReLU shows before its reader changes anything, and the photo it is measured against. */
export const rulesDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  layer: "logits",
  unit: 286,
  other: "castle-carcassonne"
} as const;
