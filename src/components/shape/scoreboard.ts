import {html} from "htl";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {type Hypothesis, hypotheses, scoreboardKnobs} from "./hypotheses.js";
import {liveScores} from "./liveScores.js";
import {type BuiltScoreboard, boardSummary, type ScoreboardRow, type TestScore} from "./scoreboards.js";

export interface ScoreboardOptions {
  /** The address of the sheet of pictures, data/shape/scoreboard/sheet.webp. */
  readonly sheet: string;
  /** Asks the worker, when the reader wants an animal's numbers computed again. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

type Column = "whole" | Hypothesis["id"];

const columns: readonly {readonly id: Column; readonly title: string; readonly change: string}[] = [
  {id: "whole", title: "Whole photo", change: "as the network gets it"},
  ...hypotheses
];

const sorts = ["corpus", ...columns.map(({id}) => id)] as const;
type Sort = (typeof sorts)[number];

/**
 * Returns the scoreboard: how many of all animals are still named rightly in
 * each test, and below it every animal with its pictures, sorted as the reader
 * likes; the pointer, or the arrow keys, show a picture large with what the
 * network says to it. Everything in it was *built*.
 */
export function scoreboard(built: BuiltScoreboard, {sheet, client, invalidation}: ScoreboardOptions): HTMLElement {
  const {rows} = built;
  const state = figureState<{sort: Sort}>("scoreboard", {sort: readChoice("order", sorts)});
  let sort: Sort = "corpus";
  let shown: readonly [row: number, column: number] = [1, 1];
  const live = new Map<number, Record<Column, TestScore>>();
  let focus: readonly [row: number, column: number] = [0, 1];

  const heads = columns.map(({id, title}) => ({
    id,
    element: html`<th scope="col"><button type="button" onclick=${() => order(sort === id ? "corpus" : id)}>${title}</button></th>`
  }));
  const body = html`<tbody></tbody>`;
  const lines = rows.map((row, index) => ({row, index, element: line(row, index)}));
  const picture = html`<div class="board-large" role="img"></div>`;
  const words = html`<p class="board-words"></p>`;
  const bars = scoreBars({label: "The five best classes of this picture"});
  const open = html`<span></span>`;
  const again = html`<button type="button" onclick=${() => void compute(shown[0])}>Compute this animal here</button>`;
  const board = html`<div class="board">
    ${summaryTable(built)}
    <div class="board-preview">${picture}<div>${words}${bars.element}<p class="board-open">${again} ${open}</p></div></div>
      <div class="board-scroll"><table class="board-table" onkeydown=${key} onpointerover=${point}>
        <caption>Every animal: the probability of its name. Press a heading to sort.</caption>
        <thead><tr><th scope="col">Animal</th>${heads.map(({element}) => element)}</tr></thead>${body}</table></div>
    <details class="board-credits"><summary>Whom to thank for the ${rows.length} photos</summary>
      <ul>${rows.map(({photo}) => html`<li>${photoCredit(entryOf(photo))}</li>`)}</ul>
      <p>The textures are credited above. All are cropped and changed as the columns say; the outlines are ours, CC BY 4.0.</p>
    </details>
  </div>`;
  board.addEventListener("focusin", point); // no browser has onfocusin
  const frame = figureFrame({
    id: "scoreboard",
    label: "Which guess survives? All animals, all tests",
    picture: board,
    files: {
      CSV: () => saveFile("scoreboard.csv", new Blob([csvText(table(built))], {type: "text/csv"})),
      JSON: () => saveFile("scoreboard.json", new Blob([JSON.stringify(built)], {type: "application/json"}))
    },
    tools: backendPicker(client),
    link: () => state.link({sort: sort === "corpus" ? undefined : sort}),
    onCancel: () => {
      answers.cancel();
    },
    onRetry: () => void compute(shown[0])
  });
  const answers = answering(frame, {stale: bars.stale, invalidation});
  frame.element.classList.add("figure-wide");
  frame.caption(
    `“Named” means that the network’s first class names the animal. A probability is that of all classes that name it, together: five for a cat, one for most.`
  );
  tell([["computed", "when this site was built"]]);
  whenSeen(
    board,
    () => board.style.setProperty("--sheet", `url(${JSON.stringify(new URL(sheet, document.baseURI).href)})`),
    invalidation
  );
  state.onChange(follow, invalidation);
  follow();
  show(1, 1);
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    sort = values.sort ?? "corpus";
    frame.note(problem);
    arrange();
  }

  function order(next: Sort): void {
    sort = next;
    state.write({sort: sort === "corpus" ? undefined : sort});
    arrange();
  }

  function arrange(): void {
    const value = ({row, index}: (typeof lines)[number]) =>
      sort === "corpus" ? -index : scoreOf(row, sort).probability;
    const sorted = lines.slice().sort((a, b) => value(b) - value(a));
    body.replaceChildren(...sorted.map(({element}) => element));
    for (const {id, element} of heads) element.setAttribute("aria-sort", id === sort ? "descending" : "none");
  }

