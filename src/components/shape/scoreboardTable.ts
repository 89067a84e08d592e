import {html} from "htl";
import {subjectOf} from "../frame/picked.js";
import {percentText} from "../marks/percentText.js";
import {scrollTable} from "../marks/scrollTable.js";
import {scoreboardKnobs} from "./hypotheses.js";
import {columns, type Sort, scoreOf, sortedRows} from "./scoreboardColumns.js";
import type {ScoreboardRow} from "./scoreboards.js";

/** A picture of the scoreboard: its row and its column. */
export type Cell = readonly [row: number, column: number];

export interface ScoreboardTableOptions {
  /** Called with a column that the reader wants to sort by, or to undo that. */
  readonly onSort?: (sort: Sort) => void;
  /** Called with a picture that the reader points at, focuses or presses. */
  readonly onCell?: (cell: Cell) => void;
}

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

/** Returns the style that puts a picture at its place of the sheet, with that many rows, into a square of any size. */
export function cellStyle([row, column]: Cell, rows: number): string {
  const {sheet} = scoreboardKnobs;
  const part = (at: number, count: number) => (count > 1 ? (100 * at) / (count - 1) : 0);
  return `background-size: ${100 * sheet.columns}% ${100 * rows}%; background-position: ${part(column, sheet.columns)}% ${part(row, rows)}%`;
}

/**
 * Returns a table of every animal in every test; one picture is a tab stop, from
 * which the arrow keys walk over all.
 */
export function scoreboardTable(rows: readonly ScoreboardRow[], {onSort, onCell}: ScoreboardTableOptions = {}) {
  let sort: Sort = "corpus";
  let focus: Cell = [0, 1];
  const heads = columns.map(({id, title}) => ({
    id,
    element: html`<th scope="col"><button type="button" onclick=${() => onSort?.(sort === id ? "corpus" : id)}>${title}</button></th>`
  }));
  const body = html`<tbody></tbody>`;
  const lines = rows.map((row, index) => line(row, index));
  const table = scrollTable(
    html`<table class="shape-board-table" onkeydown=${key} onpointerover=${point}>
        <caption>Every animal: the probability of its name. Press a heading to sort.</caption>
        <thead><tr><th scope="col">Animal</th>${heads.map(({element}) => element)}</tr></thead>${body}</table>`,
    "Every animal in every test"
  );
  const element = html`<div class="shape-board-scroll">${table}</div>`;
  element.addEventListener("focusin", point); // no browser has onfocusin

  function line(row: ScoreboardRow, index: number): HTMLElement {
    const subject = subjectOf(row.photo);
    const cells = columns.map(({id, title}, column) => {
      const {rank, probability, top} = scoreOf(row, id);
      const mark = rank === 1 ? "named" : rank <= 5 ? "five" : "lost";
      const label = `${subject}; ${title}: ${percentText(probability)}, place ${rank}; the network says ${top[0].label}`;
      return html`<td class=${`shape-board-cell ${mark}`}><button type="button" data-row=${index} data-column=${column} aria-label=${label}
        tabindex=${index === focus[0] && column === focus[1] ? 0 : -1} onclick=${() => onCell?.([index, column])}>
        <span class="shape-board-small" style=${cellStyle([index, column], rows.length)}></span>
        <span class="shape-board-share"><span class="shape-board-mark" data-mark=${{named: "✓", five: "≤5", lost: "✗"}[mark]}></span> ${percentText(probability)}</span></button></td>`;
    });
    return html`<tr><th scope="row">${subject}</th>${cells}</tr>`;
  }

  function point(event: Event): void {
    const button = buttonOf(event);
    if (button) onCell?.([Number(button.dataset.row), Number(button.dataset.column)]);
  }

  function key(event: KeyboardEvent): void {
    const button = buttonOf(event);
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

  return {
    element,
    draw(next: Sort): void {
      sort = next;
      body.replaceChildren(...sortedRows(rows, sort).map((index) => lines[index]));
      for (const {id, element} of heads) element.setAttribute("aria-sort", id === sort ? "descending" : "none");
    }
  };
}

function buttonOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>("button[data-row]");
}
