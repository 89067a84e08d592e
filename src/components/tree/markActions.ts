import type {NodeActions} from "./catTreeCard.js";
import type {TreeChoice, TreeViewName} from "./catTreeState.js";
import {type Marks, openAlone, toggleMark} from "./treeMarks.js";
import type {TreeSilence} from "./treeSilence.js";

/** What can be done with the marks of a tree. */
export interface MarkActions extends Pick<NodeActions, "pick" | "open" | "keep" | "discard" | "silence"> {
  /** Lets all units speak again. */
  unsilence(): void;
  /** Whether a unit that is met twice is one node. */
  graph(isGraph: boolean): void;
  /** How the tree is drawn. */
  show(view: TreeViewName): void;
}

export interface MarkActionsOptions {
  readonly marks: () => Marks;
  readonly choice: () => TreeChoice;
  readonly silence: TreeSilence;
  /** Hears that the marks are others now. */
  readonly changed: () => void;
  /** Asks for what is missing. */
  readonly ensure: () => void;
}

/** Returns what changes the marks of a tree. */
export function markActions({marks, choice, silence, changed, ensure}: MarkActionsOptions): MarkActions {
  return {
    pick(key) {
      if (marks().picked === key) return;
      marks().picked = key;
      changed();
    },
    open(key) {
      openAlone(marks(), key);
      changed();
      ensure();
    },
    keep(key) {
      toggleMark(marks(), key, ["kept", "discarded"]);
      changed();
    },
    discard(key) {
      toggleMark(marks(), key, ["discarded", "kept"]);
      changed();
    },
    silence(key) {
      silence.toggle(marks(), choice(), key);
      changed();
      ensure();
    },
    unsilence() {
      silence.clear(marks());
      changed();
    },
    graph(isGraph) {
      marks().graph = isGraph;
      changed();
    },
    show(view) {
      marks().view = view;
      if (view === "columns") marks().graph = false;
      changed();
    }
  };
}
