import type {OnPartial, SoFar} from "../attribution/partial.js";
import {atMostEvery, pictureTime} from "./atMostEvery.js";

/**
 * Returns what is offered the answers on the way to one: it makes and passes on
 * to *send* what comes first, and then one every 300 milliseconds at most.
 */
export function partials(send: (partial: object & SoFar) => void): OnPartial<object> {
  const isTime = atMostEvery(pictureTime);
  return async (make) => {
    if (isTime()) send(await make());
  };
}
