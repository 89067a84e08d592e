import {html} from "htl";
import {greyPicture} from "../../images/greyPicture.js";
import type {Picture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {numberCell} from "../inputs/numberCell.js";
import {correlationText} from "../marks/correlationTable.js";
import {drawPicture} from "../marks/drawPicture.js";
import {readImage} from "../marks/readImage.js";
import type {ByHandUnit} from "./byHandUnits.js";
import {type HandWeights, handFilter, likeness} from "./handFilter.js";

/** A filter to begin with. */
interface Preset {
  readonly name: string;
  readonly weights: HandWeights;
}

export const handPresets: readonly Preset[] = [
  {name: "light above dark", weights: [1, 1, 1, 0, 0, 0, -1, -1, -1]},
  {name: "light left of dark", weights: [1, 0, -1, 1, 0, -1, 1, 0, -1]},
  {name: "anything bright", weights: [1, 1, 1, 1, 1, 1, 1, 1, 1]},
  {name: "a bright dot", weights: [-1, -1, -1, -1, 8, -1, -1, -1, -1]}
];

export interface ByHandOptions {
  /** The photo, as the network gets it. */
  readonly pixels: Raster;
  /** The units, and their maps of that photo. */
  readonly units: readonly ByHandUnit[];
  readonly maps: readonly Picture[];
  /** What a unit is called, if it has a name. */
  readonly name?: (layer: string, unit: number) => string | undefined;
}

/**
 * Returns a filter of nine weights to be written by hand, its map of the photo
 * beside that of a unit of the first layer, and how alike the two are.
 */
export function byHand({pixels, units, maps, name = () => undefined}: ByHandOptions): HTMLElement {
  let weights = [...handPresets[0].weights];
  const canvas = (label: string) =>
    html`<canvas class="figure-coarse" role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
  const mine = canvas("The map of your filter");
  const theirs = canvas("The map of the unit");
  const title = ({layer, unit}: ByHandUnit) => [`${layer} ${unit}`, name(layer, unit)].filter(Boolean).join(", ");
  const options = units.map((unit, i) => html`<option value=${i}>${title(unit)}</option>`);
  const unit = html`<select onchange=${show}>${options}</select>` as HTMLSelectElement;
  const grid = html`<div class="edges-toy-grid" style="grid-template-columns: repeat(3, auto)" role="group" aria-label="The filter’s weights"></div>`;
  const said = html`<p class="figure-toy-said" role="status"></p>`;
  const buttons = handPresets.map(
    (preset) => html`<button type="button" onclick=${() => begin(preset.weights)}>${preset.name}</button>`
  );

  function begin(next: HandWeights): void {
    weights = [...next];
    const cells = weights.map((value, k) =>
      numberCell(value, `Weight in row ${Math.floor(k / 3) + 1}, column ${(k % 3) + 1}`, (changed) => {
        weights[k] = changed;
        show();
      })
    );
    grid.replaceChildren(...cells);
    show();
  }

  function show(): void {
    const at = Number(unit.value || 0);
    const own = handFilter(pixels, weights);
    const other = rasterOf(maps[at]);
    drawPicture(mine, greyPicture(own));
    drawPicture(theirs, greyPicture(other));
    const r = likeness(own, other);
    said.textContent = Number.isNaN(r)
      ? "Your filter makes nothing of this photo: there is nothing to compare."
      : `Over all ${own.values.length.toLocaleString("en")} places the two maps have a correlation of ${correlationText(r)}. 1 would be the same map but for its scale.`;
  }

  begin(weights);
  return html`<div class="figure-toy edges-hand">
    <div class="edges-toy-row"><div><b>your filter</b>${grid}</div><div class="figure-buttons">${buttons}</div></div>
    <div class="edges-hand-maps"><div><b>its map</b>${mine}</div><div><label><b>the unit</b> ${unit}</label>${theirs}</div></div>
    ${said}
  </div>`;
}

/** Resolves to the figure, with the photo of the given id and the maps at the given addresses. */
export async function loadByHand(
  units: readonly ByHandUnit[],
  {photo, maps, name}: {readonly photo: string; readonly maps: readonly string[]} & Pick<ByHandOptions, "name">
): Promise<HTMLElement> {
  const [{pixels}, ...pictures] = await Promise.all([
    loadPhoto(photo, {width: 299, height: 299, channels: 3}),
    ...maps.map(readImage)
  ]);
  return byHand({pixels, units, maps: pictures, name});
}

/** Returns the grey levels of a picture, 0…255. */
function rasterOf({rgba, width, height}: Picture): Raster {
  return {values: Float32Array.from({length: width * height}, (_, i) => rgba[4 * i]), width, height, channels: 1};
}
