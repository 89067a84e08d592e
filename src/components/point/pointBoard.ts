import {html} from "htl";
import {subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {signKey} from "../marks/signKey.js";
import type {UnitNames} from "../units/unitNames.js";
import {layerRow} from "./layerRow.js";
import {markedPhoto} from "./markedPhoto.js";
import {placeRing} from "./placeRing.js";
import {classAt, type FiringPlace, firingAt} from "./pointAnswer.js";
import {pointDefault, pointLayers} from "./pointLayers.js";
import {nameOf, placeWords} from "./pointText.js";
import {openedKey, type PointView, type ShownPoint} from "./shownPoint.js";
import type {TileAddresses} from "./tileAddresses.js";
import {tilesOf} from "./tileChoice.js";
import {type PanelContent, unitPanel} from "./unitPanel.js";
import {unitTiles} from "./unitTile.js";

export interface PointBoardOptions {
  /** The image, in pixels of the network’s input. */
  readonly width: number;
  readonly height: number;
  readonly names: Pick<UnitNames, "get" | "set">;
  readonly tiles: TileAddresses;
  /** What stands below the photo. */
  readonly below?: Node;
  /** What stands below the layers. */
  readonly links?: Node;
  readonly onPlace: (place: SquarePlace) => void;
  /** The reader opens a unit, or closes it. */
  readonly onUnit: (unit: PickedUnit | undefined) => void;
  /** Returns the address of a unit’s tree in the photo. */
  readonly treeOf: (photo: PickedPhoto, unit: PickedUnit) => string;
}

export interface PointBoard {
  readonly element: HTMLElement;
  draw(shown: ShownPoint, view: PointView): void;
  /** Draws it once more, with the names that units have now. */
  redraw(): void;
  /** Marks what is shown as older than the choice; of a unit that is open only its picture. */
  stale(isStale: boolean, isOpen: boolean): void;
}

/** How far an arrow key moves the ring: a step of Mixed_6c, in pixels. */
const step = 16;

/**
 * Returns the picture of “point at the cat”: the photo with a ring on it, and
 * for each layer the units that fire there. What is pointed at is drawn at
 * once, from what is known.
 */
export function pointBoard(options: PointBoardOptions): PointBoard {
  const {width, height, names, onPlace, onUnit} = options;
  let drawn: {readonly shown: ShownPoint; readonly view: PointView} | undefined;
  let cells = "";
  let looked = -1;
  const tiles = unitTiles(redraw);
  const photo = markedPhoto(options);
  const ring = placeRing({width, height, step});
  const hint = html`<p class="point-hint figure-hint"></p>`;
  const key = html`<div></div>`;
  const rows = pointLayers.map((layer, index) =>
    layerRow(layer, {tiles, addresses: options.tiles, names, onPick: pick, onLook: (isOn) => mark(isOn ? index : -1)})
  );
  const panel = unitPanel({tiles, rename, onClose: close, onAsk: () => onUnit(drawn?.view.unit)});
  const element = html`<div class="point-board">
    <div class="point-photo"><div class="point-pane">${photo.elements}${ring}</div>${hint}${options.below ?? ""}</div>
    <div class="point-layers">${rows.map(({element}) => element)}${key}${options.links ?? ""}</div>
    ${panel.element}
  </div>` as HTMLElement;
  ring.addEventListener("input", (event) => {
    event.stopPropagation();
    onPlace(ring.value);
    announce();
  });
  ring.addEventListener("hold", () => {
    tellHold();
    if (!ring.held && drawn?.view.unit) onUnit(undefined);
  });
  for (const type of ["pointerenter", "focusin"]) element.addEventListener(type, fetchAll);
  let saying: ReturnType<typeof setTimeout> | undefined;
  tellHold();

  /** Says what is there once the ring rests. */
  function announce(): void {
    clearTimeout(saying);
    saying = setTimeout(() => {
      if (drawn && ring.contains(document.activeElement))
        ring.say(placeWords(drawn.shown, drawn.view.place, drawn.shown.asked, names));
    }, 300);
  }

  function tellHold(): void {
    const isTouched = globalThis.matchMedia?.("(pointer: coarse)").matches;
    const held = "Held. Click the ring to let it go.";
    const free = "Move over the photo. Click to hold a place.";
    hint.textContent = isTouched ? "Touch the photo, or drag the ring." : ring.held ? held : free;
  }

  /** Fetches the tiles of every place of the default photo. */
  function fetchAll(): void {
    if (!drawn) return;
    for (const {name, tiled} of drawn.shown.layers) tiles.fetch(options.tiles[tiled ? "own" : "all"][name]);
  }

  /** Opens a unit at this place, or closes it. */
  function pick({layer, unit}: PickedUnit): void {
    const open = drawn?.view.unit;
    ring.held = true;
    if (open?.layer === layer && open.unit === unit) close();
    else {
      onUnit({layer, unit});
      panel.element.focus({preventScroll: true});
      panel.element.scrollIntoView?.({block: "nearest"});
    }
  }

  /** Closes the unit that is open; whoever was in its panel is on its card again. */
  function close(): void {
    const isInside = panel.element.contains(document.activeElement);
    const card = element.querySelector<HTMLElement>(".point-unit[aria-pressed=true]");
    onUnit(undefined);
    if (isInside) (card ?? ring.querySelector("button"))?.focus();
  }

  function rename(layer: string, unit: number, name: string): void {
    names.set(pointDefault.network, layer, unit, name);
  }

  function redraw(): void {
    cells = "";
    if (drawn) draw(drawn.shown, drawn.view);
  }

  function draw(shown: ShownPoint, view: PointView): void {
    const before = drawn;
    const at = classAt(shown, shown.asked.index);
    const places = shown.layers.map((layer) => firingAt(layer, view.place, at));
    const now = places.map((place) => place.cell.join()).join(" ");
    const isSame = before?.shown === shown && before.view.unit === view.unit && now === cells;
    drawn = {shown, view};
    if (ring.value !== view.place) ring.value = view.place;
    if (before?.view.photo !== view.photo || before.shown.pixels !== shown.pixels) photo.draw(view.photo, shown.pixels);
    if (isSame) return;
    cells = now;
    if (view.unit && !ring.held) ring.held = true;
    tellHold();
    for (const [i, row] of rows.entries()) row.draw(shown, places[i], view.unit);
    key.replaceChildren(signKey({high: `speaks for “${shown.asked.label}”`, low: "speaks against it"}));
    panel.draw(view.unit ? panelContent(shown, view, places) : null);
    mark(looked);
  }

  function panelContent(
    shown: ShownPoint,
    {photo: picked, unit: open}: PointView,
    places: readonly FiringPlace[]
  ): PanelContent {
    const {layer: name, unit} = open!;
    const index = shown.layers.findIndex((d) => d.name === name);
    const layer = shown.layers[index];
    const {position, units} = places[index];
    return {
      layer,
      unit,
      position,
      found: units.find((d) => d.unit === unit),
      name: nameOf(names, {layer: name, unit}),
      asked: shown.asked,
      subject: subjectOf(picked),
      tile: tilesOf(options.tiles, layer, unit),
      tree: options.treeOf(picked, open!),
      opened: shown.opened?.key === openedKey(open!, position) ? shown.opened : undefined,
      child: (below, child) => ({
        tile: [{sheet: options.tiles.all[below], index: child}],
        name: nameOf(names, {layer: below, unit: child})
      })
    };
  }

  /** Shows on the photo what a layer of the given index sees from the place; for −1 that of the unit that is open. */
  function mark(index: number): void {
    looked = index;
    const open = drawn?.view.unit?.layer;
    const layer = drawn?.shown.layers.find(({name}, i) => (index < 0 ? name === open : i === index));
    photo.mark(layer && {layer, place: drawn!.view.place});
  }

  return {
    element,
    draw,
    redraw,
    stale(isStale, isOpen) {
      panel.busy(isStale && isOpen);
      element.classList.toggle("stale", isStale && !isOpen);
    }
  };
}
