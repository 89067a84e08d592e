import {type Context, constantAt, mapAt, mapped, numbersAt, text, viewAt} from "../context.js";
import {dimsOf, type View} from "../view.js";

/** Returns every row and column repeated; throws where a resize is anything else. */
export function resize(context: Context): View {
  const {fail, node, opset} = context;
  const mode = text(context, "mode", "nearest");
  if (mode !== "nearest") throw fail(`in mode ${mode}`);
  const from = dimsOf(viewAt(context));
  const upsample = node.operator === "Upsample" || opset < 11;
  const scales = numbersAt(context, upsample ? 1 : 2, "scales") ?? [];
  const sizes = upsample ? [] : Array.from(constantAt(context, 3)?.values ?? []);
  if (node.attributes.has("axes")) throw fail("of chosen axes");
  const factors = scales.length ? scales : sizes.map((d, i) => d / from[i]);
  const [n, c, y, x] = factors;
  if (factors.length !== 4 || n !== 1 || c !== 1 || !(whole(y) && whole(x))) throw fail(`by ${factors.map(round)}`);
  const transformation = upsample ? "asymmetric" : text(context, "coordinate_transformation_mode", "half_pixel");
  const nearest = upsample ? "floor" : text(context, "nearest_mode", "round_prefer_floor");
  for (const [factor, size] of [
    [y, from[2]],
    [x, from[3]]
  ])
    if (!repeats(factor, size, transformation, nearest)) throw fail(`${transformation}, ${nearest}`);
  const map = mapAt(context);
  if (y === 1 && x === 1) return map;
  return mapped(context, {kind: "upsample", factor: [y, x]}, map);
}

const whole = (d: number) => Number.isInteger(d) && d >= 1;
const round = (d: number) => Math.round(d * 1000) / 1000;

/** Returns whether each value of *size* is repeated *factor* times, by what the file says of how it is looked up. */
function repeats(factor: number, size: number, transformation: string, nearest: string): boolean {
  const out = factor * size;
  const place: Record<string, (x: number) => number> = {
    asymmetric: (x) => x / factor,
    half_pixel: (x) => (x + 0.5) / factor - 0.5,
    half_pixel_symmetric: (x) => (x + 0.5) / factor - 0.5,
    pytorch_half_pixel: (x) => (out > 1 ? (x + 0.5) / factor - 0.5 : 0),
    tf_half_pixel_for_nn: (x) => (x + 0.5) / factor,
    align_corners: (x) => (out > 1 ? (x * (size - 1)) / (out - 1) : 0)
  };
  const rounded: Record<string, (x: number) => number> = {
    floor: Math.floor,
    ceil: Math.ceil,
    round_prefer_floor: (x) => Math.ceil(x - 0.5),
    round_prefer_ceil: (x) => Math.floor(x + 0.5)
  };
  if (!place[transformation] || !rounded[nearest]) return false;
  return Array.from({length: out}, (_, x) => x).every((x) => {
    const at = Math.min(size - 1, Math.max(0, rounded[nearest](place[transformation](x))));
    return at === Math.floor(x / factor);
  });
}
