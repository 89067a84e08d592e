import type {Raster} from "../images/raster.js";
import type {Model} from "../network/model.js";
import type {ClassScore} from "../worker/protocol.js";
import {classScores} from "./classScores.js";

/**
 * Returns the five classes that the *model* finds most likely for the given
 * *photo* (0…255), best first; of equal ones the first. The photo is cropped
 * and scaled as everywhere on this site. Logits are rounded to four decimals,
 * probabilities to six.
 */
export function topFive(model: Model, photo: Raster): ClassScore[] {
  return classScores(model, photo).slice(0, 5);
}
