/** What the home page's figure shows before its reader changes anything. */
export const homeDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  /** Egyptian cat. */
  unit: 286,
  method: "guided-backprop"
} as const;

/** What stands beside it on the home page. */
export const homeRival = "occlusion";
