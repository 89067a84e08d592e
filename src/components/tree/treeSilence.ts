import {type TreeChoice, type UnitId, unitsOf} from "./catTreeState.js";
import type {AskOptions, RootedChoice, Silenced, TreeStore} from "./catTreeStore.js";
import type {Marks} from "./treeMarks.js";

export interface TreeSilence {
  /** Silences the node's unit, or lets it speak again. */
  toggle(marks: Marks, choice: TreeChoice, key: string): void;
  /** Lets all units speak again. */
  clear(marks: Marks): void;
  /** Returns how to ask what the network says without the units; undefined where that is known. */
  missing(marks: Marks, choice: RootedChoice): ((options: AskOptions) => Promise<void>) | undefined;
  /** Puts back what was silenced when the network was last heard, unless it was heard since. */
  cancel(marks: Marks, choice: TreeChoice): void;
}

/** Returns which units of a tree are silenced, and what asks the network without them; *changed* hears of the answer. */
export function treeSilence(store: TreeStore, changed: () => void): TreeSilence {
  let heard: ReadonlySet<string> = new Set();
  const known = ({silenced}: Marks, choice: TreeChoice): Silenced | undefined =>
    store.silenced(choice, unitsOf(choice, silenced));

  async function ask(units: readonly UnitId[], choice: RootedChoice, options: AskOptions): Promise<void> {
    const {before} = await store.askSilenced(choice, units, options);
    const best = before.toSorted((a, b) => b.logit - a.logit || a.index - b.index).slice(0, 5);
    if (!store.knownTop(choice)) store.putTop(choice, best);
    changed();
  }

  return {
    toggle({silenced}, choice, key) {
      const [unit] = unitsOf(choice, [key]);
      if (!unit) return;
      const isSame = (other: string) =>
        unitsOf(choice, [other]).some((d) => d.layer === unit.layer && d.unit === unit.unit);
      const same = [...silenced].filter(isSame);
      for (const other of same) silenced.delete(other);
      if (!same.length) silenced.add(key);
    },
    clear({silenced}) {
      silenced.clear();
      heard = new Set();
    },
    missing(marks, choice) {
      if (marks.silenced.size && !known(marks, choice)) {
        return (options) => ask(unitsOf(choice, marks.silenced), choice, options);
      }
      heard = new Set(marks.silenced);
    },
    cancel(marks, choice) {
      if (marks.silenced.size && !known(marks, choice)) marks.silenced = new Set(heard);
    }
  };
}
