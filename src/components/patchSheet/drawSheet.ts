import type {SheetData} from "./sheetData.js";
import type {SheetLayout} from "./sheetLayout.js";
import type {SheetView} from "./sheetView.js";

export interface DrawSheetOptions {
  readonly layout: SheetLayout;
  readonly view: SheetView;
  /** The size of the canvas on the screen, in CSS pixels. */
  readonly window: {readonly width: number; readonly height: number};
  /** The row of the unit that is open, and of the one under the pointer; null for none. */
  readonly open: number | null;
  readonly over: number | null;
  /** What stands where there is no picture yet, and the frame around a unit. */
  readonly colours: {readonly rest: string; readonly focus: string};
}

/** Draws what is seen of a sheet: for every unit its nine signals and its nine patches. */
export function drawSheet(context: CanvasRenderingContext2D, data: SheetData, options: DrawSheetOptions): void {
  const {layout, view, window, open, over, colours} = options;
  const {width, height} = window;
  const density = context.canvas.width / width;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  context.imageSmoothingEnabled = view.scale < data.pictures.cell;
  const side = 3 * view.scale;
  for (const unit of data.patches.keys()) {
    for (const field of [0, 1] as const) {
      const {x, y} = layout.block(unit, field);
      const [left, top] = [(x - view.x) * view.scale, (y - view.y) * view.scale];
      if (left > width || top > height || left + side < 0 || top + side < 0) continue;
      context.fillStyle = colours.rest;
      context.fillRect(left, top, side, side);
      drawPatches(context, data, {unit, side: field ? "photo" : "signal"}, {left, top, scale: view.scale});
      if (open === unit || over === unit) {
        context.strokeStyle = colours.focus;
        context.lineWidth = open === unit ? 3 : 2;
        context.strokeRect(left - 1, top - 1, side + 2, side + 2);
      }
      if (side > 110) drawNumber(context, String(data.from + unit), left, top);
    }
  }
}

function drawPatches(
  context: CanvasRenderingContext2D,
  {patches, pictures}: SheetData,
  at: {readonly unit: number; readonly side: "photo" | "signal"},
  {left, top, scale}: {readonly left: number; readonly top: number; readonly scale: number}
): void {
  for (const rank of patches[at.unit].keys()) {
    pictures.draw(context, {...at, rank}, left + (rank % 3) * scale, top + Math.floor(rank / 3) * scale, scale);
  }
}

function drawNumber(context: CanvasRenderingContext2D, text: string, left: number, top: number): void {
  context.font = "12px sans-serif";
  context.fillStyle = "rgb(0 0 0 / 70%)";
  context.fillRect(left, top, context.measureText(text).width + 8, 17);
  context.fillStyle = "white";
  context.fillText(text, left + 4, top + 13);
}
