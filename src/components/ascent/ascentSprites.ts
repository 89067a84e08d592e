import {FileAttachment} from "observablehq:stdlib";

/** Returns the address of the sprite of every built ascent, by its id. */
export function ascentSprites(): Readonly<Record<string, string>> {
  return {
    flamingo: FileAttachment("../../data/ascent/ascents/flamingo.webp").href,
    "flamingo-other": FileAttachment("../../data/ascent/ascents/flamingo-other.webp").href,
    "flamingo-nothing": FileAttachment("../../data/ascent/ascents/flamingo-nothing.webp").href,
    "egyptian-cat": FileAttachment("../../data/ascent/ascents/egyptian-cat.webp").href
  };
}
