import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import type {AnsweringTools} from "./answering.js";

/** What a network says to an image. */
export interface ImageAnswer extends Provenance {
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The class asked about. */
  readonly asked: ClassScore;
  /** Its place among all classes, from 1. */
  readonly rank: number;
}

/** Asks the worker what the registered *network* says to the *image*, and of the class *unit*. */
export async function askScores(
  client: Client,
  {network, image, unit}: {readonly network: string; readonly image: Raster; readonly unit: number},
  tools?: AnsweringTools
): Promise<ImageAnswer> {
  const question = {kind: "scores", network, images: [image], classes: [unit]} as const;
  const {scores, backend, milliseconds} = await client.ask(question, tools);
  const [{top, asked, ranks}] = scores;
  return {top, asked: asked[0], rank: ranks[0], backend, milliseconds};
}
