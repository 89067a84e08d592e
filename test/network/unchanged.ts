import {createHash} from "node:crypto";
import type {Network} from "../../src/network/network.js";

/** Freezes the given *network* through and through, so that a write to it throws; arrays of numbers cannot be frozen. */
export function deepFreeze(network: Network): Network {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  };
  freeze(network);
  return network;
}

/** Returns a digest of everything in the given *network*, weights included. */
export function digest(network: Network): string {
  const hash = createHash("sha256");
  const text = JSON.stringify(network, (_, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    return value.byteLength;
  });
  return hash.update(text).digest("hex");
}
