import {assertPlain} from "../../src/worker/assertPlain.js";
import type {Client} from "../../src/worker/client.js";

interface Asked {
  // biome-ignore lint/suspicious/noExplicitAny: any kind of question
  readonly question: any;
  readonly signal: AbortSignal;
  readonly progress: (progress: object) => void;
  readonly answer: (answer: object) => void;
  readonly fail: (error: Error) => void;
}

/** Returns a client whose questions the test answers. */
export function toyClient(): {readonly client: Client; readonly asked: Asked[]} {
  const asked: Asked[] = [];
  const client = {
    backend: undefined,
    ask: (question: object, {signal, progress} = {} as Pick<Asked, "signal" | "progress">) =>
      new Promise((answer, fail) => {
        assertPlain(question, "question");
        signal?.addEventListener("abort", () => fail(new DOMException("cancelled", "AbortError")));
        asked.push({question, signal, progress, answer: answer as Asked["answer"], fail});
      }),
    onBackend: () => () => {},
    dispose() {}
  };
  return {client: client as never as Client, asked};
}

/** Lets promises go on, and the events of the history arrive. */
export const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
