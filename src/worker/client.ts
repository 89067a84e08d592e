import type {BackendName} from "../network/backend.js";
import type {Answer, FromWorker, Progress, Question, ToWorker} from "./protocol.js";

export interface Client {
  /**
   * Returns the answer to the given question; *progress* hears how far it is.
   * When *signal* is aborted the worker stops within a fraction of a second and
   * the promise rejects with an AbortError. Other rejections are Errors whose
   * message can be shown.
   */
  ask<Q extends Question>(
    question: Q,
    options?: {readonly signal?: AbortSignal; readonly progress?: (progress: Progress) => void}
  ): Promise<Extract<Answer, {kind: Q["kind"]}>>;
  /** The backend that the reader wishes; undefined is the best there is. Setting it ends the worker and what it is at. */
  backend: BackendName | undefined;
  /** Ends the worker; the next question starts another. */
  dispose(): void;
}

interface Pending {
  readonly question: Question;
  readonly progress?: (progress: Progress) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  retried: boolean;
}

/** How long a worker with a question may be silent, in milliseconds, before it counts as dead. */
const patience = 60_000;

/**
 * Returns a client that asks one worker, started at the first question. A
 * worker that dies is replaced, and the question asked once more; one whose GPU
 * is lost is replaced by one on WebAssembly.
 */
export function createClient(start: () => Worker = startWorker): Client {
  const pending = new Map<number, Pending>();
  let wish: BackendName | undefined;
  let fallback: BackendName | undefined;
  let worker: Worker | undefined;
  let lastId = 0;
  let heard = 0;
  let watch: ReturnType<typeof setInterval> | undefined;

  function send(message: ToWorker): void {
    if (!worker) {
      worker = start();
      worker.onmessage = ({data}: MessageEvent<FromWorker>) => hear(data);
      worker.onerror = (event) => {
        event.preventDefault();
        replace(`the worker failed: ${event.message || "it could not start"}`);
      };
    }
    worker.postMessage(message);
  }

  function hear(data: FromWorker): void {
    heard = performance.now();
    if (data.kind === "pong") return;
    const {id, reply} = data;
    const question = pending.get(id);
    if (!question) return;
    if (reply.kind === "progress") {
      question.progress?.(reply);
    } else if (reply.kind !== "failure") {
      settle(id);
      question.resolve(reply);
    } else if (reply.broken) {
      fallback = "wasm";
      replace(reply.message);
    } else {
      settle(id);
      question.reject(new Error(reply.message));
    }
  }

  function settle(id: number): void {
    pending.delete(id);
    if (!pending.size) clearInterval(watch);
  }

  /** Ends the worker. What it was asked is asked once more; what failed twice is rejected. */
  function replace(reason: string): void {
    worker?.terminate();
    worker = undefined;
    for (const [id, question] of pending) {
      if (question.retried) {
        settle(id);
        question.reject(new Error(reason));
      } else {
        question.retried = true;
        heard = performance.now();
        send({kind: "ask", id, question: question.question, backend: fallback ?? wish});
      }
    }
  }

  function stopAll(): void {
    worker?.terminate();
    worker = undefined;
    clearInterval(watch);
    for (const {reject} of pending.values()) reject(new DOMException("ended", "AbortError"));
    pending.clear();
  }

  function look(): void {
    if (performance.now() - heard > patience) replace("the worker stopped answering");
    else send({kind: "ping"});
  }

  return {
    ask(question, {signal, progress} = {}) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new DOMException("cancelled", "AbortError"));
        const stop = () => {
          if (!pending.has(id)) return;
          settle(id);
          worker?.postMessage({kind: "cancel", id} satisfies ToWorker);
          reject(new DOMException("cancelled", "AbortError"));
        };
        signal?.addEventListener("abort", stop, {once: true});
        if (!pending.size) {
          clearInterval(watch);
          heard = performance.now();
          watch = setInterval(look, 5000);
        }
        pending.set(id, {question, progress, resolve: resolve as Pending["resolve"], reject, retried: false});
        try {
          send({kind: "ask", id, question, backend: fallback ?? wish});
        } catch (error) {
          settle(id);
          reject(new Error(`the worker failed: ${(error as Error).message}`));
        }
      });
    },
    get backend() {
      return wish;
    },
    set backend(name) {
      wish = name;
      fallback = undefined;
      stopAll();
    },
    dispose: stopAll
  };
}

function startWorker(): Worker {
  return new Worker(import.meta.resolve("./worker.js"), {type: "module"});
}
