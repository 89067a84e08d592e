import type {BackendName} from "../network/backend.js";
import {assertPlain} from "./assertPlain.js";
import {networkFiles} from "./networkFiles.js";
import type {Answer, FromWorker, NetworkFiles, Progress, Question, SentQuestion, ToWorker} from "./protocol.js";
import {sentPhotos} from "./sentPhotos.js";
import {whyNotStarted} from "./whyNotStarted.js";

export interface Client {
  /**
   * Returns the answer to the given question; *progress* is called with how far it is.
   * When *signal* is aborted the worker stops within a fraction of a second and
   * the promise rejects with an AbortError. Other rejections are Errors whose
   * message can be shown.
   */
  ask<Q extends Question>(
    question: Q,
    options?: {readonly signal?: AbortSignal; readonly progress?: (progress: Progress<Q["kind"]>) => void}
  ): Promise<Answer<Q["kind"]>>;
  /**
   * The backend that the reader wishes; undefined is the best there is. Setting
   * another replaces the worker, which is asked anew what is not answered yet.
   */
  backend: BackendName | undefined;
  /** Calls the *listener* after every change of the backend, until the function returned is called. */
  onBackend(listener: () => void): () => void;
  /** Ends the worker; the next question starts another. */
  dispose(): void;
}

export interface ClientOptions {
  /** Returns where the files of a registered network are; defaults to networkFiles. */
  readonly files?: (name: string) => NetworkFiles;
  /** Resolves to the words for a worker that did not start, with the network asked about; by default it is found out what cannot be fetched. */
  readonly whyNot?: (network: NetworkFiles) => Promise<string>;
}

interface Pending {
  readonly question: Question;
  readonly network: NetworkFiles;
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
 * is lost is replaced by one on WebAssembly. A photo's pixels are sent to a
 * worker once for many questions.
 */
export function createClient(
  start: () => Worker = startWorker,
  {files = networkFiles, whyNot = notStarted}: ClientOptions = {}
): Client {
  const pending = new Map<number, Pending>();
  const listeners = new Set<() => void>();
  let wish: BackendName | undefined;
  let fallback: BackendName | undefined;
  let worker: Worker | undefined;
  let pack = sentPhotos();
  let lastId = 0;
  let lastSign = 0;
  let watch: ReturnType<typeof setInterval> | undefined;

  function running(): Worker {
    if (worker) return worker;
    pack = sentPhotos();
    worker = start();
    worker.onmessage = ({data}: MessageEvent<FromWorker>) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      replace(event.message ? `the worker failed: ${event.message}` : undefined);
    };
    return worker;
  }

  /** Sends a question; where it cannot be sent, it is rejected. */
  function send(id: number, {question, network, reject}: Pending): void {
    try {
      const to = running();
      const sent: SentQuestion =
        "photo" in question ? {...question, network, photo: pack(question.photo)} : {...question, network};
      to.postMessage({kind: "ask", id, question: sent, backend: fallback ?? wish} satisfies ToWorker);
    } catch (error) {
      pack = sentPhotos(); // what did not leave cannot be kept there
      settle(id);
      reject(new Error(`the worker failed: ${(error as Error).message}`));
    }
  }

  function receive(data: FromWorker): void {
    lastSign = performance.now();
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

  function stop(): void {
    if (!worker) return;
    worker.onmessage = null; // what it has said already is not for the next
    worker.onerror = null;
    worker.terminate();
    worker = undefined;
  }

  /** Ends the worker. What it was asked is asked once more; what failed twice is rejected. One that did not start gives no *reason*. */
  function replace(reason: string | undefined): void {
    stop();
    lastSign = performance.now();
    for (const [id, question] of pending) {
      if (question.retried) {
        settle(id);
        if (reason !== undefined) question.reject(new Error(reason));
        else void whyNot(question.network).then((words) => question.reject(new Error(words)));
      } else {
        question.retried = true;
        send(id, question);
      }
    }
  }

  function look(): void {
    if (performance.now() - lastSign > patience) replace("the worker stopped answering");
    else running().postMessage({kind: "ping"} satisfies ToWorker);
  }

  return {
    ask(question, {signal, progress} = {}) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new DOMException("cancelled", "AbortError"));
        assertPlain(question, "question");
        const network = typeof question.network === "string" ? files(question.network) : question.network;
        const cancel = () => {
          if (!pending.has(id)) return;
          settle(id);
          worker?.postMessage({kind: "cancel", id} satisfies ToWorker);
          reject(new DOMException("cancelled", "AbortError"));
        };
        signal?.addEventListener("abort", cancel, {once: true});
        if (!pending.size) {
          clearInterval(watch);
          lastSign = performance.now();
          watch = setInterval(look, 5000);
        }
        const settled = {resolve: resolve as unknown as Pending["resolve"], reject};
        const heard = progress as Pending["progress"];
        const asked: Pending = {question, network, progress: heard, ...settled, retried: false};
        pending.set(id, asked);
        send(id, asked);
      });
    },
    get backend() {
      return wish;
    },
    set backend(name) {
      if (name === wish && !fallback) return;
      wish = name;
      fallback = undefined;
      stop();
      lastSign = performance.now();
      for (const [id, question] of pending) {
        question.retried = false;
        send(id, question);
      }
      for (const listener of [...listeners]) listener();
    },
    onBackend(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      stop();
      clearInterval(watch);
      for (const {reject} of pending.values()) reject(new DOMException("ended", "AbortError"));
      pending.clear();
    }
  };
}

function startWorker(): Worker {
  return new Worker(import.meta.resolve("./worker.js"), {type: "module"});
}

function notStarted({bytes}: NetworkFiles): Promise<string> {
  return whyNotStarted(import.meta.resolve("./worker.js"), bytes);
}
