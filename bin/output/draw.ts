import {heatPicture} from "../../src/images/heatPicture.js";
import {overlay} from "../../src/images/overlay.js";
import type {MapPicture} from "../../src/images/picture.js";
import type {Pixels} from "../../src/images/pixels.js";
import {signedPicture} from "../../src/images/signedPicture.js";
import {toPicture} from "../../src/images/toPicture.js";
import type {Method} from "../../src/methods.js";
import {enlarge} from "./enlarge.js";
import type {Numbers} from "./numbersOf.js";

export interface DrawOptions {
  /** Whether the numbers are of the input's pixels, not of a layer's activations; defaults to true. */
  readonly ofInput?: boolean;
  /** The photo that a heat map is laid over. */
  readonly photo?: Pixels;
}

/**
 * Returns a picture of a map as its method's *display* asks: signed colours
 * around mid-grey, one brightness, or a heat map over the photo. A layer's
 * activations are averaged over its channels and drawn as a heat map. A vector
 * is drawn as one row. Small maps are enlarged by a whole factor.
 */
export function draw(
  numbers: Numbers,
  display: Method["display"],
  {ofInput = true, photo}: DrawOptions = {}
): MapPicture {
  const map = pixelsOf(numbers);
  if (!ofInput) return enlarge(heat(channelMean(map)));
  switch (display) {
    case "signed":
      return enlarge(signedPicture(map.channels === 1 || map.channels === 3 ? map : channelMean(map)));
    case "strength":
      return enlarge(heatPicture(map));
    case "heat":
    case "signed-heat": {
      const upper = heat(map, display === "signed-heat");
      return enlarge(photo ? {...upper, ...overlay(toPicture(photo), upper)} : upper);
    }
    default:
      throw new RangeError(`unknown display: ${display satisfies never as string}`);
  }
}

/** Blue to red where there are, or may be, values of both signs, else dark to light. */
function heat(map: Pixels, signed = false): MapPicture {
  return heatPicture(map, {colours: signed || map.values.some((d) => d < 0) ? "diverging" : "sequential"});
}

function pixelsOf({shape, values}: Numbers): Pixels {
  const [height, width, channels] = shape.length === 3 ? shape : [1, values.length, 1];
  return {values: Float32Array.from(values), width, height, channels};
}

function channelMean({values, width, height, channels}: Pixels): Pixels {
  const means = new Float32Array(width * height);
  for (let i = 0; i < values.length; ++i) means[Math.floor(i / channels)] += values[i] / channels;
  return {values: means, width, height, channels: 1};
}
