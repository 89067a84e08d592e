import {strFromU8, strToU8, unzlibSync, zlibSync} from "fflate";
import {type Playlist, readPlaylist} from "./playlist.js";

/** The most bytes that a link's playlist may hold when it is unpacked. */
const mostBytes = 1_000_000;

const damaged = "this link’s playlist cannot be read: a part of it is missing or was changed on its way";

/** Returns the whole *playlist*, notes and all, in letters that a link can carry: zlib’s bytes as base64url. */
export function playlistText({title, items}: Playlist): string {
  const rows = items.map(({path, id, state, title: name, notes}) => [path, id, state, name, ...(notes ? [notes] : [])]);
  return toBase64Url(zlibSync(strToU8(JSON.stringify([title, ...rows])), {level: 9}));
}

/** Returns the playlist in the given *text* of a link. Throws an Error that says what is wrong with it. */
export function playlistOf(text: string): Playlist {
  if (!text) throw new Error("this link has no playlist in it");
  const json = unpacked(text);
  if (!Array.isArray(json)) throw new Error("this is no playlist: it has no list of figures");
  const [title, ...rows] = json;
  const items = rows.map((row) => {
    const [path, id, state, name, notes] = Array.isArray(row) ? row : [];
    return {path, id, state, title: name, notes};
  });
  return readPlaylist({title, items});
}

function unpacked(text: string): unknown {
  const packed = fromBase64Url(text);
  if (packed.length < 8) throw new Error(damaged);
  let bytes: Uint8Array;
  try {
    bytes = unzlibSync(packed, {out: new Uint8Array(mostBytes)});
  } catch {
    throw new Error(damaged);
  }
  const sum = new DataView(packed.buffer, packed.byteOffset).getUint32(packed.length - 4);
  if (adler32(bytes) !== sum) throw new Error(damaged);
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw new Error(damaged);
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Error(damaged);
  }
}

/** Returns the sum that ends zlib’s bytes, by which damage is seen; see RFC 1950. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}
