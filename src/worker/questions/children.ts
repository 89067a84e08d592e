import type {ChildScore} from "../../features/channelScores.js";
import {type Child, childrenOfPath} from "../../features/childrenOfPath.js";
import {type ResolvedTarget, targetLayer} from "../../network/target.js";
import {unruledNote} from "../../network/unruled.js";
import {aboutPhoto} from "../aboutPhoto.js";
import type {NodeQuestion} from "./node.js";

/** The question “which units of the layer below is this node made of?”. */
export interface ChildrenQuestion extends NodeQuestion {
  readonly below: string;
  /** Defaults to 5. */
  readonly count?: number;
  /** Defaults to "absolute-mean". */
  readonly score?: ChildScore;
}

export interface ChildrenAnswer {
  /** The node asked about, with its place and value there. */
  readonly parent: ResolvedTarget;
  /** The best first; none where the node is dead. */
  readonly children: readonly Child[];
  /** The score of every unit of the layer below. */
  readonly scores: Float32Array<ArrayBuffer>;
  /** Nothing of the node's signal arrives below. */
  readonly dead: boolean;
  /** What a reader must know of how they were found, in a sentence. */
  readonly note?: string;
}

/** Throws what childrenOfPath throws. */
export const children = aboutPhoto<ChildrenQuestion, ChildrenAnswer>(async function* (
  {model, run, signals},
  {root, path, below, count, score, rescale}
) {
  const {signal, ...found} = yield* childrenOfPath(model, run, root, path, below, {count, score, rescale, signals});
  signal.dispose();
  const note = unruledNote(model.network, "guided", {from: targetLayer(model, root), to: below});
  return {...found, ...(note && {note})};
});
