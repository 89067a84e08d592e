import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {createClient} from "../../src/worker/client.js";
import type {Answer, Failure, FromWorker, Progress, Question, ToWorker} from "../../src/worker/protocol.js";

/** A worker that hears and says what a test makes it. */
class FakeWorker {
  readonly heard: ToWorker[] = [];
  onmessage?: (event: {data: FromWorker}) => void;
  onerror?: (event: {message?: string; preventDefault(): void}) => void;
  alive = true;
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.alive = false;
  }
  /** Says something about the question of the given number. */
  say(id: number, reply: Progress | Answer | Failure): void {
    this.onmessage?.({data: {kind: "reply", id, reply}});
  }
  fail(message?: string): void {
    this.onerror?.({message, preventDefault() {}});
  }
  /** The questions heard. */
  get asked() {
    return this.heard.filter((message) => message.kind === "ask");
  }
}

const question: Question<"classify"> = {
  kind: "classify",
  network: {name: "toy", graph: "toy.json", weights: "toy.bin"},
  photo: {key: "cat", pixels: {values: new Float32Array(3), width: 1, height: 1, channels: 3}}
};
const answer: Answer = {kind: "classify", top: [], backend: "wasm", milliseconds: 1};

let workers: FakeWorker[];
const start = () => {
  workers.push(new FakeWorker());
  return workers.at(-1) as unknown as Worker;
};
beforeEach(() => {
  workers = [];
  vi.useFakeTimers({toFake: ["setInterval", "clearInterval", "performance"]});
});
afterEach(() => vi.useRealTimers());

it("a client starts its worker at the first question, and resolves with the answer", async () => {
  const client = createClient(start);
  expect(workers.length).toBe(0);
  const progress: Progress[] = [];
  const asked = client.ask(question, {progress: (d) => progress.push(d)});
  const [{id, backend}] = workers[0].asked;
  expect(backend).toBeUndefined();
  workers[0].say(id, {kind: "progress", phase: "compute", fraction: 0.5});
  workers[0].say(id, answer);
  expect(await asked).toBe(answer);
  expect(progress).toEqual([{kind: "progress", phase: "compute", fraction: 0.5}]);
  client.ask(question).catch(() => {});
  expect(workers.length).toBe(1);
  expect(vi.getTimerCount()).toBe(1);
  client.dispose();
  expect(vi.getTimerCount()).toBe(0);
});

it("answers find their questions, in whatever order they come", async () => {
  const client = createClient(start);
  const asked = [client.ask(question), client.ask(question)];
  const [first, second] = workers[0].asked.map(({id}) => id);
  workers[0].say(second, {...answer, milliseconds: 2});
  workers[0].say(first, answer);
  expect((await Promise.all(asked)).map(({milliseconds}) => milliseconds)).toEqual([1, 2]);
  expect(vi.getTimerCount()).toBe(0);
});

it("a failure rejects with its message, and the worker goes on", async () => {
  const client = createClient(start);
  const asked = client.ask(question);
  workers[0].say(workers[0].asked[0].id, {kind: "failure", message: "unknown unit: 7", broken: false});
  await expect(asked).rejects.toThrow("unknown unit: 7");
  expect(workers[0].alive).toBe(true);
});

