import type {DescribedNetwork, ReadReply, ReadRequest} from "./protocol.js";

export interface ReadFilesOptions {
  readonly signal?: AbortSignal;
  /** Is called with what is being done. */
  readonly progress?: (words: string) => void;
  /** Starts the worker that reads; for tests. */
  readonly start?: () => Worker;
}

/**
 * Resolves to the network in the files of a *request*, read by a worker of its own, which is ended then, or when *signal*
 * is aborted: then it rejects with an AbortError. Other rejections are Errors of one line that can be shown.
 */
export function readNetworkFiles(
  request: ReadRequest,
  {signal, progress, start = startReader}: ReadFilesOptions = {}
): Promise<DescribedNetwork> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new DOMException("cancelled", "AbortError"));
    const worker = start();
    const end = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(new DOMException("cancelled", "AbortError")));
    signal?.addEventListener("abort", cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject(new Error(`the files could not be read: ${event.message || "the reader did not start"}`)));
    };
    worker.onmessage = ({data}: MessageEvent<ReadReply>) => {
      if (data.kind === "progress") progress?.(data.words);
      else if (data.kind === "read") end(() => resolve(data.network));
      else end(() => reject(new Error(data.message)));
    };
    worker.postMessage(request);
  });
}

function startReader(): Worker {
  return new Worker(import.meta.resolve("./networkReader.js"), {type: "module"});
}
