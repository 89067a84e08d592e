import {change} from "../../images/change.js";
import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import type {Progress} from "../../worker/protocol.js";
import type {LiveTools} from "../frame/liveFigure.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {growingFilm} from "../marks/growingFilm.js";
import {type DreamShown, dreamName} from "./dreamShown.js";
import {type DreamChoice, dreamNetwork, dreamObjective, dreamOptions} from "./dreams.js";

/** Resolves to the dream that the worker makes of a photo; the film so far is shown on the way. */
export async function askDream(
  client: Client,
  choice: DreamChoice<PickedPhoto>,
  {signal, progress, partial}: LiveTools<DreamShown>
): Promise<DreamShown> {
  const options = dreamOptions(choice.settings);
  const {size, octaves, steps} = options;
  const {pixels: image} = await loadPhoto(choice.photo, {width: size, height: size, channels: 3});
  const isPlain = isOneColour(image);
  const grow = growingFilm(octaves * steps, dreamName(choice));
  const answer = await client.ask(
    {kind: "dream", network: dreamNetwork, image, objective: dreamObjective(choice), options},
    {
      signal,
      progress(heard: Progress) {
        progress(heard);
        if (heard.image) partial({film: grow(heard.image), scores: null, sizes: null, moved: null, isPlain});
      }
    }
  );
  const [height, width, channels] = answer.shape;
  const {values, objectiveValues, sizes, scores, backend, milliseconds} = answer;
  const last = {values, width, height, channels};
  const end = objectiveValues.length - 1;
  const film = {
    ...grow({...last, step: end, value: objectiveValues[end]}),
    values: Array.from(objectiveValues, (value, step) => [step, value] as const)
  };
  return {film, scores, sizes, moved: 255 * change(image, last).rms, isPlain, backend, milliseconds};
}

/** Returns whether all pixels have one colour, to within a level. */
function isOneColour({values, channels}: Raster): boolean {
  return values.every((value, i) => Math.abs(value - values[i % channels]) < 1);
}
