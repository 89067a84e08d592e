import {html} from "htl";
import {patchWindows} from "../../corpus/patchWindows.js";
import {patchBox} from "../../images/patchBox.js";
import type {Raster} from "../../images/raster.js";
import {signalBox} from "../../images/signalBox.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import type {ClassScore} from "../../worker/protocol.js";
import {drawPicture} from "../marks/drawPicture.js";
import {numberText} from "../marks/numberText.js";
import {nameInPlace} from "../tree/nameInPlace.js";
import {unitPicture} from "../units/unitPicture.js";
import type {FiringLayer, FiringUnit} from "./pointAnswer.js";
import {pointDefault} from "./pointLayers.js";
import {addsText, isExact, percent} from "./pointText.js";
import type {OpenedUnit} from "./shownPoint.js";
import type {TilePlace, UnitTiles} from "./unitTile.js";

/** What a panel shows. */
export interface PanelContent {
  readonly layer: FiringLayer;
  readonly unit: number;
  readonly position: readonly [row: number, column: number];
  /** What it does at the place; undefined where it is none of the strongest there. */
  readonly found: FiringUnit | undefined;
  readonly name: string | undefined;
  readonly asked: ClassScore;
  readonly subject: string;
  readonly tile: readonly TilePlace[];
  /** The address of its tree. */
  readonly tree: string;
  readonly opened: OpenedUnit | undefined;
  /** Returns a child’s tile and its name. */
  readonly child: (layer: string, unit: number) => {readonly tile: readonly TilePlace[]; readonly name?: string};
}

export interface UnitPanel {
  readonly element: HTMLElement;
  /** Shows a unit; none is shown where it is null. */
  draw(content: PanelContent | null): void;
  /** Says that the picture is on its way; else the reader can ask for it. */
  busy(isBusy: boolean): void;
}

export interface UnitPanelOptions {
  readonly tiles: UnitTiles;
  readonly rename: (layer: string, unit: number, name: string) => void;
  readonly onClose: () => void;
  /** The reader asks for the picture once more. */
  readonly onAsk: () => void;
}

/** Returns the panel of the unit that the reader opened: its patches, its picture, its name, what it adds and what it is made of. */
export function unitPanel({tiles, rename, onClose, onAsk}: UnitPanelOptions): UnitPanel {
  const canvas = html`<canvas class="point-tile" width="96" height="64"></canvas>` as HTMLCanvasElement;
  const name = nameInPlace<{layer: string; unit: number; name: string; named: boolean}>((d, text) =>
    rename(d.layer, d.unit, text)
  );
  const title = html`<strong></strong>`;
  const facts = html`<p></p>`;
  const picture = html`<div class="point-picture"></div>`;
  const children = html`<div class="point-children"></div>`;
  const tree = html`<a class="figure-button">Its tree →</a>` as HTMLAnchorElement;
  const element =
    html`<section class="point-panel" tabindex="-1" data-node hidden aria-label="The unit that you opened">
    <div class="point-patches">${canvas}<p class="point-small">The places that excite it most</p></div>
    ${picture}
    <div class="point-words"><p class="point-title">${title} ${name.element}</p>${facts}${children}
      <p class="point-buttons"><button type="button" onclick=${() => name.edit()}>Name it …</button>${tree}
      <button type="button" onclick=${onClose}>Close</button></p></div>
  </section>` as HTMLElement;
  element.addEventListener("keydown", ({key}) => key === "Escape" && onClose());
  const ask = html`<button type="button" onclick=${onAsk}>Draw it</button>` as HTMLButtonElement;
  const where = html`<p class="point-small">How far it is, stands below.</p>` as HTMLElement;
  const waiting = html`<div><p class="point-small">Its picture in this place is drawn by the network itself, which your browser
    fetches once.</p>${ask}${where}</div>`;
  busy(false);
  let drawn: OpenedUnit | undefined;
  let isDrawn = false;
  let childTiles: readonly {readonly canvas: HTMLCanvasElement; readonly tile: readonly TilePlace[]}[] = [];

  function draw(content: PanelContent | null): void {
    element.hidden = !content;
    if (!content) {
      isDrawn = false;
      return;
    }
    const {layer, unit, found, asked} = content;
    tiles.draw(canvas, content.tile);
    title.textContent = content.name === undefined ? layer.name : `${layer.name} ${unit}`; // else its number stands where a name would
    name.update({layer: layer.name, unit, name: content.name ?? "", named: content.name !== undefined});
    facts.textContent = found ? foundText(found, asked) : "It is none of the five that fire most here.";
    tree.href = content.tree;
    if (content.opened !== drawn || !isDrawn) drawOpened(content);
    for (const child of childTiles) tiles.draw(child.canvas, child.tile); // the sheet may have arrived
    drawn = content.opened;
    isDrawn = true;
  }

  function busy(isBusy: boolean): void {
    ask.hidden = isBusy;
    where.hidden = !isBusy;
  }

  function drawOpened({layer, unit, position, subject, opened, child}: PanelContent): void {
    childTiles = [];
    if (!opened) {
      picture.replaceChildren(waiting);
      children.replaceChildren();
      return;
    }
    const {map, pixels, below} = opened;
    const size = map.width;
    const window = patchWindows[pointDefault.network]?.[layer.name];
    picture.replaceChildren(
      unitPicture(signalCanvas(map, `Guided backprop of ${layer.name} ${unit} at the ring: ${subject}`), {
        size,
        box: patchBox(layer.field, position, {image: [map.height, size], window}),
        spot: signalBox(map),
        photo: () => photoCanvas(pixels),
        subject,
        caption: "What excites it here (guided backprop).",
        brief: true
      })
    );
    children.replaceChildren(...(below === undefined ? [] : childrenOf(opened, below, child)));
  }

  function childrenOf({children: found}: OpenedUnit, below: string, child: PanelContent["child"]): Node[] {
    if (!found.length) return [html`<p>Nothing of ${below} arrives at it.</p>`];
    childTiles = found.map(({unit}) => {
      const canvas = html`<canvas class="point-tile" width="96" height="64"></canvas>` as HTMLCanvasElement;
      return {canvas, tile: child(below, unit).tile};
    });
    const items = found.map(({unit, drop}, i) => {
      const {name: named} = child(below, unit);
      return html`<li>${childTiles[i].canvas}<span class="point-name">${named ?? `${unit}`}</span>
        <span class="point-small">${numberText(-drop)} without it</span></li>`;
    });
    return [
      html`<p>Made of these units of ${below}, and by how much its activation changes without each:</p>`,
      html`<ol>${items}</ol>`
    ];
  }

  return {element, draw, busy};
}

function foundText({layer, value, share, adds}: FiringUnit, asked: ClassScore): string {
  const how = isExact(layer) ? "exactly" : "estimated to the first order";
  return `Fires at ${numberText(value)}, ${percent(share)} of its best in the corpus. Adds ${addsText(adds)} to “${asked.label}” here, ${how}.`;
}

function signalCanvas(map: Raster, label: string): HTMLCanvasElement {
  const canvas = html`<canvas role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, signedPicture(map));
  return canvas;
}

function photoCanvas(pixels: Raster): HTMLCanvasElement {
  const canvas = html`<canvas></canvas>` as HTMLCanvasElement;
  drawPicture(canvas, toPicture(pixels));
  return canvas;
}
