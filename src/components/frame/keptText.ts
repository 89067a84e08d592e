/** Where texts are kept between visits: a browser's local storage, or something like it. */
export type TextShelf = Pick<Storage, "getItem" | "setItem">;

export interface KeptText {
  /** Returns the text; empty where none is kept. */
  get(): string;
  /** Keeps the text, where the browser keeps anything. */
  set(text: string): void;
}

/** Returns a text that stays in the reader's browser under the given *key*; a browser that keeps nothing is no error. */
export function keptText(key: string, shelf: TextShelf | undefined = localShelf()): KeptText {
  return {
    get() {
      try {
        return shelf?.getItem(key) ?? "";
      } catch {
        return "";
      }
    },
    set(text) {
      try {
        shelf?.setItem(key, text);
      } catch {
        // Full or forbidden: the text lasts as long as the page.
      }
    }
  };
}

function localShelf(): TextShelf | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return;
  }
}
