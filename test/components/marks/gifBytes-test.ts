import sharp from "sharp";
import {expect, it} from "vitest";
import {gifBytes} from "../../../src/components/marks/gifBytes.js";

/** A square of one colour. */
const square = (red: number, green: number, blue: number) => ({
  data: Uint8ClampedArray.from({length: 4 * 12 * 10}, (_, i) => [red, green, blue, 255][i % 4]),
  width: 12,
  height: 10
});

it("gifBytes(pictures) decodes to as many pictures, of their size and colours, that play for ever", async () => {
  const gif = await gifBytes([square(200, 10, 10), square(10, 200, 10), square(10, 10, 200)]);
  const {pages, pageHeight, width, loop, delay, format} = await sharp(gif, {pages: -1}).metadata();
  expect({pages, pageHeight, width, loop, delay, format}).toEqual({
    pages: 3,
    pageHeight: 10,
    width: 12,
    loop: 0,
    delay: [120, 120, 1500],
    format: "gif"
  });
  const {data, info} = await sharp(gif, {page: 1}).removeAlpha().raw().toBuffer({resolveWithObject: true});
  expect(info.channels).toBe(3);
  for (const [i, wanted] of [10, 200, 10].entries()) expect(Math.abs(data[i] - wanted)).toBeLessThan(9);
});

it("gifBytes([]) says that there is nothing", async () => {
  await expect(gifBytes([])).rejects.toThrow("no pictures");
});
