import {FileAttachment} from "observablehq:stdlib";
import type {SavedTree} from "./catTreeSaved.js";

/** Returns the trees that were computed when the site was built, the default first. */
export function builtTreeFiles(): Promise<readonly SavedTree[]> {
  return FileAttachment("../data/trees/trees.json").json() as Promise<readonly SavedTree[]>;
}

/** Returns the addresses of the sheets of their pictures, by photo. */
export function builtTreeSheets(): Readonly<Record<string, string>> {
  return {
    "cat-chelsea": FileAttachment("../data/trees/cat-chelsea.webp").href,
    "tiger-siberian-snow": FileAttachment("../data/trees/tiger-siberian-snow.webp").href,
    "dog-golden-retriever": FileAttachment("../data/trees/dog-golden-retriever.webp").href,
    "panda-giant": FileAttachment("../data/trees/panda-giant.webp").href,
    "macaw-scarlet": FileAttachment("../data/trees/macaw-scarlet.webp").href,
    "castle-neuschwanstein": FileAttachment("../data/trees/castle-neuschwanstein.webp").href
  };
}
