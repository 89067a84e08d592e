export interface ShareOutOptions {
  /** The least room that each gets. */
  readonly least: number;
  /** What of its room each leaves free. */
  readonly gap: number;
}

/** The room of one, and how much of it it fills. */
export interface Share {
  readonly slot: number;
  readonly thick: number;
}

/**
 * Returns how a line of the given *length* is shared: each of the *amounts* is
 * drawn to the same scale, the largest that fits when none has less than the
 * least room. Throws a RangeError `too short: …` where even that does not fit.
 */
export function shareOut(amounts: readonly number[], length: number, {least, gap}: ShareOutOptions): Share[] {
  if (amounts.length * Math.max(least, gap) > length) throw new RangeError(`too short: ${length}`);
  const at = (scale: number) =>
    amounts.map((amount) => ({slot: Math.max(least, amount * scale + gap), thick: amount * scale}));
  let [low, high] = [0, length / Math.max(...amounts)];
  for (let i = 0; i < 40; ++i) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((sum, {slot}) => sum + slot, 0) > length) high = middle;
    else low = middle;
  }
  return at(low);
}
