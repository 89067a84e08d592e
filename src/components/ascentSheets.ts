import {FileAttachment} from "observablehq:stdlib";

/** Returns the address of the sheet of pictures of every built ascent, by its id. */
export function ascentSheets(): Readonly<Record<string, string>> {
  return {
    flamingo: FileAttachment("../data/ascents/flamingo.webp").href,
    "flamingo-other": FileAttachment("../data/ascents/flamingo-other.webp").href,
    "flamingo-nothing": FileAttachment("../data/ascents/flamingo-nothing.webp").href,
    "egyptian-cat": FileAttachment("../data/ascents/egyptian-cat.webp").href
  };
}
