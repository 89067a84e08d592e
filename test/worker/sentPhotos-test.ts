import {expect, it} from "vitest";
import type {PhotoPixels} from "../../src/worker/protocol.js";
import {keptPhotos, sentPhotos} from "../../src/worker/sentPhotos.js";

const photo = (key: string, width = 2): PhotoPixels => {
  return {key, pixels: {values: new Float32Array(width).fill(key.length), width, height: 1, channels: 1}};
};

it("what is unpacked is what was packed, whatever the order of photos", () => {
  const [pack, unpack] = [sentPhotos(), keptPhotos()];
  const keys = Array.from({length: 200}, (_, i) => "abcdefg"[(i * i + (i >> 2)) % 7]);
  let whole = 0;
  for (const key of keys) {
    const sent = pack(photo(key));
    if ("values" in sent.pixels) ++whole;
    expect(unpack(sent)).toEqual(photo(key));
  }
  expect(whole).toBeLessThan(keys.length);
});

it("the values of the last four photos are not sent again, those of a fifth are", () => {
  const pack = sentPhotos();
  const isWhole = (key: string) => "values" in pack(photo(key)).pixels;
  expect(["a", "b", "c", "d"].map(isWhole)).toEqual([true, true, true, true]);
  expect(["a", "b", "c", "d"].map(isWhole)).toEqual([false, false, false, false]);
  expect(["e", "b", "a"].map(isWhole)).toEqual([true, false, true]);
});

it("one photo in two sizes is two", () => {
  const [pack, unpack] = [sentPhotos(), keptPhotos()];
  expect(unpack(pack(photo("a", 2)))).toEqual(photo("a", 2));
  expect(unpack(pack(photo("a", 3)))).toEqual(photo("a", 3));
  expect(unpack(pack(photo("a", 2)))).toEqual(photo("a", 2));
});

it("a photo whose values were never sent is unknown", () => {
  const {key, pixels} = photo("a");
  const {values: _, ...size} = pixels;
  expect(() => keptPhotos()({key, pixels: size})).toThrow("unknown photo: a (2×1×1)");
});
