/** Returns the colours of a *text* of six hexadecimal digits each, as bytes of red, green and blue. */
export function tableOf(text: string): Uint8Array {
  return Uint8Array.from({length: text.length / 2}, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

/** Returns the colour, as red, green and blue bytes, at *t* (0…1, clipped) of a *table* of them, between two of which it is interpolated. */
export function colourBetween(table: Uint8Array, t: number): readonly [number, number, number] {
  const at = Math.min(Math.max(t, 0), 1) * (table.length / 3 - 1);
  const low = Math.min(Math.floor(at), table.length / 3 - 2);
  const u = at - low;
  const mix = (c: number) => Math.round(table[3 * low + c] * (1 - u) + table[3 * low + 3 + c] * u);
  return [mix(0), mix(1), mix(2)];
}
