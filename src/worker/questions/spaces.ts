import {type Space, type SpacePoint, spacePoint} from "../../features/spacePoint.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “where is this photo in these spaces?”. */
export interface SpacesQuestion {
  readonly photo: PhotoPixels;
  readonly spaces: readonly Space[];
}

export interface SpacesAnswer {
  /** A point a space, in their order. */
  readonly points: readonly SpacePoint[];
}

/** Throws what spacePoint throws. */
export const spaces = aboutPhoto<SpacesQuestion, SpacesAnswer>(async function* ({run}, {photo, spaces: asked}) {
  const points: SpacePoint[] = [];
  for (const [i, space] of asked.entries()) {
    points.push(await spacePoint(run, photo.pixels, space));
    yield (i + 1) / asked.length;
  }
  return {points};
});
