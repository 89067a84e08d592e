/** One measurement: an accuracy with *n* examples a class, in one split. */
export interface TransferPoint {
  readonly n: number;
  readonly seed: number;
  /** The share of what was asked about that was put into its own class, 0…1. */
  readonly accuracy: number;
}

/** One way to look at the examples, and how well it went. */
export interface TransferSeries {
  readonly id: string;
  readonly title: string;
  /** How many numbers describe an example. */
  readonly width: number;
  /** How strongly the weights were drawn to 0. */
  readonly lambda: number;
  readonly points: readonly TransferPoint[];
}

/** A task, measured. */
export interface TransferTask {
  readonly id: string;
  readonly title: string;
  /** With how many examples there are. */
  readonly classes: readonly {readonly name: string; readonly examples: number}[];
  readonly counts: readonly number[];
  /** How many a class were asked about. */
  readonly tests: number;
  readonly splits: number;
  readonly series: readonly TransferSeries[];
}

/** The mean accuracy over the splits with *n* examples a class, and its spread. */
export interface TransferMean {
  readonly n: number;
  readonly mean: number;
  /** The standard deviation over the splits. */
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
  readonly splits: number;
}

/** Returns the mean over the splits for each number of examples. */
export function transferMeans({points}: TransferSeries): TransferMean[] {
  const counts = [...new Set(points.map(({n}) => n))];
  return counts.map((n) => {
    const all = points.filter((d) => d.n === n).map((d) => d.accuracy);
    const mean = all.reduce((a, b) => a + b, 0) / all.length;
    const square = all.reduce((sum, d) => sum + (d - mean) ** 2, 0) / Math.max(1, all.length - 1);
    return {n, mean, deviation: Math.sqrt(square), low: Math.min(...all), high: Math.max(...all), splits: all.length};
  });
}

/** Returns the mean of a task’s series with *n* examples a class. Throws `not measured: …`. */
export function transferMean(task: TransferTask, series: string, n: number): TransferMean {
  const found = task.series.find(({id}) => id === series);
  const mean = found && transferMeans(found).find((d) => d.n === n);
  if (!mean) throw new RangeError(`not measured: ${task.id}, ${series}, ${n}`);
  return mean;
}
