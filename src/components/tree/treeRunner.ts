import type {Progress} from "../../worker/protocol.js";
import type {AskOptions, MadeFacts} from "./catTreeStore.js";

/** Asks for one thing. */
export type TreeStep = (options: AskOptions) => Promise<unknown>;

export interface TreeRunner {
  /** How the last answer was made; undefined where nothing was asked yet. */
  readonly made: MadeFacts | undefined;
  /** Whether steps are under way. */
  readonly isRunning: boolean;
  /** Ends what is under way. */
  stop(): void;
  /** Takes the steps that *next* returns until there is none or one fails; resolves to undefined where it was stopped. Does nothing while it runs. */
  run(next: () => TreeStep | undefined): Promise<"done" | "failed" | undefined>;
  /** Asks beside the steps; resolves to undefined where that failed or was stopped. */
  ask<T>(question: (options: AskOptions) => Promise<T>): Promise<T | undefined>;
}

/** Returns what takes a tree's steps one after another, says how far they are, and what failed. */
export function treeRunner({
  progress,
  failed
}: {
  readonly progress: (progress: Progress | null) => void;
  readonly failed: (message: string | null) => void;
}): TreeRunner {
  let control = new AbortController();
  let running: AbortController | undefined;
  let made: MadeFacts | undefined;

  function optionsOf({signal}: AbortController): AskOptions {
    return {
      signal,
      progress: (d) => !signal.aborted && progress(d),
      made(facts) {
        if (!signal.aborted) made = facts;
      }
    };
  }

  return {
    get made() {
      return made;
    },
    get isRunning() {
      return running !== undefined;
    },
    stop() {
      control.abort();
      control = new AbortController();
      running = undefined;
      progress(null);
    },
    async run(next) {
      const mine = control;
      if (running === mine) return;
      running = mine;
      let end: "done" | "failed" = "done";
      failed(null);
      try {
        for (let step = next(); step && mine === control; step = next()) await step(optionsOf(mine));
      } catch (error) {
        end = "failed";
        if (mine === control) failed((error as Error).message);
      }
      if (mine !== control) return;
      running = undefined;
      progress(null);
      return end;
    },
    async ask(question) {
      const mine = control;
      failed(null);
      try {
        return await question(optionsOf(mine));
      } catch (error) {
        if (!mine.signal.aborted) failed((error as Error).message);
      } finally {
        if (mine === control && running !== mine) progress(null);
      }
    }
  };
}
