import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {StepImage} from "../../src/worker/protocol.js";
import {throttled} from "../../src/worker/throttled.js";

beforeEach(() => void vi.useFakeTimers({toFake: ["performance"]}));
afterEach(() => void vi.useRealTimers());

it("throttled(onImage) passes on the first image, then one every 300 milliseconds at most, as copies", () => {
  const passed: StepImage[] = [];
  const send = throttled((image) => passed.push(image));
  const values = Float32Array.of(1, 2);
  for (let step = 0; step < 10; ++step) {
    send({values, width: 2, height: 1, channels: 1, step, value: -step});
    vi.advanceTimersByTime(100);
  }
  expect(passed.map(({step}) => step)).toEqual([0, 3, 6, 9]);
  expect(passed[1]).toEqual({values, width: 2, height: 1, channels: 1, step: 3, value: -3});
  expect(new Set([values, ...passed.map((d) => d.values)]).size).toBe(5);
});
