// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {choosePatchOrder, followPatchOrder, patchOrder} from "../../../src/components/frame/patchOrder.js";
import {strongestSwitch} from "../../../src/components/frame/strongestSwitch.js";

beforeEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", "/page");
});

it("patchOrder(location) is varied unless the page's key says strongest", () => {
  expect(patchOrder({hash: ""})).toBe("varied");
  expect(patchOrder({hash: "#patches"})).toBe("varied");
  expect(patchOrder({hash: "#patches=any"})).toBe("varied");
  expect(patchOrder({hash: "#units.unit=Mixed_5d.7&patches=strongest"})).toBe("strongest");
});

it("choosePatchOrder(order) keeps what figures have in the address, and varied leaves no key", () => {
  history.replaceState(null, "", "/page#units.unit=Mixed_5d.7");
  choosePatchOrder("strongest");
  expect(location.hash).toBe("#units.unit=Mixed_5d.7&patches=strongest");
  choosePatchOrder("varied");
  expect(location.hash).toBe("#units.unit=Mixed_5d.7");
});

it("followPatchOrder(element, show) shows at once, and again only when the order is another", () => {
  const element = document.createElement("p");
  const shown: string[] = [];
  followPatchOrder(element, (order) => shown.push(order));
  document.body.append(element);
  choosePatchOrder("strongest");
  choosePatchOrder("strongest");
  history.replaceState(null, "", "/page");
  window.dispatchEvent(new Event("hashchange"));
  expect(shown).toEqual(["varied", "strongest", "varied"]);
});

it("every strongestSwitch of a page follows the one that was pressed", () => {
  const switches = [strongestSwitch(), strongestSwitch(" (here the same)")];
  document.body.append(...switches);
  const boxes = switches.map((d) => d.querySelector("input")!);
  boxes[0].checked = true;
  boxes[0].dispatchEvent(new Event("change"));
  expect(boxes.map(({checked}) => checked)).toEqual([true, true]);
  expect(patchOrder()).toBe("strongest");
});
