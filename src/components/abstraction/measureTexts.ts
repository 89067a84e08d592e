import type {MeasureKey} from "./abstractionFile.js";

/** What is said of a measure. */
export interface MeasureText {
  readonly key: MeasureKey;
  /** In the menu. */
  readonly title: string;
  /** Above the vertical axis. */
  readonly axis: string;
  /** What it is, in a sentence. */
  readonly meaning: string;
  /** What the dashes are. */
  readonly chance: string;
  /** Whether it is a share, written in per cent; otherwise a correlation. */
  readonly isShare: boolean;
}

const random = "The dashes are nine patches of the same layer drawn at random.";

/** The measures, in the order of the menu. */
export const measureTexts: readonly MeasureText[] = [
  {
    key: "kind",
    title: "alike in kind",
    axis: "pairs of patches from photos of one kind",
    meaning:
      "Of the 36 pairs among a unit’s nine strongest patches, how many come from photos of one kind (cats, dogs, other animals, plants, food, objects, vehicles, buildings, landscapes, textures).",
    chance: random,
    isShare: true
  },
  {
    key: "class",
    title: "alike in class",
    axis: "pairs from photos with a class in common",
    meaning:
      "Of the 36 pairs among a unit’s nine strongest patches, how many come from photos with a class in common among the five that the network gives first.",
    chance: random,
    isShare: true
  },
  {
    key: "pixels",
    title: "alike in pixels",
    axis: "correlation of two patches’ pixels",
    meaning:
      "The correlation of the colours of two patches, both made 16 × 16 pixels small, in the mean over the 36 pairs of a unit’s nine strongest.",
    chance: random,
    isShare: false
  },
  {
    key: "place",
    title: "alike in place",
    axis: "patches in the fullest third of the photo",
    meaning:
      "How many of a unit’s nine strongest places lie in one third of their photo: the upper, middle, lower, left, central or right one, whichever holds most.",
    chance: random,
    isShare: true
  },
  {
    key: "shared",
    title: "parts shared",
    axis: "children shared with another unit",
    meaning:
      "What a unit is made of: its five children in the layer below, by the score of the cat tree, in the photo that excites it most. Of these, how many it shares with another unit of its layer, in the mean over the others that were drawn.",
    chance: "The dashes are children drawn at random.",
    isShare: true
  }
];

/** Returns what is said of the measure. */
export function measureText(key: MeasureKey): MeasureText {
  return measureTexts.find((d) => d.key === key)!;
}
