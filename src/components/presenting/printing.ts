import {html} from "htl";
import {type PrintedAnswers, preparePrint} from "./preparePrint.js";

const words: Readonly<Record<PrintedAnswers, string>> = {
  open: "answers open",
  closed: "without answers",
  end: "answers on a page of their own"
};

let restore: (() => void) | undefined;

const main = () => document.querySelector<HTMLElement>("#observablehq-main") ?? document.body;
const answers = html`<select aria-label="Answers on paper">${Object.entries(words).map(
  ([value, text]) => html`<option value=${value}>${text}</option>`
)}</select>` as HTMLSelectElement;
const bar = html`<div class="printing-bar"><button type="button" onclick=${printPage}>Print this page</button> ${answers}</div>`;

addEventListener("beforeprint", prepare);
addEventListener("afterprint", () => {
  restore?.();
  restore = undefined;
});
document.querySelector("#observablehq-footer")?.append(bar);

function prepare(): void {
  restore?.();
  restore = preparePrint(main(), answers.value as PrintedAnswers);
}

/** Prints the page when all its pictures are there. */
async function printPage(): Promise<void> {
  dispatchEvent(new Event("beforeprint")); // figures that are drawn when they come near are drawn now
  const images = [...document.querySelectorAll("img")].filter((image) => !image.complete);
  await Promise.race([
    Promise.all(images.map((image) => image.decode().catch(() => {}))),
    new Promise((resolve) => setTimeout(resolve, 8000))
  ]);
  print();
}
