// @vitest-environment jsdom
import qrcode from "qrcode-generator";
import {expect, it} from "vitest";
import {qrCode, quietZone} from "../../../src/components/presenting/qrCode.js";
import {qrDialog} from "../../../src/components/presenting/qrDialog.js";
import {mostLetters, qrMatrix} from "../../../src/components/presenting/qrMatrix.js";

const link = "https://example.org/why/lecture/occlusion#occluded.window=9&occluded.fill=paper";

/** Returns the modules that the drawing paints black, row by row, quiet zone and all. */
function painted(drawing: SVGSVGElement): Uint8Array {
  const side = drawing.viewBox.baseVal?.width ?? Number(drawing.getAttribute("viewBox")!.split(" ")[2]);
  const found = new Uint8Array(side * side);
  for (const [, x, y, width] of drawing
    .querySelector("path")!
    .getAttribute("d")!
    .matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    found.fill(1, Number(y) * side + Number(x), Number(y) * side + Number(x) + Number(width));
  return found;
}

it("qrCode(link) paints exactly the code’s modules, black on white, within a quiet zone of four", () => {
  const code = qrcode(0, "M");
  code.addData(link);
  code.make();
  const drawing = qrCode(link);
  const size = code.getModuleCount();
  const side = size + 2 * quietZone;
  expect(quietZone).toBe(4);
  expect(drawing.getAttribute("viewBox")).toBe(`0 0 ${side} ${side}`);
  const found = painted(drawing);
  for (let y = 0; y < side; ++y)
    for (let x = 0; x < side; ++x) {
      const [row, column] = [y - quietZone, x - quietZone];
      const isIn = row >= 0 && column >= 0 && row < size && column < size;
      expect(found[y * side + x]).toBe(Number(isIn && code.isDark(row, column)));
    }
  expect(drawing.querySelector("rect")!.getAttribute("fill")).toBe("#fff");
  expect(drawing.querySelector("path")!.getAttribute("fill")).toBe("#000");
});

it("qrMatrix(text) has the three finders and the timing patterns that a camera looks for", () => {
  const {size, modules} = qrMatrix(link);
  const at = (x: number, y: number) => modules[y * size + x];
  const finder = [0, 1, 2, 3, 4, 5, 6].map((y) =>
    [0, 1, 2, 3, 4, 5, 6].map((x) => Number(Math.max(Math.abs(x - 3), Math.abs(y - 3)) !== 2))
  );
  for (const [left, top] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7]
  ])
    expect(finder.map((row, y) => row.map((_, x) => at(left + x, top + y)))).toEqual(finder);
  for (let i = 8; i < size - 8; ++i) expect([at(i, 6), at(6, i)]).toEqual([1 - (i % 2), 1 - (i % 2)]);
});

it("qrMatrix(text) holds as much as the standard allows, and says how much too long a longer link is", () => {
  expect(qrMatrix("a".repeat(mostLetters)).size).toBe(177);
  expect(() => qrMatrix("a".repeat(mostLetters + 1))).toThrow("it has 2954 letters, and 2953 fit");
});

it("the window of a code has the link as text, and says what a hall cannot follow", () => {
  const words = (address: string) => qrDialog(address).textContent!.replace(/\s+/g, " ");
  expect(words(link)).toContain(link);
  expect(words(link)).not.toMatch(/your own/i);
  expect(words("http://127.0.0.1:3000/#explain.class=3")).toContain("nobody else can follow it");
  expect(words("https://example.org/#explain.photo=own&explain.class=3")).toContain("Your own photo stays");
  expect(words(`${link}&x=${"y".repeat(3000)}`)).toContain("too long for a code");
});
