import type {Picture} from "./picture.js";

export interface OverlayOptions {
  /** How much of the upper picture is seen, 0…1; defaults to 0.5. */
  opacity?: number;
}

/**
 * Returns the *upper* picture laid over the *lower* one of the same size,
 * e.g. a heat map over a photo. Where the upper one is itself transparent,
 * more of the lower one is seen.
 */
export function overlay(lower: Picture, upper: Picture, {opacity = 0.5}: OverlayOptions = {}): Picture {
  if (!(opacity >= 0 && opacity <= 1)) throw new RangeError(`invalid opacity: ${opacity}`);
  const {width, height} = lower;
  if (upper.width !== width || upper.height !== height)
    throw new RangeError(`not ${width}×${height}: ${upper.width}×${upper.height}`);
  const rgba = new Uint8ClampedArray(lower.rgba);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = (opacity * upper.rgba[i + 3]) / 255;
    for (let c = i; c < i + 3; ++c) rgba[c] = lower.rgba[c] + (upper.rgba[c] - lower.rgba[c]) * alpha;
  }
  return {rgba, width, height};
}
