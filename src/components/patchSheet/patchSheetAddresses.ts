import {FileAttachment} from "observablehq:stdlib";

/** Returns the address of the sheet of patches of every layer that was built, by the layer’s name. */
export function patchSheetAddresses(): Readonly<Record<string, string>> {
  return {
    Conv2d_2b: FileAttachment("../../data/patchSheet/sheets/Conv2d_2b.webp").href,
    Conv2d_4a: FileAttachment("../../data/patchSheet/sheets/Conv2d_4a.webp").href,
    Mixed_5b: FileAttachment("../../data/patchSheet/sheets/Mixed_5b.webp").href,
    Mixed_5d: FileAttachment("../../data/patchSheet/sheets/Mixed_5d.webp").href
  };
}