it("abort rejects at once with an AbortError and tells the worker; a late answer is ignored", async () => {
  const client = createClient(start);
  const aborted = new AbortController();
  const heard = vi.fn();
  const asked = client.ask(question, {signal: aborted.signal, progress: heard});
  const [{id}] = workers[0].asked;
  aborted.abort();
  await expect(asked).rejects.toMatchObject({name: "AbortError"});
  expect(workers[0].heard.at(-1)).toEqual({kind: "cancel", id});
  workers[0].say(id, {kind: "progress", phase: "compute", fraction: 1});
  workers[0].say(id, answer);
  expect(heard).not.toHaveBeenCalled();
  expect(workers[0].alive).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it("a question that is aborted before it is asked never reaches a worker", async () => {
  const client = createClient(start);
  await expect(client.ask(question, {signal: AbortSignal.abort()})).rejects.toMatchObject({name: "AbortError"});
  expect(workers.length).toBe(0);
});

it("a worker that dies is replaced and asked again; where that dies too, the question is rejected", async () => {
  const client = createClient(start);
  const asked = client.ask(question);
  workers[0].fail("out of luck");
  expect(workers[0].alive).toBe(false);
  expect(workers[1].asked).toEqual(workers[0].asked);
  workers[1].fail("out of luck");
  await expect(asked).rejects.toThrow("the worker failed: out of luck");
  expect(workers.length).toBe(2);
  const again = client.ask(question);
  workers[2].say(workers[2].asked[0].id, answer);
  expect(await again).toBe(answer);
});

it("why a worker does not start is found out after its second try, with the network that was asked about", async () => {
  const whyNot = vi.fn(async () => "the network (24 MB) could not be fetched: you seem to be offline");
  const client = createClient(start, {whyNot});
  const asked = client.ask(question);
  workers[0].fail();
  expect(whyNot).not.toHaveBeenCalled();
  workers[1].fail();
  await expect(asked).rejects.toThrow("the network (24 MB) could not be fetched: you seem to be offline");
  expect(whyNot.mock.calls).toEqual([[question.network]]);
  expect(vi.getTimerCount()).toBe(0);
});

it("where there can be no worker, the question is rejected and nothing is left waiting", async () => {
  const client = createClient(() => {
    throw new Error("workers are forbidden");
  });
  await expect(client.ask(question)).rejects.toThrow("the worker failed: workers are forbidden");
  expect(vi.getTimerCount()).toBe(0);
});

it("a worker whose GPU is lost is replaced by one on WebAssembly, until the reader wishes another", async () => {
  const client = createClient(start);
  client.backend = "webgl";
  const asked = client.ask(question);
  expect(workers[0].asked[0].backend).toBe("webgl");
  workers[0].say(workers[0].asked[0].id, {kind: "failure", message: "GPU context lost", broken: true});
  expect(workers[0].alive).toBe(false);
  expect(workers[1].asked[0].backend).toBe("wasm");
  workers[1].say(workers[1].asked[0].id, answer);
  await asked;
  client.backend = "webgpu";
  client.ask(question).catch(() => {});
  expect(workers[2].asked[0].backend).toBe("webgpu");
  client.dispose();
});

it("a worker that is silent for more than a minute is replaced; one that only computes for long is not", async () => {
  const client = createClient(start);
  const asked = client.ask(question);
  for (let i = 0; i < 30; ++i) {
    vi.advanceTimersByTime(5000);
    workers[0].onmessage?.({data: {kind: "pong"}});
  }
  expect(workers.length).toBe(1);
  vi.advanceTimersByTime(70_000);
  expect(workers.length).toBe(2);
  expect(workers[0].alive).toBe(false);
  vi.advanceTimersByTime(70_000);
  await expect(asked).rejects.toThrow("the worker stopped answering");
  expect(vi.getTimerCount()).toBe(0);
});

it("another backend ends the worker, and another answers what it was at", async () => {
  const client = createClient(start);
  const asked = client.ask(question);
  const [{id}] = workers[0].asked;
  client.backend = "cpu";
  expect(workers[0].alive).toBe(false);
  expect(client.backend).toBe("cpu");
  expect(workers[1].asked).toEqual([{...workers[0].asked[0], backend: "cpu"}]);
  workers[1].say(id, answer);
  expect(await asked).toBe(answer);
});

it("another backend starts no worker where nothing is asked, and gives a question that has failed once its two tries again", async () => {
  const client = createClient(start);
  client.backend = "cpu";
  expect(workers.length).toBe(0);
  const asked = client.ask(question);
  workers[0].fail("out of luck");
  client.backend = "wasm";
  expect(workers.length).toBe(3);
  workers[2].fail("out of luck");
  expect(workers[3].asked.length).toBe(1);
  workers[3].fail("out of luck");
  await expect(asked).rejects.toThrow("the worker failed: out of luck");
});

it("the backend that is there already ends nothing and tells nobody", () => {
  const client = createClient(start);
  const told = vi.fn();
  client.onBackend(told);
  client.ask(question).catch(() => {});
  client.backend = undefined;
  expect(workers[0].alive).toBe(true);
  expect(told).not.toHaveBeenCalled();
  client.dispose();
});

it("what a worker that was ended still says is not taken for the next one's answer", async () => {
  const client = createClient(start);
  const asked = client.ask(question);
  const [{id}] = workers[0].asked;
  client.backend = "cpu";
  workers[0].say(id, {...answer, milliseconds: 2});
  workers[0].fail("too late");
  workers[1].say(id, answer);
  expect((await asked).milliseconds).toBe(1);
  expect(workers.length).toBe(2);
});

it("onBackend(listener) calls after every change, until its function is called", () => {
  const client = createClient(start);
  const seen: unknown[] = [];
  const stop = client.onBackend(() => seen.push(client.backend));
  client.backend = "cpu";
  client.backend = undefined;
  stop();
  client.backend = "wasm";
  expect(seen).toEqual(["cpu", undefined]);
});

it("a registered network is asked about by its name, and its files are what the worker gets", () => {
  const files = (name: string) => ({name, graph: `${name}.json`, weights: `${name}.bin`});
  const client = createClient(start, {files});
  client.ask({...question, network: "mnist"}).catch(() => {});
  expect(workers[0].asked[0].question.network).toEqual(files("mnist"));
  client.dispose();
});

it("a network that is not registered is an error, and no worker is asked", async () => {
  const client = createClient(start);
  await expect(client.ask({...question, network: "resnet"})).rejects.toThrow("unknown network: resnet");
  expect(workers.length).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("a photo's values go to a worker once, and again to the next worker", () => {
  const client = createClient(start);
  for (let i = 0; i < 2; ++i) client.ask(question).catch(() => {});
  const sent = (worker: FakeWorker) => worker.asked.map(({question}) => question.photo);
  const {photo} = question;
  const {values: _, ...size} = photo.pixels;
  expect(sent(workers[0])).toEqual([photo, {key: "cat", pixels: size}]);
  workers[0].fail();
  expect(sent(workers[1])).toEqual([photo, {key: "cat", pixels: size}]);
  client.dispose();
});

it("after a question that could not be sent, its photo's values are sent again", async () => {
  const client = createClient(start);
  client.ask({...question, photo: {...question.photo, key: "dog"}}).catch(() => {});
  vi.spyOn(workers[0], "postMessage").mockImplementationOnce(() => {
    throw new DOMException("could not be cloned", "DataCloneError");
  });
  await expect(client.ask(question)).rejects.toThrow("the worker failed: could not be cloned");
  client.ask(question).catch(() => {});
  expect(workers[0].asked.at(-1)!.question.photo).toEqual(question.photo);
  client.dispose();
});
