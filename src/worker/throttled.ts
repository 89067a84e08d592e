import type {StepImage} from "./kind.js";

/** The least time between two images, in milliseconds. */
const pause = 300;

/**
 * Returns a function that passes an image on to *onImage* unless it has passed
 * on another less than 300 milliseconds ago. What it passes on is a copy, so
 * that its memory can be transferred.
 */
export function throttled(
  onImage: (image: StepImage & {readonly values: Float32Array<ArrayBuffer>}) => void
): (image: StepImage) => void {
  let sent = Number.NEGATIVE_INFINITY;
  return (image) => {
    const now = performance.now();
    if (now - sent < pause) return;
    sent = now;
    onImage({...image, values: Float32Array.from(image.values)});
  };
}
