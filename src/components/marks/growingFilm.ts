import type {StepImage} from "../../worker/protocol.js";
import type {Film, FilmFrame} from "./filmPane.js";
import {pixelFrame} from "./pixelFrame.js";

/** The most pictures that a film keeps; of longer ones every second is dropped. */
const most = 128;

/** Returns what adds the images of a computation, one after the other, to a film of that many *steps*: the film so far. */
export function growingFilm(steps: number, name: string): (image: StepImage) => Film {
  let frames: readonly FilmFrame[] = [];
  return ({step, value, ...pixels}) => {
    frames = [...frames, pixelFrame(step, value, pixels)];
    if (frames.length > most) frames = frames.filter((_, i) => i % 2 === 0 || i === frames.length - 1);
    return {frames, values: frames.map((d) => [d.step, d.value] as const), steps, name};
  };
}

/** Returns whether a film has not come to its last step. */
export function isUnderWay({frames, steps}: Film): boolean {
  return frames[frames.length - 1].step < steps;
}
