// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {type Presentation, presentation} from "../../../src/components/presenting/presentation.js";
import {presentCommand} from "../../../src/components/presenting/presentCommand.js";
import {lectureSlides, slidesAround, withFound} from "../../../src/components/presenting/slides.js";
import {takesArrows} from "../../../src/components/presenting/takesArrows.js";
import {stubObservers} from "../stubObservers.js";

const pages: Array<() => void> = [];
let show: Presentation;

beforeEach(async () => {
  history.replaceState(null, "", "/lecture/occlusion");
  stubObservers();
  Element.prototype.scrollIntoView = () => {};
  document.body.innerHTML = `<main id="observablehq-main">
    <h1>Title</h1><p id="intro">Words</p>
    <h2 id="one">One</h2><p>Words</p><div><figure data-figure="a" id="a"></figure></div><p>More</p>
    <details id="qa"><summary>?</summary></details>
    <h2 id="two">Two</h2><div><figure data-figure="b" id="b"><input></figure></div><details id="qb"></details>
  </main>`;
});

afterEach(async () => {
  for (const leave of pages.splice(0)) leave();
  await Promise.resolve();
  vi.unstubAllGlobals();
});

async function open(hash = ""): Promise<void> {
  history.replaceState(null, "", `/lecture/occlusion${hash}`);
  const invalidation = new Promise<void>((resolve) => pages.push(resolve));
  show = presentation({path: "/lecture/occlusion", invalidation});
  await vi.waitFor(() =>
    expect(document.documentElement.classList.contains("presenting")).toBe(hash.includes("present="))
  );
}

const seen = () =>
  Array.from(
    document.querySelectorAll("main > *:not(.presenting-off-stage, .presenting-question, .presenting-title)"),
    (d) => d.id || d.tagName
  );
const title = () => document.querySelector(".presenting-title")!.textContent;
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

it("the presenting view shows one figure under its heading, and keeps the question after it for when it is asked", async () => {
  await open("#present=a");
  expect([seen(), title()]).toEqual([["DIV"], "One"]);
  expect(document.querySelector(".presenting-question")!.id).toBe("qa");
  expect(document.documentElement.classList.contains("presenting")).toBe(true);
  press("ArrowRight");
  expect([seen(), title()]).toEqual([["DIV"], "Two"]);
  expect(location.hash).toBe("#present=b");
});

it("the presenting view begins with the figure in the window and ends with Escape, as if nothing had been", async () => {
  await open();
  const before = document.body.innerHTML;
  expect(show.on).toBe(false);
  show.start();
  await vi.waitFor(() => expect(show.on).toBe(true));
  press("Escape");
  expect(show.on).toBe(false);
  expect(location.hash).toBe("");
  expect(document.body.innerHTML.replace(/ (class|style)=""/g, "")).toBe(before);
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
  expect(seen()).toEqual(["late"]);
});

it("the first figure is not known while a cell before it is still to run", async () => {
  document.querySelector("#intro")!.innerHTML = "<observablehq-loading></observablehq-loading>";
  await open("#present=first");
  expect(location.hash).toBe("#present=first");
  document.querySelector("#intro")!.innerHTML = '<figure data-figure="early" id="early"></figure>';
  await vi.waitFor(() => expect(location.hash).toBe("#present=early"));
});

it("black and white cover everything, and the next key takes the cover away", async () => {
  await open("#present=a");
  const cover = document.querySelector<HTMLElement>(".presentation-cover")!;
  press("b");
  expect([cover.hidden, cover.style.background]).toEqual([false, "black"]);
  press("b");
  expect(cover.hidden).toBe(true);
  press("w");
  expect(cover.style.background).toBe("white");
  press(" ");
  expect([cover.hidden, location.hash]).toEqual([true, "#present=b"]);
});

it("presentCommand(event) leaves a key to what has the focus, but not those of a pointer", () => {
  document.body.innerHTML = "<p></p><button></button><input>";
  const asked = (selector: string, key: string, init: KeyboardEventInit = {}) => {
    let command: string | undefined;
    const target = document.querySelector(selector)!;
    target.addEventListener("keydown", (event) => (command = presentCommand(event as KeyboardEvent)), {once: true});
    target.dispatchEvent(new KeyboardEvent("keydown", {key, ...init}));
    return command;
  };
  expect(["ArrowRight", " ", "Home", "End", "L", "g", "?", "Escape", "x"].map((key) => asked("p", key))).toEqual([
    "next",
    "next",
    "first",
    "last",
    "list",
    "list",
    "help",
    "leave",
    undefined
  ]);
  expect(asked("p", " ", {shiftKey: true})).toBe("previous");
  expect(asked("p", "f", {ctrlKey: true})).toBe(undefined);
  expect([" ", "ArrowLeft"].map((key) => asked("button", key))).toEqual([undefined, "previous"]);
  expect([" ", "b", "ArrowLeft", "PageUp"].map((key) => asked("input", key))).toEqual([
    undefined,
    undefined,
    undefined,
    "previous"
  ]);
});

it("slidesAround(path, known) are the pages of a folder in reading order, and withFound puts a page's figures right", () => {
  const known = lectureSlides([
    {path: "/lecture/pca", id: "photo-pca", title: "Photos", links: []},
    {path: "/lecture/feature-maps", id: "maps", title: "Maps", links: []}
  ]);
  expect(known.map(({id}) => id)).toEqual(["maps", "photo-pca"]);
  const around = slidesAround("/lecture/pca", known);
  expect(around.slice(0, 3).map(({path, id}) => `${path} ${id}`)).toEqual([
    "/lecture/how-does-it-work first",
    "/lecture/feature-maps maps",
    "/lecture/pca photo-pca"
  ]);
  expect(around.some(({path}) => path === "/lecture/instructors")).toBe(false);
  expect(slidesAround("/networks")).toEqual([{path: "/networks", id: "first"}]);
  const found = withFound(
    around,
    "/lecture/pca",
    [
      {path: "/lecture/pca", id: "pca", title: "Digits"},
      {path: "/lecture/pca", id: "photo-pca", title: "Heading"}
    ],
    known
  );
  expect(found.slice(2, 4).map(({title}) => title)).toEqual(["Digits", "Photos"]);
  expect(found.length).toBe(around.length + 1);
});

it("takesArrows(target) is true of inputs and of whatever has a role, not of links, buttons and plain text", () => {
  document.body.innerHTML = `<p><a href="#">a</a><button>b</button></p><input><select></select>
    <div role="img" tabindex="0"></div><div tabindex="0"><i></i></div>`;
  const is = (selector: string) => takesArrows(document.querySelector(selector));
  expect(["p", "a", "button"].map(is)).toEqual([false, false, false]);
  expect(["input", "select", "[role]", "i"].map(is)).toEqual([true, true, true, true]);
  expect(takesArrows(document.body)).toBe(false);
});
