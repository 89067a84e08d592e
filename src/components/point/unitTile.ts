import {loadImage} from "../marks/loadImage.js";
import {tileSheet} from "./pointLayers.js";

const {cell, rows, columns, tilesAcross} = tileSheet;

/** A tile on a sheet. */
export interface TilePlace {
  /** The address of the sheet. */
  readonly sheet: string;
  readonly index: number;
}

/** Draws tiles of units, from sheets that are kept once loaded. */
export interface UnitTiles {
  /** Draws a unit’s tile from the first of the *places* whose sheet is there; else leaves it grey and fetches the last one. */
  draw(canvas: HTMLCanvasElement, places: readonly TilePlace[]): void;
  /** Fetches a sheet before it is wanted. */
  fetch(sheet: string): void;
}

/** Returns what draws tiles; *arrived* is called when a sheet is there. */
export function unitTiles(arrived: () => void): UnitTiles {
  const images = new Map<string, HTMLImageElement | undefined>();

  function fetch(sheet: string): void {
    if (images.has(sheet)) return;
    images.set(sheet, undefined);
    loadImage(sheet).then(
      (image) => {
        images.set(sheet, image);
        arrived();
      },
      () => images.delete(sheet) // tried again when it is wanted next
    );
  }

  return {
    fetch,
    draw(canvas, places) {
      const found = places.find(({sheet}) => images.get(sheet));
      const key = found ? `${found.sheet} ${found.index}` : "";
      if (found && canvas.dataset.tile === key) return;
      canvas.dataset.tile = key;
      canvas.width = columns * cell;
      canvas.height = rows * cell;
      if (!found) {
        const wanted = places.at(-1);
        if (wanted) fetch(wanted.sheet);
        return;
      }
      const {sheet, index} = found;
      const x = (index % tilesAcross) * canvas.width;
      const y = Math.floor(index / tilesAcross) * canvas.height;
      const {width, height} = canvas;
      canvas.getContext("2d")!.drawImage(images.get(sheet)!, x, y, width, height, 0, 0, width, height);
    }
  };
}
