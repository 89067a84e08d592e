import type {OrderedPatches} from "../../corpus/orderedPatches.js";
import type {CropBox} from "../../images/crop.js";

/** How a unit can be understood: from the pixels, from the labels, or from neither. */
export type UnitKind = "near-pixels" | "near-labels" | "neither";

/** A unit that the story shows, and what we say of it. */
export interface StoryUnit {
  readonly layer: string;
  readonly unit: number;
  /** What it seems to like, in our words. */
  readonly likes: string;
  readonly kind: UnitKind;
  /** Why we say so: what is to be seen on the nine patches and on the cat; its numbers in braces are filled in by evidenceText. */
  readonly evidence: string;
}

/** A word for a part of a cat, and a unit that responds to it. */
export interface PartUnit extends StoryUnit {
  readonly part: "eyes" | "flat nose" | "mouth" | "pointed ears" | "whiskers" | "fur";
  /** The photo in which the part is to be seen. */
  readonly photo: string;
}

/** What was measured of a unit on a photo when the site was built. */
export interface UnitFacts {
  readonly layer: string;
  readonly unit: number;
  /** The id of the photo. */
  readonly photo: string;
  /** Its largest activation there. */
  readonly value: number;
  /** And where; null for a unit of a vector. */
  readonly position: readonly [row: number, column: number] | null;
  /** How many photos of the corpus excite it more, and one. */
  readonly rank: number;
  /** How many of the forty photos that excite it most show an animal. */
  readonly animals: number;
  /** The strongest signal of its guided picture. */
  readonly scale: number;
  readonly zero: boolean;
  /** The part of its guided picture that holds the signal, by signalBox; null where there is none. */
  readonly spot: CropBox | null;
  /** The places of the corpus that excite it most, chosen in each way. */
  readonly patches: OrderedPatches;
}

/** The network whose units these are. */
export const storyNetwork = "inception-v3";

/** The photo that the story is about. */
const storyPhoto = "cat-chelsea";

/**
 * The units of part 1, two by two from shallow to deep, chosen by looking at
 * the patches of some four hundred units and at their guided pictures of the cat.
 */
export const storyUnits: readonly (readonly [StoryUnit, StoryUnit])[] = [
  [
    {
      layer: "Conv2d_2b",
      unit: 4,
      likes: "fine stripes, nearly level, that rise a little to the right",
      kind: "near-pixels",
      evidence:
        "8 of 9 patches show such stripes: on a hedgehog, a zebra, a cat, an iguana, a skunk, a roof, an otter, a goose; on the ninth are slanted edges of leaves. On the cat it fires at whiskers."
    },
    {
      layer: "Conv2d_2b",
      unit: 54,
      likes: "pink, red, orange and yellow",
      kind: "near-pixels",
      evidence:
        "All 9 patches are pink, red, orange or yellow: leaves, petals, paint, the seam of a baseball, berries, a lobster, a macaw. On the cat it fires, weakly ({stronger} of {photos} photos excite it more), at the orange fur beside the nose."
    }
  ],
  [
    {
      layer: "Conv2d_4a",
      unit: 180,
      likes: "hard to say: perhaps something dark or bluish between warm colours, at a slant",
      kind: "neither",
      evidence:
        "The 9 patches show cloth, a newt, a mosque’s inside, a toucan, the crest of an iguana, flowers, feathers of a macaw and of a duck, a wasp: no pixel rule covers them and no object does, though their signals look alike. On the cat it fires at the inner corner of an eye."
    },
    {
      layer: "Conv2d_4a",
      unit: 104,
      likes: "upright bars and lines, pale beside dark",
      kind: "near-pixels",
      evidence:
        "All 9 patches show upright bars or lines, whatever they belong to: a toaster, a roof, books, a twig, a hotel’s front, a butterfly’s wing, paint brushes, a box of vegetables, a palace. On the cat it fires at the outer rim of the far eye."
    }
  ],
  [
    {
      layer: "Mixed_5d",
      unit: 104,
      likes: "the right-hand side of something round, several times larger than the stripes before",
      kind: "near-pixels",
      evidence:
        "8 of 9 patches show such an arc: on three melons, a mango, a railing, the line of a basketball court, an ear, a crab. What it might be good for, no label tells. On the cat it fires at the rim of an eye."
    },
    {
      layer: "Mixed_6a",
      unit: 8,
      likes: "a dark disc in a ring, be it an eye or not",
      kind: "near-labels",
      evidence:
        "6 of 9 patches show an eye (two cats, a turkey, a sparrow, an iguana, a groundhog); the others a loudspeaker, a roundel on an old aeroplane, and the O in “YELLOWSTONE NATIONAL PARK”. On the cat it fires at the near eye."
    }
  ],
  [
    {
      layer: "Mixed_6c",
      unit: 212,
      likes: "an eye, whoever looks out of it",
      kind: "near-labels",
      evidence:
        "8 of 9 signals are an eye: of a turkey, our cat, a gecko, a frog, a red panda, two fish, a sparrow. The ninth is the nose of a dog. No loudspeaker and no letter is among them. Of {photos} photos only {stronger} excites it more than this cat’s near eye."
    },
    {
      layer: "Mixed_6e",
      unit: 369,
      likes: "the face of a cat or a monkey",
      kind: "near-labels",
      evidence:
        "All 9 patches show a face: five cats’, a tiger’s, a lion’s, two monkeys’. On the cat its signal is both eyes and the nose; {stronger} of {photos} photos excite it more."
    }
  ]
];

