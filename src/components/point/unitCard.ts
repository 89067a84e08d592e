import {html} from "htl";
import type {ClassScore} from "../../worker/protocol.js";
import type {FiringUnit} from "./pointAnswer.js";
import {addsText, cardWords, sideWords} from "./pointText.js";
import type {TilePlace, UnitTiles} from "./unitTile.js";

/** What a card shows. */
export interface CardContent {
  /** Undefined where no further unit fires. */
  readonly unit: FiringUnit | undefined;
  readonly name: string | undefined;
  readonly asked: ClassScore;
  /** What is as long as a bar can be. */
  readonly largest: number;
  readonly tile: readonly TilePlace[];
  readonly isPicked: boolean;
}

/** What stands in the place of a name that nobody gave. */
const unnamed = "name it …";

export interface UnitCard {
  readonly element: HTMLElement;
  draw(content: CardContent): void;
}

/** Returns the card of a unit that fires: its patches, its name, and a bar for what it adds. It is drawn anew for every place. */
export function unitCard(tiles: UnitTiles, onPick: (unit: FiringUnit) => void): UnitCard {
  let shown: FiringUnit | undefined;
  const canvas = html`<canvas class="point-tile" width="96" height="64"></canvas>` as HTMLCanvasElement;
  const name = html`<span class="point-name"></span>`;
  const bar = html`<span class="point-bar"></span>` as HTMLElement;
  const number = html`<span class="point-number"></span>`;
  const side = html`<span class="visually-hidden"></span>`;
  const element = html`<button type="button" class="point-unit" onclick=${() => shown && onPick(shown)}>
    ${canvas}${name} <span class="point-adds">${number}${side}<span class="point-track">${bar}</span></span></button>` as HTMLElement;
  return {
    element,
    draw({unit, name: named, asked, largest, tile, isPicked}) {
      shown = unit;
      element.hidden = !unit;
      if (!unit) return;
      tiles.draw(canvas, tile);
      name.textContent = named ?? unnamed;
      name.classList.toggle("unnamed", !named);
      const length = largest > 0 ? Math.abs(unit.adds) / largest : 0;
      bar.style.width = `${(100 * length).toFixed(1)}%`;
      const isNothing = addsText(unit.adds) === "0";
      element.classList.toggle("positive", !isNothing && unit.adds > 0);
      element.classList.toggle("negative", !isNothing && unit.adds < 0);
      number.textContent = addsText(unit.adds);
      side.textContent = sideWords(unit, asked);
      element.title = cardWords(unit, named);
      element.setAttribute("aria-pressed", String(isPicked));
    }
  };
}
