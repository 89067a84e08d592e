/** An image file that is whole, perhaps because its end was put back. */
export interface Mended {
  readonly bytes: Uint8Array;
  /** What was missing or wrong, where something was: `the file ends early: its end marker is missing`. */
  readonly fault?: string;
}

/** Words for a file that stops behind its picture. */
export const noEndMarker = "the file ends early: its end marker is missing";

/** Returns *bytes* with *more* after them. */
export function extended(bytes: Uint8Array, more: readonly number[]): Uint8Array {
  const longer = new Uint8Array(bytes.length + more.length);
  longer.set(bytes);
  longer.set(more, bytes.length);
  return longer;
}
