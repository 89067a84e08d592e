/** What the home page's figure shows before its reader changes anything. */
export const homeDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  /** Egyptian cat. */
  unit: 286,
  method: "guided-backprop"
} as const;

/** What the figure of saliency maps shows before its reader changes anything: a photo on which the map lies beside the bird. */
export const saliencyDefault = {
  network: "inception-v3",
  photo: "parrot-rainbow-lorikeet",
  /** Lorikeet. */
  unit: 91,
  method: "gradient"
} as const;

/** What stands beside it on the home page. */
export const homeRival = "occlusion";
