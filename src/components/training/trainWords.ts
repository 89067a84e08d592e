import type {Fact} from "../frame/figureFrame.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {TrainChoice, Training} from "./training.js";

/** Returns what came out of a training, as far as it is. */
export function trainCaption({moments, until, ranAway}: Training, {rate, examples}: TrainChoice): string {
  const last = moments[moments.length - 1];
  const known = `${percentText(last.right / last.of)} of ${last.of} digits that it never saw`;
  if (ranAway) return `${ranAway} Before that it named ${known}.`;
  const far = last.step < until ? `Stopped after ${last.step} of ${until} steps` : `After ${last.step} steps`;
  return `${far} at a rate of ${rate}, with ${examples.toLocaleString("en")} digits to learn from, it names ${known}.`;
}

/** Returns the readout of a training. */
export function trainFacts({moments}: Training): Fact[] {
  const last = moments[moments.length - 1];
  return [
    ["steps", `${last.step}`],
    ["right", `${last.right} of ${last.of}`],
    ["loss", last.loss === null ? "–" : numberText(last.loss)],
    ["held out", numberText(last.heldOutLoss)]
  ];
}
