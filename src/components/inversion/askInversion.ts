import {change as changeOf} from "../../images/change.js";
import {mapScale} from "../../images/mapScale.js";
import {signedPicture} from "../../images/signedPicture.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Answer, Progress} from "../../worker/protocol.js";
import type {LiveTools} from "../frame/liveFigure.js";
import {loadDigit} from "../inputs/digitInput.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {TargetNames} from "../inputs/targetNames.js";
import {drawPicture} from "../marks/drawPicture.js";
import {growingFilm} from "../marks/growingFilm.js";
import {pixelFrame} from "../marks/pixelFrame.js";
import type {Inversion, InversionOutcome} from "./inversion.js";
import type {InversionChoice} from "./inversionChoice.js";
import {inversionFrames, inversionOptions} from "./inversions.js";

/** Resolves to the inversion that the worker finds; the film so far is shown on the way. */
export async function askInversion(
  client: Client,
  names: TargetNames,
  choice: InversionChoice,
  {signal, progress, partial}: LiveTools<Inversion>
): Promise<Inversion> {
  const {network, layer, unit, seed} = choice;
  const options = inversionOptions(choice);
  const start = await startPixels(choice);
  await names.load(network);
  const name = names.nameOf(choice);
  const grow = growingFilm(options.steps!, `on the way to ${name}`);
  const answer = await client.ask(
    {
      kind: "invert",
      network,
      target: layer === "logits" ? {unit} : {layer, unit},
      options: {...options, start, seed},
      frames: inversionFrames[network]
    },
    {
      signal,
      progress(heard: Progress) {
        progress(heard);
        if (heard.image) partial({film: grow(heard.image), name});
      }
    }
  );
  const frames = answer.images.map(({step, loss, pixels}) => pixelFrame(step, loss, pixels));
  const outcome = outcomeOf(answer);
  const values = outcome.losses.map((loss, step) => [step, loss] as const);
  const {backend, milliseconds} = answer;
  return {film: {frames, values, steps: values.length - 1, name}, name, outcome, backend, milliseconds};
}

/** Returns what came of an inversion, from the worker’s answer. */
function outcomeOf({images, losses, probabilities, startTop, top}: Answer<"invert">): InversionOutcome {
  const {map, l2, max, rms} = changeOf(images[0].pixels, images[images.length - 1].pixels);
  const picture = signedPicture(map);
  const scale = mapScale(map.values);
  return {
    losses: Array.from(losses),
    probabilities: Array.from(probabilities, (d) => (Number.isNaN(d) ? null : d)),
    startTop,
    top,
    change: {l2, max, rms},
    changed: {draw: (canvas) => drawPicture(canvas, picture), scale, zero: scale === 0}
  };
}

/** Resolves to the image that an inversion begins with, or to a word for it. */
async function startPixels({network, start}: InversionChoice) {
  if (start === "zeros" || start === "noise") return start;
  if (typeof start === "number") return (await loadDigit(start)).pixels;
  const [height, width, channels] = networkEntry(network).inputShape;
  return (await loadPhoto(start, {height, width, channels})).pixels;
}
