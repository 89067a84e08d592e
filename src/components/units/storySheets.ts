import {FileAttachment} from "observablehq:stdlib";

/** Returns the addresses of the story's sheets: the patches of every unit shown, and its guided pictures. */
export function storySheets(): {readonly patches: string; readonly pictures: string} {
  return {
    patches: FileAttachment("../../data/units/story/patches.webp").href,
    pictures: FileAttachment("../../data/units/story/pictures.webp").href
  };
}
