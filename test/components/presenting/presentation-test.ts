// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {type Presentation, presentation} from "../../../src/components/presenting/presentation.js";
import {takesArrows} from "../../../src/components/presenting/takesArrows.js";

const pages: Array<() => void> = [];
let show: Presentation;

beforeEach(async () => {
  history.replaceState(null, "", "/lecture/occlusion");
  Object.assign(window, {scrollTo() {}});
  document.body.innerHTML = `<main id="observablehq-main">
    <h1>Title</h1><p id="intro">Words</p>
    <h2 id="one">One</h2><p>Words</p><div><figure data-figure="a" id="a"></figure></div><p>More</p>
    <details id="qa"><summary>?</summary></details>
    <h2 id="two">Two</h2><div><figure data-figure="b" id="b"><input></figure></div><details id="qb"></details>
  </main>`;
});

afterEach(() => {
  for (const leave of pages.splice(0)) leave();
});

async function open(hash = ""): Promise<void> {
  history.replaceState(null, "", `/lecture/occlusion${hash}`);
  const invalidation = new Promise<void>((resolve) => pages.push(resolve));
  show = presentation({previous: "./before", next: "./after", invalidation});
  await Promise.resolve();
}

const seen = () =>
  Array.from(document.querySelectorAll("main > *:not(.presenting-off-stage)"), (d) => d.id || d.tagName);
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

it("the presenting view shows one figure with its heading and the question after it", async () => {
  await open("#present=a");
  expect(seen()).toEqual(["one", "DIV", "qa"]);
  expect(document.documentElement.classList.contains("presenting")).toBe(true);
  press("ArrowRight");
  expect(seen()).toEqual(["two", "DIV", "qb"]);
  expect(location.hash).toBe("#present=b");
});

it("the presenting view begins with the figure in the window and ends with Escape, as if nothing had been", async () => {
  await open();
  const before = document.body.innerHTML;
  expect(show.on).toBe(false);
  show.start();
  expect(show.on).toBe(true);
  press("Escape");
  expect(show.on).toBe(false);
  expect(location.hash).toBe("");
  expect(document.body.innerHTML.replaceAll(' class=""', "")).toBe(before);
});

it("the presenting view keeps what figures have in the page's address", async () => {
  await open("#occlusion.window=9&present=a");
  press("PageDown");
  expect(new URLSearchParams(location.hash.slice(1)).get("occlusion.window")).toBe("9");
  press("Escape");
  expect(location.hash).toBe("#occlusion.window=9");
});

it("the presenting view leaves the arrow keys to an input, but not the page keys", async () => {
  await open("#present=b");
  const input = document.querySelector("input")!;
  press("ArrowLeft", input);
  expect(location.hash).toBe("#present=b");
  press("PageUp", input);
  expect(location.hash).toBe("#present=a");
});

it("the first and the last figure can be asked for by those words, and a figure that comes late is shown", async () => {
  await open("#present=last");
  expect(location.hash).toBe("#present=b");
  for (const leave of pages.splice(0)) leave();
  await Promise.resolve();
  await open("#present=late");
  expect(document.querySelector(".presentation-place")!.textContent).toBe("…");
  const late = Object.assign(document.createElement("figure"), {id: "late"});
  late.dataset.figure = "late";
  document.querySelector("main")!.append(late);
  await vi.waitFor(() => expect(document.querySelector(".presentation-place")!.textContent).toBe("3 of 3"));
  expect(seen()).toEqual(["two", "late"]);
});

it("takesArrows(target) is true of inputs and of whatever has a role, not of links, buttons and plain text", () => {
  document.body.innerHTML = `<p><a href="#">a</a><button>b</button></p><input><select></select>
    <div role="img" tabindex="0"></div><div tabindex="0"><i></i></div>`;
  const is = (selector: string) => takesArrows(document.querySelector(selector));
  expect(["p", "a", "button"].map(is)).toEqual([false, false, false]);
  expect(["input", "select", "[role]", "i"].map(is)).toEqual([true, true, true, true]);
  expect(takesArrows(document.body)).toBe(false);
});
