import type {ClassScore} from "../../worker/protocol.js";
import type {Silenced} from "./catTreeStore.js";

/** A class beside a tree: how much the network believes in it, with all units and without those silenced. */
export interface ClassRow {
  readonly index: number;
  readonly label: string;
  readonly before: ClassScore;
  /** Undefined where nothing is silenced, or the network was not heard yet. */
  readonly after: ClassScore | undefined;
}

/**
 * Returns the classes to be shown, the best with all units first: the *count*
 * best, the best without the silenced units, and the *root*’s, where it is a
 * class, if it is not among them. *top* are the best classes where nothing is
 * silenced.
 */
export function classRows(
  top: readonly ClassScore[],
  silenced: Silenced | undefined,
  root: number | undefined,
  count = 4
): ClassRow[] {
  const all = silenced?.before ?? top;
  const rank = (scores: readonly ClassScore[]) => scores.toSorted((a, b) => b.logit - a.logit || a.index - b.index);
  const found = rank(all).slice(0, count);
  const [best] = silenced ? rank(silenced.after) : [];
  for (const index of [root, best?.index]) {
    const more = all.find((d) => d.index === index);
    if (more && !found.includes(more)) found.push(more);
  }
  return rank(found).map((before) => {
    const {index, label} = before;
    return {index, label, before, after: silenced?.after.find((d) => d.index === index)};
  });
}
