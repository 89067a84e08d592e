import sharp from "sharp";
import {ascentOptions, type BuiltAscent, type BuiltFilm, presetOf} from "../../components/ascent/ascents.js";
import {ascend} from "../../features/ascend.js";
import type {Pixels} from "../../images/pixels.js";
import {toPicture} from "../../images/toPicture.js";
import {finish} from "../../network/finish.js";
import type {Model} from "../../network/model.js";
import {topClasses} from "../../network/topClasses.js";

/** Returns the given ascent as a WebP sheet of some of its images, four a row, and what is to be said of it. */
export async function builtFilm(model: Model, ascent: BuiltAscent): Promise<{sheet: Uint8Array; film: BuiltFilm}> {
  const {id, network, unit, preset, seed, frames} = ascent;
  const options = ascentOptions(presetOf(preset).settings, network);
  const steps = Array.from({length: frames}, (_, i) => Math.round((i * options.steps!) / (frames - 1)));
  const images: Pixels[] = [];
  const found = await finish(
    ascend(model, {unit}, {...options, seed, onStep: ({step, pixels}) => steps.includes(step) && images.push(pixels)})
  );
  const top = topClasses(found.logits!, model.network.labels, 1);
  const values = Array.from(found.values, (value) => Number(value.toFixed(2)));
  const {width: size} = found.pixels;
  return {sheet: await sheetOf(images, size), film: {id, size, columns: 4, steps, values, top}};
}

function sheetOf(images: readonly Pixels[], size: number): Promise<Uint8Array> {
  const tiles = images.map((image, i) => ({
    input: Buffer.from(toPicture(image).rgba.buffer),
    raw: {width: size, height: size, channels: 4 as const},
    left: (i % 4) * size,
    top: Math.floor(i / 4) * size
  }));
  return sharp({
    create: {width: 4 * size, height: Math.ceil(images.length / 4) * size, channels: 3, background: "grey"}
  })
    .composite(tiles)
    .webp({quality: 82})
    .toBuffer();
}
