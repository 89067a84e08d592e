import {FileAttachment} from "observablehq:stdlib";
import type {Sprites} from "./builtFilms.js";

/** Returns the address of the sprite of every unit’s ascent, by its layer. */
export function depthSprites(): Sprites {
  return {
    Conv2d_1a: FileAttachment("../../data/ascent/depths/Conv2d_1a.webp").href,
    Conv2d_2b: FileAttachment("../../data/ascent/depths/Conv2d_2b.webp").href,
    Conv2d_4a: FileAttachment("../../data/ascent/depths/Conv2d_4a.webp").href,
    Mixed_5b: FileAttachment("../../data/ascent/depths/Mixed_5b.webp").href,
    Mixed_5d: FileAttachment("../../data/ascent/depths/Mixed_5d.webp").href,
    Mixed_6a: FileAttachment("../../data/ascent/depths/Mixed_6a.webp").href,
    Mixed_6c: FileAttachment("../../data/ascent/depths/Mixed_6c.webp").href,
    Mixed_6e: FileAttachment("../../data/ascent/depths/Mixed_6e.webp").href,
    Mixed_7a: FileAttachment("../../data/ascent/depths/Mixed_7a.webp").href,
    Mixed_7c: FileAttachment("../../data/ascent/depths/Mixed_7c.webp").href,
    logits: FileAttachment("../../data/ascent/depths/logits.webp").href
  };
}

/** Returns the address of the sheet of the patches beside them, in the order of the layers. */
export function depthPatches(): string {
  return FileAttachment("../../data/ascent/depths/patches.webp").href;
}
