import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {underKnob} from "../marks/underKnob.js";
import {evidenceText} from "./evidenceText.js";
import {type StoryUnitOptions, storyUnit} from "./storyUnit.js";
import type {StoryUnit} from "./storyUnits.js";

export interface StoryPairOptions extends Omit<StoryUnitOptions, "field"> {
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** Whom to thank for the photo. */
  readonly credit?: Node;
}

/**
 * Returns two units side by side as they were computed when the site was
 * built; what we see in each is folded up, so that the reader looks first.
 */
export function storyPair(pair: readonly StoryUnit[], {layers, credit, ...sheets}: StoryPairOptions): HTMLElement {
  const units = pair.map((unit) => {
    const {field} = layers.find(({name}) => name === unit.layer)!;
    return html`<section aria-label=${`${unit.layer}, unit ${unit.unit}`}>
      <div class="units-title">${unit.layer}, unit ${unit.unit}</div>
      ${storyUnit(unit, {...sheets, field})}
      <details><summary>What we see in it</summary><p>${sentence(unit.likes)} ${evidenceText(unit, sheets.facts)}</p></details>
    </section>`;
  });
  const element = html`<figure class="units-pair"></figure>` as HTMLElement;
  element.append(
    underKnob(element),
    html`<div>${units}</div>`,
    html`<figcaption><span>Each picture is the guided backprop of a unit: mid-grey is no signal.
      <span class="under-photo-words">What else is seen on it, faintly, is the photo.</span></span>
      ${credit ?? ""}</figcaption>`
  );
  return element;
}

function sentence(text: string): string {
  return text && `${text[0].toUpperCase()}${text.slice(1)}.`;
}
