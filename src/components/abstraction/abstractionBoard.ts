import {html} from "htl";
import {photos} from "../../photos.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import type {SheetPictures} from "../patchSheet/patchSheetPictures.js";
import type {SheetPatch} from "../patchSheet/patchSheets.js";
import {abstractionChart} from "./abstractionChart.js";
import type {AbstractionFile, LayerMeasure, MeasureKey} from "./abstractionFile.js";
import {valueText} from "./abstractionReader.js";
import {measureText} from "./measureTexts.js";

/** What the board shows: all measures, and a unit with its patches. */
export interface AbstractionData {
  readonly file: AbstractionFile;
  readonly unit: PickedUnit;
  readonly patches: readonly SheetPatch[];
  readonly pictures: Pick<SheetPictures, "draw" | "cell">;
}

export interface AbstractionBoardOptions {
  /** Where the unit is chosen by name. */
  readonly input?: Node;
  /** Called with the unit that the reader presses, or walks to. */
  readonly onUnit: (unit: PickedUnit) => void;
}

export interface AbstractionBoard {
  readonly element: HTMLElement;
  draw(data: AbstractionData, key: MeasureKey): void;
  /** Returns the unit’s patches as a file shows them. */
  png(): HTMLCanvasElement;
}

const side = 3 * 96;
const gap = 6;

/** Returns the picture of the measures: the chart, and the unit that is marked in it with its nine patches. */
export function abstractionBoard({input, onUnit}: AbstractionBoardOptions): AbstractionBoard {
  const chart = abstractionChart({onPick: onUnit});
  const canvas = html`<canvas width=${side} height=${side} role="img"></canvas>` as HTMLCanvasElement;
  const said = html`<p class="abstraction-said" role="status"></p>`;
  let walk: (by: number) => void = () => {};
  const step = (by: number, text: string) => html`<button type="button" onclick=${() => walk(by)}>${text}</button>`;
  const steps = html`<div class="abstraction-steps" role="group" aria-label="Units of this layer in the order of the measure">
    ${step(Number.NEGATIVE_INFINITY, "Lowest")}${step(-1, "Lower")}${step(1, "Higher")}${step(Number.POSITIVE_INFINITY, "Highest")}</div>`;
  return {
    element: html`<div class="abstraction"><div class="abstraction-curve">${chart.element}</div>
      <div class="abstraction-unit">${input ?? ""}${canvas}${said}${steps}</div></div>`,
    draw(data, key) {
      const {file, unit, patches, pictures} = data;
      const measure = file.measures[key];
      const layers = file.measures.kind.map(({layer}) => layer);
      chart.draw({measure, text: measureText(key), layers, unit});
      const subjects = patches.map(({example}) => photos[example].subject).join("; ");
      canvas.setAttribute("aria-label", `The nine strongest patches of ${unit.layer} ${unit.unit}: ${subjects}`);
      nine(canvas, patches, pictures);
      said.textContent = unitText(measure, key, unit);
      walk = (by) => onUnit(walked(measure, unit, by));
    },
    png() {
      const copy = document.createElement("canvas");
      copy.width = copy.height = side;
      copy.getContext("2d")!.drawImage(canvas, 0, 0);
      return copy;
    }
  };
}

/** Returns the unit that is *by* places further in the order of the measure, in the layer of the given one. */
export function walked(measure: readonly LayerMeasure[], {layer, unit}: PickedUnit, by: number): PickedUnit {
  const own = measure.find((d) => d.layer === layer) ?? measure[measure.length - 1];
  const order = Array.from(own.units.keys()).sort((a, b) => own.values[a] - own.values[b] || a - b);
  const at = order.findIndex((i) => own.units[i] === unit);
  const next = Math.min(order.length - 1, Math.max(0, Math.max(0, at) + by));
  return {layer: own.layer, unit: own.units[order[next]]};
}

/** Returns what was measured of a unit, and how many of its layer are below it, in words. */
export function unitText(measure: readonly LayerMeasure[], key: MeasureKey, {layer, unit}: PickedUnit): string {
  const own = measure.find((d) => d.layer === layer);
  const i = own?.units.indexOf(unit) ?? -1;
  if (!own || i < 0) return `${layer} ${unit}: not measured.`;
  const value = own.values[i];
  const below = own.values.filter((d) => d < value).length;
  return `${layer} ${unit}: ${valueText(key, value)}, more than ${below} of ${own.values.length} units that were measured in this layer.`;
}

function nine(canvas: HTMLCanvasElement, patches: readonly SheetPatch[], pictures: AbstractionData["pictures"]): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const cell = (side - 2 * gap) / 3;
  context.clearRect(0, 0, side, side);
  context.imageSmoothingEnabled = pictures.cell > 20;
  for (const rank of patches.keys()) {
    const [x, y] = [(rank % 3) * (cell + gap), Math.floor(rank / 3) * (cell + gap)];
    pictures.draw(context, {unit: 0, rank, side: "photo"}, x, y, cell);
  }
}
