/**
 * Returns the colour, as red, green and blue bytes, at *t* (0…1, clipped) of
 * one of two scales: sequential is magma, dark to light; diverging is
 * ColorBrewer's RdBu turned round, blue through near-white (½) to red. Between
 * the 65 colours of a table it is interpolated, so it is the same everywhere.
 */
export function colour(scale: keyof typeof TABLES, t: number): readonly [number, number, number] {
  const table = TABLES[scale];
  const at = Math.min(Math.max(t, 0), 1) * (table.length / 3 - 1);
  const low = Math.min(Math.floor(at), table.length / 3 - 2);
  const u = at - low;
  const mix = (c: number) => Math.round(table[3 * low + c] * (1 - u) + table[3 * low + 3 + c] * u);
  return [mix(0), mix(1), mix(2)];
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from({length: hex.length / 2}, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

const TABLES = {
  sequential: bytes(
    "00000402010903031206051a0a08220e0b2b130d34180f3d1d114722115029115a2f116336106b3d0f71440f764a1079" +
      "51127c57157e5d177f641a806a1c81701f817621817c2382832681892881902a81962c809c2e7fa3307eaa337db0357b" +
      "b73779bd3977c43c75ca3e72d0416fd6456cdc4869e24d66e75263eb5760ef5d5ef2645cf56b5cf7725cf9795dfa815f" +
      "fc8961fc9065fd9869fe9f6dfea772feae77feb67cfebd82fec488fecc8ffed395fdda9cfde2a3fde9aafcf0b2fcf7b9" +
      "fcfdbf"
  ),
  diverging: bytes(
    "05306109386d0e417812498317518e1b59972061a02569a82a71ae3078b4367fb83c87bd448ec14c95c4569dc860a4cc" +
      "6bacd076b3d482bad88dc1dc98c7dfa3cde2add2e5b6d7e8bfdcebc8e0edd0e4efd7e8f1deebf2e4edf2e9eff2eef0f0" +
      "f2efeef5eeeaf7ece5f9e8dffae4d8fadfd0fbd9c7fad3befaccb4f9c4aaf7bca0f5b396f3aa8cf0a183ec977ae98d71" +
      "e48268e07760db6d59d66252d1574bcb4c45c6413fbf373ab82d35b12531a81d2d9e172a941127890c257e0823730421" +
      "67001f"
  )
} as const;
