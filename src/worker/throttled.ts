import {atMostEvery, pictureTime} from "./atMostEvery.js";
import type {StepImage} from "./kind.js";

/**
 * Returns a function that passes an image on to *onImage* unless it has passed
 * on another less than 300 milliseconds ago. What it passes on is a copy, so
 * that its memory can be transferred.
 */
export function throttled(
  onImage: (image: StepImage & {readonly values: Float32Array<ArrayBuffer>}) => void
): (image: StepImage) => void {
  const isTime = atMostEvery(pictureTime);
  return (image) => {
    if (isTime()) onImage({...image, values: Float32Array.from(image.values)});
  };
}
