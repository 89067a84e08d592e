import {expect, it} from "vitest";
import {finish, finishSync, part} from "../../src/network/finish.js";

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

it("finish(…) and finishSync(…) return what a computation returns, and tell of every step", async () => {
  expect(finishSync(counting(3))).toBe("done");
  const heard: number[] = [];
  expect(await finish(asynchronous(4), (fraction) => heard.push(fraction))).toBe("done");
  expect(heard).toEqual([0.25, 0.5, 0.75, 1]);
});

it("finish(…) ends the computation where its progress throws", async () => {
  const ended: string[] = [];
  const fail = () => {
    throw new Error("enough");
  };
  await expect(finish(asynchronous(4, ended), fail)).rejects.toThrow("enough");
  await expect(finish(counting(4, ended), fail)).rejects.toThrow("enough");
  expect(ended).toEqual(["ended", "ended"]);
});

it("part(…) scales steps, returns the result, and ends with the whole", () => {
  const ended: string[] = [];
  expect([...part(counting(4), 0.5, 1)]).toEqual([0.625, 0.75, 0.875, 1]);
  expect(finishSync(part(counting(2, ended), 0, 1))).toBe("done");
  const half = part(counting(4, ended), 0, 1);
  half.next();
  expect(ended).toEqual(["ended"]);
  half.return("");
  expect(ended).toEqual(["ended", "ended"]);
});
