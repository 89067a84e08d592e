/**
 * Returns what asks one question at a time: of those that come while an answer
 * is on its way only the latest waits, and an answer that it makes old is not
 * told. What was cancelled is not told either.
 */
export function askLatest<Q, A>(
  ask: (question: Q) => Promise<A>,
  {answered, failed}: {readonly answered: (question: Q, answer: A) => void; readonly failed: (error: Error) => void}
): (question: Q) => void {
  let waiting: {readonly question: Q} | undefined;
  let busy = false;

  async function askAll(): Promise<void> {
    busy = true;
    while (waiting) {
      const {question} = waiting;
      waiting = undefined;
      try {
        const answer = await ask(question);
        if (!waiting) answered(question, answer);
      } catch (error) {
        if (!waiting && (error as Error).name !== "AbortError") failed(error as Error);
      }
    }
    busy = false;
  }

  return (question) => {
    waiting = {question};
    if (!busy) void askAll();
  };
}
