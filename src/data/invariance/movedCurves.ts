import {
  invarianceDefault,
  type MovedCurve,
  type Way,
  warpOf,
  wayValues
} from "../../components/invariance/invariance.js";
import {movedCurve} from "../../components/invariance/movedCurve.js";
import type {EdgeFill} from "../../images/moved.js";
import type {Model} from "../../network/model.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {workerAnswer} from "../workerAnswer.js";

/** Returns what the *model* makes of a photo moved one way, by the worker's own code; by some of its *values* only, where they are given. */
export async function curveOf(
  model: Model,
  photo: PhotoPixels,
  way: Way,
  edge: EdgeFill,
  values: readonly number[] = wayValues[way]
): Promise<MovedCurve> {
  const warps = values.map((value) => warpOf(way, value));
  const {layers} = invarianceDefault;
  const answer = await workerAnswer(model, {kind: "transformed", photo, warps, edge, layers});
  return movedCurve(photo.key, way, edge, answer, values);
}
