/** What a photo took with a number of threads. */
export interface Timing {
  readonly threads: number;
  readonly milliseconds: number;
}

/** Returns how many *threads* of how many *cores* compute, and what was measured, the fewest threads first. */
export function coresWords({
  threads,
  cores,
  timings
}: {
  readonly threads: number;
  readonly cores: number;
  readonly timings: readonly Timing[];
}): string {
  const now = `WebAssembly computes here with ${count(threads)}; this machine has ${cores} ${cores === 1 ? "core" : "cores"}.`;
  const sorted = [...timings].sort((a, b) => a.threads - b.threads);
  const took = sorted.map((timing) => `${Math.round(timing.milliseconds)} ms with ${count(timing.threads)}`);
  const [one, ...more] = sorted;
  const ratio = more.length ? one.milliseconds / more.at(-1)!.milliseconds : undefined;
  const gain =
    ratio === undefined ? "" : ratio < 1.05 ? ", which is no gain here" : `, ${ratio.toFixed(1)} times as fast`;
  return took.length ? `${now} One photo took ${took.join(", and ")}${gain}.` : now;
}

function count(threads: number): string {
  return `${threads} ${threads === 1 ? "thread" : "threads"}`;
}
