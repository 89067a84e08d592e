import {createHash} from "node:crypto";
import {afterEach, expect, it, vi} from "vitest";
import {keepFiles} from "../../src/serviceWorker/keepFiles.js";
import type {SiteFile} from "../../src/serviceWorker/manifest.js";

const scope = "https://host.example/why/";
const file = (path: string, text: string): SiteFile => [
  path,
  text.length,
  createHash("sha256").update(text).digest("hex")
];
const files = [file("a.js", "a"), file("b c.js", "bb"), file("d.js", "dd"), file("e.js", "e"), file("f.js", "f")];
const host: Record<string, string> = {"a.js": "a", "b%20c.js": "bb", "d.js": "dd", "e.js": "e", "f.js": "f"};

/** Answers as the host does, but with what *answers* has instead; returns what was asked for. */
function serve(answers: Record<string, () => Response> = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    const name = address.slice(scope.length);
    asked.push(name);
    return answers[name]?.() ?? new Response(host[name]);
  });
  return asked;
}

/** Returns a cache that is full after *room* files. */
function toyCache(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, Response>();
  const cache = {
    keys: async () => [...kept.keys()].map((url) => ({url})),
    match: async (url: string) => kept.get(url)?.clone(),
    put: async (url: string, response: Response) => {
      if (kept.size >= room) throw new DOMException("full", "QuotaExceededError");
      kept.set(url, response);
    }
  };
  return {cache: cache as never as Cache, names: () => [...kept.keys()].map((d) => d.slice(scope.length)).sort()};
}

afterEach(() => void vi.unstubAllGlobals());

it("keepFiles(cache, files) keeps all, counts their bytes, and fetches nothing again that is there", async () => {
  const {cache, names} = toyCache();
  const asked = serve();
  const counted: number[] = [];
  await keepFiles(cache, files.slice(0, 2), {scope});
  await keepFiles(cache, files, {scope, progress: (bytes) => counted.push(bytes)});
  expect(names()).toEqual(Object.keys(host).sort());
  expect([...asked].sort()).toEqual(Object.keys(host).sort());
  expect(counted.at(-1)).toBe(7);
});

it("keepFiles(cache, files) keeps neither an error, nor half a file, nor one of another version", async () => {
  for (const [answer, message] of [
    [() => new Response("a", {status: 500}), "a.js: the host answers 500"],
    [() => new Response("a", {status: 404}), "a.js: the host answers 404"],
    [() => Response.error(), "a.js: the host answers 0"],
    [() => new Response(""), "a.js: the host has another version of this site"],
    [() => new Response("x"), "a.js: the host has another version of this site"]
  ] as const) {
    const {cache, names} = toyCache();
    serve({"a.js": answer});
    await expect(keepFiles(cache, files.slice(0, 1), {scope})).rejects.toThrow(message);
    expect(names()).toEqual([]);
  }
});

it("keepFiles(cache, files) leaves on a full disk what is kept, and says so", async () => {
  const {cache, names} = toyCache(2);
  serve();
  await expect(keepFiles(cache, files, {scope})).rejects.toMatchObject({name: "QuotaExceededError"});
  expect(names().length).toBe(2);
});

it("keepFiles(cache, files, {older}) takes from an older build what is the very same, and fetches the rest", async () => {
  const [older, next] = [toyCache(), toyCache()];
  serve({"d.js": () => new Response("DD")});
  await keepFiles(older.cache, [files[0], file("d.js", "DD")], {scope});
  const asked = serve();
  await keepFiles(next.cache, [files[0], files[2]], {scope, older: [older.cache]});
  expect(asked).toEqual(["d.js"]);
  expect(await (await next.cache.match(`${scope}d.js`))!.text()).toBe("dd");
});

it("keepFiles(cache, files, {signal}) stops when it is told to", async () => {
  const {cache, names} = toyCache();
  serve();
  const ending = new AbortController();
  const kept = keepFiles(cache, files, {scope, signal: ending.signal, progress: () => ending.abort()});
  await expect(kept).rejects.toMatchObject({name: "AbortError"});
  expect(names().length).toBeLessThan(files.length);
});
