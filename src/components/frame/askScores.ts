import type {Pixels} from "../../images/pixels.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import {backendTitle} from "../inputs/backendPicker.js";
import type {AnsweringTools} from "./answering.js";
import type {Fact} from "./figureFrame.js";

/** What a network says to an image. */
export interface Said extends Partial<Provenance> {
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The class asked about. */
  readonly asked: ClassScore;
  /** Its place among all classes, from 1. */
  readonly rank: number;
  /** How it was made, for a readout. */
  readonly facts: readonly Fact[];
}

/** Asks the worker what the registered *network* says to the *image*, and of the class *unit*. */
export async function askScores(
  client: Client,
  {network, image, unit}: {readonly network: string; readonly image: Pixels; readonly unit: number},
  tools?: AnsweringTools
): Promise<Said> {
  const question = {kind: "scores", network, images: [image], classes: [unit]} as const;
  const {scores, backend, milliseconds} = await client.ask(question, tools);
  const [{top, asked, ranks}] = scores;
  const facts = [
    ["backend", backendTitle(backend)],
    ["time", `${Math.round(milliseconds)} ms`]
  ] as const;
  return {top, asked: asked[0], rank: ranks[0], backend, milliseconds, facts};
}
