import {patchWindows} from "../../corpus/patchWindows.js";
import {sheetPlace} from "../../files/sheet.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import type {ReluRule} from "../../network/layers/layerKind.js";
import type {LayerRow} from "../../network/layerTable.js";
import type {Client} from "../../worker/client.js";
import type {Progress} from "../../worker/protocol.js";
import {drawPicture} from "../marks/drawPicture.js";
import {loadImage} from "../marks/loadImage.js";
import type {PatchExamples} from "../units/patchExamples.js";
import {patchSheets, type SheetPatch} from "./patchSheets.js";

/** The two pictures of a patch. */
export type PatchSide = "photo" | "signal";

/** Where a sheet’s pictures come from. */
export interface SheetPictures {
  /** Draws a picture at the given place. Returns false where it is not there yet. */
  draw(context: CanvasRenderingContext2D, at: SheetCellAt, x: number, y: number, side: number): boolean;
  /** The side of a picture in its own pixels. */
  readonly cell: number;
}

export interface SheetCellAt {
  /** The row of the sheet: a unit, counted from the first shown. */
  readonly unit: number;
  /** 0 is the strongest. */
  readonly rank: number;
  readonly side: PatchSide;
}

/** How a sheet lies that was made when the site was built. */
export interface BuiltLayout {
  /** The side of a cell, in pixels. */
  readonly cell: number;
  /** How many cells a unit has; defaults to those of a whole layer’s sheet. */
  readonly columns?: number;
  /** The first of the nine cells with signals; defaults to the one after the photos. */
  readonly signals?: number;
}

/** Returns the pictures of a sheet that was made when the site was built. Throws `no such picture: …`. */
export async function builtPictures(
  address: string,
  {cell, columns = patchSheets.columns, signals = 9}: BuiltLayout
): Promise<SheetPictures> {
  const sheet = await loadImage(address);
  return {
    cell,
    draw(context, {unit, rank, side}, left, top, size) {
      const index = unit * columns + rank + (side === "signal" ? signals : 0);
      const {x, y} = sheetPlace(index, {cell, columns});
      context.drawImage(sheet, x, y, cell, cell, left, top, size, size);
      return true;
    }
  };
}

export interface LivePicturesOptions {
  readonly client: Client;
  readonly network: string;
  readonly layer: Pick<LayerRow, "name" | "field">;
  /** The numbers of the units. */
  readonly units: readonly number[];
  /** What a ReLU does to the signals; defaults to "guided". */
  readonly rule?: ReluRule;
  /** The patches of each unit. */
  readonly patches: readonly (readonly SheetPatch[])[];
  readonly examples: PatchExamples;
  /** Called when there is more to draw. */
  readonly more: () => void;
}

export interface LivePictures extends SheetPictures {
  /** Cuts the patches out of the photos. */
  cut(signal: AbortSignal): Promise<void>;
  /** Asks the worker for the signals of a unit. Returns the milliseconds it took; 0 where they were there. */
  project(unit: number, signal: AbortSignal, progress: (progress: Progress) => void): Promise<number>;
  /** Says whether the signals of a unit are there. */
  has(unit: number): boolean;
  /** Returns the unit’s activations in its patches, as they were computed for the signals; none where these are not there. */
  valuesOf(unit: number): readonly number[];
}

/** Returns pictures that are made in this session: parts of the photos, and signals as the worker answers. */
export function livePictures({
  client,
  network,
  layer,
  units,
  rule,
  patches,
  examples,
  more
}: LivePicturesOptions): LivePictures {
  const made = new Map<string, HTMLCanvasElement>();
  const values = new Map<number, readonly number[]>();
  const key = ({unit, rank, side}: SheetCellAt) => `${unit} ${rank} ${side}`;
  const window = patchWindows[network]?.[layer.name];

  async function place({example, position}: SheetPatch) {
    const photo = await examples.load(example);
    const {width, height} = photo.pixels;
    return {photo, position, box: patchBox(layer.field, position, {image: [height, width], window})};
  }

  return {
    cell: Math.min(96, window ?? (layer.field === "whole image" ? 96 : layer.field.size[0])),
    draw(context, at, x, y, side) {
      const canvas = made.get(key(at));
      if (canvas) context.drawImage(canvas, x, y, side, side);
      return canvas !== undefined;
    },
    async cut(signal) {
      for (const [unit, ranks] of patches.entries()) {
        for (const [rank, patch] of ranks.entries()) {
          const {photo, box} = await place(patch);
          signal.throwIfAborted();
          const canvas = document.createElement("canvas");
          drawPicture(canvas, toPicture(crop(photo.pixels, box)));
          made.set(key({unit, rank, side: "photo"}), canvas);
        }
        more();
      }
    },
    async project(unit, signal, progress) {
      const places = await Promise.all(patches[unit].map(place));
      if (!places.length) return 0;
      const question = {
        kind: "patchPictures",
        network,
        layer: layer.name,
        unit: units[unit],
        rule,
        examples: places
      } as const;
      const {pictures, milliseconds} = await client.ask(question, {signal, progress});
      values.set(
        unit,
        pictures.map(({value}) => value)
      );
      for (const [rank, {pixels}] of pictures.entries()) {
        const canvas = document.createElement("canvas");
        drawPicture(canvas, signedPicture(pixels));
        made.set(key({unit, rank, side: "signal"}), canvas);
      }
      more();
      return milliseconds;
    },
    valuesOf: (unit) => values.get(unit) ?? [],
    has: (unit) => !patches[unit].length || made.has(key({unit, rank: 0, side: "signal"}))
  };
}
