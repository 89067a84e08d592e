import {networkEntry} from "../../networks.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import type {Film} from "../marks/filmPane.js";
import {isUnderWay} from "../marks/growingFilm.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {AscentChoice} from "./ascentChoice.js";
import {type AscentSet, lectureAscents, presetIn} from "./ascentSet.js";
import type {Measured} from "./measured.js";

/** An ascent, on its way or at its end. */
export interface Ascent extends Partial<Provenance>, Measured {
  readonly film: Film;
  /** The best classes of the last image, where it is a class that was climbed; none on the way. */
  readonly top: readonly ClassScore[];
}

/** Returns where the value went, and how sure the network is of what came out. */
export function ascentCaption(
  {film, top: [best]}: Ascent,
  {preset}: AscentChoice,
  set: AscentSet = lectureAscents
): string {
  const {values, steps} = film;
  const name = /^\d+$/.test(film.name) ? `class ${film.name}` : film.name;
  if (isUnderWay(film)) {
    return `On the way to what ${name} would like to see: step ${film.frames[film.frames.length - 1].step} of ${steps}.`;
  }
  if (steps === 0)
    return `No step was made: this is the start. The value of ${name} is ${numberText(values[0][1], 1)}.`;
  const [first, last] = [values[0], values[values.length - 1]].map(([, value]) => numberText(value, 1));
  const rise = `from ${first} to ${last} in ${steps} steps`;
  const sure = best && `The network is ${(100 * best.probability).toFixed(1)} % sure that this is “${best.label}”`;
  return `${sure ? `${sure}: the class’s value went ${rise}` : `The value of ${name} went ${rise}`}. ${presetIn(set, preset).summary}`;
}

/** Returns the readout of an ascent. */
export function ascentFacts(
  {film: {frames, values}, asked, fine}: Ascent,
  choice: AscentChoice,
  set: AscentSet = lectureAscents
): Fact[] {
  const {network, layer, unit, preset, seed, start, settings} = choice;
  return [
    ["network", networkEntry(network).title],
    [layer === "logits" ? "class" : `unit of ${layer}`, `${unit}`],
    ["regularisers", `${presetIn(set, preset).title}${Object.keys(settings).length ? ", changed" : ""}`],
    ["start", start === "grey" ? "mid-grey" : start === "noise" ? `noise, seed ${seed}` : `a photo, seed ${seed}`],
    ["steps", `${frames[frames.length - 1].step}`],
    ["value", values[values.length - 1][1].toFixed(2)],
    ...(asked ? ([["its probability", percentText(asked.probability)]] satisfies Fact[]) : []),
    ...(fine === undefined ? [] : ([["contrast in fine detail", percentText(fine)]] satisfies Fact[]))
  ];
}

/** Returns the value of every step, for a table to take home. */
export function ascentRows({film}: Ascent) {
  return film.values.map(([step, value]) => ({step, value}));
}
