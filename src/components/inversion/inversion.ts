import {networkEntry} from "../../networks.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import type {Film, FilmFrame} from "../marks/filmPane.js";
import {trueMinus} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {InversionChoice} from "./inversionChoice.js";

/** What came of an inversion. */
export interface InversionOutcome {
  /** Before each step and at the end; a probability is null where the target is no class. */
  readonly losses: readonly number[];
  readonly probabilities: readonly (number | null)[];
  readonly startTop: readonly ClassScore[];
  readonly top: readonly ClassScore[];
  /** From the first image to the last. */
  readonly change: {readonly l2: number; readonly max: number; readonly rms: number};
  /** The picture of what changed. */
  readonly changed: Pick<FilmFrame, "draw"> & {readonly scale: number; readonly zero: boolean};
}

/** An inversion, on its way or at its end. */
export interface Inversion extends Partial<Provenance> {
  readonly film: Film;
  /** What the class or the unit is called. */
  readonly name: string;
  /** Undefined on the way. */
  readonly outcome?: InversionOutcome;
}

/** Returns a loss with three decimals, or one where it is large, and a true minus. */
export function lossText(loss: number): string {
  return trueMinus(Math.abs(loss) < 10 ? loss.toFixed(3) : loss.toFixed(1));
}

/** Returns where the loss went, and how far the image moved. */
export function inversionCaption({film, name, outcome}: Inversion): string {
  if (!outcome) {
    const {step} = film.frames[film.frames.length - 1];
    return `On the way to an image for ${name}: step ${step} of ${film.steps}.`;
  }
  const {losses, probabilities, change} = outcome;
  const steps = losses.length - 1;
  if (steps === 0) return "No step was taken: the result is the start itself, with what the network says of it.";
  const [before, after] = [probabilities[0], probabilities[steps]];
  const went = `The loss went from ${lossText(losses[0])} to ${lossText(losses[steps])} in ${steps} ${steps === 1 ? "step" : "steps"}`;
  const effect =
    before === null || after === null
      ? `so the value of ${name} rose`
      : `and the probability of “${name}” from ${percentText(before)} to ${percentText(after)}`;
  return `${went}, ${effect}. The image moved by ${change.l2.toFixed(2)} (its L2 norm, black to white being 1); no pixel by more than ${change.max.toFixed(2)}.`;
}

/** Returns the readout of an inversion. */
export function inversionFacts({film, name, outcome}: Inversion, choice: InversionChoice): Fact[] {
  const {network, layer, unit} = choice;
  const last = film.frames[film.frames.length - 1];
  const [target, value] = layer === "logits" ? ["class", name] : [`unit of ${layer}`, `${unit}`];
  return [
    ["network", networkEntry(network).title],
    [target, value],
    ["start", startText(choice)],
    ["steps", `${last.step}`],
    ["loss", lossText(last.value)],
    ...(outcome ? outcomeFacts(outcome) : [])
  ];
}

function outcomeFacts({probabilities, change}: InversionOutcome): Fact[] {
  const after = probabilities[probabilities.length - 1];
  return [
    ...(after === null ? [] : [["probability", percentText(after)] as const]),
    ["L2 norm of the change", change.l2.toFixed(2)],
    ["largest change", change.max.toFixed(3)],
    ["root mean square", change.rms.toFixed(4)]
  ];
}

function startText({start, seed}: InversionChoice): string {
  if (start === "noise") return `noise, seed ${seed}`;
  if (typeof start === "number") return `held-out digit ${start}`;
  return start instanceof File ? "your own photo" : start;
}

/** Returns the loss and the probability at every step, for a table to take home. */
export function inversionRows({losses, probabilities}: InversionOutcome) {
  return losses.map((loss, step) => ({step, loss, probability: probabilities[step] ?? ""}));
}
