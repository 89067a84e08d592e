import {html} from "htl";
import {networkEntry} from "../../networks.js";
import {ownFileWord} from "../inputs/ownFiles.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {pointDefault} from "./pointLayers.js";

/** What the links go on from. */
interface Here {
  readonly photo: PickedPhoto;
  readonly class: number;
  readonly place: SquarePlace;
}

/** The side of the square that hides the place, in pixels: the small one of the lecture’s figure. */
const hidden = 100;

/** Returns the links to other pages that go on from a place of a photo, and what keeps them up to date. */
export function pointLinks({height, width}: {readonly height: number; readonly width: number}) {
  const tree = html`<a class="figure-button">What are those made of? → the tree</a>` as HTMLAnchorElement;
  const occlusion = html`<a class="figure-button">Hide this place → occlusion</a>` as HTMLAnchorElement;
  return {
    element: html`<p class="point-buttons">${tree}${occlusion}</p>` as HTMLElement,
    show({photo, class: unit, place: {y, x}}: Here): void {
      tree.href = treeAddress(photo, {layer: networkEntry(pointDefault.network).treeLayers[0], unit});
      const corner = (at: number, all: number) => Math.max(0, Math.min(all - hidden, Math.round(at - hidden / 2)));
      const square = {size: hidden, y: corner(y, height), x: corner(x, width), keep: 1};
      occlusion.href = `./lecture/how-does-it-work#${stateOf("occluder", {photo: wordOf(photo), ...square})}`;
    }
  };
}

/** Returns the address of the tree of a unit, or of a class, in a photo. */
export function treeAddress(photo: PickedPhoto, {layer, unit}: PickedUnit): string {
  const isClass = layer === networkEntry(pointDefault.network).treeLayers[0];
  const state = stateOf("tree", {photo: wordOf(photo), root: isClass ? `${unit}` : `${layer}.${unit}`});
  return `./why-is-this-a-cat/part-2#${state}`;
}

function wordOf(photo: PickedPhoto): string {
  return photo instanceof File ? ownFileWord(photo) : photo;
}

function stateOf(id: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${id}.${key}=${encodeURIComponent(value)}`)
    .join("&");
}
