import {html} from "htl";
import type {Patch} from "../../corpus/patches.js";
import {patchBox} from "../../images/patchBox.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import {thankInTitle} from "../frame/photoCredit.js";
import {drawPicture} from "../marks/drawPicture.js";
import {sheetCell} from "../marks/sheetCell.js";
import type {NetworkFilters} from "./filters.js";
import {filterField} from "./filters.js";

export interface FilterPatchesOptions {
  readonly filters: NetworkFilters;
  readonly which: "first" | "second";
  readonly unit: number;
  readonly patches: readonly Patch[];
  /** The address of the layer's sheet of patches. */
  readonly sheet: string;
  /** The side of what the sheet shows around a patch, in pixels of the image. */
  readonly context: number;
}

/**
 * Returns the patches of the corpus that excite a filter most, the strongest
 * first: each with what stands around it, framed, and those of the first layer
 * alone, enlarged to their pixels.
 */
export function filterPatches({filters, which, unit, patches, sheet, context}: FilterPatchesOptions): HTMLElement {
  const {network, patchCount, patches: bytes} = filters;
  const {inputShape} = networkEntry(network);
  const field = filterField(filters, which);
  const [height, width, channels] = filters.first.shape;
  const count = filters[which].shape[3] * patchCount;
  const wide = {
    ...field,
    size: [context, context] as const,
    start: [-(context - field.size[0]) / 2, -(context - field.size[1]) / 2] as const
  };
  if (!patches.length)
    return html`<p class="filters-silent">No example of the corpus excites this unit: it is dead.</p>`;
  const items = patches.map(({example, position, value}, i) => {
    const photo = network === "mnist" ? undefined : photos[example];
    const name = photo?.subject ?? `digit ${example}`;
    const label = `${i + 1}: ${name}, ${value.toPrecision(3)}`;
    const [outer, inner] = [wide, field].map((d) => patchBox(d, position, {image: inputShape}));
    const percent = (pixels: number) => `${((100 * pixels) / context).toFixed(2)}%`;
    const box = `left: ${percent(inner.left - outer.left)}; top: ${percent(inner.top - outer.top)}; width: ${percent(inner.right - inner.left)}; height: ${percent(inner.bottom - inner.top)}`;
    const picture = sheetCell(unit * patchCount + i, {sheet, cell: context, columns: patchCount, count, label});
    const exact = which === "first" ? document.createElement("canvas") : "";
    if (exact) {
      const size = height * width * channels;
      const start = (unit * patchCount + i) * size;
      drawPicture(
        exact,
        toPicture({values: Float32Array.from(bytes.subarray(start, start + size)), width, height, channels})
      );
      exact.setAttribute("role", "img");
      exact.setAttribute("aria-label", `The pixels of patch ${i + 1}`);
    }
    const item = html`<li title=${label}>
      <span class="filters-around">${picture}<span class="filters-box" style=${box}></span></span>${exact}<span>${value.toPrecision(3)}</span></li>` as HTMLElement;
    if (photo) thankInTitle(item, photo.id);
    return item;
  });
  return html`<ol class="filters-patches">${items}</ol>`;
}
