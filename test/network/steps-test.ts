import {expect, it} from "vitest";
import {runToEnd, runToEndSync, within} from "../../src/network/steps.js";

/** Counts to *n* in fractions, and writes down whether it was ended. */
function* counting(n: number, ended: string[] = []): Generator<number, string> {
  try {
    for (let i = 1; i <= n; ++i) yield i / n;
    return "done";
  } finally {
    ended.push("ended");
  }
}

async function* asynchronous(n: number, ended: string[] = []): AsyncGenerator<number, string> {
  return yield* counting(n, ended);
}

it("runToEnd(…) and runToEndSync(…) return what a computation returns, and tell of every step", async () => {
  expect(runToEndSync(counting(3))).toBe("done");
  const heard: number[] = [];
  expect(await runToEnd(asynchronous(4), (fraction) => heard.push(fraction))).toBe("done");
  expect(heard).toEqual([0.25, 0.5, 0.75, 1]);
});

it("runToEnd(…) ends the computation where its progress throws", async () => {
  const ended: string[] = [];
  const fail = () => {
    throw new Error("enough");
  };
  await expect(runToEnd(asynchronous(4, ended), fail)).rejects.toThrow("enough");
  await expect(runToEnd(counting(4, ended), fail)).rejects.toThrow("enough");
  expect(ended).toEqual(["ended", "ended"]);
});

it("within(…) scales steps, returns the result, and ends with the whole", () => {
  const ended: string[] = [];
  expect([...within(counting(4), 0.5, 1)]).toEqual([0.625, 0.75, 0.875, 1]);
  expect(runToEndSync(within(counting(2, ended), 0, 1))).toBe("done");
  const half = within(counting(4, ended), 0, 1);
  half.next();
  expect(ended).toEqual(["ended"]);
  half.return("");
  expect(ended).toEqual(["ended", "ended"]);
});

it("within(…) of an asynchronous computation does the same", async () => {
  const ended: string[] = [];
  const steps: number[] = [];
  expect(await runToEnd(within(asynchronous(4), 0.5, 1), (fraction) => steps.push(fraction))).toBe("done");
  expect(steps).toEqual([0.625, 0.75, 0.875, 1]);
  const half = within(asynchronous(4, ended), 0, 1);
  await half.next();
  expect(ended).toEqual([]);
  await half.return("");
  expect(ended).toEqual(["ended"]);
});
