/** Returns the share (0…1) in per cent with one decimal; what is nearly nothing is said to be below 0.1. */
export function percentText(share: number): string {
  return share > 0 && share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;
}
