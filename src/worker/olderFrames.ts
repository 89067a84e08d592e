import type {ToWorker} from "./protocol.js";

type Asked = Extract<ToWorker, {kind: "ask"}>;

/** Takes the pictures of a film out of the questions *waiting*, and returns them: a newer one has come, and it wins. */
export function olderFrames(waiting: Asked[]): Asked[] {
  const older = waiting.filter(({question}) => question.kind === "videoFrame");
  for (const asked of older) waiting.splice(waiting.indexOf(asked), 1);
  return older;
}
