import {expect, it} from "vitest";
import {carriedShare} from "../../../src/components/tree/carriedShare.js";
import {idleWork, nodeState, nodeStateShort, nodeStateWords} from "../../../src/components/tree/nodeState.js";
import {missingUnit} from "../../../src/components/tree/unitProblem.js";

const drawn = {rgba: new Uint8ClampedArray(4), width: 1, height: 1, scale: 1, zero: false};
const family = (value: number) => ({parent: {layer: "a", unit: 1, position: null, value}, children: [], dead: true});

it("each state of a node is another, and is said in words of its own", () => {
  const working = {isRunning: true, drawing: new Set(["1"])};
  const states = [
    nodeState({key: "1"}, idleWork),
    nodeState({key: "2"}, working),
    nodeState({key: "1"}, working),
    nodeState({key: "1"}, {...idleWork, stopped: "cancelled"}),
    nodeState({key: "1"}, {...idleWork, stopped: "failed"}),
    nodeState({key: "1", picture: drawn}, idleWork),
    nodeState({key: "1", picture: {...drawn, zero: true}, family: family(2)}, idleWork),
    nodeState({key: "1", picture: {...drawn, zero: true}, family: family(0)}, idleWork)
  ];
  expect(states).toEqual(["unasked", "waiting", "computing", "cancelled", "failed", "shown", "no-signal", "off"]);
  expect(new Set(Object.values(nodeStateWords)).size).toBe(states.length);
});

it("a unit outside its layer is said with the layer’s range; one inside is not", () => {
  const layers = [{name: "Mixed_6e", shape: [17, 17, 768]}];
  expect(missingUnit(layers, {layer: "Mixed_6e", unit: 767})).toBeNull();
  for (const unit of [768, 9999, -1, 1.5, Number.NaN]) {
    expect(missingUnit(layers, {layer: "Mixed_6e", unit})).toMatch(
      `There is no unit ${unit} in Mixed_6e: its 768 units`
    );
  }
});

it("the share that children carry is of the score of all units, not of those shown", () => {
  const children = [
    {unit: 1, score: 2, drop: 0},
    {unit: 2, score: 1, drop: 0}
  ];
  expect(carriedShare({children, total: 12})).toBe(0.25);
  expect(carriedShare({children})).toBeUndefined();
  expect(carriedShare({children: [], total: 0})).toBeUndefined();
});

it("on a small picture each state is said in few words, another for each", () => {
  expect(new Set(Object.values(nodeStateShort)).size).toBe(Object.keys(nodeStateWords).length);
  for (const [state, words] of Object.entries(nodeStateShort)) expect(words === "", state).toBe(state === "shown");
});
