/** What is known of a computation before anything is foreseen: the first steps of one are not like the rest. */
const least = {milliseconds: 600, fraction: 0.02};

/** A clock of how long something still takes. */
export interface TimeLeft {
  /** Begins anew. */
  reset(): void;
  /** Returns how many seconds are left at the given *fraction* done, 0…1; undefined where it is too early to say. */
  at(fraction: number): number | undefined;
}

/** Returns a clock that foresees from the time since it was first asked how long the rest will take. *now* gives milliseconds. */
export function timeLeft(now = () => performance.now()): TimeLeft {
  let start: {readonly time: number; readonly fraction: number} | undefined;
  return {
    reset() {
      start = undefined;
    },
    at(fraction) {
      const time = now();
      if (!start || fraction < start.fraction) start = {time, fraction};
      const [passed, done] = [time - start.time, fraction - start.fraction];
      if (passed < least.milliseconds || done < least.fraction) return undefined;
      return ((passed / done) * (1 - fraction)) / 1000;
    }
  };
}

/** Returns in words how long the given *seconds* are, no more exactly than they are known; nothing where that is not worth saying. */
export function timeLeftText(seconds: number | undefined): string {
  if (seconds === undefined || seconds < 3) return "";
  if (seconds < 12) return `, about ${Math.round(seconds)} s left`;
  if (seconds < 90) return `, about ${5 * Math.round(seconds / 5)} s left`;
  return `, about ${Math.round(seconds / 60)} min left`;
}
