import {afterEach, expect, it, vi} from "vitest";
import {notFetched} from "../../src/worker/notFetched.js";
import {whyNotStarted} from "../../src/worker/whyNotStarted.js";

afterEach(() => vi.unstubAllGlobals());

it("a worker whose code cannot be fetched leaves its network unfetched, and says so with its size", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("navigator", {onLine: false});
  expect(await whyNotStarted("worker.js", 23_900_000)).toBe(
    "the network (24 MB) could not be fetched: you seem to be offline"
  );
  vi.stubGlobal("navigator", {onLine: true});
  expect(await whyNotStarted("worker.js", 131_304)).toBe(
    "the network (0.1 MB) could not be fetched: no connection to the site"
  );
});

it("a worker whose code is missing, and one whose code is there and does not run, are told apart", async () => {
  vi.stubGlobal("fetch", async () => new Response("", {status: 404}));
  expect(await whyNotStarted("worker.js")).toBe("the part of this site that computes is missing (404)");
  vi.stubGlobal("fetch", async () => new Response(""));
  expect(await whyNotStarted("worker.js")).toBe("the worker failed: it could not start");
});

it("notFetched(thing) leaves out a size that nobody knows", () => {
  expect(notFetched("the photo")).toMatch(/^the photo could not be fetched: /);
});
