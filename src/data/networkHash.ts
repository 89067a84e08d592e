import {createHash} from "node:crypto";
import type {Network} from "../network/network.js";

/** Returns the SHA-256 of all that a *network* is: its layers, weights, input and labels; not of how its file was read. */
export function networkHash({reading: _, ...network}: Network): string {
  const digest = (value: ArrayBufferView) =>
    createHash("sha256")
      .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      .digest("hex");
  const text = JSON.stringify(network, (_, value) => (ArrayBuffer.isView(value) ? digest(value) : value));
  return createHash("sha256").update(text).digest("hex");
}
