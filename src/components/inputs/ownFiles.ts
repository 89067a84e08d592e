import {binaryText, textBytes} from "./binaryText.js";
import {ownPhotoText} from "./ownPhotoText.js";

// A reader's own files are kept in the session of this window: they outlive a
// reload, leave with the window, and no other machine or window sees them.

/** What begins the names of the reader's own files in addresses, and in the session. */
const prefix = "own-";

/** Says that no link can carry the reader's own file; the page's own address names it. */
export class OwnFileError extends Error {
  /** What names the file in the page's address. */
  readonly word: string;
  /** What the page's address has of a field with several keys, by key. */
  readonly texts: Readonly<Record<string, string>> | undefined;

  constructor(file: File, texts?: Readonly<Record<string, string>>) {
    super(ownPhotoText.noLink);
    this.word = ownFileWord(file);
    this.texts = texts;
  }
}

/** What the session has beside a file's bytes. */
interface Kept {
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
  readonly size: number;
}

/** Returns what a file is called in the page's address, the same each time: “own-1a2b3c4d”. */
export function ownFileWord({name, size, lastModified}: File): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const letter of `${name}:${size}:${lastModified}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return `${prefix}${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

/**
 * Keeps a file that the reader chose for as long as the window's session. Where
 * there is no room, earlier ones give way; where there is none at all, it is
 * only known that it was there.
 */
export async function keepOwnFile(file: File): Promise<void> {
  const {name, type, lastModified, size} = file;
  const head = JSON.stringify({name, type, lastModified, size} satisfies Kept);
  const word = ownFileWord(file);
  const text = await textOf(file);
  if (text === undefined || !put(word, `${head}\n${text}`)) put(word, head);
}

/** Resolves to a file's bytes as a text; undefined where it cannot be read. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return binaryText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return undefined;
  }
}

/** Puts a text into the session, in place of other files where it must; returns whether it is there. */
function put(word: string, text: string): boolean {
  for (;;) {
    try {
      sessionStorage.setItem(word, text);
      return true;
    } catch {
      const other = bulky().find((name) => name !== word);
      if (other === undefined) return false;
      sessionStorage.setItem(other, sessionStorage.getItem(other)!.split("\n", 1)[0]);
    }
  }
}

/** Returns the names of the files in the session that are there with their bytes. */
function bulky(): string[] {
  try {
    return Object.keys(sessionStorage).filter(
      (name) => name.startsWith(prefix) && sessionStorage.getItem(name)!.includes("\n")
    );
  } catch {
    return []; // a browser that keeps nothing
  }
}

/** Returns whether a text of an address names somebody's own file. */
export function isOwnFileWord(text: string): boolean {
  return text === "own" || text.startsWith(prefix);
}

/** Returns the reader's own file that an address names. Throws a RangeError that says why it is not here. */
export function readOwnFile(word: string): File {
  const text = item(word);
  if (text === null) throw new RangeError("the photo was somebody’s own file, which a link cannot carry");
  const end = text.indexOf("\n");
  const {name, type, lastModified, size} = JSON.parse(end < 0 ? text : text.slice(0, end)) as Kept;
  if (end < 0) {
    const megabytes = `${(size / 1e6).toFixed(1)} MB`;
    throw new RangeError(
      `your own photo ${name} (${megabytes}), for which this browser had no room; choose it once more`
    );
  }
  return new File([textBytes(text.slice(end + 1), size)], name, {type, lastModified});
}

function item(word: string): string | null {
  try {
    return sessionStorage.getItem(word);
  } catch {
    return null;
  }
}
