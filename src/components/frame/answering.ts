import type {Progress} from "../../worker/protocol.js";
import type {FigureFrame} from "./figureFrame.js";

/** What a figure's work is given. */
export interface AnsweringTools {
  /** Aborted when the reader cancels, when a newer question comes, and when the figure goes. */
  readonly signal: AbortSignal;
  /** Shows how far the work is. */
  readonly progress: (progress: Progress) => void;
}

export interface AnsweringOptions {
  /** Marks what is on the screen as older than the choice, or as current again. */
  readonly stale?: (stale: boolean) => void;
  /** Ends what is under way. */
  readonly invalidation?: Promise<unknown>;
}

export interface Answering {
  /** Whether anything is under way. */
  readonly busy: boolean;
  /**
   * Runs the given *work*; a newer call ends an older one. Shows progress while
   * it runs, and what it throws in the frame, unless *failed* takes the error.
   * Resolves to whether the work came to its end.
   */
  run(work: (tools: AnsweringTools) => Promise<void>, failed?: (error: Error) => void): Promise<boolean>;
  /** Ends what is under way. Returns whether there was anything. */
  cancel(): boolean;
}

/**
 * Returns what answers a figure's questions one at a time: the newest wins, the
 * frame shows progress, and an error stands where the reader is looking.
 */
export function answering(frame: FigureFrame, {stale, invalidation}: AnsweringOptions = {}): Answering {
  let current: AbortController | undefined;

  function cancel(): boolean {
    if (!current) return false;
    current.abort();
    current = undefined;
    frame.progress(null);
    stale?.(false);
    return true;
  }

  async function run(
    work: (tools: AnsweringTools) => Promise<void>,
    failed = (error: Error) => frame.error(error.message)
  ): Promise<boolean> {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    const {signal} = mine;
    const progress = (progress: Progress) => void (!signal.aborted && frame.progress(progress));
    frame.error(null);
    stale?.(true);
    progress({kind: "progress", phase: "compute", fraction: 0});
    try {
      await work({signal, progress});
      return !signal.aborted;
    } catch (error) {
      if (!signal.aborted && (error as Error).name !== "AbortError") failed(error as Error);
      return false;
    } finally {
      if (current === mine) {
        current = undefined;
        frame.progress(null);
        stale?.(false);
      }
    }
  }

  invalidation?.then(cancel);
  return {
    get busy() {
      return current !== undefined;
    },
    run,
    cancel
  };
}
