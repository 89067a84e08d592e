export interface FrameLoopOptions<P, A> {
  /** Returns the picture of this moment; null where there is none yet. */
  readonly grab: () => P | null;
  /** Asks what the network makes of it. */
  readonly ask: (picture: P) => Promise<A>;
  /** Shows it. */
  readonly show: (answer: A, picture: P) => void;
  /** Resolves when the screen can show another; defaults to the next animation frame. */
  readonly rest?: () => Promise<unknown>;
  /** Ends the loop. */
  readonly signal: AbortSignal;
}

/**
 * Runs a film until the *signal* is aborted: grabs a picture, asks, shows the
 * answer, and grabs the next only then. So there is never more than one
 * question under way, and what came in between is skipped. Throws what asking
 * throws, unless it was aborted.
 */
export async function frameLoop<P, A>({
  grab,
  ask,
  show,
  rest = nextFrame,
  signal
}: FrameLoopOptions<P, A>): Promise<void> {
  try {
    while (!signal.aborted) {
      const picture = grab();
      if (picture !== null) {
        const answer = await ask(picture);
        if (signal.aborted) return;
        show(answer, picture);
      }
      await rest();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
