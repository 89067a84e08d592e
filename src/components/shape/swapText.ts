import type {tilings} from "../../images/fillTexture.js";
import type {Raster} from "../../images/raster.js";
import type {Paint} from "../../images/silhouette.js";
import type {ClassScore} from "../../network/classScores.js";
import {networkEntry} from "../../networks.js";
import type {Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";

/** Which animal wears which texture, and how. */
export interface SwapChoice {
  readonly animal: string;
  readonly texture: string;
  readonly ground: Paint;
  readonly scale: number;
  readonly tiling: (typeof tilings)[number];
}

/** What the network says to a shape in its new skin. */
export interface SwapScores {
  /** The five best classes. */
  readonly top: readonly ClassScore[];
  /** The class of the whole animal. */
  readonly shape: ClassScore;
  /** The class of the texture alone. */
  readonly texture: ClassScore;
}

/** The pictures of a swap, and what the network says to it where that is known. */
export interface SwapAnswer extends Partial<Provenance> {
  readonly pictures: {readonly animal: Raster; readonly texture: Raster; readonly mixed: Raster};
  /** What the whole animal and the texture alone are called. */
  readonly names: {readonly shape: string; readonly texture: string};
  readonly scores?: SwapScores;
}

/** Returns in a sentence which of the two wins, and whether either is the network's answer. */
export function verdictOf(first: ClassScore, shape: ClassScore, texture: ClassScore): string {
  if (shape.index === texture.index) return `Both are called “${shape.label}”: nothing to choose between.`;
  const winner = shape.probability >= texture.probability ? "shape" : "texture";
  const score = winner === "shape" ? shape : texture;
  if (first.index === score.index) return `The ${winner} wins: the network says “${first.label}”.`;
  return `Neither wins outright: the network says “${first.label}”. Of the two, it finds the ${winner} more likely.`;
}

/** Returns what the swap shows, in words. */
export function swapCaption({names}: SwapAnswer): string {
  return `The whole animal is “${names.shape}” to the network, the texture alone “${names.texture}”. This picture has the outline of the one and the skin of the other.`;
}

/** Returns the readout of the swap for a *network* by name. */
export function swapFacts(network: string, {scores}: SwapAnswer): Fact[] {
  return [["network", networkEntry(network).title], ...(scores ? [["first", scores.top[0].label] as const] : [])];
}

/** Returns a row a class: the shape's, the texture's, and the best ones; undefined where they are not known. */
export function swapRows({scores}: SwapAnswer) {
  if (!scores) return;
  const line = (what: string, {index, label, logit, probability}: ClassScore) => ({
    what,
    index,
    label,
    logit,
    probability
  });
  return [
    line("shape", scores.shape),
    line("texture", scores.texture),
    ...scores.top.map((score, i) => line(`${i + 1}`, score))
  ];
}

/** Returns the choice and its numbers, to be taken home as JSON; undefined where they are not known. */
export function swapNumbers(network: string, {scores}: SwapAnswer, choice: SwapChoice) {
  if (!scores) return;
  const {top, shape, texture} = scores;
  return {network, ...choice, shape, skin: texture, top};
}
