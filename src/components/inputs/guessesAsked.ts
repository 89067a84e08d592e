import {type TextStore, textStores} from "./textStores.js";

/** Under which key the reader's browser keeps whether it is asked to guess; “off” is the only word. */
export const guessKey = "guess-first";

/**
 * Returns whether the reader is asked to guess before a figure shows its
 * answer. A link with “guess=off” in its hash, or after its question mark, says
 * no for the browser's session, “guess=on” yes; the setting on the instructors'
 * page says it for good.
 */
export function guessesAsked({hash, search}: Pick<Location, "hash" | "search"> = location): boolean {
  const {session, local} = textStores();
  const params = new URLSearchParams(hash.includes("=") ? hash.slice(1) : "");
  const asked = params.get("guess") ?? new URLSearchParams(search).get("guess");
  if (asked === "off" || asked === "on") put(session, asked);
  return (get(session) || get(local)) !== "off";
}

/** Keeps for all later visits whether the reader is asked to guess. */
export function setGuessesAsked(isAsked: boolean): void {
  const {session, local} = textStores();
  for (const store of [session, local]) put(store, isAsked ? "on" : "off");
}

function get(store: TextStore | undefined): string {
  try {
    return store?.getItem(guessKey) ?? "";
  } catch {
    return "";
  }
}

function put(store: TextStore | undefined, text: string): void {
  try {
    store?.setItem(guessKey, text);
  } catch {
    // Full or forbidden: then the link has to say it each time.
  }
}
