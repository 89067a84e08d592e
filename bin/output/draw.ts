import {type MapDisplay, mapPicture} from "../../src/images/mapPicture.js";
import {overlay} from "../../src/images/overlay.js";
import type {MapPicture} from "../../src/images/picture.js";
import type {Raster} from "../../src/images/raster.js";
import {toPicture} from "../../src/images/toPicture.js";
import {enlarge} from "./enlarge.js";

/** Numbers by row, column and channel, flat; or of a vector. */
export interface DrawnMap {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

export interface DrawOptions {
  /** Whether the numbers are of the input's pixels, not of a layer's activations; defaults to true. */
  readonly ofInput?: boolean;
  /** The photo that a heat map is laid over. */
  readonly photo?: Raster;
}

/**
 * Returns a picture of a map as its method's *display* asks: signed colours
 * around mid-grey, one brightness, or a heat map over the photo, from red (below
 * 0) to blue (above) where there are values of both signs. A layer's activations are averaged
 * over its channels and drawn as a heat map. A vector is drawn as one row.
 * Small maps are enlarged by a whole factor.
 */
export function draw(map: DrawnMap, display: MapDisplay, {ofInput = true, photo}: DrawOptions = {}): MapPicture {
  const pixels = pixelsOf(map);
  if (!ofInput) return enlarge(heat(channelMean(pixels)));
  switch (display) {
    case "signed":
      return enlarge(mapPicture([1, 3].includes(pixels.channels) ? pixels : channelMean(pixels), display));
    case "strength":
      return enlarge(mapPicture(pixels, display));
    case "heat":
    case "signed-heat": {
      const upper = display === "heat" ? heat(pixels) : mapPicture(pixels, display);
      return enlarge(photo ? {...upper, ...overlay(toPicture(photo), upper)} : upper);
    }
  }
}

function heat(map: Raster): MapPicture {
  return mapPicture(map, map.values.some((d) => d < 0) ? "signed-heat" : "heat");
}

function pixelsOf({shape, values}: DrawnMap): Raster {
  const [height, width, channels] = shape.length === 3 ? shape : [1, values.length, 1];
  return {values: Float32Array.from(values), width, height, channels};
}

function channelMean({values, width, height, channels}: Raster): Raster {
  const means = new Float32Array(width * height);
  for (let i = 0; i < values.length; ++i) means[Math.floor(i / channels)] += values[i] / channels;
  return {values: means, width, height, channels: 1};
}