/**
 * Units that respond at the parts that the reader named at the beginning. Of
 * "mouth" there is none: at this cat's mouth, a faint line near the border of
 * the photo, we found no unit whose patches show mouths.
 */
export const partUnits: readonly PartUnit[] = [
  {
    layer: "Mixed_6c",
    unit: 212,
    part: "eyes",
    photo: storyPhoto,
    likes: "an eye, whoever looks out of it",
    kind: "near-labels",
    evidence:
      "8 of 9 signals are an eye: of a turkey, our cat, a gecko, a frog, a red panda, two fish, a sparrow. The ninth is the nose of a dog."
  },
  {
    layer: "Mixed_6c",
    unit: 327,
    part: "flat nose",
    photo: storyPhoto,
    likes: "the nose of a mammal, and the face around it",
    kind: "near-labels",
    evidence:
      "All 9 patches show the face of a mammal: three cats, a jackal, a kangaroo, an alpaca, a lemur, a gibbon, an opossum; most signals hold the eyes as well. On the cat its signal is the nose and the roots of the whiskers."
  },
  {
    part: "pointed ears",
    photo: "cat-siamese",
    layer: "Mixed_6e",
    unit: 203,
    likes: "pointed ears, and other things that end in a point",
    kind: "near-labels",
    evidence:
      "7 of 9 patches show an animal with its ears up (fox, wolf, cat, piglet, dog, giraffe, aardvark); the others a shark, for its tail, and a lamp in the shape of a bird, for its wing. The first cat’s ears are cut off by the crop; on the Siamese its signal is an ear."
  },
  {
    part: "whiskers",
    photo: storyPhoto,
    layer: "Mixed_6a",
    unit: 460,
    likes: "thin lines, such as whiskers",
    kind: "near-pixels",
    evidence:
      "2 of 9 patches show a cat’s whiskers; the others a spider’s web, twigs three times, a blade of grass, spines and bars. Of {photos} photos {stronger} excite it more than this cat’s whiskers."
  },
  {
    part: "fur",
    photo: storyPhoto,
    layer: "Mixed_6a",
    unit: 729,
    likes: "fur, or something with as fine a grain",
    kind: "near-labels",
    evidence:
      "7 of 9 patches show fur (a wolf’s, a cat’s, a leopard’s, a seal’s, a puppy’s, a red panda’s, a cheetah’s); the others grooved stone and a heap of vegetables. On the cat it fires at the fur of the forehead."
  }
];

/** Units that take one thing for another, as the notes of the post have it, each on a photo that shows it. */
export const mistakenUnits: readonly [StoryUnit & {readonly photo: string}, StoryUnit & {readonly photo: string}] = [
  {
    photo: "raccoon",
    layer: "Mixed_6a",
    unit: 411,
    likes: "thin upright things: a leg, a trunk, a stem",
    kind: "near-pixels",
    evidence:
      "3 of 9 patches show legs (a flamingo’s, a llama’s, a mosquito’s); the others stems, twigs and leaves, and the trunks that a raccoon has climbed."
  },
  {
    photo: "cocktail-on-beach",
    layer: "Mixed_6e",
    unit: 529,
    likes: "a body that stands on legs, or on one",
    kind: "near-labels",
    evidence:
      "All 9 patches show an animal on its legs (a llama, a camel, horses, an ibex, a goat, a kangaroo, an alpaca, antelopes). But a cocktail, in a glass with a stem, excites it too: {stronger} of {photos} photos do so more."
  }
];

/** Every unit of the story with the photo it is shown on, each once. */
export const shownUnits: readonly (StoryUnit & {readonly photo: string})[] = [
  ...storyUnits.flat().map((unit) => ({...unit, photo: storyPhoto})),
  ...partUnits,
  ...mistakenUnits
].filter(({layer, unit}, i, all) => all.findIndex((d) => d.layer === layer && d.unit === unit) === i);
