import {html} from "htl";
import {drawNodePicture} from "./catTreePicture.js";
import type {NodePicture} from "./catTreeStore.js";
import type {ViewNode} from "./catTreeView.js";
import {litPixels} from "./litPixels.js";

export interface PhotoPane {
  readonly element: HTMLElement;
  /** Shows another photo, by its address. */
  photo(address: string): void;
  /** Lights the pixels that the node hands to its parent; undefined shows the photo as it is. */
  light(node: ViewNode | undefined, parent: ViewNode | undefined): void;
}

/** Returns the photo of a tree, on which the pixels of a node light up while the others are dark, and the words for it. */
export function photoPane(): PhotoPane {
  const photo =
    html`<img class="tree-photo-picture" alt="The photo, cropped as the network gets it" width="299" height="299">` as HTMLImageElement;
  const dark = html`<canvas class="tree-photo-dark" width="1" height="1" aria-hidden="true" hidden></canvas>`;
  const said = html`<p class="tree-photo-said"></p>`;
  const element = html`<div class="tree-photo"><div class="tree-photo-view">${photo}${dark}</div>${said}</div>`;
  const canvas = dark as HTMLCanvasElement;
  let drawn: NodePicture | undefined;
  let isDrawnEmpty = false;

  /** Darkens what is not lit; returns whether anything is. */
  function darken(picture: NodePicture): boolean {
    if (picture === drawn) return !isDrawnEmpty;
    drawNodePicture(canvas, picture);
    const context = canvas.getContext("2d")!;
    const {width, height} = canvas;
    const image = context.getImageData(0, 0, width, height);
    const lit = litPixels(image.data, width, height);
    for (let i = 0; i < lit.length; ++i) {
      image.data.set([8, 10, 14, Math.round(darkness * 255 * (1 - lit[i]))], 4 * i);
    }
    context.putImageData(image, 0, 0);
    drawn = picture;
    isDrawnEmpty = lit.every((value) => value === 0);
    return !isDrawnEmpty;
  }

  return {
    element,
    photo(address) {
      if (photo.getAttribute("src") !== address) photo.src = address;
    },
    light(node, parent) {
      const picture = node && parent ? node.picture : undefined;
      const isLit = !!picture && typeof ImageData !== "undefined" && darken(picture);
      canvas.hidden = !picture || typeof ImageData === "undefined";
      said.replaceChildren(...words(node, parent, picture, isLit || typeof ImageData === "undefined"));
    }
  };
}

/** How dark the pixels are that are not lit, 0…1. */
const darkness = 0.84;

function words(
  node: ViewNode | undefined,
  parent: ViewNode | undefined,
  picture: NodePicture | undefined,
  isLit: boolean
): (Node | string)[] {
  if (!node || !parent) return ["Point at a unit: the pixels that it hands on light up here."];
  const [own, other] = [node, parent].map(({name}) => html`<strong>${name}</strong>`);
  if (!picture) return ["The pixels of ", own, " are not computed yet."];
  if (!isLit) return ["Nothing of what ", own, " hands to ", other, " arrives at the pixels."];
  return ["Lit: pixels that ", own, " hands to ", other, "."];
}
