import {isEmpty} from "./catTreePicture.js";
import type {Family, NodePicture} from "./catTreeStore.js";

/**
 * How it stands with the picture of a node: it was never asked for, it waits
 * behind another, it is under way, the reader stopped it, it failed; or it is
 * there: with a signal, with none that arrives at the pixels, or of a unit that
 * is off on this photo.
 */
export type NodeState = "unasked" | "waiting" | "computing" | "cancelled" | "failed" | "shown" | "no-signal" | "off";

/** What is being done for a tree. */
export interface TreeWork {
  /** Whether what is seen and not known is being asked for. */
  readonly isRunning: boolean;
  /** The nodes whose pictures are under way, by their keys. */
  readonly drawing: ReadonlySet<string>;
  /** Why what was asked last did not come. */
  readonly stopped?: "cancelled" | "failed";
}

/** A tree for which nothing is being done. */
export const idleWork: TreeWork = {isRunning: false, drawing: new Set()};

/** What is known of a node. */
export interface StatedNode {
  readonly key: string;
  readonly picture?: NodePicture;
  readonly family?: Family;
}

/** Returns how it stands with the picture of a node. */
export function nodeState({key, picture, family}: StatedNode, work: TreeWork): NodeState {
  if (picture) {
    if (!isEmpty(picture)) return "shown";
    return family && family.parent.value <= 0 ? "off" : "no-signal";
  }
  if (work.isRunning) return work.drawing.has(key) ? "computing" : "waiting";
  return work.stopped ?? "unasked";
}

/** What is said of a state; a node whose picture is shown says nothing. */
export const nodeStateWords: Readonly<Record<NodeState, string>> = {
  unasked: "not computed yet",
  waiting: "waits its turn",
  computing: "computing …",
  cancelled: "cancelled before its picture came",
  failed: "could not be computed",
  shown: "",
  "no-signal": "no signal: none of it arrives at the pixels",
  off: "off: this unit is silent on this photo"
};

/** The same, to be read on a small picture. */
export const nodeStateShort: Readonly<Record<NodeState, string>> = {
  unasked: "not computed",
  waiting: "waits",
  computing: "computing …",
  cancelled: "cancelled",
  failed: "failed",
  shown: "",
  "no-signal": "no signal",
  off: "off"
};

/** Returns whether a node in the given state can be asked for again. */
export function canAskAgain(state: NodeState): boolean {
  return state === "unasked" || state === "cancelled" || state === "failed";
}
