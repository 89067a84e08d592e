import {sheetPlace} from "../../files/sheet.js";
import type {FilmFrame} from "./filmPane.js";

/** How the pictures of a film that was built lie on its sprite. */
export interface FilmSprite {
  /** The width and height of a picture. */
  readonly size: number;
  /** How many pictures a row of the sprite has. */
  readonly columns: number;
  /** The step of each picture. */
  readonly steps: readonly number[];
}

/** Returns the pictures of a film that stand on a *sprite*; *value* returns the value of a step. */
export function spriteFrames(
  sprite: CanvasImageSource,
  {size, columns, steps}: FilmSprite,
  value: (step: number) => number
): FilmFrame[] {
  return steps.map((step, i) => ({
    step,
    value: value(step),
    draw(canvas) {
      canvas.width = canvas.height = size;
      const {x, y} = sheetPlace(i, {cell: size, columns});
      canvas.getContext("2d")!.drawImage(sprite, x, y, size, size, 0, 0, size, size);
    }
  }));
}
