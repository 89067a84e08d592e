import {networkEntry} from "../../networks.js";
import type {ImageScores, Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {fileWord, subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {Film} from "../marks/filmPane.js";
import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {type DreamChoice, dreamNetwork, dreamOptions} from "./dreams.js";

/** A dream, on its way or at its end. */
export interface DreamShown extends Partial<Provenance> {
  readonly film: Film;
  /** What the network says of the photo and of the dream; null on the way. */
  readonly scores: readonly ImageScores[] | null;
  /** The width and height of every octave; null on the way. */
  readonly sizes: readonly number[] | null;
  /** How far a pixel’s values are from the photo’s, root mean square, in levels of 0…255; null on the way. */
  readonly moved: number | null;
  /** Whether the photo has one colour all over, as one of a single pixel has. */
  readonly isPlain?: boolean;
}

type Choice = DreamChoice<PickedPhoto>;

/** Returns what a dream is called. */
export function dreamName({photo, layer}: Choice): string {
  return `${subjectOf(photo)}, as ${layer} dreams it`;
}

/** Returns what a dream is called in the names of files. */
export function dreamFileName({photo, layer}: Choice): string {
  return `${fileWord(photo)}-dream-${layer}`;
}

/** Returns what was made of the photo, and what the network says of both; or how far the dream is. */
export function dreamCaption({film, scores, moved, isPlain}: DreamShown, {layer, settings}: Choice): string {
  const {step} = film.frames[film.frames.length - 1];
  if (!scores || moved === null)
    return `On the way: step ${step} of ${film.steps}. The photo with what was drawn into it so far.`;
  const [photo, dream] = scores.map(({top: [best]}) => `“${best.label}” (${percentText(best.probability)})`);
  const {strength, steps} = dreamOptions(settings);
  const plain = isPlain ? " The photo has one colour all over, so all that is drawn is the network’s." : "";
  if (!steps || !strength) return `No step was made: this is the photo itself. The network says ${photo}.${plain}`;
  const {octaves} = dreamOptions(settings);
  const sizes = octaves === 1 ? "at one size" : `at ${octaves} sizes`;
  return `${film.steps} steps of ${layer}, ${sizes}, have moved a pixel’s colours by ${moved.toFixed(0)} of 255 levels (root mean square). The network said ${photo} of the photo, and says ${dream} of the dream.${plain}`;
}

/** Returns the readout of a dream. */
export function dreamFacts({film: {values}, sizes}: DreamShown, choice: Choice): Fact[] {
  const {strength, steps, octaves, jitter, seed} = dreamOptions(choice.settings);
  return [
    ["network", networkEntry(dreamNetwork).title],
    [choice.whole === "square" ? "mean square of" : "mean (as the sum) of", choice.layer],
    ["octaves", sizes ? `${sizes.join(", ")} px` : `${octaves}`],
    ["steps an octave", `${steps}, ${strength} levels each`],
    ["jitter, seed", `${jitter} px, ${seed}`],
    ["its value", `${plainNumber(values[0][1], 3)} to ${plainNumber(values[values.length - 1][1], 3)}`]
  ];
}

/** Returns the value of every step, for a table to take home. */
export function dreamRows({film}: DreamShown, {settings}: Choice) {
  const {steps, octaves} = dreamOptions(settings);
  return film.values.map(([step, value]) => ({
    step,
    octave: Math.min(octaves, steps ? Math.floor(step / steps) + 1 : octaves),
    value
  }));
}
