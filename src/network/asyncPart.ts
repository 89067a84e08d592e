/** Runs a part of a larger computation, as `part` does, where the part is asynchronous: its steps become steps from *start* to *end*. */
export async function* asyncPart<T>(
  computation: AsyncGenerator<number, T>,
  start: number,
  end: number
): AsyncGenerator<number, T> {
  try {
    for (;;) {
      const step = await computation.next();
      if (step.done) return step.value;
      yield start + (end - start) * step.value;
    }
  } finally {
    await computation.return(undefined as never); // lets go of what it holds, where it has not ended
  }
}
