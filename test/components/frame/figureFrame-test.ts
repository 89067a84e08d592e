// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {type FigureFrameOptions, figureFrame} from "../../../src/components/frame/figureFrame.js";

function figure(options: Partial<FigureFrameOptions> = {}) {
  const picture = document.createElement("canvas");
  const frame = figureFrame({id: "toy", label: "A toy", picture, ...options});
  const find = <E extends HTMLElement>(selector: string) => frame.element.querySelector<E>(selector)!;
  const button = (name: string) =>
    Array.from(frame.element.querySelectorAll("button")).find((d) => d.textContent === name)!;
  return {frame, find, button, busy: find(".figure-progress"), failed: find(".figure-error")};
}

it("figureFrame has a place for everything that a figure says", async () => {
  const {frame} = figure({files: {PNG() {}}, link: () => "#a=b", onCancel() {}, onRetry() {}});
  frame.caption("A cat.");
  frame.credit(document.createTextNode("By nobody."));
  frame.readout([
    ["method", "Gradient"],
    ["time", "5 ms"]
  ]);
  await expect(frame.element.outerHTML).toMatchFileSnapshot("../../output/figureFrame.html");
});

it("progress shows how far it is, in MB or per cent, and vanishes", () => {
  const {frame, find, busy} = figure();
  expect(busy.hidden).toBe(true);
  frame.progress({kind: "progress", phase: "download", fraction: 0.5, bytes: 11.95e6, totalBytes: 23.9e6});
  expect(busy.textContent).toMatch(/^Fetching the network: (11\.9|12\.0) of 23\.9 MB$/);
  expect(find<HTMLProgressElement>("progress").value).toBe(0.5);
  frame.progress({kind: "progress", phase: "prepare", fraction: 0});
  expect(find("progress").hasAttribute("value")).toBe(false);
  frame.progress({kind: "progress", phase: "compute", fraction: 0.256});
  expect(busy.textContent).toBe("Computing: 26 %");
  expect(frame.element.getAttribute("aria-busy")).toBe("true");
  frame.progress(null);
  expect(busy.hidden).toBe(true);
  expect(frame.element.getAttribute("aria-busy")).toBe("false");
});

it("those who cannot see it hear once that something is computed, and how it ended", () => {
  const onCancel = vi.fn(() => frame.progress(null));
  const {frame, find, button} = figure({onCancel});
  const live = () => find(".visually-hidden[role=status]").textContent;
  const half = {kind: "progress", phase: "compute", fraction: 0.5} as const;
  frame.progress(half);
  expect(live()).toBe("Computing.");
  frame.progress(null);
  expect(live()).toBe("Done.");
  frame.progress(half);
  button("Cancel").click();
  expect(onCancel).toHaveBeenCalledOnce();
  expect(live()).toBe("Cancelled.");
  frame.progress(half);
  frame.error("download broke off");
  frame.progress(null);
  expect(live()).toBe("");
});

it("an error is one line of text with “Try again”, where that is of use, until the next progress", () => {
  const onRetry = vi.fn();
  const {frame, failed, button} = figure({onRetry});
  frame.error("no such photo: <img src=x>");
  expect(failed.hidden).toBe(false);
  expect(failed.querySelector("span")!.textContent).toBe("no such photo: <img src=x>");
  expect(failed.querySelector("img")).toBeNull();
  button("Try again").click();
  expect(onRetry).toHaveBeenCalledOnce();
  frame.error("not an image: notes.txt", false);
  expect(button("Try again").hidden).toBe(true);
  frame.progress({kind: "progress", phase: "compute", fraction: 0});
  expect(failed.hidden).toBe(true);
});

it("a file that cannot be made says why beside its button", async () => {
  const {find, button} = figure({files: {CSV: () => Promise.reject(new Error("There are no numbers yet."))}});
  button("CSV").click();
  await vi.waitFor(() => expect(find(".figure-said").textContent).toBe("There are no numbers yet."));
});

it("without a right to the clipboard the link is there to be copied", async () => {
  const {find, button} = figure({link: () => "https://cats.test/#class=1"});
  button("Copy link").click();
  await vi.waitFor(() => expect(find<HTMLInputElement>(".figure-said input").value).toBe("https://cats.test/#class=1"));
});

it("a note is text, and goes when it is null", () => {
  const {frame, find} = figure();
  const note = find(".figure-note");
  frame.note("unknown photo: <b>");
  expect([note.hidden, note.textContent]).toEqual([false, "unknown photo: <b>"]);
  frame.note(null);
  expect(note.hidden).toBe(true);
});
