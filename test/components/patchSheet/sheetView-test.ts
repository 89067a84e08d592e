import {expect, it} from "vitest";
import {sheetLayout} from "../../../src/components/patchSheet/sheetLayout.js";
import {moved, wholeView, zoomed} from "../../../src/components/patchSheet/sheetView.js";

it.each([
  [36, false],
  [12, true],
  [1, false]
] as const)(
  "every block of a sheet of %i units is found again, in both fields, within its bounds",
  (units, stacked) => {
    const layout = sheetLayout(units, stacked);
    for (const field of [0, 1] as const) {
      for (let unit = 0; unit < units; ++unit) {
        const {x, y} = layout.block(unit, field);
        expect(layout.unitAt(x + 0.1, y + 0.1)).toBe(unit);
        expect(layout.unitAt(x + 2.9, y + 2.9)).toBe(unit);
        expect(x + 3).toBeLessThanOrEqual(layout.width + 1e-9);
        expect(y + 3).toBeLessThanOrEqual(layout.height + 1e-9);
      }
    }
    expect(layout.unitAt(3.2, 0.1)).toBeNull();
    expect(layout.unitAt(-1, 0.1)).toBeNull();
  }
);

const sheet = {width: 40, height: 20};
const window = {width: 400, height: 200};

it("the whole sheet fits its window, and is never smaller", () => {
  const whole = wholeView(sheet, window);
  expect(whole).toEqual({scale: 10, x: 0, y: 0});
  expect(zoomed(whole, 0.1, [0, 0], sheet, window)).toEqual(whole);
});

it("what is under the pointer stays there while the sheet is magnified", () => {
  const view = zoomed(wholeView(sheet, window), 3, [120, 90], sheet, window);
  expect(view.scale).toBe(30);
  expect((12 - view.x) * view.scale).toBeCloseTo(120);
  expect((9 - view.y) * view.scale).toBeCloseTo(90);
});

it("a sheet does not move out of its window", () => {
  const view = zoomed(wholeView(sheet, window), 2, [0, 0], sheet, window);
  expect(moved(view, 1000, 1000, sheet, window)).toMatchObject({x: 0, y: 0});
  expect(moved(view, -1000, -1000, sheet, window)).toMatchObject({x: 20, y: 10});
  const tall = wholeView({width: 10, height: 20}, window);
  expect(tall.x).toBe(-15);
});
