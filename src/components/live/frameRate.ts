/** Counts pictures. */
export interface FrameRate {
  /** Tells of a picture at *time*, in milliseconds, and returns how many there were a second; NaN at the first. */
  add(time: number): number;
}

/** Returns a counter of pictures a second, over the last *count* of them. */
export function frameRate(count = 12): FrameRate {
  const times: number[] = [];
  return {
    add(time) {
      times.push(time);
      if (times.length > count) times.shift();
      const span = time - times[0];
      return span > 0 ? (1000 * (times.length - 1)) / span : Number.NaN;
    }
  };
}
