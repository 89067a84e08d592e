import type {FilmSprite} from "../../files/filmSprite.js";
import {sheetPlace} from "../../files/sheet.js";
import type {FilmFrame} from "./filmPane.js";

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
