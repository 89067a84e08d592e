export type TextStore = Pick<Storage, "getItem" | "setItem">;

/** Returns where this browser keeps texts, for the session and for good; undefined where it keeps none. */
export function textStores(): {readonly session: TextStore | undefined; readonly local: TextStore | undefined} {
  return {session: found(() => globalThis.sessionStorage), local: found(() => globalThis.localStorage)};
}

function found(store: () => TextStore | undefined): TextStore | undefined {
  try {
    return store();
  } catch {
    return;
  }
}
