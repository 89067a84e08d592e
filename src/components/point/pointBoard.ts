import {html, svg} from "htl";
import {patchWindows} from "../../corpus/patchWindows.js";
import {photoAddress} from "../../corpus/photoAddress.js";
import {placeCell} from "../../images/nearestPlace.js";
import {patchBox} from "../../images/patchBox.js";
import {toPicture} from "../../images/toPicture.js";
import type {ClassScore} from "../../worker/protocol.js";
import {subjectOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {drawPicture} from "../marks/drawPicture.js";
import {signKey} from "../marks/signKey.js";
import type {UnitNames} from "../units/unitNames.js";
import {layerRow} from "./layerRow.js";
import {placeRing} from "./placeRing.js";
import {classAt, type FiringPlace, firingAt, type PointAnswer} from "./pointAnswer.js";
import {pointDefault, pointLayers} from "./pointLayers.js";
import {nameOf, placeWords} from "./pointText.js";
import type {TileAddresses} from "./tileAddresses.js";
import {tilesOf} from "./tileChoice.js";
import {type OpenedUnit, type PanelContent, unitPanel} from "./unitPanel.js";
import {unitTiles} from "./unitTile.js";

/** What is seen of an answer. */
export interface PointView {
  readonly photo: PickedPhoto;
  readonly place: SquarePlace;
  readonly unit: PickedUnit | undefined;
}

/** What is drawn. */
export interface ShownPoint extends PointAnswer {
  /** The class asked about. */
  readonly asked: ClassScore;
  /** What was computed of the unit that is open. */
  readonly opened?: OpenedUnit;
}

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
  /** Marks what is shown as older than the choice. */
  stale(isStale: boolean): void;
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
  const tiles = unitTiles(redraw);
  const image = html`<img alt="" draggable="false" />` as HTMLImageElement;
  const canvas = html`<canvas role="img" hidden></canvas>` as HTMLCanvasElement;
  const frame = svg`<rect class="point-seen"></rect>` as SVGRectElement;
  const cell = svg`<rect class="point-cell"></rect>` as SVGRectElement;
  const marks = svg`<svg class="point-marks" viewBox=${`0 0 ${width} ${height}`} aria-hidden="true" hidden>${frame}${cell}</svg>`;
  const ring = placeRing({width, height, step});
  const hint = html`<p class="point-hint figure-hint"></p>`;
  const key = html`<div></div>`;
  const rows = pointLayers.map((layer, index) =>
    layerRow(layer, {tiles, addresses: options.tiles, names, onPick: pick, onLook: (isOn) => mark(isOn ? index : -1)})
  );
  const panel = unitPanel({tiles, rename, onClose: () => onUnit(undefined)});
  const element = html`<div class="point-board">
    <div class="point-photo"><div class="point-pane">${image}${canvas}${marks}${ring}</div>${hint}${options.below ?? ""}</div>
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
    onUnit(open?.layer === layer && open.unit === unit ? undefined : {layer, unit});
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
    if (before?.view.photo !== view.photo || before.shown.pixels !== shown.pixels) drawPhoto(shown, view.photo);
    if (isSame) return;
    cells = now;
    if (view.unit && !ring.held) ring.held = true;
    tellHold();
    for (const [i, row] of rows.entries()) row.draw(shown, places[i], view.unit);
    key.replaceChildren(signKey({high: `speaks for “${shown.asked.label}”`, low: "speaks against it"}));
    panel.draw(view.unit ? panelContent(shown, view, places) : null);
  }

  function drawPhoto({pixels}: ShownPoint, photo: PickedPhoto): void {
    const isOwn = photo instanceof File;
    image.hidden = isOwn;
    canvas.hidden = !isOwn;
    if (!isOwn) {
      const address = photoAddress(photo);
      if (image.getAttribute("src") !== address) image.src = address;
      image.alt = subjectOf(photo);
    } else if (pixels) {
      drawPicture(canvas, toPicture(pixels));
      canvas.setAttribute("aria-label", subjectOf(photo));
    }
  }

  function panelContent(
    shown: ShownPoint,
    {photo, unit: open}: PointView,
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
      subject: subjectOf(photo),
      tile: tilesOf(options.tiles, layer, unit),
      tree: options.treeOf(photo, open!),
      opened: shown.opened?.key === openedKey(open!, position) ? shown.opened : undefined,
      child: (below, child) => ({
        tile: [{sheet: options.tiles.all[below], index: child}],
        name: nameOf(names, {layer: below, unit: child})
      })
    };
  }

  /** Shows on the photo the pixels of a layer’s place, and what a patch of it shows; of none for −1. */
  function mark(index: number): void {
    const layer = drawn?.shown.layers[index];
    marks.toggleAttribute("hidden", !layer);
    if (!layer || !drawn) return;
    const place = firingAt(layer, drawn.view.place, 0);
    const window = patchWindows[pointDefault.network]?.[layer.name];
    put(frame, patchBox(layer.field, place.position, {image: [height, width], window}));
    put(cell, placeCell(layer.field, layer.grid, place.cell, [height, width]));
  }

  return {
    element,
    draw,
    redraw,
    stale: (isStale) => void element.classList.toggle("stale", isStale)
  };
}

/** Returns what names a unit at a place. */
export function openedKey({layer, unit}: PickedUnit, [row, column]: readonly [number, number]): string {
  return `${layer}.${unit}@${row},${column}`;
}

type Box = {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number};

function put(rect: SVGRectElement, {top, left, bottom, right}: Box): void {
  const box = {x: left, y: top, width: right - left, height: bottom - top};
  for (const [name, value] of Object.entries(box)) rect.setAttribute(name, `${value}`);
}
