// @vitest-environment jsdom
import {expect, it} from "vitest";
import {colourKey} from "../../../src/components/marks/colourKey.js";

it("colourKey of a signed map goes from minus to plus the scale, of a strength from 0", async () => {
  const key = colourKey({display: "signed", picture: {scale: 0.01234, zero: false}});
  expect(Array.from(key.children, (d) => d.textContent)).toEqual(["−0.012", "", "+0.012"]);
  await expect(key.outerHTML).toMatchFileSnapshot("../../output/colourKey.html");
  const strength = colourKey({display: "strength", picture: {scale: 250, zero: false}});
  expect(strength.firstElementChild!.textContent).toBe("0");
});

it("colourKey of a map of zeros says so", () => {
  const key = colourKey({display: "heat", picture: {scale: 0, zero: true}});
  expect(key.textContent).toBe("The map is zero everywhere.");
});
