import type {BackendName} from "../network/backend.js";
import type {Bench, Kind} from "./kind.js";
import type {Answer, OwnQuestion} from "./protocol.js";
import {questions} from "./questions.js";

/**
 * Returns the answer to the given *question*, computed on the *bench*, and how
 * it was made: *backend* is the name of the current one. Yields the fraction
 * done. Throws a RangeError where the question is wrong.
 */
export async function* answer<Q extends OwnQuestion>(
  bench: Bench,
  question: Q,
  backend: BackendName
): AsyncGenerator<number, Answer<Q["kind"]>> {
  const start = performance.now();
  const answerOf = questions[question.kind] as unknown as Kind<OwnQuestion, object>; // which the types have made sure of
  const found = yield* answerOf(bench, question);
  const milliseconds = performance.now() - start;
  return {kind: question.kind, ...found, backend, milliseconds} as unknown as Answer<Q["kind"]>;
}
