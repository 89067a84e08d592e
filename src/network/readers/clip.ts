import type {Part} from "./part.js";

/**
 * Returns what cuts values to *min*…*max*: a ReLU where 0 is below. An
 * infinite limit is left out, which JSON has no word for.
 */
export function clip(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Part {
  const upper = Number.isFinite(max) && {max};
  if (min === 0 && max > 0) return {kind: "relu", ...upper};
  return {kind: "activation", function: "clip", parameters: {...(Number.isFinite(min) && {min}), ...upper}};
}
