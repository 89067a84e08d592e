import {removal} from "../../evaluation/removal.js";
import type {Model} from "../../network/model.js";
import type {LastRun} from "../answer.js";
import type {RemovalAnswer, RemovalQuestion} from "../messages.js";

/** Returns how the root's value falls when units are removed one after another, and when random ones are. */
export async function* answerRemoval(
  model: Model,
  {root, units, draws, seed}: RemovalQuestion,
  {run}: LastRun
): AsyncGenerator<number, Omit<RemovalAnswer, "backend" | "milliseconds">> {
  return {kind: "removal", ...(yield* removal(model, run, root, units, {draws, seed}))};
}
