/** How a photo is changed so that one guess about the network is put to the test. */
export interface Hypothesis {
  readonly id: "shuffled" | "hidden" | "alone" | "shape" | "texture" | "conflict";
  /** The head of its column. */
  readonly title: string;
  /** What is done to the photo. */
  readonly change: string;
  /** The guess, as a question to which “named rightly” is the answer yes. */
  readonly question: string;
}

/** The tests of the scoreboard, in the order of its columns. */
export const hypotheses: readonly Hypothesis[] = [
  {
    id: "shuffled",
    title: "Parts, shuffled",
    change: "cut into 4 × 4 tiles, shuffled with seed 1",
    question: "Are the parts enough, wherever they are?"
  },
  {
    id: "hidden",
    title: "One part hidden",
    change: "a grey square of a third of the side, where the class activation map is strongest",
    question: "Can it do without its most telling part?"
  },
  {
    id: "alone",
    title: "Without the ground",
    change: "the animal cut out, the ground white",
    question: "Can it do without the surroundings?"
  },
  {
    id: "shape",
    title: "Shape alone",
    change: "the animal black, the ground white",
    question: "Is the shape enough?"
  },
  {
    id: "texture",
    title: "Texture alone",
    change: "a mosaic of square pieces, cut at random from within the outline",
    question: "Is the texture enough?"
  },
  {
    id: "conflict",
    title: "Shape in another’s skin",
    change: "the outline filled with another’s texture, the ground kept",
    question: "Does the shape win against another texture?"
  }
];

/** How a texture is put on a shape, here and in the figure that lets the reader do it. */
export const swapDefault = {ground: "photo", scale: 1, tiling: "mirrored"} as const;

/** The scoreboard's numbers, all in one place. */
export const scoreboardKnobs = {
  network: "inception-v3",
  tiles: 4,
  seed: 1,
  swap: swapDefault,
  /** The hidden square's side, as a part of the image's. */
  square: 1 / 3,
  /** A piece of the mosaic, as a part of the image's side. */
  piece: 1 / 6,
  /** The sheet of pictures: a row for each animal, whole and then in the order of the tests. */
  sheet: {cell: 96, columns: 7},
  /** The textures of the conflict, taken in turn, without those of the animal itself. */
  conflicts: [
    "texture-rhino-skin",
    "texture-cheetah-spots",
    "texture-fur-cat",
    "texture-hedgehog-spines",
    "texture-fur-alpaca",
    "texture-feathers"
  ]
} as const;

/** Returns the photo of the texture that the animal at *index*, of these *names*, is dressed in. */
export function conflictTexture(
  index: number,
  names: readonly number[],
  known: readonly {readonly photo: string; readonly names: readonly number[]}[]
): string {
  const {conflicts} = scoreboardKnobs;
  const strange = conflicts.filter((photo) => {
    const own = known.find((texture) => texture.photo === photo)?.names ?? [];
    return !own.some((name) => names.includes(name));
  });
  return strange[index % strange.length];
}
