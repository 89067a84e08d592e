/** Which part of a sheet is seen. */
export interface SheetView {
  /** How many pixels of the window one patch takes. */
  readonly scale: number;
  /** What of the sheet stands at the window’s left and top edge, in patches. */
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns the view that shows the whole sheet. */
export function wholeView(sheet: Size, window: Size): SheetView {
  return within({scale: Math.min(window.width / sheet.width, window.height / sheet.height), x: 0, y: 0}, sheet, window);
}

/** Returns the view *factor* times larger, the point (px, py) of the window staying where it is. */
export function zoomed(
  view: SheetView,
  factor: number,
  [px, py]: readonly [number, number],
  sheet: Size,
  window: Size
) {
  const least = wholeView(sheet, window).scale;
  const scale = Math.min(Math.max(view.scale * factor, least), Math.max(least, 160));
  const x = view.x + px / view.scale - px / scale;
  const y = view.y + py / view.scale - py / scale;
  return within({scale, x, y}, sheet, window);
}

/** Returns the view moved by so many pixels of the window. */
export function moved(view: SheetView, dx: number, dy: number, sheet: Size, window: Size): SheetView {
  return within({...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale}, sheet, window);
}

/** Returns the view moved as little as it takes to stay on the sheet; a sheet smaller than the window stands in its middle. */
function within({scale, x, y}: SheetView, sheet: Size, window: Size): SheetView {
  const side = (at: number, size: number, seen: number) =>
    size <= seen ? (size - seen) / 2 : Math.min(Math.max(at, 0), size - seen);
  return {scale, x: side(x, sheet.width, window.width / scale), y: side(y, sheet.height, window.height / scale)};
}

/** A part of a sheet, whatever the window: its left and top edge and its width, in patches. */
export interface SheetPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Returns the part of the sheet that a view shows. */
export function partOf({scale, x, y}: SheetView, window: Size): SheetPart {
  return {x, y, width: window.width / scale};
}

/** Returns the view that shows a part of the sheet, as far as the sheet goes. */
export function viewOf({x, y, width}: SheetPart, sheet: Size, window: Size): SheetView {
  const least = wholeView(sheet, window).scale;
  const scale = Math.min(Math.max(window.width / width, least), Math.max(least, 160));
  return within({scale, x, y}, sheet, window);
}

/** Returns a part of a sheet as a link has it: left, top and width in hundredths of a patch, “123~40~700”. */
export function writePart({x, y, width}: SheetPart): string {
  return [x, y, width].map((d) => Math.round(100 * d)).join("~");
}

/** Reads a part of a sheet from a link. Throws `invalid part: …`. */
export function readPart(text: string): SheetPart {
  const [, x, y, width] = /^(-?\d{1,5})~(-?\d{1,5})~(\d{1,6})$/.exec(text) ?? [];
  if (!(Number(width) > 0)) throw new RangeError(`invalid part: ${text.slice(0, 40)}`);
  return {x: Number(x) / 100, y: Number(y) / 100, width: Number(width) / 100};
}
