import type {StyleLosses} from "../../features/styleTransfer.js";
import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import type {Progress, StepImage} from "../../worker/protocol.js";
import type {LiveTools} from "../frame/liveFigure.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {growingFilm} from "../marks/growingFilm.js";
import {type StyleFilm, styleName} from "./styleFilm.js";
import {type StyleChoice, styleNetwork, styleOptions} from "./styles.js";

/** Resolves to the transfer from one photo to the other that the worker computes; the film so far is shown on the way. */
export async function askStyle(
  client: Client,
  [content, style]: readonly [content: Raster, style: Raster],
  choice: StyleChoice<PickedPhoto>,
  {signal, progress, partial}: LiveTools<StyleFilm>
): Promise<StyleFilm> {
  const options = styleOptions(choice);
  const add = growingFilm(options.steps!, styleName(choice));
  const soFar: (readonly [number, StyleLosses])[] = [];
  const grow = (image: StepImage) => {
    soFar.push([image.step, image.losses!]);
    return {film: add(image), losses: soFar.slice(), scores: null};
  };
  const answer = await client.ask(
    {kind: "style", network: styleNetwork, content, style, options},
    {
      signal,
      progress(heard: Progress) {
        progress(heard);
        if (heard.image) partial(grow(heard.image));
      }
    }
  );
  const [height, width, channels] = answer.shape;
  const {losses, values, scores, backend, milliseconds} = answer;
  const steps = losses.length - 1;
  const last = {values, width, height, channels, step: steps, value: losses[steps].total, losses: losses[steps]};
  return {...styleFilm(grow(last).film, losses), scores, backend, milliseconds};
}

/** Returns a film with all its losses. */
function styleFilm(film: StyleFilm["film"], losses: readonly StyleLosses[]): Pick<StyleFilm, "film" | "losses"> {
  return {
    film: {...film, values: losses.map(({total}, step) => [step, total])},
    losses: losses.map((d, step) => [step, d])
  };
}
