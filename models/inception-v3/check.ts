import {createHash} from "node:crypto";

/** The SHA-256 of the file `graph.lite` that this site was written for. */
export const INCEPTION_V3_SHA256 = "6aecf177dc84a11dc5ea8f03df188039dded543fc7cd03f3b89a6541dbb37ee6";

/** The SHA-256 of the list of labels beside it. */
export const LABELS_SHA256 = "c931620560dd053eebc52b6ed692d7252f9e3fe8ffb1d0b3faf73399b7d5f8a3";

/** Returns the given *bytes* unchanged. Throws where their SHA-256 is not the *expected* one. */
export function check(bytes: Uint8Array, expected: string): Uint8Array {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== expected) throw new Error(`wrong SHA-256: expected ${expected}, found ${found}`);
  return bytes;
}
