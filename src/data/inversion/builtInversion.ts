import {
  type BuiltInversion,
  digitOf,
  type InversionSetup,
  type InversionSpec,
  inversionFrames,
  inversionOptions
} from "../../components/inversion/inversions.js";
import {digitSize} from "../../corpus/digits.js";
import type {InvertOptions} from "../../features/invert.js";
import {change} from "../../images/change.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import type {Model} from "../../network/model.js";
import type {Answer} from "../../worker/protocol.js";
import {decodeImage} from "../decodeImage.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

const columns = 6;

/** Returns what the worker answers to the given inversion. */
export async function invertedAnswer(model: Model, setup: InversionSetup, frames?: number): Promise<Answer<"invert">> {
  const {network: name, layer, unit, start, seed} = setup;
  return workerAnswer(model, {
    kind: "invert",
    target: layer === "logits" ? {unit} : {layer, unit},
    options: {...inversionOptions(setup), start: await startPixels(start), seed},
    frames: frames ?? inversionFrames[name]
  });
}

/** Returns the inversion's images on a sheet, what changed as a picture (both WebP), and what is to be said of them. */
export async function builtInversion(
  model: Model,
  setup: InversionSpec
): Promise<{readonly sheet: Uint8Array; readonly changed: Uint8Array; readonly built: BuiltInversion}> {
  const {images, losses, probabilities, startTop, top} = await invertedAnswer(model, setup);
  const {width: size} = images[0].pixels;
  const {map, l2, max, rms} = change(images[0].pixels, images[images.length - 1].pixels);
  const picture = signedPicture(map);
  const how = size === digitSize ? {lossless: true} : {quality: 84};
  return {
    sheet: await writeSheet(
      images.map(({pixels}) => toPicture(pixels)),
      {cell: size, columns},
      how
    ),
    changed: await writeSheet([picture], {cell: size, columns: 1}, how),
    built: {
      id: setup.id,
      size,
      columns,
      steps: images.map(({step}) => step),
      losses: Array.from(losses, fourDigits),
      probabilities: Array.from(probabilities, (d) => (Number.isNaN(d) ? null : fourDigits(d))),
      startTop,
      top,
      change: {l2: fourDigits(l2), max: fourDigits(max), rms: fourDigits(rms)},
      scale: picture.scale,
      zero: picture.zero
    }
  };
}

/** Returns the image that a start names. */
async function startPixels(start: string): Promise<InvertOptions["start"]> {
  if (start === "zeros" || start === "noise") return start;
  const digit = digitOf(start);
  if (digit !== undefined) return heldOutDigits().pixels(digit);
  return decodeImage(`src/photos/${start}.jpg`);
}

function fourDigits(value: number): number {
  return Number(value.toPrecision(4));
}
