import {reluRules} from "../../components/rules/reluRules.js";
import {correlation} from "../../evaluation/correlation.js";
import type {MapPicture} from "../../images/picture.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {Model} from "../../network/model.js";
import {clearCache, type RunCache} from "../../worker/cachedRun.js";
import type {Answer} from "../../worker/protocol.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";

export interface RuleChoice {
  readonly network: string;
  /** The id of a photo. */
  readonly photo: string;
  readonly layer: string;
  readonly unit: number;
  /** The id of another photo. */
  readonly other: string;
}

/**
 * Returns the files of the comparison of the three rules: a picture for each,
 * and rules.json with the target, its value, the scales, and how much each
 * map is like that of the other photo. They are what the page computes live
 * for the same choice.
 */
export async function ruleFiles(model: Model, choice: RuleChoice): Promise<Record<string, Uint8Array>> {
  const {network, photo, other} = choice;
  const found = await ruleMaps(model, choice, photo);
  const others = await ruleMaps(model, choice, other);
  const files: Record<string, Uint8Array> = {};
  const scales: Record<string, Pick<MapPicture, "scale" | "zero">> = {};
  const likeness: Record<string, number> = {};
  for (const [i, {method}] of reluRules.entries()) {
    const {values, shape} = found[i];
    const picture = signedPicture({values, width: shape[1], height: shape[0], channels: shape[2]});
    files[`${method}.png`] = await writePng(picture);
    scales[method] = {scale: picture.scale, zero: picture.zero};
    likeness[method] = Math.round(100 * (correlation(values, others[i].values) || 0)) / 100; // a map of zeros is like no other
  }
  const {target, asked} = found[0];
  const content = {network, photo, target, asked, scales, likeness};
  files["rules.json"] = jsonFile(content);
  return files;
}

async function ruleMaps(model: Model, {layer, unit}: RuleChoice, id: string): Promise<Answer<"explain">[]> {
  const photo = await corpusPhoto(model.network, id);
  const cache: RunCache = {};
  const found: Answer<"explain">[] = [];
  for (const {method} of reluRules) {
    const question = {kind: "explain", photo, target: {layer, unit}, method, options: {}} as const;
    found.push(await workerAnswer(model, question, cache));
  }
  clearCache(cache);
  return found;
}
