/** Where texts are kept between visits: a browser's local storage, or something like it. */
export type TextStore = Pick<Storage, "getItem" | "setItem">;

export interface KeptText {
  /** Returns the text; empty where none is kept. */
  get(): string;
  /** Keeps the text, where the browser keeps anything. */
  set(text: string): void;
}

/** Returns a text that stays in the reader's browser under the given *key*; a browser that keeps nothing is no error. */
export function keptText(key: string, store: TextStore | undefined = localStore()): KeptText {
  return {
    get() {
      try {
        return store?.getItem(key) ?? "";
      } catch {
        return "";
      }
    },
    set(text) {
      try {
        store?.setItem(key, text);
      } catch {
        // Full or forbidden: the text lasts as long as the page.
      }
    }
  };
}

function localStore(): TextStore | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return;
  }
}
