import {ascentOptions} from "../../components/ascent/ascents.js";
import type {MeasuredAscent} from "../../components/ascent/measured.js";
import {fineShare} from "../../images/fineShare.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {SettingValues} from "../../methods.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {answer} from "../../worker/answer.js";
import {writeSheet} from "../writeSheet.js";

const columns = 4;

/** What is climbed, and how. */
export interface AscentOrder {
  readonly id: string;
  /** “logits” is the classes. */
  readonly layer: string;
  readonly unit: number;
  readonly seed: number;
  /** How many of its images are kept. */
  readonly frames: number;
  /** Of the knobs that are not as they are at first. */
  readonly settings: SettingValues;
}

export interface MadeAscent {
  /** Some of its images, as WebP. */
  readonly sheet: Uint8Array;
  readonly film: MeasuredAscent;
  /** The last image. */
  readonly pixels: Raster;
}

/** Returns an ascent from noise as a sheet of some of its images, and what is to be said of it. */
export async function measuredAscent(
  model: Model,
  {id, layer, unit, seed, frames, settings}: AscentOrder
): Promise<MadeAscent> {
  const options = {...ascentOptions(settings, model.network.name), seed, start: "noise" as const};
  const steps = Array.from({length: frames}, (_, i) => Math.round((i * options.steps!) / (frames - 1)));
  const images: Raster[] = [];
  const onImage = ({step, values, width, height, channels}: Raster & {readonly step: number}) => {
    if (steps.includes(step)) images.push({values, width, height, channels});
  };
  const objective = layer === "logits" ? {unit} : {layer, unit};
  const found = await runToEnd(answer({model, cache: {}, onImage}, {kind: "ascend", objective, options}, "wasm"));
  const [height, width, channels] = found.shape;
  const pixels = {values: found.values, width, height, channels};
  images.push(pixels);
  const values = Array.from(found.objectiveValues, (value) => Number(value.toFixed(2)));
  const sheet = await writeSheet(images.map(toPicture), {cell: width, columns}, {quality: 82});
  const fine = Number(fineShare(pixels).toFixed(4));
  const film = {id, size: width, columns, steps, values, top: found.top.slice(0, 1), asked: found.asked, fine};
  return {sheet, film, pixels};
}
