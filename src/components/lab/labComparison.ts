import {html} from "htl";
import {mapPicture} from "../../images/mapPicture.js";
import {methodOf} from "../../methods.js";
import {numberText} from "../marks/numberText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {mapDifference} from "./compareMaps.js";
import {type LabAnswers, likenessOf, type Pair, pairsOf} from "./labAnswers.js";
import {labPane} from "./labPane.js";
import {explanationTitle} from "./labWords.js";

export interface LabComparison {
  readonly element: HTMLElement;
  /** Draws how alike the maps are, and the difference of the *pair*. */
  show(data: LabAnswers, pair: string): void;
  png(): Promise<Blob>;
}

/** Returns the table of how alike the maps are, and the difference of two of them; *choose* hears which two. */
export function labComparison(id: string, choose: (pair: string) => void): LabComparison {
  const pane = labPane();
  const rows = html`<tbody></tbody>`;
  const table = html`<table class="lab-pairs"><thead><tr><th>Two</th><th>r</th><th>ρ</th><th>ρ of amounts</th></tr></thead>${rows}</table>`;
  const title = html`<p class="lab-difference-title"></p>`;
  const element = html`<div class="lab-comparison"><div>${scrollTable(table, "How alike the maps are")}
    <p class="lab-rule">Each map is averaged over its colours and divided by its largest amount; a smaller map is enlarged to the other’s size. r is Pearson’s correlation, ρ Spearman’s of ranks, the last without signs.</p></div>
    <div>${title}${pane.element}</div></div>`;
  rows.addEventListener("input", (event) => event.stopPropagation());
  return {
    element,
    png: pane.png,
    show(data, wanted) {
      const pairs = pairsOf(data);
      element.hidden = !pairs.length;
      const shown = pairs.find((pair) => pair.join("") === wanted) ?? pairs[0];
      rows.replaceChildren(...pairs.map((pair) => row(data, pair, pair === shown)));
      if (!shown) return;
      const [a, b] = shown.map((place) => data.answers[place]!);
      const map = mapDifference(a.reduced, b.reduced);
      const [x, y] = shown.map((place) => place.toUpperCase());
      title.textContent = `${x} minus ${y}`;
      const ends = {low: `${y} is larger`, high: `${x} is larger`};
      const name = `The difference of ${explanationTitle(a)} and ${explanationTitle(b)}`;
      pane.show({map, picture: mapPicture(map, "signed-heat"), display: "signed-heat", ends}, undefined, name, []);
    }
  };

  function row(data: LabAnswers, pair: Pair, isShown: boolean): HTMLElement {
    const {pearson, spearman, unsigned} = likenessOf(data, pair);
    const text = (value: number | null) => (value === null ? "–" : numberText(value));
    const names = pair.map((place) => methodOf(data.answers[place]!.setting.method).title);
    const label = `${pair[0].toUpperCase()} and ${pair[1].toUpperCase()}`;
    return html`<tr><td><label title=${names.join(" and ")}><input type="radio" name=${`${id}-pair`} checked=${isShown}
      onchange=${() => choose(pair.join(""))} /> ${label}</label></td>
      <td>${text(pearson)}</td><td>${text(spearman)}</td><td>${text(unsigned)}</td></tr>` as HTMLElement;
  }
}
