import {curvedTop} from "./curvedTop.js";
import {holes} from "./holes.js";
import {inkWidth} from "./inkWidth.js";
import type {Raster} from "./raster.js";
import {slant} from "./slant.js";
import {strokeThickness} from "./strokeThickness.js";
import {verticality} from "./verticality.js";

const measures = {thickness: strokeThickness, slant, holes, width: inkWidth, curvedTop, verticality} as const;

/** A property of a digit that can be measured. */
export type DigitProperty = keyof typeof measures;

/** The properties, in the order of tables. */
export const digitProperties = Object.keys(measures) as readonly DigitProperty[];

/** Returns the *property* of each of the given *digits*, one channel, 0 (paper) to 255 (ink). */
export function measureDigits(digits: readonly Raster[], property: DigitProperty): Float64Array {
  return Float64Array.from(digits, measures[property]);
}
