import {html} from "htl";
import type {DescribedNetwork} from "../../worker/protocol.js";
import {type ReadFilesOptions, readNetworkFiles} from "../../worker/readNetworkFiles.js";
import {droppedFiles} from "./droppedFiles.js";

/** What was read, and of which files. */
export interface ReadFiles {
  readonly files: readonly File[];
  readonly network: DescribedNetwork;
}

export interface NetworkDropOptions {
  /** Is told what was read. */
  readonly onRead: (read: ReadFiles) => void;
  /** Reads; defaults to a worker of its own. */
  readonly read?: (
    request: Parameters<typeof readNetworkFiles>[0],
    options: ReadFilesOptions
  ) => Promise<DescribedNetwork>;
  readonly invalidation?: Promise<unknown>;
}

/** What is assumed of an input whose size the file leaves free. */
const freeSize = [224, 224] as const;

/**
 * Returns the place where the files of a network are dropped or chosen. *read* reads files again with another size where
 * theirs is free. What is wrong with them is said there, and what was there before stays.
 */
export function networkDrop({onRead, read = readNetworkFiles, invalidation}: NetworkDropOptions) {
  let current: AbortController | undefined;
  const input = html`<input type="file" multiple class="visually-hidden" onchange=${chosen}
    aria-label="The files of a network" />` as HTMLInputElement;
  const cancel = html`<button type="button" class="figure-button" hidden onclick=${stop}>Cancel</button>`;
  const status = html`<span role="status"></span>`;
  const problem = html`<p class="figure-problem" role="alert"></p>`;
  const element = html`<div class="own-networks-drop" ondragenter=${over} ondragover=${over} ondragleave=${out} ondrop=${drop}>
    <p><label class="figure-button">${input}Choose the files …</label> or drop them here.
    A <code>model.json</code> of TensorFlow.js with its shards, or a <code>.zip</code> of them; an <code>.onnx</code> or <code>.tflite</code> file; with them, if you like, a <code>.txt</code> with the name of a class in each line.</p>
    <p>They stay on this machine: nothing is sent anywhere.</p>
    <p class="own-networks-reading">${status} ${cancel}</p>${problem}
  </div>`;
  invalidation?.then(stop);
  return {element, read: take};

  function over(event: DragEvent): void {
    event.preventDefault();
    element.classList.add("over");
  }

  function out(event: DragEvent): void {
    if (!element.contains(event.relatedTarget as Node | null)) element.classList.remove("over");
  }

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    element.classList.remove("over");
    if (event.dataTransfer) await take(await droppedFiles(event.dataTransfer));
  }

  function chosen(): void {
    const files = [...(input.files ?? [])];
    input.value = ""; // the same file may be chosen again
    if (files.length) void take(files);
  }

  function stop(): void {
    current?.abort();
    current = undefined;
    cancel.hidden = true;
    status.textContent = "";
  }

  async function take(files: readonly File[], size: readonly [number, number] = freeSize): Promise<void> {
    stop();
    const mine = new AbortController();
    current = mine;
    problem.textContent = "";
    cancel.hidden = false;
    try {
      const progress = (words: string) => {
        status.textContent = words;
      };
      const network = await read({files, size}, {signal: mine.signal, progress});
      if (current !== mine) return;
      stop();
      status.textContent = `Read: ${files[0].name}.`;
      onRead({files, network});
    } catch (error) {
      if (current !== mine) return;
      stop();
      problem.textContent = (error as Error).message;
    }
  }
}
