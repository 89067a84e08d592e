import {patchWindows} from "../../corpus/patchWindows.js";
import type {LayerRow} from "../../network/layerTable.js";

/** Returns what a patch of a layer shows of its photo, in a sentence or two. */
export function patchText(network: string, {name, field}: Pick<LayerRow, "name" | "field">): string {
  if (field === "whole image") return "A unit here sees the whole image, so its patches are whole photos.";
  const [height, width] = field.size;
  const window = patchWindows[network]?.[name];
  if (window === undefined || window >= height) return `A patch is what a unit here sees: ${height}×${width} pixels.`;
  return `A unit here can see ${height}×${width} pixels, but listens mostly to their middle. A patch is the ${window}×${window} pixels there that hold nine tenths of a typical signal, moved where they would stand out of the photo.`;
}
