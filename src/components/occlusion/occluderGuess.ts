import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import type {Guess} from "../inputs/guessFirst.js";
import {percentText} from "../marks/percentText.js";
import {type BuiltOccluder, occluderDefault} from "./occluders.js";

/** The side of the network's input, in pixels. */
const side = 299;

/** Returns the question where the large square takes most of the answer. */
export function occluderGuess({photo, whole, maps}: BuiltOccluder): Guess {
  const {large} = occluderDefault;
  const {places} = maps.find(({size}) => size === large)!;
  const worst = places.reduce((a, b) => (b.asked.probability < a.asked.probability ? b : a));
  return {
    question: `Where must a grey square of ${large} pixels lie to take most from ${whole.asked.label}?`,
    guessed: {picture: photoOf(photo), width: side, height: side, side: large, right: {y: worst.y, x: worst.x}},
    answer: `At row ${worst.y}, column ${worst.x} it leaves ${percentText(worst.asked.probability)} of ${percentText(whole.asked.probability)}, and the network says ${worst.top[0].label}.`
  };
}

function photoOf(id: string): HTMLElement {
  return html`<img src=${photoAddress(id)} alt="The photo" width=${side} height=${side} style="object-fit: cover; aspect-ratio: 1">`;
}
