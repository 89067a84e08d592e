import {type Outline, polygonMask} from "../../images/polygonMask.js";
import type {Paint} from "../../images/silhouette.js";
import type {ClassScore} from "../../network/classScores.js";
import {networkEntry} from "../../networks.js";
import type {PhotoPixels, Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {fileWord} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {percentText} from "../marks/percentText.js";
import type {FollowedScore} from "../marks/scoreBars.js";
import {maskOf} from "./masks.js";

/** What the reader has chosen of a silhouette. */
export interface SilhouetteChoice {
  readonly photo: PickedPhoto;
  readonly fill: Paint;
  readonly ground: Paint;
  /** Null for the outline that comes with the photo. */
  readonly outline: readonly Outline[] | null;
}

/** What the network says to a whole photo and to a silhouette, as far as it is known. */
export interface SilhouetteAnswer extends Partial<Provenance> {
  readonly photo: PhotoPixels;
  /** The best classes of the whole photo. */
  readonly whole?: readonly ClassScore[];
  /** Those of the silhouette. */
  readonly top?: readonly ClassScore[];
  /** The whole photo’s best class in the silhouette. */
  readonly followed?: FollowedScore;
}

/** What each paint is called. */
export const paintNames: Readonly<Record<Paint, string>> = {
  black: "black",
  white: "white",
  grey: "grey",
  mean: "the mean colour",
  photo: "as in the photo"
};

/** Returns the outlines that are chosen; none for a photo that comes without. */
export function outlinesOf({photo, outline}: Pick<SilhouetteChoice, "photo" | "outline">): readonly Outline[] {
  return outline ?? maskOf(fileWord(photo))?.outlines ?? [];
}

/** Returns what the network says to the photo and to the silhouette, in words. */
export function silhouetteCaption({whole, top, followed}: SilhouetteAnswer): string {
  if (!whole) return "";
  const said = `To the whole photo the network says “${whole[0].label}”, ${percentText(whole[0].probability)}`;
  if (!top || !followed) return `${said}.`;
  const {label, probability} = followed.score;
  const share = percentText(probability);
  if (followed.rank === 1) return `${said}; to this it says the same, ${share}.`;
  return `${said}; to this, “${top[0].label}”, ${percentText(top[0].probability)}. “${label}” is now at place ${followed.rank}, ${share}.`;
}

/** Returns the readout of a silhouette for a *network* by name. */
export function silhouetteFacts(
  network: string,
  {followed}: SilhouetteAnswer,
  choice: Pick<SilhouetteChoice, "photo" | "outline">
): Fact[] {
  const {inputShape, title} = networkEntry(network);
  const [height, width] = inputShape;
  const outlines = outlinesOf(choice);
  const corners = outlines.reduce((sum, outline) => sum + outline.length / 2, 0);
  const area = polygonMask(outlines, {width, height}).values.reduce((a, b) => a + b, 0) / (width * height);
  const place = followed && `place ${followed.rank}, ${percentText(followed.score.probability)}`;
  return [
    ["network", title],
    ["outline", `${corners} corners, ${(100 * area).toFixed(0)}\u00a0% of the picture`],
    ...(place ? [[`“${followed.score.label}”`, place] as const] : [])
  ];
}

/** Returns a row a class: the best of the whole photo, then those of the silhouette; undefined where they are not known. */
export function silhouetteRows({whole, top}: SilhouetteAnswer) {
  if (!whole || !top) return;
  const list = (picture: string, scores: readonly ClassScore[]) =>
    scores.map(({index, label, logit, probability}, i) => ({picture, rank: i + 1, index, label, logit, probability}));
  return [...list("photo", whole), ...list("silhouette", top)];
}

/** Returns the choice and its numbers, to be taken home as JSON; undefined where they are not known. */
export function silhouetteNumbers(network: string, {whole, top, followed}: SilhouetteAnswer, choice: SilhouetteChoice) {
  const {photo, fill, ground} = choice;
  if (!top) return;
  return {
    network,
    photo: fileWord(photo),
    fill,
    ground,
    outlines: outlinesOf(choice),
    whole,
    silhouette: top,
    followed
  };
}
