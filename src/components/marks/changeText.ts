/** Returns a change in per cent, in words: “10 % higher”, “10 % lower”, “unchanged”, never a minus with “lower”. */
export function changeText(percent: number, digits = 0): string {
  if (!Number.isFinite(percent)) return "–";
  const size = Math.abs(percent).toFixed(digits);
  if (percent === 0) return "unchanged";
  const side = percent > 0 ? "higher" : "lower";
  return Number(size) === 0 ? `hardly ${side}` : `${size}\u00a0% ${side}`;
}
