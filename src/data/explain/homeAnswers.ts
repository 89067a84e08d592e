import type {HomeAnswers} from "../../components/explain/homeAnswers.js";
import {catParts, type Point} from "../../components/story/catParts.js";
import type {CropBox} from "../../images/crop.js";
import {fillPixels} from "../../images/fillPixels.js";
import {luma} from "../../images/luma.js";
import {mapPicture} from "../../images/mapPicture.js";
import {maskedMean} from "../../images/maskedMean.js";
import {occlude} from "../../images/occlude.js";
import {overlay} from "../../images/overlay.js";
import type {Picture} from "../../images/picture.js";
import {polygonMask} from "../../images/polygonMask.js";
import type {Raster} from "../../images/raster.js";
import {replicate} from "../../images/replicate.js";
import {toPicture} from "../../images/toPicture.js";
import {methodOf} from "../../methods.js";
import type {Model} from "../../network/model.js";
import type {ImageScores, PhotoPixels} from "../../worker/protocol.js";
import {rounded} from "../classScores.js";
import {workerAnswer} from "../workerAnswer.js";

/**
 * Returns what the home page tells beside its first method: the map of another
 * *method* for the class *unit*, laid over the photo in grey, and what the
 * network says with an eye hidden. The parts of the cat are those drawn on the
 * photo of Chelsea, so it must be that one.
 */
export async function homeAnswers(
  model: Model,
  photo: PhotoPixels,
  {unit, method}: {readonly unit: number; readonly method: string}
): Promise<{readonly answers: HomeAnswers; readonly picture: Picture}> {
  const {pixels} = photo;
  const {width, height} = pixels;
  const asked = await workerAnswer(model, {kind: "explain", photo, target: {unit}, method, options: {}});
  const map = {values: asked.values, width, height, channels: 1};
  const drawn = mapPicture(map, methodOf(method).display);
  const [eyes, noses] = ["eyes", "flat nose"].map((name) => catParts.find(({word}) => word === name)!.outlines);
  const boxes = eyes.map((eye) => boxAround(eye, pixels));
  const grey = fillPixels(pixels, "grey");
  const images = [pixels, ...boxes.map((box) => occlude(pixels, box, grey))];
  const others = asked.top.map(({index}) => index).filter((index) => index !== unit);
  const classes = [unit, ...others.slice(0, 2)];
  const {scores} = await workerAnswer(model, {kind: "scores", images, classes});
  const [whole, left, right] = scores.map(roundedScores);
  const over = (outline: readonly Point[]) => maskedMean(map, polygonMask([outline.flat()], pixels))[0];
  const below = map.values.reduce((count, value) => count + Number(value < 0), 0);
  return {
    answers: {
      side: width,
      whole,
      eye: {box: boxes[0], scores: left},
      otherEye: {box: boxes[1], scores: right},
      occlusion: {
        scale: drawn.scale,
        zero: drawn.zero,
        raising: below / map.values.length,
        peak: peakOf(map),
        parts: {leftEye: over(eyes[0]), rightEye: over(eyes[1]), nose: over(noses[0])}
      }
    },
    picture: overlay(toPicture(replicate(luma(pixels), 3)), drawn, {opacity: 0.6})
  };
}

/** Returns the first of the strongest pixels, of whatever sign. */
function peakOf({values, width}: Raster): HomeAnswers["occlusion"]["peak"] {
  const at = values.reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best]) ? i : best), 0);
  return {x: at % width, y: Math.floor(at / width), value: values[at]};
}

/** Returns the smallest box of whole pixels around an outline. */
function boxAround(outline: readonly Point[], {width, height}: Raster): CropBox {
  const [xs, ys] = [0, 1].map((i) => outline.map((point) => point[i]));
  return {
    left: Math.floor(width * Math.min(...xs)),
    right: Math.ceil(width * Math.max(...xs)),
    top: Math.floor(height * Math.min(...ys)),
    bottom: Math.ceil(height * Math.max(...ys))
  };
}

function roundedScores({top, asked, ranks}: ImageScores): ImageScores {
  return {top: top.map(rounded), asked: asked.map(rounded), ranks};
}
