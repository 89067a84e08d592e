/** Returns a probability as people say it: "84 %", "2.7 %", "< 0.1 %". */
export function probabilityWords(probability: number): string {
  return `${digits(probability)} %`;
}

/** Returns how a probability changes: "84 → 79 %"; where that says nothing, with a digit more. */
export function changeWords(before: number, after: number): string {
  const [from, to] = [digits(before), digits(after)];
  return from === to && before !== after
    ? `${(100 * before).toFixed(2)} → ${(100 * after).toFixed(2)} %`
    : `${from} → ${to} %`;
}

function digits(probability: number): string {
  const percent = 100 * probability;
  if (percent > 0 && percent < 0.05) return "< 0.1";
  return percent < 9.95 || (percent > 99 && percent < 100) ? percent.toFixed(1) : percent.toFixed(0);
}
