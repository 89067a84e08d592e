/**
 * Returns a function that says whether it is time: the first time it is asked,
 * and then once that many *milliseconds* have gone by since it last said so.
 */
export function atMostEvery(milliseconds: number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < milliseconds) return false;
    last = now;
    return true;
  };
}

/** The least time between two pictures on the way to one answer, in milliseconds. */
export const pictureTime = 300;
