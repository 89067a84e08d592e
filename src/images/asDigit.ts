import {centreCrop} from "./centreCrop.js";
import {crop} from "./crop.js";
import {luma} from "./luma.js";
import type {Raster} from "./raster.js";
import {resize} from "./resize.js";

export interface FoundDigit {
  /** 28 × 28, one channel, 0 (paper) to 255 (ink); empty where nothing was found. */
  readonly pixels: Raster;
  /** Whether there was ink. */
  readonly found: boolean;
}

/** The side of a digit of MNIST, and of the box that its ink fills. */
const [size, box] = [28, 20];
/** The side at which ink is looked for. */
const fine = 84;
/** How far ink must stand out from the paper, of 255. */
const contrast = 32;

/**
 * Returns what is written in the middle of a *photo* (0…255, 1 or 3 channels)
 * as a digit of MNIST looks: light ink on black, its longer side 20 pixels, its
 * centre of mass in the middle of 28 × 28. The paper's brightness around each
 * place is taken away, what is left is cut in two by Otsu's threshold, and the
 * smaller part is ink, be it dark on light or light on dark; specks less than
 * a tenth of the largest stroke are dropped. http://yann.lecun.com/exdb/mnist/
 */
export function asDigit(photo: Raster): FoundDigit {
  const grey = luma(resize(centreCrop(photo), {width: fine, height: fine}));
  const ink = strokes(inkOf(grey.values));
  const places = Array.from(ink.keys()).filter((i) => ink[i]);
  if (!places.length) return {pixels: emptyDigit(), found: false};
  const [xs, ys] = [places.map((i) => i % fine), places.map((i) => Math.floor(i / fine))];
  const [left, right] = [Math.min(...xs), Math.max(...xs) + 1];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys) + 1];
  const cut = crop({values: ink, width: fine, height: fine, channels: 1}, {top, left, bottom, right});
  const scale = box / Math.max(cut.width, cut.height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return {pixels: centred(resize(cut, {width: side(cut.width), height: side(cut.height)})), found: true};
}

/** Returns 255 where there is ink and 0 where there is none. */
function inkOf(grey: Float32Array): Float32Array {
  const paper = surroundings(grey, fine >> 2);
  const relief = grey.map((value, i) => value - paper[i]);
  const {threshold, gap, above} = otsu(relief);
  if (gap < contrast) return new Float32Array(grey.length);
  const dark = above > grey.length / 2;
  return relief.map((value) => (value < threshold === dark ? 255 : 0));
}

/** Returns the mean of the square of the given radius around each place, by sums over rectangles. */
function surroundings(grey: Float32Array, radius: number): Float32Array {
  const width = fine + 1;
  const sums = new Float64Array(width * width);
  for (let y = 0; y < fine; ++y) {
    for (let x = 0, row = 0; x < fine; ++x) {
      row += grey[y * fine + x];
      sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row;
    }
  }
  return grey.map((_, i) => {
    const [x, y] = [i % fine, Math.floor(i / fine)];
    const [left, right] = [Math.max(0, x - radius), Math.min(fine, x + radius + 1)];
    const [top, bottom] = [Math.max(0, y - radius), Math.min(fine, y + radius + 1)];
    const sum =
      sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left] + sums[top * width + left];
    return sum / ((right - left) * (bottom - top));
  });
}

/** Returns the threshold that parts the values best, how far apart the means of both parts are, and how many lie above. */
function otsu(values: Float32Array): {threshold: number; gap: number; above: number} {
  const sorted = Float32Array.from(values).sort();
  const total = sorted.reduce((a, b) => a + b, 0);
  let [best, threshold, gap, above, below] = [-1, 0, 0, 0, 0];
  for (let i = 1; i < sorted.length; ++i) {
    below += sorted[i - 1];
    if (sorted[i] === sorted[i - 1]) continue;
    const rest = sorted.length - i;
    const apart = (total - below) / rest - below / i;
    const between = i * rest * apart ** 2;
    if (between > best) {
      best = between;
      threshold = (sorted[i] + sorted[i - 1]) / 2;
      gap = apart;
      above = rest;
    }
  }
  return {threshold, gap, above};
}

/** Returns the ink without specks: pieces that touch are one stroke. */
function strokes(ink: Float32Array): Float32Array {
  const label = new Int32Array(ink.length);
  const areas = [0];
  for (let start = 0; start < ink.length; ++start) {
    if (!ink[start] || label[start]) continue;
    const piece = areas.push(0) - 1;
    const open = [start];
    label[start] = piece;
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      ++areas[piece];
      const [x, y] = [i % fine, Math.floor(i / fine)];
      for (let v = Math.max(0, y - 1); v <= Math.min(fine - 1, y + 1); ++v) {
        for (let u = Math.max(0, x - 1); u <= Math.min(fine - 1, x + 1); ++u) {
          const next = v * fine + u;
          if (!ink[next] || label[next]) continue;
          label[next] = piece;
          open.push(next);
        }
      }
    }
  }
  const least = Math.max(...areas) / 10;
  return ink.map((value, i) => (areas[label[i]] < least ? 0 : value));
}

/** Returns the given ink on 28 × 28, its centre of mass in the middle as far as it stays within. */
function centred({values, width, height}: Raster): Raster {
  let [sum, x, y] = [0, 0, 0];
  values.forEach((value, i) => {
    sum += value;
    x += value * ((i % width) + 0.5);
    y += value * (Math.floor(i / width) + 0.5);
  });
  const place = (mass: number, length: number) =>
    Math.min(size - length, Math.max(0, Math.round(size / 2 - mass / sum)));
  const [left, top] = [place(x, width), place(y, height)];
  const digit = emptyDigit();
  for (let row = 0; row < height; ++row)
    digit.values.set(values.subarray(row * width, (row + 1) * width), (top + row) * size + left);
  return digit;
}

function emptyDigit(): Raster {
  return {values: new Float32Array(size * size), width: size, height: size, channels: 1};
}
