import {expect, it} from "vitest";
import {maxChannel} from "../../src/images/maxChannel.js";
import {pixels} from "./pixels.js";

it("maxChannel(map) is the largest |value| over the channels", () => {
  expect(maxChannel(pixels(2, 1, 3, [1, -4, 2, 0, 3, -1]))).toEqual(pixels(2, 1, 1, [4, 3]));
});
