import {html} from "htl";
import type {ClassScore} from "../../worker/protocol.js";
import {percentText} from "./percentText.js";
import {scoreBars} from "./scoreBars.js";

/** What a network says to an image, and to the class that is followed. */
export interface Scored {
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore;
  /** The place of the class among all; 1 is the best. */
  readonly rank: number;
}

export interface FollowedReadout {
  /** The probability of the class, large, and its name. */
  readonly number: HTMLElement;
  /** The best classes. */
  readonly bars: HTMLElement;
  /** Shows the scores; *more* stands behind the class’s name. */
  show(scored: Scored, label: string, more?: string): void;
  /** Marks them as older than the choice. */
  stale(isStale: boolean): void;
}

/** Returns the probability of one class as a large number, and bars for the best ones, which are what the *label* says. */
export function followedReadout(label: string): FollowedReadout {
  const bars = scoreBars({label});
  const value = html`<strong></strong>`;
  const words = html`<span></span>`;
  const number = html`<p class="figure-number">${value} ${words}</p>`;
  return {
    number,
    bars: bars.element,
    show({top, asked, rank}, name, more = "") {
      bars.show(top, {score: asked, rank});
      value.textContent = percentText(asked.probability);
      words.textContent = `${name}${rank === 1 ? "" : `, rank ${rank}`}${more}`;
    },
    stale(isStale) {
      bars.stale(isStale);
      number.classList.toggle("stale", isStale);
    }
  };
}
