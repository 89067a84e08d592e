import * as tf from "@tensorflow/tfjs-core";
import {occludedAnswers} from "../../attribution/occludedAnswers.js";
import type {BlankWindows, BuiltDigitOcclusion, BuiltPanels} from "../../components/occlusion/builtOcclusions.js";
import {hiddenNumbers, strongestMaps} from "../../components/occlusion/hiddenNumbers.js";
import {comparedFills, digitOcclusion, fivePanelsDefault} from "../../components/occlusion/occlusions.js";
import {mapProjection} from "../../features/mapProjection.js";
import {fit} from "../../images/fit.js";
import {isBlank} from "../../images/isBlank.js";
import type {Pixels} from "../../images/pixels.js";
import {signedPicture} from "../../images/signedPicture.js";
import {finish} from "../../network/finish.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {decodeImage} from "../decodeImage.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {writePng} from "../writePng.js";

/** Returns the covered digit as the page shows it first. */
export async function occludedDigitDefault(model: Model): Promise<BuiltDigitOcclusion> {
  const {digit, class: index, window, stride, fill} = digitOcclusion;
  const held = heldOutDigits();
  const pixels = held.pixels(digit);
  const found = await occludedAnswersOf(model, pixels, {window: [window, window], stride: [stride, stride], fill});
  return {
    pixels: Array.from(pixels.values),
    label: held.labels[digit],
    numbers: hiddenNumbers(found, model.network.labels, {class: index}),
    blank: await blankWindows(model)
  };
}

/**
 * Returns, of every fill, what a window does to the logit of 8 on all held-out
 * 8s that the network knows: where it covers ink, and where it covers none.
 */
export async function blankWindows(model: Model): Promise<BlankWindows[]> {
  const held = heldOutDigits();
  const {window, stride, class: index} = digitOcclusion;
  const results = comparedFills.map((fill) => ({
    fill,
    ink: [] as number[],
    blank: [] as number[],
    most: [] as number[],
    flips: 0,
    blankFlips: 0,
    flipped: 0
  }));
  let known = 0;
  for (const [example, label] of held.labels.entries()) {
    if (label !== index) continue;
    const pixels = held.pixels(example);
    let right = true;
    for (const result of results) {
      const options = {window: [window, window], stride: [stride, stride], fill: result.fill} as const;
      const {windows, whole, logits, best} = hiddenNumbers(
        await occludedAnswersOf(model, pixels, options),
        model.network.labels,
        {class: index}
      );
      right = whole.top[0].index === index;
      if (!right) break;
      let most = Number.NEGATIVE_INFINITY;
      let flips = 0;
      windows.forEach((box, i) => {
        const fall = (whole.logit - logits[i]) / whole.logit;
        const empty = isBlank(pixels, box);
        (empty ? result.blank : result.ink).push(fall);
        if (empty) most = Math.max(most, fall);
        if (best[i].index !== index) {
          ++flips;
          if (empty) ++result.blankFlips;
        }
      });
      result.most.push(most);
      result.flips += flips;
      if (flips) ++result.flipped;
    }
    if (right) ++known;
  }
  return results.map(({fill, ink, blank, most, flips, blankFlips, flipped}) => ({
    fill,
    digits: known,
    ink: mean(ink),
    blank: mean(blank),
    most: median(most),
    flips: flips / (ink.length + blank.length),
    blankFlips: blankFlips / blank.length,
    flipped
  }));
}

/** Returns the five panels as the page shows them first, and the projected map as a PNG. */
export async function fivePanelsBuilt(model: Model): Promise<{panels: BuiltPanels; projection: Uint8Array}> {
  const {photo, class: index, window, stride, fill, layer, unit, rule} = fivePanelsDefault;
  const [height, width, channels] = model.network.input.shape as [number, number, number];
  const pixels = fit(await decodeImage(`src/photos/${photo}.jpg`), {width, height, channels});
  const options = {window: [window, window], stride: [stride, stride], fill, layer} as const;
  const found = await occludedAnswersOf(model, pixels, options);
  const input = inputOf(model.network, pixels);
  const map = await finish(mapProjection(model, input, {layer, unit, rule}));
  const values = Float32Array.from(await map.data<"float32">());
  tf.dispose([input, map]);
  const picture = signedPicture({values, width, height, channels});
  return {
    panels: {
      numbers: hiddenNumbers(found, model.network.labels, {class: index, unit}),
      strongest: strongestMaps(found.wholeActivity),
      label: model.network.labels[index],
      scale: picture.scale,
      zero: picture.zero
    },
    projection: await writePng(picture)
  };
}

async function occludedAnswersOf(model: Model, pixels: Pixels, options: Parameters<typeof occludedAnswers>[2]) {
  const input = inputOf(model.network, pixels);
  try {
    return await finish(occludedAnswers(model, input, options));
  } finally {
    input.dispose();
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, d) => sum + d, 0) / values.length;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
