import {expect, it} from "vitest";
import {digitText} from "../../src/corpus/digitText.js";
import {curvedTop} from "../../src/images/curvedTop.js";
import {holes} from "../../src/images/holes.js";
import {inkBox, inkMask} from "../../src/images/inkBox.js";
import {inkWidth} from "../../src/images/inkWidth.js";
import {digitProperties, measureDigits} from "../../src/images/measureDigits.js";
import type {Raster} from "../../src/images/raster.js";
import {slant} from "../../src/images/slant.js";
import {strokeThickness} from "../../src/images/strokeThickness.js";
import {verticality} from "../../src/images/verticality.js";
import {drawnDigit} from "./drawnDigit.js";

const zero = drawnDigit("       ", "  ###  ", " #   # ", " #   # ", " #   # ", "  ###  ", "       ");
const one = drawnDigit("   ", " # ", " # ", " # ", " # ", "   ");
const seven = drawnDigit("      ", " #### ", "    # ", "   #  ", "  #   ", "  #   ");
const eight = drawnDigit("     ", " ### ", " # # ", " ### ", " # # ", " ### ");
const blank = drawnDigit("   ", "   ");

function bar(width: number, height: number, ink = 255): Raster {
  const values = new Float32Array(28 * 28);
  for (let y = 2; y < 2 + height; ++y) for (let x = 5; x < 5 + width; ++x) values[y * 28 + x] = ink;
  return {values, width: 28, height: 28, channels: 1};
}

it("inkBox is the box around what is at least half dark; blank paper has none", () => {
  const boxOf = (digit: Raster) => inkBox(inkMask(digit), digit.width);
  expect(boxOf(seven)).toEqual({left: 1, top: 1, right: 5, bottom: 6});
  expect(boxOf(drawnDigit("+#", "++"))).toEqual({left: 1, top: 0, right: 2, bottom: 1});
  expect(boxOf(blank)).toBeNull();
});

it("inkWidth counts the columns", () => {
  expect([zero, one, seven, blank].map(inkWidth)).toEqual([5, 1, 4, 0]);
});

it("strokeThickness of a bar is twice its area over its outline", () => {
  const outline = (width: number, height: number) => 2 * (width + height) - 2 + Math.SQRT2; // a corner is cut
  expect(strokeThickness(bar(3, 20))).toBeCloseTo((2 * 60) / outline(3, 20), 10);
  expect(strokeThickness(bar(5, 20))).toBeCloseTo((2 * 100) / outline(5, 20), 10);
});

it("strokeThickness does not depend on the ink's darkness; blank paper has none", () => {
  expect(strokeThickness(bar(3, 20, 90))).toBeCloseTo(strokeThickness(bar(3, 20)), 6);
  expect(strokeThickness(blank)).toBeNaN();
});

it("slant is 0 for an upright stroke, 45° for a diagonal, and changes its sign in a mirror", () => {
  expect(slant(one)).toBeCloseTo(0, 10);
  expect(slant(drawnDigit("   #", "  # ", " #  ", "#   "))).toBeCloseTo(45, 10);
  expect(slant(drawnDigit("#   ", " #  ", "  # ", "   #"))).toBeCloseTo(-45, 10);
  expect(slant(seven)).toBeGreaterThan(0);
});

it("holes counts the paper that is shut in, also where strokes touch at a corner only", () => {
  expect([zero, one, seven, eight, blank].map(holes)).toEqual([1, 0, 0, 2, 0]);
  expect(holes(drawnDigit("#### ", "#  # ", "#    ", "#### "))).toBe(0); // open to the right
});

it("curvedTop is how far the top rises over the line between its ends", () => {
  expect(curvedTop(zero)).toBeCloseTo((1 + 1 + 1) / (5 * 5), 10); // three of five columns are one row higher
  expect([one, seven, blank].map(curvedTop)).toEqual([0, 0, 0]);
  expect(curvedTop(drawnDigit("   #", "  # ", " #  ", "#   "))).toBe(0); // a slope is no arch
  expect(curvedTop(drawnDigit("# #", "# #", "###", "  #"))).toBeCloseTo(-2 / (3 * 4), 10); // a 4 has two prongs
});

it("verticality is near 1 for an upright stroke, near 0 for a lying one, a half for both", () => {
  expect(verticality(bar(1, 24))).toBeCloseTo(24 / 25, 10);
  expect(verticality(bar(20, 1))).toBeCloseTo(1 / 21, 10);
  expect(verticality(bar(10, 10))).toBeCloseTo(0.5, 10);
});

it("measureDigits measures every property of the registry", () => {
  expect(digitText.map((d) => d.property)).toEqual(digitProperties);
  expect(Array.from(measureDigits([one, seven], "width"))).toEqual([1, 4]);
  for (const property of digitProperties) expect(measureDigits([eight], property)[0]).toBeTypeOf("number");
});

it("a photo of three channels has none of these properties", () => {
  const photo = {values: new Float32Array(12), width: 2, height: 2, channels: 3};
  for (const property of digitProperties) expect(() => measureDigits([photo], property)).toThrow("channels: 3");
});
