/** Ten colours that are told apart on light and on dark paper. */
export const categoryColours: readonly string[] = [
  "#4e79a7",
  "#e07b1f",
  "#d9444a",
  "#3f9d97",
  "#4d9440",
  "#b58a00",
  "#a8649a",
  "#e0608a",
  "#96694c",
  "#7f8790"
];

/** The ends and the middle of a scale of numbers that has no sign, each readable on light and on dark paper; not those of signs (`images/signColour.ts`). */
export const rampColours: readonly [low: string, middle: string, high: string] = ["#7b5cc4", "#bd5c93", "#df7a16"];

/** Returns the colour of a *share* of the ramp, 0…1; what is not a number has none and is grey. */
export function rampColour(share: number): string {
  const [low, middle, high] = rampColours.map(channels);
  const t = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
  const [from, to, part] = t < 0.5 ? [low, middle, 2 * t] : [middle, high, 2 * t - 1];
  return `rgb(${from.map((value, i) => Math.round(value + (to[i] - value) * part)).join(", ")})`;
}

/** Returns red, green and blue of a colour "#rrggbb" or "rgb(r, g, b)", 0…255. */
export function channels(colour: string): number[] {
  if (!colour.startsWith("#")) return (colour.match(/\d+/g) ?? []).map(Number);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
