import {
  type BuiltDream,
  type DreamSpec,
  dreamChoice,
  dreamObjective,
  dreamOptions
} from "../../components/dream/dreams.js";
import {change} from "../../images/change.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {photos} from "../../photos.js";
import {answer} from "../../worker/answer.js";
import {decodeImage} from "../decodeImage.js";
import {writeSheet} from "../writeSheet.js";

const columns = 4;

/** Returns a dream as a WebP sheet of some of its pictures, the photo first, and what is to be said of it. */
export async function builtDream(
  model: Model,
  spec: DreamSpec
): Promise<{readonly sheet: Uint8Array; readonly dream: BuiltDream}> {
  const {photo, layer, whole, settings} = dreamChoice(spec);
  const options = dreamOptions(settings);
  const image = await decodeImage(`src/photos/${photos.find(({id}) => id === photo)!.file}`);
  const last = options.octaves * options.steps;
  const steps = Array.from({length: spec.frames}, (_, i) => Math.round((i * last) / (spec.frames - 1)));
  const images: Raster[] = [];
  const onImage = ({step, values, width, height, channels}: Raster & {readonly step: number}) => {
    if (steps.includes(step)) images.push({values, width, height, channels});
  };
  const question = {kind: "dream", image, objective: dreamObjective({layer, whole}), options} as const;
  const found = await runToEnd(answer({model, cache: {}, onImage}, question, "wasm"));
  const [height, width, channels] = found.shape;
  images.push({values: found.values, width, height, channels});
  const sheet = await writeSheet(images.map(toPicture), {cell: width, columns}, {quality: 80});
  const moved = Number((255 * change(images[0], images[images.length - 1]).rms).toFixed(2));
  const values = Array.from(found.objectiveValues, (value) => Number(value.toPrecision(5)));
  return {sheet, dream: {layer, size: width, columns, steps, values, sizes: found.sizes, scores: found.scores, moved}};
}
