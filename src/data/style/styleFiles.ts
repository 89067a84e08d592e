import {type BuiltStyle, type StyleChoice, styleOptions} from "../../components/style/styles.js";
import type {Picture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import {answer} from "../../worker/answer.js";
import type {StepImage} from "../../worker/protocol.js";
import {writeSheet} from "../writeSheet.js";

/** Returns a style transfer as a WebP sheet of *count* of its images, four a row, its last image, and what is to be said of it. */
export async function styleFiles(
  model: Model,
  {content, style, ...how}: StyleChoice<Raster>,
  count = 12
): Promise<{readonly sheet: Uint8Array; readonly last: Picture; readonly film: BuiltStyle}> {
  const options = styleOptions(how);
  const last = options.steps!;
  const kept = Math.min(count, last + 1); // the first steps change most
  const steps = Array.from({length: kept}, (_, i) => Math.round(last * (i / Math.max(1, kept - 1)) ** 1.5));
  const images: Raster[] = [];
  const question = {kind: "style", content, style, options} as const;
  const onImage = ({step, values, width, height, channels}: StepImage) => {
    if (steps.includes(step)) images.push({values, width, height, channels});
  };
  const {losses, scores, shape, values} = await runToEnd(answer({model, cache: {}, onImage}, question, "wasm"));
  const [height, width, channels] = shape;
  images.push({values, width, height, channels});
  const columns = 4;
  return {
    sheet: await writeSheet(images.map(toPicture), {cell: shape[0], columns}),
    last: toPicture(images[images.length - 1]),
    film: {size: shape[0], columns, steps: [...new Set(steps)], losses, scores}
  };
}
