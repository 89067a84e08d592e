import {html} from "htl";
import {sheetCell} from "../marks/sheetCell.js";
import {edgeSheets, type PathStrength} from "../tree/edgeSheets.js";

export interface SaturationOptions {
  /** The address of the sheet: a row of pictures for each rescaling, then one with each picture at its own scale. */
  readonly sheet: string;
  /** What the nodes on the way are called, the root first. */
  readonly names: readonly string[];
}

const titles = {l1: "keep the L1 norm", l2: "keep the L2 norm", none: "do not rescale"} as const;

/**
 * Returns the pictures on one way down a tree under a rescaling that the reader
 * switches, all drawn at the scale of the root's picture, or each at its own,
 * and how strong each is.
 */
export function saturationFigure(scales: readonly PathStrength[], {sheet, names}: SaturationOptions): HTMLElement {
  let chosen = 0;
  const {cell, columns} = edgeSheets.saturation;
  const count = columns * (scales.length + 1);
  const pictures = html`<div class="edges-saturation-row"></div>`;
  const said = html`<p class="edges-saturation-said" role="status"></p>`;
  const group = `saturation-${Math.random().toString(36).slice(2)}`;
  const choices = [...scales.map(({rescale}) => titles[rescale]), "each picture at its own scale"];
  const form = html`<div class="edges-saturation-choice" role="radiogroup" aria-label="Rescaling">
    ${choices.map(
      (title, i) =>
        html`<label><input type="radio" name=${group} value=${i} checked=${i === 0} onchange=${() => {
          chosen = i;
          show();
        }} /> ${title}</label>`
    )}
  </div>`;

  function show(): void {
    const strengths = scales[chosen]?.strengths;
    pictures.replaceChildren(
      ...names.map((name, i) => {
        const strength = strengths ? `× ${strengthText(strengths[i])}` : "";
        return html`<div>${sheetCell(chosen * columns + i, {sheet, cell, columns, count, label: `${name}, ${choices[chosen]}`})}
          <small>${name}</small>${strength ? html`<small>${strength}</small>` : ""}</div>`;
      })
    );
    said.textContent = strengths
      ? `The last picture is ${strengthText(strengths[strengths.length - 1])} times as strong as the first.`
      : "Whatever the rescaling, each picture is the same once it is drawn at its own scale.";
  }

  show();
  return html`<div class="edges-saturation">${form}${pictures}${said}</div>`;
}

/** Returns a factor in a few digits: "8.9 million", "0.00014". */
export function strengthText(factor: number): string {
  if (factor >= 1e6) return `${Number((factor / 1e6).toPrecision(2))} million`;
  if (factor >= 1000) return Math.round(factor).toLocaleString("en");
  return String(Number(factor.toPrecision(2)));
}
