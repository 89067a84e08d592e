import {html} from "htl";
import {scoreBars} from "../marks/scoreBars.js";
import {eyeText} from "./eyeText.js";
import type {HomeAnswers} from "./homeAnswers.js";

/**
 * Returns the best classes of the home page's photo as bars, and a switch that
 * hides the eye on the left: the bars move to what the network says then.
 */
export function eyeSwitch(answers: HomeAnswers): HTMLElement {
  const {whole, eye} = answers;
  const bars = scoreBars({label: "The network’s five best classes, with their probabilities"});
  const said = html`<p class="explain-said" role="status"></p>`;
  const box = html`<input type="checkbox" class="explain-hide" onchange=${show} />` as HTMLInputElement;

  function show(): void {
    const {top, asked} = box.checked ? eye.scores : whole;
    bars.show(top, {score: asked[0], rank: 1 + top.findIndex(({index}) => index === asked[0].index)});
    said.textContent = eyeText(answers, {isHidden: box.checked});
  }

  show();
  return html`<div class="explain-switch">${bars.element}
    <div class="explain-try"><label class="explain-toggle">${box}<span>Hide the eye on the left</span></label>${said}</div></div>`;
}
