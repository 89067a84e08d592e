import {suggestion} from "./near.js";

/**
 * Returns the index of the class of the given *name* among *count* classes:
 * its label, in capitals or not, or else its index. Throws `unknown class: …`
 * with near labels, `ambiguous class: crane (135 or 518)`.
 */
export function classNamed(name: string, labels: readonly string[], count: number): number {
  const lower = name.toLowerCase();
  const loosely = indices(labels, (label) => label.toLowerCase() === lower);
  const exactly = indices(labels, (label) => label === name);
  const found = exactly.length ? exactly : loosely;
  if (found.length > 1) throw new RangeError(`ambiguous class: ${name} (${found.join(" or ")})`);
  if (found.length === 1) return found[0];
  if (/^\d+$/.test(name) && Number(name) < count) return Number(name);
  const isNumber = /^[+-]?[\d.]+$/.test(name);
  const hint = isNumber || !labels.length ? ` (0 to ${count - 1})` : suggestion(name, labels);
  throw new RangeError(`unknown class: ${name}${hint}`);
}

function indices(labels: readonly string[], test: (label: string) => boolean): number[] {
  return labels.flatMap((label, i) => (label !== "" && test(label) ? [i] : []));
}
