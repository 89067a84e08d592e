import type {CropBox} from "../../images/crop.js";
import {heatPicture} from "../../images/heatPicture.js";
import {luma} from "../../images/luma.js";
import {meanOverBoxes} from "../../images/meanOverBoxes.js";
import {overlay} from "../../images/overlay.js";
import type {MapPicture, Picture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {replicate} from "../../images/replicate.js";
import {toPicture} from "../../images/toPicture.js";

/** By how much something falls where a part of a photo is hidden. */
export interface Fall {
  readonly box: CropBox;
  readonly fall: number;
}

/** Returns the photo in grey. */
export function greyPicture(photo: Raster): Picture {
  return toPicture(replicate(luma(photo), 3));
}

/**
 * Returns the map of the falls over the photo in grey, and the map itself: each
 * pixel has the mean over what hides it, and one that nothing hides only the
 * photo.
 */
export function fallPicture(
  photo: Raster,
  falls: readonly Fall[]
): {readonly picture: Picture; readonly heat: MapPicture} {
  const means = meanOverBoxes(
    falls.map(({box}) => box),
    falls.map(({fall}) => fall),
    photo
  );
  const values = means.values.map((d) => (Number.isNaN(d) ? 0 : d));
  const heat = heatPicture({...means, values}, {colours: "diverging"});
  means.values.forEach((d, i) => {
    if (Number.isNaN(d)) heat.rgba[4 * i + 3] = 0;
  });
  return {picture: overlay(greyPicture(photo), heat, {opacity: 0.65}), heat};
}
