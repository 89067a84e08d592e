import {FileAttachment} from "observablehq:stdlib";
import type {SavedTree} from "./savedTree.js";

/** Returns the trees that were computed when the site was built, the default first. */
export function builtTreeFiles(): Promise<readonly SavedTree[]> {
  return FileAttachment("../../data/tree/trees/trees.json").json() as Promise<readonly SavedTree[]>;
}

/** Returns the addresses of the sheets of their pictures, by photo. */
export function builtTreeSheets(): Readonly<Record<string, string>> {
  return {
    "cat-chelsea": FileAttachment("../../data/tree/trees/cat-chelsea.webp").href,
    "tiger-siberian-snow": FileAttachment("../../data/tree/trees/tiger-siberian-snow.webp").href,
    "dog-golden-retriever": FileAttachment("../../data/tree/trees/dog-golden-retriever.webp").href,
    "panda-giant": FileAttachment("../../data/tree/trees/panda-giant.webp").href,
    "macaw-scarlet": FileAttachment("../../data/tree/trees/macaw-scarlet.webp").href,
    "castle-neuschwanstein": FileAttachment("../../data/tree/trees/castle-neuschwanstein.webp").href
  };
}
