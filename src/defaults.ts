/** What the home page's figure shows before its reader changes anything. */
export const homeDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  /** Egyptian cat. */
  unit: 286,
  method: "guided-backprop"
} as const;

/** What the comparison of the three rules of a ReLU shows before its reader changes anything, and the photo it is measured against. */
export const rulesDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  layer: "logits",
  unit: 286,
  other: "castle-carcassonne"
} as const;

/** What the maps of a layer, as images, show before their reader changes anything. */
export const mapsDefault = {network: "inception-v3", photo: "cat-chelsea", layer: "Mixed_5b", unit: 55} as const;
