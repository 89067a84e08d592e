import {html, svg} from "htl";
import {type PetGroup, petGroup, petGroups, wholePhotosOf} from "../../corpus/petGroups.js";
import {readResponses} from "../../corpus/responses.js";
import {responsesByExample} from "../../corpus/responsesByExample.js";
import {photos} from "../../photos.js";
import {responses as corpusResponses} from "../drawer/drawer.js";
import {categoryColours} from "../marks/categoryColours.js";
import {categoryMarks} from "../marks/markColours.js";
import {percentText} from "../marks/percentText.js";

/** What a word’s unit makes of every photo, in the registry’s order. */
export interface WordResponses {
  readonly word: string;
  readonly layer: string;
  readonly unit: number;
  readonly values: readonly number[];
}

const width = 560;
const height = 34;
const inset = 8;

/** Returns in how many of all pairs of a photo of group *a* and one of group *b* the first excites the unit more; crops of other photos do not count. */
export function pairsWon(
  values: readonly number[],
  a: PetGroup,
  b: PetGroup
): {readonly won: number; readonly of: number} {
  const of = (group: PetGroup) => wholePhotosOf(group).map((i) => values[i]);
  const pairs = of(a).flatMap((x) => of(b).map((y) => (x > y ? 1 : x === y ? 0.5 : 0)));
  return {won: pairs.reduce((sum: number, d) => sum + d, 0), of: pairs.length};
}

/** Resolves to what the units behind the words of a description make of the corpus. */
export async function wordResponses(
  units: readonly {readonly part: string; readonly layer: string; readonly unit: number}[],
  responses = corpusResponses
): Promise<readonly WordResponses[]> {
  return Promise.all(
    units.map(async ({part, layer, unit}) => {
      return {word: part, layer, unit, values: responsesByExample(readResponses(await responses(layer)), layer, unit)};
    })
  );
}

/**
 * Returns a strip for each word of a description: every photo of the corpus as
 * a dot, further to the right the more it excites the word’s unit, and how
 * often a cat excites it more than a dog. Pointing at a dot names its photo.
 */
export function wordStrips(words: readonly WordResponses[]): HTMLElement {
  const groups = photos.map((photo) => petGroups.indexOf(petGroup(photo)));
  const {colours, key} = categoryMarks(groups, petGroups, categoryColours);
  const said = html`<p class="story-words-said" role="status">Point at a dot.</p>`;
  const drawn = [...photos.keys()].sort((a, b) => groups[b] - groups[a]); // cats above all others
  const rows = words.map(({word, layer, unit, values}) => {
    const largest = Math.max(...values);
    const dots = drawn.map((i) => {
      const isPet = groups[i] < 2;
      const x = inset + (values[i] / largest) * (width - 2 * inset);
      const tell = () =>
        said.replaceChildren(
          `${photos[i].subject}: ${values[i].toPrecision(2)} of ${largest.toPrecision(2)}, ${layer} unit ${unit}.`
        );
      const dot = svg`<circle class=${isPet ? "story-words-pet" : "story-words-dot"} cx=${x} cy=${height / 2} r=${isPet ? 6 : 3}
        fill=${colours[i]}><title>${photos[i].subject}</title></circle>`;
      dot.addEventListener("pointerenter", tell);
      return dot;
    });
    const {won, of} = pairsWon(values, "cat", "dog");
    return html`<tr><th scope="row">${word}<small>${layer} ${unit}</small></th>
      <td><svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${`How much every photo excites the unit for ${word}`}>
        <line class="story-words-line" x1=${inset} x2=${width - inset} y1=${height / 2} y2=${height / 2}></line>${dots}</svg></td>
      <td>${percentText(won / of)}</td></tr>`;
  });
  return html`<figure class="story-words" data-figure="words" id="words">${key}
    <div class="story-words-scroll" role="region" tabindex="0" aria-label="The words of the description"><table>
      <thead><tr><th scope="col">word</th><th scope="col">none … the most of any photo</th><th scope="col">a cat above a dog</th></tr></thead>
      <tbody>${rows}</tbody></table></div>${said}</figure>`;
}
