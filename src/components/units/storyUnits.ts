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
  /** Why we say so: what is to be seen on the nine patches and on the cat. */
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
        "All 9 patches show such stripes: spines, roof tiles, grass, fur, rock. On the cat it fires at a whisker."
    },
    {
      layer: "Conv2d_2b",
      unit: 54,
      likes: "red, orange and yellow",
      kind: "near-pixels",
      evidence:
        "All 9 patches are red, orange or yellow: petals, a goldfish, a crab, a bowl. On the cat it fires, not strongly (85 photos excite it more), at the orange fur beside the nose."
    }
  ],
  [
    {
      layer: "Conv2d_4a",
      unit: 180,
      likes: "hard to say: perhaps something bluish or dark below something warm, at a slant",
      kind: "neither",
      evidence:
        "The 9 patches show feathers, a cheetah’s fur, a red blur, the ground, a kingfisher, a bee, a lawn, pencils, a swan: no pixel rule covers them and no object does, though their signals look alike. On the cat it fires at the inner corner of an eye."
    },
    {
      layer: "Conv2d_4a",
      unit: 104,
      likes: "something pale and upright between darker sides",
      kind: "near-pixels",
      evidence:
        "All 9 patches show upright bars or edges, whatever they belong to: a butterfly’s wing, paint brushes, a horse’s blaze, a windmill, the gap between two slices of lemon. On the cat it fires at the outer rim of the far eye."
    }
  ],
  [
    {
      layer: "Mixed_5d",
      unit: 104,
      likes: "an arc that climbs and bends to the right, several times larger than the stripes before",
      kind: "near-pixels",
      evidence:
        "8 of 9 signals show such an arc: on a dome, a striped butterfly, a fish, antlers, a lemon, a cup. What it might be good for, no label tells. On the cat it fires at the rim of an eye."
    },
    {
      layer: "Mixed_6a",
      unit: 405,
      likes: "a dark spot in a pale ring: eyes, but wheels too",
      kind: "near-labels",
      evidence:
        "6 of 9 patches show an eye (goldfish, owl, red panda, angelfish, squirrel, gibbon); the others a roundel on an old aeroplane, a car’s wheel, and a blurred disc of light. On the cat it fires at the near eye."
    }
  ],
  [
    {
      layer: "Mixed_6c",
      unit: 327,
      likes: "the nose and muzzle of a mammal, its face around it",
      kind: "near-labels",
      evidence:
        "All 9 patches show the face of a mammal: a gibbon, a lemur, two cats, a cheetah, a sheep, a pika, two dogs. On the cat its signal is the nose and the roots of the whiskers."
    },
    {
      layer: "Mixed_6e",
      unit: 479,
      likes: "a whole face: two eyes and a nose",
      kind: "near-labels",
      evidence:
        "All 9 patches show animals, 8 of them with a face in sight (three cats, meerkats, two fish, a hedgehog, a pika; the ninth is a family of swans). On the cat its signal is both eyes and the nose; only 4 of 141 photos excite it more."
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
    layer: "Mixed_6a",
    unit: 576,
    part: "eyes",
    photo: storyPhoto,
    likes: "eyes, seen from the front",
    kind: "near-labels",
    evidence:
      "8 of 9 patches show an eye or two (red panda, lemur, gibbon, owl, dog, gorilla, kitten, squirrel); the ninth is a roundel on an old aeroplane."
  },
  {
    layer: "Mixed_6c",
    unit: 327,
    part: "flat nose",
    photo: storyPhoto,
    likes: "the nose and muzzle of a mammal",
    kind: "near-labels",
    evidence:
      "All 9 patches show the face of a mammal. On the cat its signal is the nose and the roots of the whiskers."
  },
  {
    part: "pointed ears",
    photo: "cat-kitten-orange",
    layer: "Mixed_6c",
    unit: 187,
    likes: "ears, among other things that stand out of a head or a wall",
    kind: "neither",
    evidence:
      "3 of 9 patches show a large ear (calf, red panda, kitten), a fourth a rhinoceros’s small one; the others a giraffe’s horn, a portal, a muzzle, fur, an eye. The first cat’s ears are cut off by the crop; on the kitten its signal is an ear."
  },
  {
    part: "whiskers",
    photo: storyPhoto,
    layer: "Mixed_6a",
    unit: 460,
    likes: "thin lines, such as whiskers",
    kind: "near-pixels",
    evidence:
      "3 of 9 patches show whiskers (two cats, a dog), 4 show other thin lines (twigs twice, the rods of a windmill’s sails, a bat’s wing bones), 2 a tower and a dahlia. Only 1 of 141 photos excites it more than this cat’s whiskers."
  },
  {
    part: "fur",
    photo: storyPhoto,
    layer: "Mixed_5b",
    unit: 210,
    likes: "fine strokes side by side, such as fur",
    kind: "near-pixels",
    evidence:
      "5 of 9 patches show fur (red panda, kitten, alpaca, lemur, tabby); the others a kingfisher’s feathers, the scales of a lizard, the veins of a leaf, wrinkled skin. On the cat it fires at the fur of the forehead."
  }
];

/** Units that take one thing for another, as the notes of the post have it, each on a photo that shows it. */
export const mistakenUnits: readonly [StoryUnit & {readonly photo: string}, StoryUnit & {readonly photo: string}] = [
  {
    photo: "taj-mahal",
    layer: "Mixed_6a",
    unit: 411,
    likes: "thin upright things: a leg, a trunk, a stem",
    kind: "near-pixels",
    evidence:
      "4 of 9 patches show legs (a horse’s, a camel’s, a spoonbill’s, a giraffe’s) and a fifth a cat’s in an old print; the others a stem, a bee’s wing, the trunks of a forest, and two cypresses in front of the Taj Mahal."
  },
  {
    photo: "cocktail-on-beach",
    layer: "Mixed_6e",
    unit: 529,
    likes: "a body that stands on legs, or on one",
    kind: "near-labels",
    evidence:
      "7 of 9 patches show a whole animal on its legs (horses, an ibex, a kangaroo, a horse, a rhinoceros, a polar bear, giraffes); the others a flower on its stalk and a cocktail in a glass with a stem."
  }
];

/** Every unit of the story with the photo it is shown on, each once. */
export const shownUnits: readonly (StoryUnit & {readonly photo: string})[] = [
  ...storyUnits.flat().map((unit) => ({...unit, photo: storyPhoto})),
  ...partUnits,
  ...mistakenUnits
].filter(({layer, unit}, i, all) => all.findIndex((d) => d.layer === layer && d.unit === unit) === i);
