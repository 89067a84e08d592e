// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {loadImage} from "../../../src/components/marks/loadImage.js";
import {spriteFrames} from "../../../src/components/marks/spriteFrames.js";

afterEach(() => void vi.restoreAllMocks());

it("spriteFrames(sprite, layout, value) draws each picture from its place on the sprite", () => {
  const drawn: unknown[][] = [];
  const context = {drawImage: (...places: unknown[]) => void drawn.push(places.slice(1))};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as unknown as null);
  const frames = spriteFrames(new Image(), {size: 10, columns: 2, steps: [0, 3, 7]}, (step) => 2 * step);
  expect(frames.map(({step, value}) => [step, value])).toEqual([
    [0, 0],
    [3, 6],
    [7, 14]
  ]);
  const canvas = document.createElement("canvas");
  for (const frame of frames) frame.draw(canvas);
  expect([canvas.width, canvas.height]).toEqual([10, 10]);
  expect(drawn.map(([x, y]) => [x, y])).toEqual([
    [0, 0],
    [10, 0],
    [0, 10]
  ]);
});

it("loadImage(address) names a picture that is not there without the hash in its name", async () => {
  HTMLImageElement.prototype.decode = () => Promise.reject(new Error("broken"));
  await expect(loadImage("./_file/data/style/style/film.1f2e3d4c.webp")).rejects.toThrow(
    /^no such picture: film\.webp$/
  );
});
