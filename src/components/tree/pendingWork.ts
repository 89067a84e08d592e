import {type NodePath, pathKey} from "./catTreeState.js";
import type {TreeWork} from "./nodeState.js";

export interface PendingWork {
  /** Another choice is on its way; what is missing waits for it. */
  expect(): void;
  /** That choice is there. */
  arrived(): void;
  /** The pictures of these nodes are under way; none where the list is empty. */
  drawing(paths: readonly NodePath[]): void;
  /** What was asked last did not come, and why; undefined where it is asked for anew. */
  stopped(why: TreeWork["stopped"]): void;
  /** Returns what is being done. */
  now(isRunning: boolean): TreeWork;
}

/** Returns what keeps in mind how it stands with what a tree does not know yet. */
export function pendingWork(): PendingWork {
  let isExpecting = false;
  let keys: ReadonlySet<string> = new Set();
  let why: TreeWork["stopped"];
  return {
    expect() {
      isExpecting = true;
    },
    arrived() {
      isExpecting = false;
    },
    drawing(paths) {
      keys = new Set(paths.map(pathKey));
    },
    stopped(reason) {
      why = reason;
    },
    now: (isRunning) => ({isRunning: isRunning || isExpecting, drawing: keys, stopped: why})
  };
}
