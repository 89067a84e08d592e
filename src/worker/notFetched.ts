/** Returns the words for a *thing* that could not be fetched, with its size in bytes where that is known. */
export function notFetched(thing: string, bytes?: number): string {
  const size = bytes === undefined ? "" : ` (${bytes < 1e7 ? (bytes / 1e6).toFixed(1) : Math.round(bytes / 1e6)} MB)`;
  return `${thing}${size} could not be fetched: ${connection()}`;
}

/** Returns what is wrong with the connection, as far as a browser knows. */
export function connection(): string {
  return globalThis.navigator?.onLine === false ? "you seem to be offline" : "no connection to the site";
}
