import {html} from "htl";
import {beforeEach, expect, it} from "vitest";
import type {ComponentEntry} from "../../../src/components/authoring/componentEntry.js";
import {componentReference} from "../../../src/components/authoring/componentReference.js";
import {docText} from "../../../src/components/authoring/docText.js";

const entry = (name: string, more: Partial<ComponentEntry> = {}): ComponentEntry => ({
  name,
  room: "toys",
  module: `components/toys/${name}.js`,
  doc: `Returns the ${name}. It has more.`,
  signature: `${name}(): void`,
  options: [],
  boards: [],
  uses: [],
  ...more
});
const entries = [
  entry("ball", {
    boards: ["ballBoard"],
    options: [{name: "size", type: "number", isOptional: true, doc: "How large.", initial: "3"}],
    uses: [{path: "/lecture/a", title: "A <b>", code: "ball(<i>)"}]
  }),
  entry("balloon", {room: "air"}),
  entry("kite", {room: "air", doc: "Returns what no ball is."})
];
const draw = () => html`<p id="drawn">drawn</p>`;
const examples = async () => [{name: "ballBoard", draw}];
const shown = (element: HTMLElement) => Array.from(element.querySelectorAll("summary > code"), (d) => d.textContent);
const find = (element: HTMLElement, words: string) => {
  const input = element.querySelector<HTMLInputElement>("input")!;
  input.value = words;
  input.dispatchEvent(new Event("input", {bubbles: true}));
};

beforeEach(() => history.replaceState(null, "", "/"));

it("words find the component that is called so first, then those whose name has them, then those that speak of them", () => {
  const element = componentReference([...entries].reverse(), {examples});
  expect(shown(element)).toEqual(["kite", "balloon", "ball"]);
  find(element, "ball");
  expect(shown(element)).toEqual(["ball", "balloon", "kite"]);
  expect(element.querySelector("[role=status]")?.textContent).toBe("3 of 3 components");
  expect(location.hash).toBe("#components.find=ball");
});

it("the one that is found by its whole name is open, with import, signature, options, use and the example of its board", async () => {
  history.replaceState(null, "", "#components.find=ball");
  const element = componentReference(entries, {examples});
  await new Promise((resolve) => setTimeout(resolve));
  const [card, closed] = element.querySelectorAll("details");
  expect([card.open, closed.open]).toEqual([true, false]);
  expect(Array.from(card.querySelectorAll("pre"), (d) => d.textContent)).toEqual([
    'import {ball} from "./components/toys/ball.js";',
    "ball(): void",
    "ball(<i>)"
  ]);
  const cells = Array.from(card.querySelectorAll("tbody :is(th, td)"), (d) => d.textContent);
  expect(cells).toEqual(["size", "number", "3", "How large."]);
  expect(card.querySelector("a")?.getAttribute("href")).toBe("./lecture/a");
  expect(card.querySelector("#drawn")?.textContent).toBe("drawn");
  expect(closed.querySelector(".authoring-body")?.children).toHaveLength(0);
});

it("no examples are loaded before a card is opened, and one that fails says so in its place", async () => {
  let loads = 0;
  const failing = async () => {
    loads += 1;
    throw new Error("no examples");
  };
  const element = componentReference(entries, {examples: failing});
  expect(loads).toBe(0);
  find(element, "kite");
  await new Promise((resolve) => setTimeout(resolve));
  expect(element.querySelector("[role=alert]")?.textContent).toBe("The example could not be drawn: no examples");
});

it("the menu narrows the list to a folder, and a folder that there is not leaves it whole", () => {
  history.replaceState(null, "", "#components.room=air");
  expect(shown(componentReference(entries, {examples}))).toEqual(["balloon", "kite"]);
  history.replaceState(null, "", "#components.room=sea");
  expect(shown(componentReference(entries, {examples}))).toHaveLength(3);
});

it("docText(doc) marks words in stars, names in backticks and addresses, and takes no markup", () => {
  const element = html`<p>${docText("The *built* `a*b*c`, 2 * 3 * 4, <b>x</b>: https://example.org/a.")}</p>`;
  expect(element.innerHTML).toBe(
    'The <em>built</em> <code>a*b*c</code>, 2 * 3 * 4, &lt;b&gt;x&lt;/b&gt;: <a href="https://example.org/a">https://example.org/a</a>.'
  );
});
