import {takesArrows} from "./takesArrows.js";

/** What a key asks of the presenting view. */
export type PresentCommand =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "black"
  | "white"
  | "list"
  | "controls"
  | "words"
  | "question"
  | "code"
  | "full"
  | "help"
  | "leave";

/** The keys, as one reads them, with what each does: what the list of keys shows. */
export const presentKeys: readonly (readonly [keys: string, what: string])[] = [
  ["→, Space, Page Down", "next figure, then the next page"],
  ["←, Shift + Space, Page Up", "back"],
  ["Home, End", "first and last figure"],
  ["C", "controls, beside the picture"],
  ["T", "the figure’s words and numbers in full"],
  ["Q", "the question after the figure"],
  ["L or G", "list of figures, to go to one"],
  ["B, W", "black screen, white screen"],
  ["R", "QR code of what is shown, for the hall"],
  ["F", "full screen, and back"],
  ["?", "these keys"],
  ["Esc", "leave, and go on reading at this figure"]
];

const commands: Readonly<Record<string, PresentCommand>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  PageDown: "next",
  PageUp: "previous",
  Home: "first",
  End: "last",
  Escape: "leave",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  l: "list",
  g: "list",
  c: "controls",
  t: "words",
  q: "question",
  r: "code",
  f: "full",
  "?": "help"
};

/** The keys that no input needs, and that remote controls send. */
const always = ["PageDown", "PageUp"];

/**
 * Returns what a pressed key asks for; undefined where it asks nothing, or
 * belongs to the input or the picture that has the focus.
 */
export function presentCommand(event: KeyboardEvent): PresentCommand | undefined {
  const {key, target, shiftKey} = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (takesArrows(target) && !always.includes(key)) return;
  if (key === " ") return isPressable(target) ? undefined : shiftKey ? "previous" : "next";
  return commands[key.length === 1 ? key.toLowerCase() : key];
}

/** Whether the space bar presses what has the focus. */
function isPressable(target: EventTarget | null): boolean {
  return !!(target as Element | null)?.closest?.("button, summary, a[href]");
}
