/** Takes the video frames out of the questions *waiting*, and returns them: a newer one has come, and it wins. */
export function dropStale<T extends {readonly question: {readonly kind: string}}>(waiting: T[]): T[] {
  const stale = waiting.filter(({question}) => question.kind === "videoFrame");
  for (const asked of stale) waiting.splice(waiting.indexOf(asked), 1);
  return stale;
}
