import {type Tree, type TreeOptions, tree} from "../../features/tree.js";
import type {Target} from "../../network/target.js";
import {unruledNote} from "../../network/unruled.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {PhotoPixels} from "../kind.js";

/** The question “what is the whole tree below this root?”. */
export interface SubtreeQuestion extends Omit<TreeOptions, "signals"> {
  readonly photo: PhotoPixels;
  readonly root: Target;
}

export interface SubtreeAnswer {
  readonly tree: Tree;
  /** What a reader must know of how it was grown, in a sentence. */
  readonly note?: string;
}

/** Throws what `tree` throws. */
export const subtree = aboutPhoto<SubtreeQuestion, SubtreeAnswer>(async function* (
  {model, run, signals},
  {root, layers, depth, count, open, score, rescale}
) {
  const grown = yield* tree(model, run, root, {layers, depth, count, open, score, rescale, signals});
  const note = unruledNote(model.network, "guided", {from: grown.root.layer, to: layers[(depth ?? layers.length) - 1]});
  return {tree: grown, ...(note && {note})};
});
