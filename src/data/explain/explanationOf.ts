import {mapPicture} from "../../images/mapPicture.js";
import type {MapPicture} from "../../images/picture.js";
import {methodOf} from "../../methods.js";
import type {Model} from "../../network/model.js";
import type {PhotoPixels} from "../../worker/protocol.js";
import {workerAnswer} from "../workerAnswer.js";

/** Returns what the figure of explanations begins with: what the worker answers to the question, less its numbers and its clock, and the picture of them. */
export async function explanationOf(
  model: Model,
  photo: PhotoPixels,
  choice: {readonly network: string; readonly photo: string; readonly unit: number; readonly method: string}
): Promise<{readonly content: object; readonly picture: MapPicture}> {
  const {unit, method} = choice;
  const answer = await workerAnswer(model, {kind: "explain", photo, target: {unit}, method, options: {}});
  const {values, milliseconds: _, ...rest} = answer; // no clock: the same build, the same file
  const [height, width, channels] = answer.shape;
  const picture = mapPicture({values, width, height, channels}, methodOf(method).display);
  const {scale, zero} = picture;
  return {content: {...choice, ...rest, scale, zero}, picture};
}
