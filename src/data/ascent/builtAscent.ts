import {type AscentSpec, ascentOptions, type BuiltAscent, presetOf} from "../../components/ascent/ascents.js";
import {ascend} from "../../features/ascend.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {Model} from "../../network/model.js";
import {endingOf} from "../../network/network.js";
import {runToEnd} from "../../network/steps.js";
import {topClasses} from "../../network/topClasses.js";
import {writeSheet} from "../writeSheet.js";

const columns = 4;

/** Returns the given ascent as a WebP sheet of some of its images, and what is to be said of it. */
export async function builtAscent(model: Model, ascent: AscentSpec): Promise<{sheet: Uint8Array; film: BuiltAscent}> {
  const {id, network, unit, preset, seed, frames} = ascent;
  const options = ascentOptions(presetOf(preset).settings, network);
  const steps = Array.from({length: frames}, (_, i) => Math.round((i * options.steps!) / (frames - 1)));
  const images: Raster[] = [];
  const found = await runToEnd(
    ascend(model, {unit}, {...options, seed, onStep: ({step, pixels}) => steps.includes(step) && images.push(pixels)})
  );
  const top = topClasses(found.logits!, model.network.labels, endingOf(model.network), 1);
  const values = Array.from(found.values, (value) => Number(value.toFixed(2)));
  const {width: size} = found.pixels;
  const sheet = await writeSheet(images.map(toPicture), {cell: size, columns}, {quality: 82});
  return {sheet, film: {id, size, columns, steps, values, top}};
}
