import type {Sight} from "./photoSight.js";

/**
 * How much weaker a place may be than one that is left out for it, as a part
 * of that. A unit’s ninth best place is typically a fifth weaker than its best (669 photos): with a
 * tenth there is a choice in the middle of the nine, and none that a reader could see in their strength.
 */
export const patchTolerance = 0.1;

/** How nine patches are chosen of a unit's best places: with variety, or strictly the strongest. */
export const patchOrders = ["varied", "strongest"] as const;

export type PatchOrder = (typeof patchOrders)[number];

/** What a place is chosen by. */
export interface Candidate extends Sight {
  /** The activation there. */
  readonly value: number;
}

export interface ChosenOptions {
  /** How many are chosen; defaults to nine. */
  readonly count?: number;
  /** Defaults to varied. */
  readonly order?: PatchOrder;
}

/**
 * Returns which of a unit's best places are shown, as their ranks among the
 * given *candidates* (the strongest first), ascending. Never two of one sight.
 * With variety, of the places within `patchTolerance` of the strongest that is left the one
 * is taken whose subject was taken least, and of these the strongest; so the strongest of all is
 * always there, and none left out is stronger by more than the tolerance than one that was taken.
 */
export function chosenPatches(
  candidates: readonly Candidate[],
  {count = 9, order = "varied"}: ChosenOptions = {}
): number[] {
  const sights = new Set<string | number>();
  const left = Array.from(candidates.keys()).filter((rank) => {
    const {sight} = candidates[rank];
    return !sights.has(sight) && sights.add(sight);
  });
  if (order === "strongest") return left.slice(0, count);
  const taken = new Map<string | number, number>();
  const chosen: number[] = [];
  while (left.length && chosen.length < count) {
    const {value} = candidates[left[0]];
    const weakest = value - patchTolerance * Math.abs(value);
    const timesTaken = (rank: number) => taken.get(subjectOf(candidates[rank])) ?? 0;
    const near = left.filter((rank) => candidates[rank].value >= weakest);
    const next = near.reduce((best, rank) => (timesTaken(rank) < timesTaken(best) ? rank : best));
    taken.set(subjectOf(candidates[next]), timesTaken(next) + 1);
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen.sort((a, b) => a - b);
}

function subjectOf({subject, sight}: Candidate): string | number {
  return subject ?? sight;
}
