import type {Pixels} from "../images/pixels.js";
import type {StepImage} from "./protocol.js";

/** The least time between two frames, in milliseconds. */
const pause = 300;

/** What a frame is besides its pixels. */
type Rest = Omit<StepImage, keyof Pixels>;

/**
 * Returns a function that passes an image on to *hear* unless it has heard of
 * another less than 300 milliseconds ago. What it hears is a copy, whose arrays
 * may be given away.
 */
export function nowAndThen(hear?: (frame: StepImage) => void): (pixels: Pixels, rest: Rest) => void {
  let sent = Number.NEGATIVE_INFINITY;
  return (pixels, rest) => {
    const now = performance.now();
    if (!hear || now - sent < pause) return;
    sent = now;
    hear({...pixels, values: Float32Array.from(pixels.values), ...rest});
  };
}
