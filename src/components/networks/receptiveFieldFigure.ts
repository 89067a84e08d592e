import {group} from "d3-array";
import {html} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {figureAddress} from "../frame/figureAddress.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {kindText, shapeText} from "../marks/layerText.js";
import {boxArea, clippedBox, fieldBox, nearestPosition} from "./fieldBox.js";
import {fieldPicture, type MapRow} from "./fieldPicture.js";

export interface ReceptiveFieldFigureOptions {
  /** The photo’s address; it is cropped at the centre to the network’s input. */
  readonly photo: string;
  /** What the photo shows. */
  readonly alt: string;
  /** Whom to thank for it. */
  readonly credit?: Node;
  /** The layer chosen at first; defaults to the first map after the input. */
  readonly layer?: string;
  /** Ends the following of the address. */
  readonly invalidation?: Promise<unknown>;
}

/** A unit of a layer, by its place from 1; undefined is the middle. */
interface Choice {
  readonly layer: string;
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/**
 * Returns a figure to choose one of the given *layers* (in order, the input
 * first) and a position on its map, and to see on a photo which pixels a unit
 * there can see. It is arithmetic: no network is run. The state is in the
 * page’s address, “field.layer=Mixed_5d&field.row=3”.
 */
export function receptiveFieldFigure(
  layers: readonly LayerRow[],
  {photo, alt, credit, layer, invalidation}: ReceptiveFieldFigureOptions
): HTMLElement {
  const [height, width] = layers[0].shape;
  const maps = layers.filter((row): row is MapRow => row.shape.length === 3 && !isLeftOut(row, layers));
  const initial = (maps.find(({name}) => name === layer) ?? maps[0]).name;
  const address = figureAddress<Choice>("field", choiceFields(maps, initial));
  const select = html`<select oninput=${choose}>${layerOptions(maps)}</select>` as HTMLSelectElement;
  const [down, along] = ["down", "across"].map(
    () => html`<input type="range" min="0" step="1" oninput=${show} onchange=${write} />` as HTMLInputElement
  );
  const words = html`<span aria-live="polite"></span>`;
  const picture = fieldPicture({photo, alt, width, height, onPoint: aim, onRest: write});
  const element = html`<figure class="networks-field-figure">
    ${picture.element}
    <div class="networks-field-controls">
      <label>Layer ${select}</label><label>Down ${down}</label><label>Across ${along}</label>
      <p>${words}</p>
    </div>
    ${credit ? html`<figcaption>${credit}</figcaption>` : ""}
  </figure>`;
  address.onChange(follow, invalidation);
  follow();
  return element;

  function chosen(): MapRow {
    return maps.find(({name}) => name === select.value)!;
  }

  /** Shows what the page’s address asks for. */
  function follow(): void {
    const {layer: asked = initial, row, column} = address.read().values;
    select.value = asked;
    take([row, column]);
  }

  /** Takes the layer chosen; its middle unit is shown. */
  function choose(event: Event): void {
    event.stopPropagation();
    take([undefined, undefined]);
    write();
  }

  /** Takes a place of the layer, from 1; undefined is its middle. */
  function take(places: readonly (number | undefined)[]): void {
    const {shape} = chosen();
    for (const [i, range] of [down, along].entries()) {
      range.max = String(shape[i] - 1);
      range.value = String((places[i] ?? Math.floor((shape[i] + 1) / 2)) - 1);
      range.disabled = shape[i] === 1;
    }
    show();
  }

  /** Chooses the unit whose centre is next to a pixel. */
  function aim(y: number, x: number): void {
    const {field, shape} = chosen();
    down.value = String(nearestPosition(field, y, 0, shape[0]));
    along.value = String(nearestPosition(field, x, 1, shape[1]));
    show();
  }

  function show(event?: Event): void {
    event?.stopPropagation();
    const row = chosen();
    const [y, x] = [down.valueAsNumber, along.valueAsNumber];
    picture.draw(row, y, x);
    down.setAttribute("aria-valuetext", `row ${y + 1} of ${row.shape[0]}`);
    along.setAttribute("aria-valuetext", `column ${x + 1} of ${row.shape[1]}`);
    words.textContent = fieldText(row, y, x, {width, height});
  }

  function write(): void {
    const {name, shape} = chosen();
    const [row, column] = [down, along].map(({valueAsNumber: k}, i) =>
      k === Math.floor((shape[i] - 1) / 2) ? undefined : k + 1
    );
    address.write({layer: name, row, column}, "push");
  }
}

function choiceFields(maps: readonly LayerRow[], initial: string) {
  const names = maps.map(({name}) => name);
  const most = Math.max(...maps.flatMap(({shape}) => shape.slice(0, 2)));
  const place = (name: string) => {
    const write = (value: number | undefined) => (value === undefined ? undefined : `${value}`);
    return pictureField<number | undefined>(undefined, {read: readWhole(name, 1, most), write});
  };
  return {
    layer: pictureField(initial, {read: readChoice("layer", names), write: String}),
    row: place("row"),
    column: place("column")
  };
}

/** Returns the layers to choose from, block by block. */
function layerOptions(maps: readonly LayerRow[]): HTMLElement[] {
  return Array.from(
    group(maps, ({block}) => block),
    ([block, rows]) =>
      rows.length === 1
        ? html`<option value=${rows[0].name}>${block}</option>`
        : html`<optgroup label=${block}>${rows.map(({name}) => html`<option value=${name}>${name.slice(block.length + 1) || `${block}: the whole block`}</option>`)}</optgroup>`
  );
}

/** Returns whether a layer is the input, or only the linear half of a layer whose other half is the next. */
function isLeftOut({name, kind, window}: LayerRow, layers: readonly LayerRow[]): boolean {
  return (
    kind === "input" || (window !== undefined && layers.some((row) => row.kind === "relu" && row.inputs[0] === name))
  );
}

/** Returns which pixels of an image of the given *size* a unit sees, in words. */
function fieldText(row: MapRow, y: number, x: number, size: {readonly width: number; readonly height: number}): string {
  const {name, field} = row;
  const box = clippedBox(fieldBox(field, y, x), size);
  const share = percent((100 * boxArea(box)) / (size.width * size.height));
  const cut = boxArea(box) < field.size[0] * field.size[1];
  const seen = cut
    ? `Of these ${box.bottom - box.top}×${box.right - box.left} lie in the photo; that is ${share} of it.`
    : `That is ${share} of the photo.`;
  const step = `${field.stride[1]} ${field.stride[1] === 1 ? "pixel" : "pixels"}`;
  return `${name} (${kindText(row)}, ${shapeText(row)}): the unit at row ${y + 1}, column ${x + 1} is computed from ${field.size.join("×")} pixels. ${seen} Its neighbour looks ${step} further.`;
}

function percent(value: number): string {
  if (value === 100) return "all";
  return value < 1 ? `${value.toFixed(2)}\u00a0%` : `${value.toFixed(0)}\u00a0%`;
}
