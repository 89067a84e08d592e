// @vitest-environment jsdom
import {expect, it} from "vitest";
import {startInput} from "../../../src/components/inputs/startInput.js";
import {targetInput} from "../../../src/components/inputs/targetInput.js";
import {targetNames} from "../../../src/components/inputs/targetNames.js";

const value = {network: "inception-v3", layer: "logits", unit: 2};

function set(form: HTMLElement, label: string, text: string): void {
  const input = form.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;
  input.value = text;
  input.dispatchEvent(new Event("change"));
}

it("targetNames know some classes at once, the others when they are fetched, and the digits always", async () => {
  let fetches = 0;
  const names = targetNames(new Map([[2, "cat"]]), async () => {
    ++fetches;
    return ["none", "flamingo", "Egyptian cat"];
  });
  const nameOf = (network: string, layer: string, unit: number) => names.nameOf({network, layer, unit});
  expect([2, 1].map((unit) => nameOf("inception-v3", "logits", unit))).toEqual(["cat", "class 1"]);
  expect(nameOf("inception-v3", "Mixed_6a", 2)).toBe("unit 2 of Mixed_6a");
  expect(nameOf("mnist", "logits", 2)).toBe("2");
  await names.load("mnist");
  expect(fetches).toBe(0);
  await names.load("inception-v3");
  await names.load("inception-v3");
  expect(fetches).toBe(1);
  expect([2, 1].map((unit) => nameOf("inception-v3", "logits", unit))).toEqual(["Egyptian cat", "flamingo"]);
});

it("targetNames do without names that do not load, and try again", async () => {
  let isOffline = true;
  const names = targetNames(new Map(), async () => {
    if (isOffline) throw new Error("offline");
    return ["none", "flamingo"];
  });
  await names.load("inception-v3");
  expect(names.nameOf({...value, unit: 1})).toBe("class 1");
  isOffline = false;
  await names.load("inception-v3");
  expect(names.nameOf({...value, unit: 1})).toBe("flamingo");
});

it("targetInput fetches names when one is typed, and says what is no unit", async () => {
  const names = targetNames(new Map(), async () => ["none", "flamingo", "Egyptian cat"]);
  const input = targetInput({value, id: "toy", title: "What?", names, firstUnits: {mnist: 8}});
  let heard = 0;
  input.addEventListener("input", () => ++heard);
  set(input, "Class or unit", "FLAMINGO");
  await Promise.resolve().then(() => new Promise((resolve) => setTimeout(resolve)));
  expect([heard, input.value]).toEqual([1, {...value, unit: 1}]);
  set(input, "Class or unit", "1001");
  expect([heard, input.querySelector(".figure-problem")!.textContent]).toEqual([1, "unknown unit: 1001"]);
  set(input, "Network", "mnist");
  expect(input.value).toEqual({network: "mnist", layer: "logits", unit: 8});
  expect(input.querySelector("datalist")!.id).toBe("toy-names");
});

it("targetInput keeps only the unit of what it is given", () => {
  const names = targetNames(new Map());
  const input = targetInput({value, id: "toy", title: "What?", names, firstUnits: {}});
  input.value = {...value, unit: 3, seed: 5} as typeof value;
  expect(input.value).toEqual({...value, unit: 3});
});

it("startInput asks which digit or photo, and for the seed where chance counts", () => {
  const kinds = [
    ["zeros", "zeros"],
    ["noise", "noise"],
    ["digit", "a digit"],
    ["photo", "a photo"]
  ] as const;
  const input = startInput({value: {start: "zeros", seed: 3}, kinds, hidesSeed: true});
  const pick = (kind: string) =>
    input.querySelector(`[aria-label=Start] [value=${kind}]`)!.dispatchEvent(new Event("change"));
  const hidden = () => [...input.querySelectorAll(":scope > label"), input.photo].map((d) => (d as HTMLElement).hidden);
  expect(hidden()).toEqual([true, true, true]);
  pick("noise");
  expect([input.value, hidden()]).toEqual([{start: "noise", seed: 3}, [false, true, true]]);
  set(input, "Random seed", "7");
  expect(input.value).toEqual({start: "noise", seed: 7});
  pick("digit");
  expect([input.value, hidden()]).toEqual([{start: 9, seed: 7}, [true, false, true]]);
  pick("photo");
  expect([input.value, hidden()]).toEqual([{start: "cat-chelsea", seed: 7}, [true, true, false]]);
  input.value = {start: 25, seed: 1};
  expect(input.querySelector<HTMLInputElement>("[aria-label=Start] :checked")!.value).toBe("digit");
});
