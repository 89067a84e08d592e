import type {BlankWindows, BuiltDigitOcclusion, BuiltPanels} from "../../components/occlusion/builtOcclusions.js";
import {halfCount} from "../../components/occlusion/lectureCounts.js";
import {comparedFills, digitOcclusion, type PanelsStart} from "../../components/occlusion/occlusions.js";
import {isBlank} from "../../images/isBlank.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {Model} from "../../network/model.js";
import type {CorpusPeaks} from "../corpusPeaks.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {heldOutDigits} from "../heldOutDigits.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";

/** Returns the covered digit as the page shows it first. */
export async function occludedDigitDefault(model: Model): Promise<BuiltDigitOcclusion> {
  const {digit, class: index, window, stride, fill} = digitOcclusion;
  const held = heldOutDigits();
  const pixels = held.pixels(digit);
  const photo = {key: `digit:${digit}`, pixels};
  const sides = {window: [window, window], stride: [stride, stride]} as const;
  const {scores} = await workerAnswer(model, {kind: "occlude", photo, class: index, fill, ...sides});
  return {
    pixels: Array.from(pixels.values),
    label: held.labels[digit],
    numbers: scores,
    blank: await blankWindows(model)
  };
}

/**
 * Returns, of every fill, what a window does to the logit of 8 on all held-out
 * 8s that the network knows: where it covers ink, and where it covers none.
 */
async function blankWindows(model: Model): Promise<BlankWindows[]> {
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
      const photo = {key: `digit:${example}`, pixels};
      const sides = {window: [window, window], stride: [stride, stride]} as const;
      const question = {kind: "occlude", photo, class: index, fill: result.fill, ...sides} as const;
      const {windows, whole, logits, best} = (await workerAnswer(model, question)).scores;
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

/** Returns five panels as a page shows them first, given the corpus's *peaks* and with what they begin, and the projected map as a PNG. */
export async function fivePanelsBuilt(
  model: Model,
  peaks: CorpusPeaks,
  {photo, class: index, window, stride, fill, layer, unit, rule}: PanelsStart
): Promise<{panels: BuiltPanels; projection: Uint8Array}> {
  const loaded = await corpusPhoto(model.network, photo);
  const {width, height, channels} = loaded.pixels;
  const sides = {window: [window, window], stride: [stride, stride]} as const;
  const asked = {kind: "occlude", photo: loaded, class: index, fill, layer, unit, ...sides} as const;
  const {scores, strongest, label} = await workerAnswer(model, asked);
  const {values} = await workerAnswer(model, {kind: "projection", photo: loaded, layer, unit, rule});
  const picture = signedPicture({values, width, height, channels});
  return {
    panels: {
      numbers: scores,
      strongest,
      half: strongest.slice(0, 3).map((map) => halfCount(Array.from(peaks.responsesOf(layer).valuesOf(map.unit)))),
      label,
      scale: picture.scale,
      zero: picture.zero
    },
    projection: await writePng(picture)
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, d) => sum + d, 0) / values.length;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
