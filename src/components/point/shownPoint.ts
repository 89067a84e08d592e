import type {Raster} from "../../images/raster.js";
import type {ClassScore} from "../../worker/protocol.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import type {PointAnswer} from "./pointAnswer.js";

/** A unit of the layer below, which a unit at a place is made of. */
export interface OpenedChild {
  readonly unit: number;
  /** By how much the unit’s activation falls without it. */
  readonly drop: number;
}

/** What was computed of a unit at a place. */
export interface OpenedUnit {
  /** Names unit and place, see openedKey. */
  readonly key: string;
  /** The guided signal, as large as the network’s input. */
  readonly map: Raster;
  /** The photo. */
  readonly pixels: Raster;
  /** The layer of the children; undefined where none is shown below. */
  readonly below: string | undefined;
  readonly children: readonly OpenedChild[];
}

/** What is drawn. */
export interface ShownPoint extends PointAnswer {
  /** The class asked about. */
  readonly asked: ClassScore;
  /** What was computed of the unit that is open. */
  readonly opened?: OpenedUnit;
}

/** What is seen of it. */
export interface PointView {
  readonly photo: PickedPhoto;
  readonly place: SquarePlace;
  /** The unit that is open. */
  readonly unit: PickedUnit | undefined;
}

/** Returns what names a unit at a place of its map. */
export function openedKey({layer, unit}: PickedUnit, [row, column]: readonly [number, number]): string {
  return `${layer}.${unit}@${row},${column}`;
}
