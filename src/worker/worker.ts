import * as tf from "@tensorflow/tfjs-core";
import {type BackendName, startBackend} from "../network/backend.js";
import {type Model, onBackend} from "../network/model.js";
import {prepared} from "../network/prepared.js";
import {readNetwork} from "../network/serialize.js";
import {answer} from "./answer.js";
import {clearCache, type RunCache} from "./cachedRun.js";
import {download} from "./download.js";
import {dropStale} from "./dropStale.js";
import {type GpuWatch, watchGpu} from "./gpu.js";
import {inSlices} from "./inSlices.js";
import {lastHead} from "./lastHead.js";
import {partials} from "./partials.js";
import type {FromWorker, NetworkFiles, OwnQuestion, Progress, SentQuestion, ToWorker} from "./protocol.js";
import {keptPhotos} from "./sentPhotos.js";
import {throttled} from "./throttled.js";

// This file only carries: it answers questions one after another, and sends
// progress, answers and failures. What computes is in answer.ts.

/** A question that is whole again. */
interface Waiting {
  readonly id: number;
  readonly network: NetworkFiles;
  readonly question: OwnQuestion;
  readonly backend?: BackendName;
}

const models = new Map<string, Promise<Model>>();
const cache: RunCache = {};
const headed = lastHead(cache);
const unpack = keptPhotos();
const waiting: Waiting[] = [];
const stopped = new Set<number>();
/** The question at hand. */
let current: number | undefined;
/** How far the network's download is, while there is one. */
let loading: Omit<Progress, "kind"> | undefined;
let backend: Promise<{name: BackendName; gpu: GpuWatch}> | undefined;
let busy = false;

self.onmessage = ({data}: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "ping":
      return send({kind: "pong"});
    case "cancel":
      return void stopped.add(data.id);
    case "ask":
      return receive(data);
  }
};

function receive({id, question, backend}: Extract<ToWorker, {kind: "ask"}>): void {
  if (question.kind === "videoFrame") for (const {id} of dropStale(waiting)) fail(id, "a newer picture came");
  try {
    waiting.push({id, network: question.network, question: wholeOf(question), backend});
  } catch (error) {
    fail(id, (error as Error).message);
  }
  if (loading) send({kind: "reply", id, reply: {kind: "progress", ...loading}});
  if (!busy) void work();
}

/** Returns the question with its photo's values, which may have come with an earlier one. */
function wholeOf({network: _, ...question}: SentQuestion): OwnQuestion {
  return (question.photo ? {...question, photo: unpack(question.photo)} : question) as OwnQuestion;
}

async function work(): Promise<void> {
  busy = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    current = next.id;
    if (!stopped.has(next.id)) await reply(next);
    current = undefined;
    stopped.delete(next.id);
  }
  busy = false;
}

async function reply({id, network, question, backend: preferred}: Waiting): Promise<void> {
  const progress = (reply: Omit<Progress, "kind">) => send({kind: "reply", id, reply: {kind: "progress", ...reply}});
  const isStopped = () => stopped.has(id);
  try {
    backend ??= start(preferred);
    const {name, gpu} = await backend;
    const base = await modelOf(network);
    const model = network.head ? headed(base, network.head) : base;
    if (isStopped()) return;
    progress({phase: "compute", fraction: 0});
    let fraction = 0;
    const onImage = throttled((image) =>
      send({kind: "reply", id, reply: {kind: "progress", phase: "compute", fraction, image}}, [image.values.buffer])
    );
    const onPartial = partials((partial) => {
      const reply = {kind: "progress", phase: "compute", fraction, partial: partial as Progress["partial"]} as const;
      send({kind: "reply", id, reply}, arraysOf(partial));
    });
    const compute = answer({model, cache, onImage, onPartial}, question, name);
    const computed = inSlices(compute, {
      stopped: isStopped,
      progress(done) {
        fraction = done;
        progress({phase: "compute", fraction});
      }
    });
    const found = await Promise.race([computed, gpu.lost]);
    if (!found) return;
    gpu.check();
    const {value} = found;
    send({kind: "reply", id, reply: value}, arraysOf(value));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // A RangeError is the question's fault; anything else may have left the backend in pieces.
    const broken =
      !(error instanceof RangeError) && /lost|context|device|memory|abort|unreachable|webgl|webgpu/i.test(message);
    fail(id, message, broken);
  }
}

/** Starts the backend; a failure is not remembered. */
async function start(preferred?: BackendName): Promise<{name: BackendName; gpu: GpuWatch}> {
  try {
    return {name: await startBackend(preferred), gpu: watchGpu()};
  } catch (error) {
    backend = undefined;
    throw error;
  }
}

/** Returns the memory of an answer's arrays, which is transferred to the page. */
function arraysOf(answer: object): ArrayBuffer[] {
  return Object.values(answer).flatMap((d) => (d instanceof Float32Array ? [d.buffer as ArrayBuffer] : []));
}

/** Returns the network's model, downloading it the first time; a failure is not remembered. Of the reader's own one is kept at a time. */
function modelOf(files: NetworkFiles): Promise<Model> {
  const key = modelKey(files);
  const known = models.get(key);
  if (known) return known;
  if (isOwn(key)) for (const other of [...models.keys()]) if (isOwn(other)) drop(other);
  const model = loadModel(files);
  models.set(key, model);
  model.catch(() => {
    models.delete(key);
    loading = undefined;
  });
  return model;
}

function modelKey({weights, preparation}: NetworkFiles): string {
  return preparation ? `${weights} ${JSON.stringify(preparation)}` : weights;
}

/** The reader's own files have no address but one of this window. */
function isOwn(key: string): boolean {
  return key.startsWith("blob:");
}

/** Frees a model, and what was kept of its last photo. */
function drop(key: string): void {
  const model = models.get(key);
  models.delete(key);
  model?.then((model) => {
    if (cache.last?.model === model) clearCache(cache);
    model.dispose();
  }, ignore);
}

async function loadModel(files: NetworkFiles): Promise<Model> {
  // Every question that waits is told: the one that began the download may be cancelled by now.
  const progress = (reply: Omit<Progress, "kind">) => {
    loading = reply;
    for (const id of [current, ...waiting.map((d) => d.id)])
      if (id !== undefined) send({kind: "reply", id, reply: {kind: "progress", ...reply}});
  };
  const graph = JSON.parse(new TextDecoder().decode(await download(files.graph, {whole: files.bytes})));
  const totalBytes: number = graph.weightBytes;
  progress({phase: "download", fraction: 0, bytes: 0, totalBytes});
  const weights = await download(files.weights, {
    bytes: totalBytes,
    progress: (bytes) => progress({phase: "download", fraction: bytes / totalBytes, bytes, totalBytes})
  });
  progress({phase: "prepare", fraction: 0});
  loading = undefined;
  const network = readNetwork(graph, weights);
  return onBackend(files.preparation ? prepared(network, files.preparation) : network);
}

function ignore(): void {}

function fail(id: number, message: string, broken = false): void {
  send({kind: "reply", id, reply: {kind: "failure", message, broken}});
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, {transfer});
}

// For a check that nothing leaks: the page may ask how many tensors are alive when nothing is asked.
Object.assign(self, {
  tensorsAlive() {
    clearCache(cache);
    return tf.memory().numTensors;
  }
});
