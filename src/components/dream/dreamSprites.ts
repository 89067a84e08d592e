import {FileAttachment} from "observablehq:stdlib";

/** Returns the address of the sprite of every built dream, by its layer. */
export function dreamSprites(): Readonly<Record<string, string>> {
  return {
    Conv2d_4a: FileAttachment("../../data/dream/dreams/Conv2d_4a.webp").href,
    Mixed_5b: FileAttachment("../../data/dream/dreams/Mixed_5b.webp").href,
    Mixed_5d: FileAttachment("../../data/dream/dreams/Mixed_5d.webp").href,
    Mixed_6a: FileAttachment("../../data/dream/dreams/Mixed_6a.webp").href,
    Mixed_6c: FileAttachment("../../data/dream/dreams/Mixed_6c.webp").href,
    Mixed_6e: FileAttachment("../../data/dream/dreams/Mixed_6e.webp").href,
    Mixed_7a: FileAttachment("../../data/dream/dreams/Mixed_7a.webp").href
  };
}
