import {html} from "htl";
import {photoAddress} from "../../corpus/photoAddress.js";
import type {Guess} from "../inputs/guessFirst.js";
import {percentText} from "../marks/percentText.js";
import type {BuiltPanels} from "./builtOcclusions.js";
import {fivePanelsDefault} from "./occlusions.js";

/** The side of the network's input, in pixels. */
const side = 299;

/** Returns the question where a square makes the network surer of the class that is followed. */
export function panelsGuess({numbers, label}: BuiltPanels): Guess {
  const {probabilities, windows, whole} = numbers;
  const best = probabilities.indexOf(Math.max(...probabilities));
  const {top, left} = windows[best];
  return {
    question: `Where must a grey square lie to make the network surer of ${label}?`,
    guessed: {
      picture: html`<img src=${photoAddress(fivePanelsDefault.photo)} alt="The photo" width=${side} height=${side}
        style="object-fit: cover; aspect-ratio: 1">`,
      width: side,
      height: side,
      side: fivePanelsDefault.window,
      right: {y: top, x: left}
    },
    answer: `Surest, with ${percentText(probabilities[best])} in place of ${percentText(whole.probability)}, it is with the square at row ${top}, column ${left}.`
  };
}
