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
