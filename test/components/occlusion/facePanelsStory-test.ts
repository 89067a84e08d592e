import {expect, it} from "vitest";
import type {BuiltPanels} from "../../../src/components/occlusion/builtOcclusions.js";
import {facePanelsStory} from "../../../src/components/occlusion/facePanelsStory.js";

it("facePanelsStory(built) says where the map and where the class fall most, by hand", () => {
  const window = {top: 0, left: 0, bottom: 1, right: 1};
  const at = (index: number) => ({index, label: "", logit: 0, probability: 0});
  const numbers = {
    windows: [window, window, window],
    columns: 3,
    whole: {activity: 50, logit: 1, probability: 0.9, top: [at(7)]},
    activity: [5, 20, 60],
    logits: [1, 1, 1],
    probabilities: [0.8, 0.304, 0.95],
    best: [at(7), at(3), at(7)]
  };
  expect(facePanelsStory({numbers} as never as BuiltPanels)).toEqual({
    places: 3,
    fall: 90,
    halved: 2,
    whole: 90,
    there: 80,
    lowest: 30,
    fallAtLowest: 60,
    stays: 2
  });
});