  function line(row: ScoreboardRow, index: number): HTMLElement {
    const subject = entryOf(row.photo).subject;
    const cells = columns.map(({id, title}, column) => {
      const {rank, probability, top} = scoreOf(row, id);
      const mark = rank === 1 ? "named" : rank <= 5 ? "five" : "lost";
      const label = `${subject}; ${title}: ${percentText(probability)}, place ${rank}; the network says ${top[0].label}`;
      return html`<td class=${`board-cell ${mark}`}><button type="button" data-row=${index} data-column=${column} aria-label=${label}
        tabindex=${index === focus[0] && column === focus[1] ? 0 : -1} onclick=${() => show(index, column)}>
        <span class="board-small" style=${place(index, column)}></span>
        <span class="board-share"><span class="board-mark" data-mark=${{named: "✓", five: "≤5", lost: "✗"}[mark]}></span> ${percentText(probability)}</span></button></td>`;
    });
    return html`<tr><th scope="row">${subject}</th>${cells}</tr>`;
  }

  /** Returns the style that puts the picture at its place of the sheet into a square of any size. */
  function place(row: number, column: number): string {
    const {sheet: layout} = scoreboardKnobs;
    const part = (at: number, count: number) => (count > 1 ? (100 * at) / (count - 1) : 0);
    return `background-size: ${100 * layout.columns}% ${100 * rows.length}%; background-position: ${part(column, layout.columns)}% ${part(row, rows.length)}%`;
  }

  function point(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("button[data-row]");
    if (button) show(Number(button.dataset.row), Number(button.dataset.column));
  }

  function tell(facts: readonly Fact[]): void {
    frame.readout([["network", networkEntry(built.network).title], ["animals", `${rows.length}`], ...facts]);
  }

  /** Asks the worker for all pictures of an animal, and says how far its answers are from what was built. */
  function compute(index: number): Promise<boolean> {
    const row = rows[index];
    return answers.run(async ({signal, progress}) => {
      const {scores, backend, milliseconds} = await liveScores(client, built, row, {signal, progress});
      if (signal.aborted) return;
      live.set(index, scores);
      const apart = columns.map(({id}) => Math.abs(scores[id].probability - scoreOf(row, id).probability));
      tell([
        ["computed here", entryOf(row.photo).subject],
        ["farthest from what was built", percentText(Math.max(...apart))],
        ["backend", backendTitle(backend)],
        ["time", `${(milliseconds / 1000).toFixed(1)} s`]
      ]);
      if (shown[0] === index) show(...shown);
    });
  }

  function show(row: number, column: number): void {
    shown = [row, column];
    const {id, title, change} = columns[column];
    const animal = rows[row];
    const {top, asked, askedRank, other} = live.get(row)?.[id] ?? scoreOf(animal, id);
    const subject = entryOf(animal.photo).subject;
    picture.setAttribute("style", place(row, column));
    picture.setAttribute("aria-label", `${subject}: ${change}`);
    const skin =
      id === "conflict"
        ? ` The skin: ${entryOf(animal.texture).subject}; “${other!.label}” gets ${percentText(other!.probability)}.`
        : "";
    const where = live.has(row) ? " Computed here." : "";
    words.replaceChildren(html`<strong>${title}</strong>: ${subject}, ${change}.${skin}${where}`);
    bars.show(top, {score: asked, rank: askedRank});
    open.replaceChildren(opener(animal.photo, id));
  }

  function key(event: KeyboardEvent): void {
    const button = (event.target as Element).closest<HTMLElement>("button[data-row]");
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1]
    };
    const move = moves[event.key];
    if (!button || !move) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn pages
    const at = Array.from(body.children).indexOf(button.closest("tr")!);
    const tr = body.children[Math.min(rows.length - 1, Math.max(0, at + move[0]))];
    const column = Math.min(columns.length - 1, Math.max(0, Number(button.dataset.column) + move[1]));
    const next = tr.querySelectorAll<HTMLElement>("button[data-row]")[column];
    button.tabIndex = -1;
    next.tabIndex = 0;
    focus = [Number(next.dataset.row), column];
    next.focus();
  }
}

function scoreOf(row: ScoreboardRow, column: Column): TestScore {
  return column === "whole" ? row.whole : row.tests[column];
}

function entryOf(id: string) {
  return photos.find((photo) => photo.id === id)!;
}

/** Returns how all animals fared, a row a test. */
function summaryTable(built: BuiltScoreboard): HTMLElement {
  const all = boardSummary(built);
  const share = (part: number, count: number) => html`<td><span class="score-bar" aria-hidden="true"><span
    style=${`width: ${((100 * part) / count).toFixed(1)}%`}></span></span> ${part} of ${count}</td>`;
  return html`<table class="board-summary"><caption>All animals together</caption>
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

/** Calls the function once, when the element comes near the screen. */
function whenSeen(element: HTMLElement, act: () => void, invalidation?: Promise<unknown>): void {
  if (typeof IntersectionObserver === "undefined") {
    act();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    {rootMargin: "600px"}
  );
  observer.observe(element);
  invalidation?.then(() => observer.disconnect());
}

function table({rows}: BuiltScoreboard) {
  return rows.flatMap((row) =>
    columns.map(({id}) => {
      const {rank, probability, top} = scoreOf(row, id);
      return {photo: row.photo, test: id, rank, probability, first: top[0].label};
    })
  );
}
