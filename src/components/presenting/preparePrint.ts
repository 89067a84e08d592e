/** What becomes of the answers to questions on paper: open below each, left out, or on a page of their own. */
export const printedAnswers = ["open", "closed", "end"] as const;

export type PrintedAnswers = (typeof printedAnswers)[number];

/** The height of a picture that still fits a sheet with its words, in widths of the text. */
const tallest = 1.2;

/**
 * Makes a page ready for paper: pictures that are fetched late are fetched now,
 * what scrolls on the screen is shown whole (`prepare-print-whole`), what is
 * larger than its place is made to fit, and the answers to questions (`details` that stand by themselves in *main*)
 * are opened, closed, or moved to a page at the end, with a number each.
 * Returns what undoes it.
 */
export function preparePrint(main: HTMLElement, answers: PrintedAnswers): () => void {
  const undo: (() => void)[] = [];
  for (const image of main.querySelectorAll<HTMLImageElement>('img[loading="lazy"]'))
    image.setAttribute("loading", "eager");
  for (const element of main.querySelectorAll("*")) {
    const {overflowX, overflowY, position} = getComputedStyle(element);
    if (!/auto|scroll/.test(`${overflowX} ${overflowY}`) && position !== "sticky") continue;
    element.classList.add("prepare-print-whole");
    undo.push(() => element.classList.remove("prepare-print-whole"));
  }
  for (const picture of main.querySelectorAll<HTMLElement>(".figure-picture")) {
    const fits = Math.min(
      picture.clientWidth / picture.scrollWidth,
      (tallest * main.clientWidth) / picture.offsetHeight
    );
    if (!(fits < 0.99)) continue;
    const before = picture.style.zoom;
    picture.style.zoom = `${Math.max(0.4, fits)}`;
    undo.push(() => {
      picture.style.zoom = before;
    });
  }
  const folded = [...main.querySelectorAll<HTMLDetailsElement>("details:has(> summary)")];
  const questions = folded.filter((details) => details.parentElement === main);
  for (const details of folded) {
    if (details.closest(".figure, .figure-toy")) continue;
    const {open} = details;
    details.open = answers === "open" || !questions.includes(details); // whom to thank for photos is told on paper, too
    undo.push(() => {
      details.open = open;
    });
  }
  if (answers === "end" && questions.length) undo.push(gathered(main, questions));
  return () => undo.reverse().forEach((act) => void act());
}

/** Moves the answers of the given questions to the end of the page, and returns what moves them back. */
function gathered(main: HTMLElement, questions: readonly HTMLDetailsElement[]): () => void {
  const document = main.ownerDocument;
  const end = document.createElement("section");
  end.className = "prepare-print-answers";
  end.append(Object.assign(document.createElement("h2"), {textContent: "Answers"}));
  const list = document.createElement("ol");
  end.append(list);
  const moved = questions.map((details, i) => {
    const summary = details.querySelector("summary")!;
    const number = Object.assign(document.createElement("span"), {textContent: `${i + 1}. `});
    summary.prepend(number);
    const item = document.createElement("li");
    const parts = [...details.childNodes].filter((node) => node !== summary);
    item.append(...parts);
    list.append(item);
    return {details, number, parts};
  });
  main.append(end);
  return () => {
    for (const {details, number, parts} of moved) {
      number.remove();
      details.append(...parts);
    }
    end.remove();
  };
}
