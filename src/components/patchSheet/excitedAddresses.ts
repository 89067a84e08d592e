import {FileAttachment} from "observablehq:stdlib";

/** Returns the addresses of the sheets of the maps that were built, by layer. */
export function excitedAddresses(): Readonly<Record<string, string>> {
  return {
    Conv2d_1a: FileAttachment("../../data/patchSheet/excited/Conv2d_1a.webp").href,
    Conv2d_2b: FileAttachment("../../data/patchSheet/excited/Conv2d_2b.webp").href,
    Conv2d_4a: FileAttachment("../../data/patchSheet/excited/Conv2d_4a.webp").href,
    Mixed_5b: FileAttachment("../../data/patchSheet/excited/Mixed_5b.webp").href,
    Mixed_5d: FileAttachment("../../data/patchSheet/excited/Mixed_5d.webp").href,
    Mixed_6a: FileAttachment("../../data/patchSheet/excited/Mixed_6a.webp").href,
    Mixed_6c: FileAttachment("../../data/patchSheet/excited/Mixed_6c.webp").href,
    Mixed_6e: FileAttachment("../../data/patchSheet/excited/Mixed_6e.webp").href,
    Mixed_7a: FileAttachment("../../data/patchSheet/excited/Mixed_7a.webp").href,
    Mixed_7c: FileAttachment("../../data/patchSheet/excited/Mixed_7c.webp").href
  };
}

/** Returns the address of the sheet of rows of patches that was built. */
export const patchRowsAddress = (): string => FileAttachment("../../data/patchSheet/excited/rows.webp").href;
