import {html} from "htl";
import {greyPicture} from "../../images/greyPicture.js";
import {heatPicture} from "../../images/heatPicture.js";
import type {Raster} from "../../images/raster.js";
import {drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {signKey} from "../marks/signKey.js";
import {countWorth, type FilterWorth, type FirstLayer, type FirstRow, worthOf} from "./variants.js";
import {countText, errorsOf, sharesText} from "./variantText.js";

/** What filters make of one digit or of all, a filter an entry. */
export interface ShownAnswers {
  /** The largest number that each gives, before its ReLU. */
  readonly best: ArrayLike<number>;
  /** The share of places where each is above 0. */
  readonly places: ArrayLike<number>;
  /** Their maps of one digit, [side, side, filters]; absent for all digits. */
  readonly maps?: {readonly side: number; readonly values: ArrayLike<number>};
}

/** The first layer of one network, and what it answers. */
export interface MendedSide {
  readonly row: FirstRow;
  readonly run: FirstLayer;
  readonly answers: ShownAnswers;
}

/** Two first layers. */
export interface Mended {
  readonly before: MendedSide;
  readonly after: MendedSide;
  /** The digit that they answer, 28 × 28, 0…255; absent for all. */
  readonly digit?: Raster;
}

const worthClass: Readonly<Record<FilterWorth, string>> = {
  dead: "variants-dead",
  useless: "variants-useless",
  needed: "variants-needed"
};

/** Returns the picture of two first layers side by side: every filter, what it is good for, and what it answers. */
export function mendedBoard() {
  const sides = [html`<section class="variants-side"></section>`, html`<section class="variants-side"></section>`];
  const element = html`<div class="variants-mended"><div class="variants-sides">${sides}</div>
    ${signKey({low: "a weight below 0", high: "a weight above 0"})}</div>`;
  return {
    element,
    draw({before, after}: Mended, digits: number): void {
      sides[0].replaceChildren(...sideOf("Before", before, digits));
      sides[1].replaceChildren(...sideOf("After", after, digits));
    }
  };
}

function sideOf(word: string, {row, run, answers}: MendedSide, digits: number): Node[] {
  const {dead, useless} = countWorth(run.filters);
  const errors = errorsOf(row.runs, digits);
  const kernels = run.kernel.reduce((most, d) => Math.max(most, Math.abs(d)), 0);
  const lit = answers.maps ? Array.from(answers.maps.values).reduce((most, d) => Math.max(most, d), 0) : 0;
  return [
    html`<p class="variants-title"><span>${word}:</span> ${row.title}</p>`,
    html`<p class="variants-numbers"><strong>${run.wrong} wrong</strong> of ${digits.toLocaleString("en")}; all seeds ${sharesText(errors)}.
      ${dead} dead, ${useless} useless of ${run.filters.length} filters. ${countText(row.parameters)} parameters.</p>`,
    html`<ol class="variants-filters" start="0">${run.filters.map((filter, i) => {
      const worth = worthOf(filter);
      const isLit = answers.best[i] > 0;
      const needs = worth === "dead" ? worth : `${worth}: ${filter.changed}`;
      const said = isLit
        ? answers.maps
          ? plainNumber(answers.best[i])
          : `lit ${percentText(answers.places[i])}`
        : "silent";
      const name = `Filter ${i}, ${worth}: without it ${filter.changed} of ${digits} answers change, ${filter.wrong} more wrong. ${said}`;
      return html`<li class=${`variants-filter ${worthClass[worth]}`} title=${name}><span class="variants-pictures">
        ${pictureOf(heatPicture(kernelOf(run, row.size, i), {colours: "diverging", scale: kernels || 1}), name)}
        ${answers.maps ? pictureOf(greyPicture(mapOf(answers.maps, run.filters.length, i), {scale: lit || 1}), `Its map: ${said}`) : ""}</span>
        <span>${needs}</span><span>${said}</span></li>`;
    })}</ol>`
  ];
}

function pictureOf(picture: Parameters<typeof drawPicture>[1], label: string): HTMLCanvasElement {
  const canvas = html`<canvas role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, picture);
  return canvas;
}

function kernelOf({kernel, bias}: FirstLayer, size: number, filter: number): Raster {
  const values = Float32Array.from({length: size * size}, (_, i) => kernel[i * bias.length + filter]);
  return {values, width: size, height: size, channels: 1};
}

function mapOf({side, values}: NonNullable<ShownAnswers["maps"]>, filters: number, filter: number): Raster {
  const own = Float32Array.from({length: side * side}, (_, i) => values[i * filters + filter]);
  return {values: own, width: side, height: side, channels: 1};
}
