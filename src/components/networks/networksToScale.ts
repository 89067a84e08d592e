import {html, svg} from "htl";
import type {LayerRow} from "../../network/layerTable.js";
import {figureAddress} from "../frame/figureAddress.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {countWords, shapeText} from "../marks/layerText.js";
import type {ScaleLayer} from "./alexNet.js";
import {networkBlocks} from "./networkBlocks.js";

/** A network to be compared. */
export interface ScaleNetwork {
  readonly title: string;
  /** From the input to the output. */
  readonly layers: readonly ScaleLayer[];
}

/** Returns the blocks of a network as layers to compare, given all its *layers* in order. */
export function scaleLayers(layers: readonly LayerRow[]): ScaleLayer[] {
  return networkBlocks(layers).map(({name, output: {shape}}) => ({name, shape}));
}

/** Returns how many numbers a layer of the given *shape* holds. */
export function numbersOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

export interface NetworksToScaleOptions {
  /** Ends the following of the address. */
  readonly invalidation?: Promise<unknown>;
}

const measures = ["maps", "numbers"] as const;

/**
 * Returns the given *networks* side by side, a row a layer, all to one scale:
 * a bar is as high as the layer's map and as long as it has units, or, on
 * request, as long as it holds numbers. Which it is stays in the page’s
 * address, “scale.bars=numbers”.
 */
export function networksToScale(
  networks: readonly ScaleNetwork[],
  {invalidation}: NetworksToScaleOptions = {}
): HTMLElement {
  const all = networks.flatMap(({layers}) => layers);
  const [most, largest, numbers] = [
    Math.max(...all.map(({shape}) => unitsOf(shape))),
    Math.max(...all.map(({shape}) => sideOf(shape))),
    Math.max(...all.map(({shape}) => numbersOf(shape)))
  ];
  const [length, height] = [120, 46];
  const room = ({shape}: ScaleLayer) => Math.max(16, (sideOf(shape) / largest) * height);
  const bars: {readonly layer: ScaleLayer; readonly bar: SVGElement}[] = [];
  const tables = networks.map(
    ({title, layers}) => html`<table class="networks-scale-table">
    <caption>${title}: ${layers.length} ${layers.some(({name}) => name.includes("Mixed")) ? "layers and blocks" : "layers"}</caption>
    <thead><tr><th scope="col">layer</th><td></td><th scope="col">map × units</th><th scope="col" class="networks-number">numbers</th></tr></thead>
    <tbody>${layers.map(rowOf)}</tbody>
  </table>`
  );
  const field = pictureField<(typeof measures)[number]>("maps", {read: readChoice("bars", measures), write: String});
  const address = figureAddress<{bars: (typeof measures)[number]}>("scale", {bars: field});
  const choice = (value: string, label: string) =>
    html`<label><input type="radio" name="scale" value=${value} checked=${value === "maps"} oninput=${change} /> ${label}</label>`;
  const element = html`<figure class="networks-scale">
    <form class="networks-scale-choice" onsubmit=${(event: Event) => event.preventDefault()}><fieldset><legend>A bar is</legend>
      ${choice("maps", "as high as the map, as long as it has units")} ${choice("numbers", "as long as the layer holds numbers")}</fieldset></form>
    <div class="networks-scale-tables">${tables}</div>
  </figure>`;
  address.onChange(follow, invalidation);
  follow();
  return element;

  /** Shows what the page’s address asks for. */
  function follow(): void {
    const {bars: what = "maps"} = address.read().values;
    for (const radio of element.querySelectorAll<HTMLInputElement>("input")) radio.checked = radio.value === what;
    draw(what);
  }

  function rowOf(layer: ScaleLayer): HTMLElement {
    const {name, shape} = layer;
    const bar = svg`<rect class="networks-scale-bar" x="0"></rect>` as SVGElement;
    bars.push({layer, bar});
    return html`<tr><th scope="row">${name}</th>
      <td class="networks-scale-drawing">${svg`<svg viewBox=${`0 0 ${length} ${room(layer)}`} width=${length} height=${room(layer)} preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`}</td>
      <td>${shapeText({shape})}</td><td class="networks-number">${countWords(numbersOf(shape))}</td></tr>`;
  }

  function change(event: Event): void {
    event.stopPropagation();
    const what = (event.target as HTMLInputElement).value as (typeof measures)[number];
    draw(what);
    address.write({bars: what}, "push");
  }

  function draw(what: (typeof measures)[number]): void {
    for (const {layer, bar} of bars) {
      const {shape} = layer;
      const tall = what === "maps" ? Math.max(1, (sideOf(shape) / largest) * height) : 8;
      const long = what === "maps" ? (unitsOf(shape) / most) * length : (numbersOf(shape) / numbers) * length;
      bar.setAttribute("y", String((room(layer) - tall) / 2));
      bar.setAttribute("height", String(tall));
      bar.setAttribute("width", String(Math.max(1, long)));
    }
  }
}

/** Returns the number of a layer's units: the channels of a map, or the length of a list. */
function unitsOf(shape: readonly number[]): number {
  return shape[shape.length - 1];
}

function sideOf(shape: readonly number[]): number {
  return shape.length === 3 ? shape[0] : 1;
}
