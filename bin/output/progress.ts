const {stderr} = process;

/** Shows the fraction done (0…1) on stderr where that is a terminal; at 1 the line is wiped. */
export function progress(fraction: number): void {
  if (!stderr.isTTY) return;
  stderr.write(fraction < 1 ? `\r${Math.floor(100 * fraction)} %` : "\r\x1b[K");
}
