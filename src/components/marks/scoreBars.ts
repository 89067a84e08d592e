import {html} from "htl";
import type {ClassScore} from "../../worker/protocol.js";
import {percentText} from "./percentText.js";

/** A class that is followed, and its place among all; 1 is the best. */
export interface FollowedScore {
  readonly score: ClassScore;
  readonly rank: number;
}

export interface ScoreBars {
  readonly element: HTMLElement;
  /** Draws the five best classes, and the *followed* one below them where it is not among them. */
  show(top: readonly ClassScore[], followed?: FollowedScore): void;
  /** Marks the bars as older than the choice. */
  stale(stale: boolean): void;
}

export interface ScoreBarsOptions {
  /** Says what the bars are to those who cannot see them. */
  readonly label: string;
  /** Defaults to "probability". */
  readonly quantity?: "probability" | "logit";
}

/**
 * Returns bars for the best classes of an image, as probabilities (the full
 * width is 100 %) or as logits (the full width is the largest shown; a negative
 * one has no bar). A followed class is marked.
 */
export function scoreBars({label, quantity = "probability"}: ScoreBarsOptions): ScoreBars & {
  quantity: "probability" | "logit";
} {
  const list = html`<ol class="score-bars" aria-label=${label}></ol>`;
  let drawn: readonly [readonly ClassScore[], FollowedScore | undefined] | undefined;

  function draw(): void {
    if (!drawn) return;
    const [top, followed] = drawn;
    const rows = top.map((score, i) => ({score, rank: i + 1}));
    if (followed && !top.some(({index}) => index === followed.score.index)) rows.push(followed);
    const most = Math.max(...rows.map(({score}) => score.logit), 1e-6);
    list.replaceChildren(
      ...rows.map(({score, rank}) => {
        const {index, label, logit, probability} = score;
        const share = quantity === "logit" ? Math.max(0, logit) / most : probability;
        const text = quantity === "logit" ? logit.toFixed(2).replace("-", "−") : percentText(probability);
        return html`<li class=${index === followed?.score.index ? "score-bars-row followed" : "score-bars-row"} value=${rank}>
          <span class="score-bars-rank" aria-hidden="true">${rank}</span>
          <span class="score-label">${label}</span>
          <span class="score-bars-bar" aria-hidden="true"><span style=${`width: ${(100 * share).toFixed(2)}%`}></span></span>
          <span class="score-bars-value">${text}</span>
        </li>`;
      })
    );
  }

  return {
    element: list,
    get quantity() {
      return quantity;
    },
    set quantity(next) {
      quantity = next;
      draw();
    },
    show(top, followed) {
      drawn = [top, followed];
      draw();
    },
    stale: (stale) => void list.classList.toggle("stale", stale)
  };
}
