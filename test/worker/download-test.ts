import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {download} from "../../src/worker/download.js";

const address = "https://cats.test/why/_file/data/net.0123abcd.bin";
const bytes = Uint8Array.from({length: 10}, (_, i) => i);

/** The part of a cache that download uses, as a map. */
class FakeCache {
  readonly shelf = new Map<string, Uint8Array<ArrayBuffer>>();
  full = false;
  async match(url: string) {
    const kept = this.shelf.get(url);
    return kept && new Response(kept);
  }
  async put(url: string, response: Response) {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.shelf.set(url, new Uint8Array(await response.arrayBuffer()));
  }
  async delete(url: string) {
    return this.shelf.delete(url);
  }
  async keys() {
    return Array.from(this.shelf.keys(), (url) => ({url}));
  }
}

let cache: FakeCache;
const fetched = vi.fn<(url: string, init: {signal?: AbortSignal}) => Promise<Response>>();
beforeEach(() => {
  cache = new FakeCache();
  fetched.mockReset().mockImplementation(async () => new Response(bytes));
  vi.stubGlobal("caches", {open: async () => cache});
  vi.stubGlobal("fetch", fetched);
});
afterEach(() => vi.unstubAllGlobals());

/** Returns a response that sends the given chunks and then breaks, or ends. */
function stream(chunks: readonly number[][], breaks: boolean): Response {
  const waiting = [...chunks];
  return new Response(
    new ReadableStream({
      pull(controller) {
        const chunk = waiting.shift();
        if (chunk) controller.enqueue(Uint8Array.from(chunk));
        else if (breaks) controller.error(new TypeError("network error"));
        else controller.close();
      }
    })
  );
}

it("download(url) returns the file, joined from its chunks, and tells how far it is", async () => {
  fetched.mockResolvedValue(
    stream(
      [
        [0, 1, 2],
        [3, 4],
        [5, 6, 7, 8, 9]
      ],
      false
    )
  );
  const heard: unknown[] = [];
  const file = await download(address, {bytes: 10, progress: (...d) => heard.push(d)});
  expect(file).toEqual(bytes);
  expect(heard).toEqual([
    [3, 10],
    [5, 10],
    [10, 10]
  ]);
});

it("the second download comes from the cache", async () => {
  await download(address, {bytes: 10});
  await vi.waitUntil(() => cache.shelf.has(address)); // the answer does not wait for it
  expect(await download(address, {bytes: 10})).toEqual(bytes);
  expect(fetched).toHaveBeenCalledTimes(1);
});

it("a file in the cache that has the wrong size is fetched again", async () => {
  cache.shelf.set(address, bytes.slice(3));
  expect(await download(address, {bytes: 10})).toEqual(bytes);
  await vi.waitFor(() => expect(cache.shelf.get(address)).toEqual(bytes));
});

it("a new version of a file takes the old one's place, and leaves other files", async () => {
  const old = address.replace("0123abcd", "ffffffff");
  const other = address.replace("net", "mnist");
  cache.shelf.set(old, bytes).set(other, bytes);
  await download(address);
  await vi.waitFor(() => expect([...cache.shelf.keys()].sort()).toEqual([other, address].sort()));
});

it("a download that breaks off, with or without an error, says how far it came in MB, and is not kept", async () => {
  const some = Array.from({length: 3}, () => Array.from({length: 50_000}, () => 7));
  for (const breaks of [true, false]) {
    fetched.mockResolvedValue(stream(some, breaks));
    await expect(download(address, {bytes: 23_900_000})).rejects.toThrow("download broke off: 0.1 of 23.9 MB");
  }
  fetched.mockResolvedValue(stream(some, true));
  await expect(download(address)).rejects.toThrow(/^download broke off: 0\.[12] MB$/);
  expect(cache.shelf.size).toBe(0);
});

it("a download that breaks off since the reader is offline says that too", async () => {
  vi.stubGlobal("navigator", {onLine: false});
  fetched.mockResolvedValue(stream([[1, 2, 3]], true));
  await expect(download(address, {bytes: 23_900_000})).rejects.toThrow(
    "download broke off: 0.0 of 23.9 MB; you seem to be offline"
  );
});

it("a missing file and a missing connection are said to be so, and are not kept", async () => {
  fetched.mockResolvedValue(new Response("not here", {status: 404}));
  await expect(download(address)).rejects.toThrow("no such file: net.0123abcd.bin (404)");
  fetched.mockRejectedValue(new TypeError("Failed to fetch"));
  await expect(download(address)).rejects.toThrow("the network could not be fetched: no connection to the site");
  await expect(download(address, {whole: 23_900_000})).rejects.toThrow("the network (24 MB) could not be fetched: ");
  expect(cache.shelf.size).toBe(0);
});

it("an aborted download rejects with its AbortError", async () => {
  const aborted = new AbortController();
  fetched.mockImplementation(async (_, {signal}) => {
    aborted.abort();
    throw signal!.reason;
  });
  await expect(download(address, {signal: aborted.signal})).rejects.toMatchObject({name: "AbortError"});
});

it("download works without cache storage, with one that fails, and with a full one", async () => {
  cache.full = true;
  expect(await download(address)).toEqual(bytes);
  vi.stubGlobal("caches", {open: () => Promise.reject(new DOMException("no", "SecurityError"))});
  expect(await download(address)).toEqual(bytes);
  const broken = () => Promise.reject(new Error("broken"));
  vi.stubGlobal("caches", {open: async () => ({match: broken, keys: broken, put: broken, delete: broken})});
  expect(await download(address)).toEqual(bytes);
  vi.stubGlobal("caches", undefined);
  expect(await download(address)).toEqual(bytes);
});
