/** Runs the given *computation* to its end, at once, and returns its result. */
export function finishSync<T>(computation: Generator<number, T>): T {
  for (;;) {
    const step = computation.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs the given *computation* to its end and returns its result; *progress*
 * hears of each step, from 0 to 1. Where it throws, the computation ends too.
 */
export async function finish<T>(
  computation: AsyncGenerator<number, T> | Generator<number, T>,
  progress?: (fraction: number) => void
): Promise<T> {
  try {
    for (;;) {
      const step = await computation.next();
      if (step.done) return step.value;
      progress?.(step.value);
    }
  } finally {
    await computation.return(undefined as never); // lets go of what it holds, where it has not ended
  }
}

/** Runs a part of a larger computation: its steps from 0 to 1 become steps from *start* to *end*. */
export function* part<T>(computation: Generator<number, T>, start: number, end: number): Generator<number, T> {
  try {
    for (;;) {
      const step = computation.next();
      if (step.done) return step.value;
      yield start + (end - start) * step.value;
    }
  } finally {
    computation.return(undefined as never); // lets go of what it holds, where it has not ended
  }
}
