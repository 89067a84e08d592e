import {FileAttachment} from "observablehq:stdlib";
import type {Sprites} from "./builtFilms.js";

/** Returns the address of the sprite of every ascent of the sequence, by its id. */
export function rungSprites(): Sprites {
  return {
    nothing: FileAttachment("../../data/ascent/rungs/nothing.webp").href,
    l2: FileAttachment("../../data/ascent/rungs/l2.webp").href,
    variation: FileAttachment("../../data/ascent/rungs/variation.webp").href,
    blur: FileAttachment("../../data/ascent/rungs/blur.webp").href,
    weak: FileAttachment("../../data/ascent/rungs/weak.webp").href,
    idle: FileAttachment("../../data/ascent/rungs/idle.webp").href,
    moves: FileAttachment("../../data/ascent/rungs/moves.webp").href,
    waves: FileAttachment("../../data/ascent/rungs/waves.webp").href
  };
}
