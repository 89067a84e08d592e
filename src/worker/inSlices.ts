/** How long a worker computes before it looks at its messages, in milliseconds. */
const slice = 30;

/**
 * Runs a computation in slices: between them the worker receives its messages,
 * so that *stopped* can become true. Returns the result, or undefined if it was
 * stopped; the computation's own clean-up has run then.
 */
export async function inSlices<T>(
  computation: AsyncGenerator<number, T>,
  {stopped, progress}: {stopped: () => boolean; progress: (fraction: number) => void}
): Promise<{value: T} | undefined> {
  let started = performance.now();
  for (;;) {
    if (stopped()) {
      await computation.return(undefined as T);
      return;
    }
    const step = await computation.next();
    if (step.done) return {value: step.value};
    if (performance.now() - started > slice) {
      progress(step.value);
      await nextMessage();
      started = performance.now();
    }
  }
}

/** Resolves after the messages that are waiting have been received. */
export function nextMessage(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
