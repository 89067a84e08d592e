/** Returns the share (0…1) in per cent with one decimal and a sign that no line breaks off; what is nearly nothing is said to be below 0.1. */
export function percentText(share: number): string {
  return share > 0 && share < 0.0005 ? "<\u00a00.1\u00a0%" : `${(100 * share).toFixed(1)}\u00a0%`;
}
