import type {Outline} from "../../images/polygonMask.js";
import {outlines} from "./outlines.js";

/** Where the animal of a photo is, drawn by hand. */
export interface Mask {
  /** The photo's id. */
  readonly photo: string;
  /** The classes of inception-v3 that name the animal: itself or, where ImageNet lacks it, its nearest kin (the one penguin, the one plain horse). */
  readonly names: readonly number[];
  /** Around all that is to be seen of the animal, or of each one; what lies in any of them belongs to it. */
  readonly outlines: readonly Outline[];
}

/** The animals whose outline can be followed and which inception-v3 names rightly. */
export const masks: readonly Mask[] = readMasks(outlines);

/** Returns the mask of the photo of the given id, if it has one. */
export function maskOf(photo: string): Mask | undefined {
  return masks.find((mask) => mask.photo === photo);
}

/**
 * Returns the masks that a text lists, apart by empty lines: on the first line
 * of each the photo and the names, on every other an outline, its corners as
 * `x,y` (as in an SVG's `points`). Throws `unreadable mask: …`.
 */
export function readMasks(text: string): Mask[] {
  return text
    .trim()
    .split("\n\n")
    .map((block) => {
      const [first, ...lines] = block.split("\n");
      const [, photo, names] = /^([\w-]+): (\d+(?: \d+)*)$/.exec(first) ?? [];
      if (!names || !lines.length || !lines.every((line) => /^[\d.]+,[\d.]+( [\d.]+,[\d.]+)*$/.test(line)))
        throw new RangeError(`unreadable mask: ${first}`);
      return {
        photo,
        names: names.split(" ").map(Number),
        outlines: lines.map((line) => line.split(/[ ,]/).map(Number))
      };
    });
}
