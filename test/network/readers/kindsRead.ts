import {appendFileSync} from "node:fs";
import type {Network} from "../../../src/network/network.js";

/**
 * Notes that a *network* read from a file of the given *format* had the
 * numbers of its reference, where the table of what is read is being made
 * (`npx tsx tools/networksTable.ts`).
 */
export function kindsRead(format: string, {layers}: Network): void {
  const file = process.env.WHY_CAT_KINDS_READ;
  if (!file) return;
  const kinds = new Set(layers.map((layer) => (layer.kind === "activation" ? layer.function : layer.kind)));
  appendFileSync(file, [...kinds].map((kind) => `${format}\t${kind}\n`).join(""));
}
