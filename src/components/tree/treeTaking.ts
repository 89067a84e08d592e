import type {TreeSession} from "./catTreeSession.js";
import type {TreeChoice, TreeMarks} from "./catTreeState.js";
import type {TreeStore} from "./catTreeStore.js";
import type {SavedTrees} from "./savedTrees.js";
import {unitProblem} from "./unitProblem.js";

export interface TreeTakingOptions {
  readonly session: TreeSession;
  readonly store: Pick<TreeStore, "family">;
  readonly built: Pick<SavedTrees, "pictures">;
  /** Hears what is wrong with a choice, in a sentence. */
  readonly note: (message: string) => void;
  /** Hears that another choice is wanted now. */
  readonly wanting: () => void;
}

export interface TreeTaking {
  /** What the reader wants: the choice that is on its way, or that of the session. */
  readonly wanted: TreeChoice;
  /** Takes a choice, when the pictures are there that were saved for it. One whose root is no unit is said, and changes nothing. */
  take(choice: TreeChoice, marks?: Partial<TreeMarks>): Promise<void>;
}

/** Returns what brings a session to another choice; of several the last one counts. */
export function treeTaking({session, store, built, note, wanting}: TreeTakingOptions): TreeTaking {
  let taking: {readonly choice: TreeChoice} | undefined;
  return {
    get wanted() {
      return taking?.choice ?? session.choice;
    },
    async take(choice, marks) {
      const mine = {choice};
      taking = mine;
      session.expect();
      wanting();
      const isKnown = store.family(choice, []) !== undefined;
      const problem = isKnown ? null : await unitProblem(choice.network, choice.root).catch(() => null);
      if (taking !== mine) return;
      if (!problem) await built.pictures(choice).catch((error: Error) => note(error.message));
      if (taking !== mine) return;
      taking = undefined;
      if (problem) note(problem);
      session.change(problem ? session.choice : choice, problem ? session.marks : marks);
    }
  };
}
