import {html} from "htl";
import type {PickedUnit} from "../inputs/unitInput.js";
import type {UnitNames} from "../units/unitNames.js";
import type {FiringPlace, FiringUnit} from "./pointAnswer.js";
import type {PointLayer} from "./pointLayers.js";
import {addsText, isExact, nameOf} from "./pointText.js";
import type {ShownPoint} from "./shownPoint.js";
import type {TileAddresses} from "./tileAddresses.js";
import {tilesOf} from "./tileChoice.js";
import {unitCard} from "./unitCard.js";
import type {UnitTiles} from "./unitTile.js";

export interface LayerRowOptions {
  readonly tiles: UnitTiles;
  readonly addresses: TileAddresses;
  readonly names: Pick<UnitNames, "get">;
  readonly onPick: (unit: FiringUnit) => void;
  /** The reader looks at the row, or no more. */
  readonly onLook: (isLooking: boolean) => void;
}

export interface LayerRowElement {
  readonly element: HTMLElement;
  draw(shown: ShownPoint, place: FiringPlace, open: PickedUnit | undefined): void;
}

/** Why a unit that fires may add exactly nothing, by layer: those that go on through max pooling alone. */
const silences: Readonly<Record<string, string>> = {
  Conv2d_4a: "0: a neighbour is stronger, and max pooling takes the strongest alone."
};

/** How many units a row has at the most. */
const count = 5;

/** Returns the row of a layer: the units that fire at a place, the strongest first, and what all of its units add there. */
export function layerRow(
  {name, title}: PointLayer,
  {tiles, addresses, names, onPick, onLook}: LayerRowOptions
): LayerRowElement {
  const total = html`<span class="point-total"></span>`;
  const cards = Array.from({length: count}, () => unitCard(tiles, onPick));
  const none = html`<p class="point-none" hidden>No unit fires here.</p>`;
  const dropped = Object.hasOwn(silences, name) ? html`<p class="point-small point-silence">${silences[name]}</p>` : "";
  const element = html`<section class="point-layer" data-layer=${name} aria-label=${`${name}, ${title}`}>
    <div class="point-heading"><b>${title}</b><span>${name}</span>${total}</div>
    <div class="point-units">${cards.map((card) => card.element)}${none}</div>${dropped}</section>` as HTMLElement;
  for (const type of ["pointerenter", "focusin"]) element.addEventListener(type, () => onLook(true));
  for (const type of ["pointerleave", "focusout"]) element.addEventListener(type, () => onLook(false));
  return {
    element,
    draw({layers, asked}, {units, total: sum, largest}, open) {
      const layer = layers.find((d) => d.name === name)!;
      total.textContent = `all ${layer.channels.toLocaleString("en")} add ${isExact(name) ? "" : "≈\u00a0"}${addsText(sum)}`;
      none.hidden = units.length > 0;
      if (dropped) dropped.toggleAttribute("data-idle", !units.some(({adds}) => adds === 0)); // it keeps its room
      cards.forEach((card, i) => {
        const unit = units.at(i);
        card.draw({
          unit,
          name: unit && nameOf(names, unit),
          asked,
          largest,
          tile: unit ? tilesOf(addresses, layer, unit.unit) : [],
          isPicked: open !== undefined && open.layer === name && open.unit === unit?.unit
        });
      });
    }
  };
}
