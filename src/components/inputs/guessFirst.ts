import {html} from "htl";
import {guessesAsked} from "./guessesAsked.js";
import {type SquarePlace, squareInput} from "./squareInput.js";

/** A guess among words. */
export interface GuessedChoice {
  readonly choices: readonly string[];
  /** The indices of those that hold: more than one where it is a tie. */
  readonly right: readonly number[];
}

/** A guess of a place: a square is put on a picture. */
export interface GuessedPlace {
  readonly picture: Node;
  /** The picture's size and the square's side, in its pixels. */
  readonly width: number;
  readonly height: number;
  readonly side: number;
  /** The place that holds. */
  readonly right: SquarePlace;
}

/** A question that is asked before a figure shows its answer. */
export interface Guess {
  readonly question: string;
  /** What is so, in a sentence: it is shown beside the guess. */
  readonly answer: string;
  /** What is to be guessed. */
  readonly guessed: GuessedChoice | GuessedPlace;
  /** What of the figure is the answer, as a selector; defaults to all of it. */
  readonly holds?: string;
}

/**
 * Returns the *figure*, which holds its answer back until the reader has
 * guessed, or asks to be shown: then the guess stands beside the answer. Where
 * nobody is to be asked, and where the page's address wants a state of this
 * figure, it is returned as it is. On paper it holds nothing back.
 */
export function guessFirst<T extends HTMLElement>(guess: Guess, figure: T, isAsked = guessesAsked()): T {
  const key = `${figure.id}.`;
  if (!isAsked || isLinked(key)) return figure;
  const said = html`<p class="guess-first-said" role="status"></p>`;
  const form =
    html`<form class="guess-first" aria-label=${`Guess first: ${figure.getAttribute("aria-label") ?? figure.id}`} onsubmit=${stop} onchange=${hush} oninput=${hush}>
    <p class="guess-first-question"><strong>Guess first.</strong> ${guess.question}</p>
  </form>` as HTMLFormElement;
  const skip = html`<button type="button" class="guess-first-skip" onclick=${() => release(null)}>Show me</button>`;
  const asked =
    "choices" in guess.guessed
      ? choiceOf(guess.guessed, (words) => release(words))
      : placeOf(guess.guessed, (words) => release(words));
  form.append(asked.element, skip);
  const place = figure.querySelector(":scope > .figure-body > .figure-picture") ?? figure;
  const held = guess.holds === undefined ? leavesAround(place, figure) : figure.querySelectorAll(guess.holds);
  for (const part of held) part.classList.add("guess-first-held");
  place.prepend(form);
  const follow = () => isLinked(key) && release(null);
  window.addEventListener("hashchange", follow);
  return figure;

  function release(words: string | null): void {
    window.removeEventListener("hashchange", follow);
    for (const part of figure.querySelectorAll(".guess-first-held")) part.classList.remove("guess-first-held");
    skip.remove();
    asked.reveal();
    form.classList.add("guess-first-done");
    form.append(said);
    said.append(...(words === null ? [] : ["Your guess: ", html`<strong>${words}</strong>`, ". "]), guess.answer);
    figure.dispatchEvent(new CustomEvent("guessed", {bubbles: true}));
  }
}

/** What the reader guesses with. */
interface Asked {
  readonly element: HTMLElement;
  /** Shows what holds, beside the guess. */
  reveal(): void;
}

function choiceOf({choices, right}: GuessedChoice, onGuess: (words: string) => void): Asked {
  const buttons = choices.map((words, i) => {
    return html`<button type="button" aria-pressed="false" onclick=${() => pick(i)}>${words}</button>` as HTMLButtonElement;
  });
  return {
    element: html`<div class="guess-first-choices" role="group" aria-label="Your guess">${buttons}</div>`,
    reveal() {
      for (const button of buttons) button.disabled = true;
      for (const index of right) {
        buttons[index].classList.add("guess-first-right");
        buttons[index].append(html`<span class="visually-hidden"> (what is so)</span>`);
      }
    }
  };

  function pick(index: number): void {
    buttons[index].setAttribute("aria-pressed", "true");
    onGuess(choices[index]);
  }
}

function placeOf({picture, width, height, side, right}: GuessedPlace, onGuess: (words: string) => void): Asked {
  const square = squareInput({width, height, step: () => Math.max(1, Math.round(side / 8))});
  square.size = side;
  square.value = {y: Math.round((height - side) / 2), x: Math.round((width - side) / 2)};
  const here = html`<button type="button" onclick=${() => onGuess(`row ${square.value.y}, column ${square.value.x}`)}>
    Here</button>`;
  const room = html`<div class="guess-first-room square-input-place">${picture}${square}</div>`;
  return {
    element: html`<div class="guess-first-place">${room}<p>Drag the square, or move it with the arrow keys.</p>${here}</div>`,
    reveal() {
      here.remove();
      square.inert = true;
      const share = (part: number, all: number) => `${(100 * part) / all}%`;
      const mark = html`<div class="guess-first-mark" role="img" aria-label=${`Where it is so: row ${right.y}, column ${right.x}`}></div>`;
      mark.style.left = share(right.x, width);
      mark.style.top = share(right.y, height);
      mark.style.width = share(Math.min(side, width - right.x), width);
      mark.style.height = share(Math.min(side, height - right.y), height);
      room.append(mark);
    }
  };
}

/** Returns all that is in the *figure*, in as few elements as leave out the *place* itself. */
function leavesAround(place: Element, figure: Element): Element[] {
  const found = [...place.children];
  for (let d: Element = place; d !== figure; d = d.parentElement!)
    found.push(...[...d.parentElement!.children].filter((sibling) => sibling !== d));
  return found;
}

/** Whether the page's address wants a state of the figure whose keys begin so: a link shows what it says. */
function isLinked(key: string): boolean {
  if (!location.hash.includes("=")) return false;
  return [...new URLSearchParams(location.hash.slice(1)).keys()].some((name) => name.startsWith(key));
}

function stop(event: Event): void {
  event.preventDefault();
}

/** A guess is no choice of the figure's. */
function hush(event: Event): void {
  event.stopPropagation();
}
