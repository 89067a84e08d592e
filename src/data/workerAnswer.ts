import {finish} from "../network/finish.js";
import type {Model} from "../network/model.js";
import {answer, type Desk} from "../worker/answer.js";
import type {Answer, Question} from "../worker/protocol.js";

/** A question about the network that the model is of. */
export type OwnQuestion<K extends Question["kind"]> = Omit<Extract<Question, {kind: K}>, "network">;

/** Returns what the worker would answer to the *question* about the *model*, by its own code. For Node only. */
export async function workerAnswer<K extends Question["kind"]>(
  model: Model,
  question: OwnQuestion<K> & {readonly kind: K},
  desk: Desk = {}
): Promise<Extract<Answer, {kind: K}>> {
  const network = {name: model.network.name, graph: "", weights: ""}; // nothing is fetched: the model is there
  const found = await finish(answer(model, {...question, network} as unknown as Question, desk, "wasm"));
  if (found.kind !== question.kind) throw new Error(`unexpected answer: ${found.kind}`);
  return found as Extract<Answer, {kind: K}>;
}
