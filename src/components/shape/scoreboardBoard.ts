import {html} from "htl";
import {creditOf, subjectOf} from "../frame/picked.js";
import {memoizeLast} from "../marks/memoizeLast.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {whenNear} from "../marks/whenNear.js";
import {type Column, columns, type Sort, scoreOf} from "./scoreboardColumns.js";
import {type BuiltScoreboard, boardSummary, type TestScore} from "./scoreboards.js";
import {type Cell, cellStyle, scoreboardTable} from "./scoreboardTable.js";

/** What was computed here of animals, by their photo. */
export type LiveRows = ReadonlyMap<string, Readonly<Record<Column, TestScore>>>;

export interface ScoreboardBoardOptions {
  /** The address of the sheet of pictures. */
  readonly sheet: string;
  readonly onSort?: (sort: Sort) => void;
  /** Called with the photo of an animal whose numbers the reader wants computed here. */
  readonly onCompute?: (photo: string) => void;
  /** Ends its watching of the screen. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the picture of the scoreboard: how many of all animals are still
 * named rightly in each test, one picture large with what the network says to
 * it, and every animal in every test.
 */
export function scoreboardBoard(built: BuiltScoreboard, options: ScoreboardBoardOptions) {
  const {rows} = built;
  const {sheet, onSort, onCompute, invalidation} = options;
  let shown: Cell = [1, 1];
  let live: LiveRows = new Map();
  const picture = html`<div class="shape-board-large" role="img"></div>`;
  const words = html`<p class="shape-board-words"></p>`;
  const bars = scoreBars({label: "The five best classes of this picture"});
  const open = html`<span></span>`;
  const again = html`<button type="button" onclick=${() => onCompute?.(rows[shown[0]].photo)}>Compute this animal here</button>`;
  const table = scoreboardTable(rows, {onSort, onCell: show});
  const drawTable = memoizeLast(table.draw);
  const element = html`<div class="board">
    ${summaryTable(built)}
    <div class="shape-board-preview">${picture}<div>${words}${bars.element}<p class="shape-board-open">${again} ${open}</p></div></div>
      ${table.element}
    <details class="shape-board-credits"><summary>Whom to thank for the ${rows.length} photos</summary>
      <ul>${rows.map(({photo}) => html`<li>${creditOf(photo)}</li>`)}</ul>
      <p>The textures are credited above. All are cropped and changed as the columns say; the outlines are ours, CC BY 4.0.</p>
    </details>
  </div>`;
  const url = `url(${JSON.stringify(new URL(sheet, document.baseURI).href)})`;
  whenNear(element, () => element.style.setProperty("--sheet", url), {margin: 600, invalidation});

  function show(cell: Cell): void {
    shown = cell;
    const [row, column] = cell;
    const {id, title, change} = columns[column];
    const animal = rows[row];
    const here = live.get(animal.photo);
    const {top, asked, askedRank, other} = here?.[id] ?? scoreOf(animal, id);
    const subject = subjectOf(animal.photo);
    picture.setAttribute("style", cellStyle(cell, rows.length));
    picture.setAttribute("aria-label", `${subject}: ${change}`);
    const skin =
      id === "conflict"
        ? ` The skin: ${subjectOf(animal.texture)}; “${other!.label}” gets ${percentText(other!.probability)}.`
        : "";
    const where = here ? " Computed here." : "";
    words.replaceChildren(html`<strong>${title}</strong>: ${subject}, ${change}.${skin}${where}`);
    bars.show(top, {score: asked, rank: askedRank});
    open.replaceChildren(opener(animal.photo, id));
  }

  return {
    element,
    /** Draws the animals in their order, and what was computed here in place of what was built. */
    draw(computed: LiveRows, sort: Sort): void {
      live = computed;
      drawTable(sort);
      show(shown);
    },
    stale: bars.stale
  };
}

/** Returns how all animals fared, a row a test. */
function summaryTable(built: BuiltScoreboard): HTMLElement {
  const all = boardSummary(built);
  const share = (part: number, count: number) => html`<td><span class="score-bars-bar" aria-hidden="true"><span
    style=${`width: ${((100 * part) / count).toFixed(1)}%`}></span></span> ${part} of ${count}</td>`;
  return html`<table class="shape-board-summary"><caption>All animals together</caption>
    <thead><tr><th scope="col">What is done to the photo</th><th scope="col">Named rightly</th>
      <th scope="col">Among the first five</th><th scope="col">Median probability</th></tr></thead>
    <tbody>${columns.map(({id, title, change}) => {
      const {count, named, amongFive, median} = all[id];
      return html`<tr><th scope="row">${title}<small>${change}</small></th>${share(named, count)}${share(amongFive, count)}
        <td>${percentText(median)}</td></tr>`;
    })}</tbody></table>`;
}

/** Returns a link that opens the picture in the figure where it can be changed, if there is one. */
function opener(photo: string, column: Column): Node {
  const states: Partial<Record<Column, readonly [id: string, state: string]>> = {
    alone: ["silhouette", `silhouette.photo=${photo}&silhouette.fill=photo`],
    shape: ["silhouette", `silhouette.photo=${photo}`],
    conflict: ["swap", `swap.animal=${photo}`]
  };
  const found = states[column];
  if (!found) return document.createTextNode("");
  const [id, state] = found;
  const scroll = () => document.getElementById(id)?.scrollIntoView();
  return html`<a href=${`#${state}`} onclick=${scroll}>Change it in its figure</a>`;
}
