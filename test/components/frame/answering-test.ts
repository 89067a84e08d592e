// @vitest-environment jsdom
import {expect, it} from "vitest";
import {answering} from "../../../src/components/frame/answering.js";
import {figureFrame} from "../../../src/components/frame/figureFrame.js";

function made(invalidation?: Promise<void>) {
  const frame = figureFrame({id: "x", label: "x", picture: document.createElement("div"), onCancel() {}, onRetry() {}});
  const stale: boolean[] = [];
  return {frame, stale, answers: answering(frame, {stale: (is) => stale.push(is), invalidation})};
}
const busy = (element: Element) => element.getAttribute("aria-busy") === "true";
const error = (element: Element) => element.querySelector<HTMLElement>(".figure-error")!;

it("answering.run shows progress until its work is done", async () => {
  const {frame, stale, answers} = made();
  let end = () => {};
  const done = answers.run(() => new Promise<void>((resolve) => (end = resolve)));
  expect([busy(frame.element), answers.busy]).toEqual([true, true]);
  end();
  expect(await done).toBe(true);
  expect([busy(frame.element), answers.busy, stale]).toEqual([false, false, [true, false]]);
});

it("answering.run ends an older work, whose late end and late error change nothing", async () => {
  const {frame, answers} = made();
  let fail = (_: Error) => {};
  let aborted = false;
  const first = answers.run(({signal}) => {
    signal.addEventListener("abort", () => (aborted = true));
    return new Promise((_, reject) => (fail = reject));
  });
  const second = answers.run(() => new Promise(() => {}));
  expect(aborted).toBe(true);
  fail(new Error("too late"));
  expect(await first).toBe(false);
  expect([busy(frame.element), error(frame.element).hidden]).toEqual([true, true]);
  expect(answers.cancel()).toBe(true);
  expect([busy(frame.element), answers.cancel()]).toEqual([false, false]);
  void second;
});

it("answering.run shows what the work throws where the reader looks, or hands it over, and forgets it at the next work", async () => {
  const {frame, answers} = made();
  expect(await answers.run(() => Promise.reject(new Error("no such photo: x")))).toBe(false);
  expect(error(frame.element).textContent).toMatch("no such photo: x");
  const heard: string[] = [];
  await answers.run(
    () => Promise.reject(new Error("mine")),
    ({message}) => void heard.push(message)
  );
  expect([heard, error(frame.element).hidden]).toEqual([["mine"], true]);
});

it("answering ends with its figure", async () => {
  let leave = () => {};
  const {answers} = made(new Promise((resolve) => (leave = resolve)));
  let aborted = false;
  void answers.run(({signal}) => {
    signal.addEventListener("abort", () => (aborted = true));
    return new Promise(() => {});
  });
  leave();
  await Promise.resolve();
  await Promise.resolve();
  expect([aborted, answers.busy]).toEqual([true, false]);
});
