import type {PixelFill} from "../../images/fillPixels.js";
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

/** The five panels before the reader chooses. */
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
} as const;

/** A unit that responds to a thing, and a word for the thing, by which labels can be searched. */
export interface LectureUnit extends StoryUnit {
  readonly word: string;
  readonly photo: string;
}

/** Units that respond to a thing that is no class, found by looking at their patches; then the unit of the five panels. */
export const lectureUnits: readonly LectureUnit[] = [
  {
    word: "head",
    photo: "gibbon-lar",
    layer: "Mixed_6c",
    unit: 312,
    likes: "the head of a furry animal on its chest, from the front or half from the side",
    kind: "near-labels",
    evidence:
      "All 9 patches show the head and the chest of a mammal: a koala, a gibbon, a squirrel, two dogs, an ibex, a gorilla, a lemur and a kangaroo. They share neither colour nor outline. Of the 40 photos that excite it most {animals} show animals (of all {photos} it is {allAnimals})."
  },
  {
    word: "leg",
    photo: "horse-zaniskari",
    layer: "Mixed_6c",
    unit: 326,
    likes: "legs that stand on the ground",
    kind: "near-labels",
    evidence:
      "6 of 9 patches show legs with the ground below: two photos of horses, a sheep, a cow, a camel, a rhinoceros. A seventh is a kangaroo that sits. The other two are an empty corner under a flower and the dark below a dolphin. All nine lie near the lower edge of their photo, so the edge itself seems to count, and in those two perhaps alone."
  },
  {
    word: "sky",
    photo: "hot-air-balloon",
    layer: "Mixed_6c",
    unit: 310,
    likes: "an even background, most often sky",
    kind: "near-pixels",
    evidence:
      "All 9 patches are nearly one even colour: six are a sky by day, two a sky at night, and one is the blue water around a fish. So “sky” is our word; the unit may be content with “nothing here”. And all nine stand at the very same place, the upper right corner: it seems to matter to the unit where the nothing is."
  },
  {
    word: "petal",
    photo: "fish-clownfish",
    layer: "Mixed_6c",
    unit: 649,
    likes: "many long round things side by side",
    kind: "near-pixels",
    evidence:
      "The tentacles of the sea anemone are its second patch. The others: petals (a dahlia, a sunflower, an allium), locks of wool, the dots of a cheetah, the body of a bee, the tails of two fishes."
  }
];

/** How many of the lecture’s units are there to show a thing that is no class. */
export const classlessUnits = lectureUnits.slice(0, 3);
