import {cellSource, type SourceTools, type Station, type StepperCell} from "./stepperSources.js";

export interface StepperLook {
  /** Says the words of a step, and forgets what the reader pointed at. */
  show(tools: SourceTools, words: string): void;
  /** Looks at the next of the numbers that this step made, or the one before. */
  move(by: number): void;
}

/**
 * Lets the reader point at a number of the *board*: what it was made of is
 * marked, and *said* shows how, in place of the step’s words.
 */
export function stepperLook(board: HTMLElement, said: HTMLElement): StepperLook {
  let tools: SourceTools | undefined;
  let words = "";
  let at: StepperCell | undefined;
  board.addEventListener("pointerover", (event) => look(cellOf(event.target as Element)));
  board.addEventListener("pointerleave", () => look(undefined));
  board.addEventListener("focusout", () => look(undefined));

  return {
    show(next, text) {
      tools = next;
      words = text;
      look(undefined);
    },
    move(by) {
      const cells = Array.from(board.querySelectorAll(".rules-stepper-grid.now .rules-stepper-cell"));
      const now = cells.findIndex((element) => element.classList.contains("rules-looked"));
      const next = now < 0 ? (by > 0 ? 0 : cells.length - 1) : (now + by + cells.length) % cells.length;
      if (cells.length) look(cellOf(cells[next]));
    }
  };

  function look(next: StepperCell | undefined): void {
    if (next && at && next.station === at.station && next.way === at.way && next.i === at.i) return;
    at = next;
    for (const element of board.querySelectorAll(".rules-looked, .rules-source"))
      element.classList.remove("rules-looked", "rules-source");
    const source = at && tools && cellSource(at, tools);
    said.textContent = source ? source.text : words;
    if (!at || !source) return;
    elementOf(board, at)?.classList.add("rules-looked");
    for (const from of source.from) elementOf(board, from)?.classList.add("rules-source");
  }
}

/** Returns which number an element of the board is, if it is one that was computed. */
function cellOf(element: Element): StepperCell | undefined {
  const cell = element.closest<HTMLElement>(".rules-stepper-cell");
  const way = cell?.closest<HTMLElement>("[data-way]")?.dataset.way as StepperCell["way"] | undefined;
  if (!cell || !way || cell.closest(".rules-stepper-turned")) return undefined;
  return {
    station: cell.closest<HTMLElement>("[data-station]")!.dataset.station as Station,
    way,
    i: Number(cell.dataset.i)
  };
}

function elementOf(board: HTMLElement, {station, way, i}: StepperCell): Element | undefined {
  const set = `[data-station="${station}"] > .rules-stepper-grid .number-cell`;
  const computed = `[data-station="${station}"] [data-way="${way}"] [data-i="${i}"]`;
  return way === "set" ? board.querySelectorAll(set)[i] : (board.querySelector(computed) ?? undefined);
}
