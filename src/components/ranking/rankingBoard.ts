import {html} from "htl";
import type {Ranking} from "./ranking.js";
import {rankingRow} from "./rankingRow.js";
import {thresholdInput} from "./thresholdInput.js";

export interface RankingView {
  /** Returns the picture of an example. */
  readonly picture: (example: number) => Node;
  /** Returns what an example is, in words. */
  readonly name: (example: number) => string;
  /** Returns more of the example that the reader points at. */
  readonly details: (example: number) => string | readonly (string | Node)[];
  /** How many of the smallest come before the mark; all of them where there are fewer. */
  readonly threshold: number;
  /** What the threshold tells. */
  readonly verdict: string;
}

export interface RankingBoardOptions {
  /** Called with a threshold that the reader chooses. */
  readonly onThreshold?: (threshold: number) => void;
}

/** Returns the picture of a ranking: row, permutation and curve, more of what is pointed at, a threshold and its verdict. */
export function rankingBoard({onThreshold}: RankingBoardOptions = {}) {
  const threshold = thresholdInput();
  const row = html`<div></div>`;
  const said = html`<output class="picture-scatter-said" aria-live="polite"></output>`;
  const verdict = html`<p class="ranking-verdict" role="status"></p>`;
  const element = html`<div class="ranking">${row}${said}${threshold}${verdict}</div>`;
  threshold.addEventListener("input", (event) => {
    event.stopPropagation();
    onThreshold?.(threshold.value);
  });

  function drawRow(ranks: Ranking, {picture, name, details, threshold: limit}: RankingView): void {
    const onPoint = (example: number | null) => {
      if (example !== null) said.replaceChildren(...[details(example)].flat());
    };
    row.replaceChildren(rankingRow(ranks, {picture, name, threshold: limit, onPoint}));
  }

  return {
    element,
    /** Draws the ranking; null is one of no examples. */
    draw(ranks: Ranking | null, view?: RankingView): void {
      threshold.hidden = !ranks;
      if (!ranks || !view) {
        row.replaceChildren();
        said.replaceChildren();
        verdict.textContent = "";
        return;
      }
      const limit = Math.min(view.threshold, ranks.order.length);
      threshold.show(limit, ranks.order.length);
      drawRow(ranks, {...view, threshold: limit});
      verdict.textContent = view.verdict;
    },
    stale: (isStale: boolean) => void row.classList.toggle("ranking-stale", isStale),
    /** Returns the curve of the responses as a drawing. */
    svg: () => new XMLSerializer().serializeToString(row.querySelector("svg")!)
  };
}
