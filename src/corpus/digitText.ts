/** What the site says of a measured property of a digit. */
export interface DigitPropertyEntry {
  readonly property: "thickness" | "slant" | "holes" | "width" | "curvedTop" | "verticality";
  /** As a menu calls it. */
  readonly title: string;
  /** What follows its numbers; empty for none. */
  readonly unit: string;
  /** How it is measured, one sentence. */
  readonly measure: string;
  /** What small and large numbers mean. */
  readonly ends: readonly [low: string, high: string];
}

/** The properties of a digit that are measured from its pixels; src/images/measureDigits.ts measures them. */
export const digitText: readonly DigitPropertyEntry[] = [
  {
    property: "thickness",
    title: "stroke thickness",
    unit: "px",
    measure: "Twice the ink over the length of its outline.",
    ends: ["thin", "thick"]
  },
  {
    property: "slant",
    title: "slant",
    unit: "°",
    measure: "The angle of the shear that would make the digit upright; positive leans to the right.",
    ends: ["leans left", "leans right"]
  },
  {
    property: "holes",
    title: "holes",
    unit: "",
    measure: "Pieces of paper that the ink shuts in.",
    ends: ["none", "many"]
  },
  {
    property: "width",
    title: "width",
    unit: "px",
    measure: "Columns from the first with ink to the last.",
    ends: ["narrow", "wide"]
  },
  {
    property: "curvedTop",
    title: "curved top",
    unit: "",
    measure: "How far the top falls to both of its sides, as a share of the digit’s height.",
    ends: ["no arch", "an arch"]
  },
  {
    property: "verticality",
    title: "vertical",
    unit: "",
    measure: "The share of the outline’s gradient that is across: 1 for an upright stroke, ½ for a circle.",
    ends: ["flat", "upright"]
  }
];
