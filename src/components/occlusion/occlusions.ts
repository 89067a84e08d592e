import type {PixelFill} from "../../images/fillPixels.js";
import type {Photo} from "../../photos.js";
import type {StoryUnit} from "../units/storyUnits.js";

/** The digit that is covered before the reader chooses. */
export const digitOcclusion = {
  /** A plain 8, the ninth of those held out. */
  digit: 59,
  class: 8,
  window: 8,
  stride: 4,
  fill: "white" as PixelFill
} as const;

/** The fills of which all held-out 8s are measured. */
export const comparedFills = ["black", "grey", "white"] as const satisfies readonly PixelFill[];

/** What five panels show before the reader chooses. */
export interface PanelsStart {
  readonly network: string;
  readonly photo: string;
  readonly class: number;
  readonly window: number;
  readonly stride: number;
  readonly fill: PixelFill;
  readonly layer: string;
  readonly unit: number;
  readonly rule: "guided" | "deconvnet" | "gradient";
}

/** The five panels of the lecture before the reader chooses. */
export const fivePanelsDefault = {
  network: "inception-v3",
  photo: "fish-clownfish",
  /** anemone fish */
  class: 394,
  window: 50,
  /** As large as leaves 100 places. */
  stride: 28,
  fill: "grey" as PixelFill,
  layer: "Mixed_6c",
  unit: 649,
  rule: "guided"
} as const satisfies PanelsStart;

/**
 * The five panels on a photo whose strongest map, in the last layer before the
 * answer, is carried by one part: the face. Of eight photos that we covered,
 * the one whose strongest map loses most.
 */
export const facePanelsDefault = {
  network: "inception-v3",
  photo: "cat-birman",
  /** Siamese cat; the thousand classes know no Birman. */
  class: 285,
  window: 75,
  stride: 28,
  fill: "grey" as PixelFill,
  layer: "Mixed_7c",
  unit: 660,
  rule: "guided"
} as const satisfies PanelsStart;

/** A unit that responds to a thing, and a word for the thing, by which labels can be searched. */
export interface LectureUnit extends StoryUnit {
  readonly word: string;
  readonly photo: string;
  /** The kind of photos that it should prefer if our word is right. */
  readonly kindOfPhoto?: Photo["kind"];
}

/** Units that respond to a thing that is no class, found by looking at their patches; then the unit of the five panels. */
export const lectureUnits: readonly LectureUnit[] = [
  {
    word: "head",
    photo: "goat",
    kindOfPhoto: "animal",
    layer: "Mixed_6c",
    unit: 301,
    likes: "a head that stands up against a plain or blurred ground",
    kind: "near-labels",
    evidence:
      "All 9 patches show the head of an animal, from the front or from the side: an alpaca, a sheep, a goat, a jackal, a ring-tailed lemur, a German shepherd, a kangaroo, and two birds, an emu and a vulture. They share neither colour nor outline. All nine lie in the uppermost third of their photo, where heads are."
  },
  {
    word: "face",
    photo: "lemur-2",
    kindOfPhoto: "animal",
    layer: "Mixed_6e",
    unit: 418,
    likes: "a face with two eyes that look at you",
    kind: "near-labels",
    evidence:
      "All 9 patches show the face of a mammal, with one eye or both in sight: five cats, three lemurs and a raccoon. Some faces fill the patch, others hardly a fifth of its width, so it is not the size that counts."
  },
  {
    word: "leg",
    photo: "horse-zaniskari",
    kindOfPhoto: "animal",
    layer: "Mixed_6c",
    unit: 326,
    likes: "legs that stand on the ground",
    kind: "near-labels",
    evidence:
      "7 of 9 patches show legs with the ground below: of a crocodile, a horse, a donkey, a wolf, a mink, a sheep and a llama. The other two are grass before a fence and the edge of a lawn. All nine lie in the lowest third of their photo, so the place itself seems to count, and in those two perhaps alone."
  },
  {
    word: "bird",
    photo: "seagull",
    kindOfPhoto: "animal",
    layer: "Mixed_6e",
    unit: 315,
    likes: "a bird: its head, its beak and its neck",
    kind: "near-labels",
    evidence:
      "All 9 patches show a bird: a gull in flight, a penguin, a family of swans, a crow, a vulture, a turkey, a gull, a toucan’s beak and an emu. Fifty-nine classes are birds, and each has a name of its own; the word “bird” is the name of none."
  },
  {
    word: "sky",
    photo: "hot-air-balloon",
    layer: "Mixed_6c",
    unit: 310,
    likes: "an even background, most often sky",
    kind: "near-pixels",
    evidence:
      "All 9 patches are nearly one even blue: seven are a sky, two of them with something before it (a windmill, the back of a falcon), and two are the water around a jellyfish and a puffer fish. So “sky” is our word; the unit may be content with “nothing here”. And all nine stand at the very same place, the upper right corner: it seems to matter to the unit where the nothing is."
  },
  {
    word: "petal",
    photo: "fish-clownfish",
    layer: "Mixed_6c",
    unit: 649,
    likes: "many long things side by side",
    kind: "near-pixels",
    evidence:
      "The tentacles of the sea anemone are its fourth patch. Its best are the tall white letters of a sign. The others: petals (a dahlia, a sunflower), feathers, the spines of a chestnut, locks of wool, a fish’s tail, and the spots of a cheetah, which are not long."
  }
];

/** Those that are there to show a thing that is no class. */
export const classlessUnits = lectureUnits.slice(0, -1);

/** The photos of the corpus in which letters or other signs are plain to see. */
export const letteredPhotos: readonly Photo["id"][] = [
  "bookshelf-library",
  "building-fireproof",
  "football-stadium",
  "grocery-asparagus",
  "notepad-budget-calculator",
  "sign-yellowstone",
  "stage-drummers-night",
  "texture-stone-glyphs",
  "toaster-digital",
  "volleyball"
];
