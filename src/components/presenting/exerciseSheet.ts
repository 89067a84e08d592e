import {html} from "htl";
import {chapters} from "../../chapters.js";

/** What becomes of the answers on a sheet. */
const answers = {with: "below each question", without: "left out", end: "at the end"} as const;

type Answers = keyof typeof answers;

export interface ExerciseSheetOptions {
  /** Where the questions stand; defaults to the page. */
  readonly root?: ParentNode;
  /** Ends its listening to the page’s address. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns what arranges the questions of the page (`.exercise-sheet-page`, with
 * `.exercise-sheet-question` in them) as a sheet: those of every page or of one,
 * their answers below each, left out or at the end. The address keeps it, under
 * `sheet.page` and `sheet.answers`.
 */
export function exerciseSheet({root = document, invalidation}: ExerciseSheetOptions = {}): HTMLElement {
  const sections = [...root.querySelectorAll<HTMLElement>(".exercise-sheet-page")];
  const end = html`<section class="exercise-sheet-end" hidden><h2>Answers</h2></section>`;
  sections.at(-1)?.after(end);
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-figure-place]"))
    link.hash = link.dataset.figurePlace!;
  const homes = [...root.querySelectorAll<HTMLElement>(".exercise-sheet-answer")].map((answer) => ({
    answer,
    question: answer.closest<HTMLElement>(".exercise-sheet-question")!
  }));
  const page = html`<select oninput=${choose}><option value="">all pages</option>${sections.map(
    ({dataset: {path}}) => html`<option value=${path}>${chapters.find((d) => d.path === path)?.title ?? path}</option>`
  )}</select>` as HTMLSelectElement;
  const radios = Object.entries(answers).map(([value, words]) => {
    return html`<label><input type="radio" name="exercise-sheet-answers" value=${value} oninput=${choose} /> ${words}</label>`;
  });
  const said = html`<span class="exercise-sheet-said" role="status"></span>`;
  const element = html`<form class="exercise-sheet" onsubmit=${(event: Event) => event.preventDefault()}>
    <label>Questions of ${page}</label>
    <div class="exercise-sheet-answers" role="radiogroup" aria-label="Answers"><span>Answers</span>${radios}</div>
    <button type="button" onclick=${() => print()}>Print this sheet</button>${said}
  </form>`;
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => window.removeEventListener("hashchange", follow));
  follow();
  return element;

  function chosen(): Answers {
    return (element.querySelector<HTMLInputElement>("input:checked")?.value ?? "with") as Answers;
  }

  function choose(event: Event): void {
    event.stopPropagation();
    const state = new URLSearchParams({"sheet.answers": chosen(), ...(page.value ? {"sheet.page": page.value} : {})});
    history.replaceState(null, "", `#${state}`);
    arrange();
  }

  /** Takes the choice from the page’s address. */
  function follow(): void {
    const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    const wanted = state.get("sheet.answers") ?? "";
    const path = state.get("sheet.page") ?? "";
    page.value = sections.some(({dataset}) => dataset.path === path) ? path : "";
    for (const radio of element.querySelectorAll<HTMLInputElement>("input"))
      radio.checked = radio.value === (Object.hasOwn(answers, wanted) ? wanted : "with");
    arrange();
  }

  function arrange(): void {
    const where = chosen();
    for (const section of sections) section.hidden = page.value !== "" && section.dataset.path !== page.value;
    let shown = 0;
    for (const {answer, question} of homes) {
      const isShown = !question.closest<HTMLElement>(".exercise-sheet-page")!.hidden;
      if (isShown) ++shown;
      answer.hidden = where === "without" || (where === "end" && !isShown);
      answer.dataset.number = question.dataset.number;
      (where === "end" ? end : question).append(answer);
    }
    end.hidden = where !== "end";
    said.textContent = `${shown} ${shown === 1 ? "question" : "questions"}.`;
  }
}
