/** A computation that yields the fraction done, 0…1, after every step. */
type Steps<T> = Generator<number, T> | AsyncGenerator<number, T>;

/**
 * Runs a computation to its end and returns its result; *progress* is called
 * with the fraction done after each step. Where it throws, the computation
 * ends too.
 */
export async function runToEnd<T>(steps: Steps<T>, progress?: (fraction: number) => void): Promise<T> {
  try {
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
      progress?.(step.value);
    }
  } finally {
    await steps.return(undefined as never); // disposes what it holds, where it has not ended
  }
}

/** Runs a computation to its end, at once, and returns its result. */
export function runToEndSync<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Returns a computation as a part of a larger one: its steps from 0 to 1 become
 * steps from *start* to *end*. Where the whole ends early, so does the part.
 */
export function within<T>(steps: Generator<number, T>, start: number, end: number): Generator<number, T>;
export function within<T>(steps: AsyncGenerator<number, T>, start: number, end: number): AsyncGenerator<number, T>;
export function within<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  const scale = (fraction: number) => start + (end - start) * fraction;
  return Symbol.asyncIterator in steps ? scaledAsync(steps, scale) : scaled(steps, scale);
}

function* scaled<T>(steps: Generator<number, T>, scale: (fraction: number) => number): Generator<number, T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield scale(step.value);
    }
  } finally {
    steps.return(undefined as never);
  }
}

async function* scaledAsync<T>(
  steps: AsyncGenerator<number, T>,
  scale: (fraction: number) => number
): AsyncGenerator<number, T> {
  try {
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
      yield scale(step.value);
    }
  } finally {
    await steps.return(undefined as never);
  }
}
