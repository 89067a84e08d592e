import {colourBetween, tableOf} from "./colourBetween.js";

/**
 * Returns the colour of a number with a sign, *t* from −1 to 1 (clipped), by
 * the one law that every picture, chart and word of this site keeps: blue is
 * for, raises, positive; red is against, lowers, negative; near-white is
 * nothing. The scale is ColorBrewer’s RdBu, which the colour-blind can read.
 */
export function signColour(t: number): readonly [red: number, green: number, blue: number] {
  return colourBetween(table, (t + 1) / 2);
}

/** What the two sides are called. */
export const signNames = {against: "red", for: "blue"} as const;

/** The two sides as one colour each, for lines, bars and text, on light and on dark paper. */
export const signColours = {
  light: {against: "#b2182b", for: "#2166ac"},
  dark: {against: "#ff9b8a", for: "#7fb5ea"}
} as const;

const table = tableOf(
  "67001f7304217e0823890c259411279e172aa81d2db12531b82d35bf373ac6413fcb4c45d1574bd66252db6d59e07760" +
    "e48268e98d71ec977af0a183f3aa8cf5b396f7bca0f9c4aafaccb4fad3befbd9c7fadfd0fae4d8f9e8dff7ece5f5eeea" +
    "f2efeeeef0f0e9eff2e4edf2deebf2d7e8f1d0e4efc8e0edbfdcebb6d7e8add2e5a3cde298c7df8dc1dc82bad876b3d4" +
    "6bacd060a4cc569dc84c95c4448ec13c87bd367fb83078b42a71ae2569a82061a01b599717518e1249830e417809386d" +
    "053061"
);
