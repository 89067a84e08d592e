import {expect, it} from "vitest";
import {inSlices, nextMessage} from "../../src/worker/inSlices.js";

/** Keeps the processor busy, as a layer of a network does. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

const deaf = {stopped: () => false, progress: () => {}};

it("inSlices(computation) returns the computation's value", async () => {
  async function* computation() {
    yield 0.5;
    return "done";
  }
  expect(await inSlices(computation(), deaf)).toEqual({value: "done"});
});

it("inSlices hears messages between slices, and tells how far it is", async () => {
  let heard = false;
  const fractions: number[] = [];
  async function* computation() {
    for (let i = 1; i <= 100 && !heard; ++i) {
      work(10);
      yield i / 100;
    }
    return heard;
  }
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => (heard = true);
  port2.postMessage("a message");
  const found = await inSlices(computation(), {...deaf, progress: (fraction) => fractions.push(fraction)});
  port1.close();
  expect(found).toEqual({value: true});
  expect(fractions.length).toBeGreaterThan(0);
  expect(fractions.every((d) => d > 0 && d < 1)).toBe(true);
});

it("a computation that is stopped goes no step further and cleans up", async () => {
  const steps: number[] = [];
  let cleaned = false;
  async function* computation() {
    try {
      for (let i = 0; ; ++i) {
        steps.push(i);
        yield 0;
      }
    } finally {
      cleaned = true;
    }
  }
  expect(await inSlices(computation(), {...deaf, stopped: () => steps.length === 3})).toBeUndefined();
  expect(steps).toEqual([0, 1, 2]);
  expect(cleaned).toBe(true);
});

it("inSlices rejects with what the computation throws", async () => {
  // biome-ignore lint/correctness/useYield: it throws before it could
  async function* computation(): AsyncGenerator<number, void> {
    throw new RangeError("unknown unit: 7");
  }
  await expect(inSlices(computation(), deaf)).rejects.toThrow("unknown unit: 7");
});

it("nextMessage() resolves after the messages that are waiting", async () => {
  let heard = false;
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => (heard = true);
  port2.postMessage(null);
  await nextMessage();
  await nextMessage();
  port1.close();
  expect(heard).toBe(true);
});
