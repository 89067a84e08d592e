import {fineShare} from "../../images/fineShare.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Progress} from "../../worker/protocol.js";
import type {LiveTools} from "../frame/liveFigure.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {TargetNames} from "../inputs/targetNames.js";
import {growingFilm} from "../marks/growingFilm.js";
import type {Ascent} from "./ascent.js";
import type {AscentChoice} from "./ascentChoice.js";
import {type AscentSet, optionsIn} from "./ascentSet.js";

/** Resolves to the ascent that the worker finds; the film so far is shown on the way. */
export async function askAscent(
  client: Client,
  names: TargetNames,
  choice: AscentChoice,
  set: AscentSet,
  {signal, progress, partial}: LiveTools<Ascent>
): Promise<Ascent> {
  const {network, layer, unit, seed} = choice;
  const options = optionsIn(set, choice);
  const start = await startPixels(choice);
  const grow = growingFilm(options.steps!, names.nameOf(choice));
  const answer = await client.ask(
    {
      kind: "ascend",
      network,
      objective: layer === "logits" ? {unit} : {layer, unit},
      options: {...options, start, seed}
    },
    {
      signal,
      progress(heard: Progress) {
        progress(heard);
        if (heard.image) partial({film: grow(heard.image), top: []});
      }
    }
  );
  const [height, width, channels] = answer.shape;
  const {objectiveValues, values, top, asked, backend, milliseconds} = answer;
  const steps = objectiveValues.length - 1;
  const last = {values, width, height, channels};
  const {frames, name} = grow({...last, step: steps, value: objectiveValues[steps]});
  const film = {frames, values: Array.from(objectiveValues, (value, step) => [step, value] as const), steps, name};
  return {film, top, asked, fine: fineShare(last), backend, milliseconds};
}

/** Resolves to the image that an ascent begins with, or to a word for it. */
async function startPixels({network, start}: AscentChoice): Promise<"noise" | "grey" | Raster> {
  if (start === "noise" || start === "grey") return start;
  const [height, width, channels] = networkEntry(network).inputShape;
  return (await loadPhoto(start, {height, width, channels})).pixels;
}
