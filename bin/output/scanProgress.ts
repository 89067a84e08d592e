const {stderr} = process;

/** Returns what shows on stderr how far a scan is and how long it will take: a line that changes on a terminal, else a line a minute. */
export function scanProgress(): (seen: number, count: number, resumed: number) => void {
  const start = Date.now();
  let last = start;
  return (seen, count, resumed) => {
    const now = Date.now();
    const line = progressLine(seen, count, resumed, now - start);
    if (stderr.isTTY) stderr.write(seen < count ? `\r\x1b[K${line}` : "\r\x1b[K");
    else if (now - last >= 60_000 || (seen === count && last > start)) {
      stderr.write(`${line}\n`);
      last = now;
    }
  };
}

/** Returns how far a scan is, given for how many milliseconds it has run since it had *resumed* photos. */
export function progressLine(seen: number, count: number, resumed: number, milliseconds: number): string {
  const done = seen - resumed;
  const left = done > 0 ? `, ${timeText((milliseconds / done) * (count - seen))} left` : "";
  return `${seen} of ${count} photos (${Math.floor((100 * seen) / count)} %)${seen < count ? left : ""}`;
}

function timeText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
