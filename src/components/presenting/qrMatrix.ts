import qrcode from "qrcode-generator";

export interface QrMatrix {
  /** The number of modules a side, without the quiet zone. */
  readonly size: number;
  /** Row by row, 1 where a module is dark. */
  readonly modules: Uint8Array;
}

/** The most letters of a link that a code can hold, at the lowest level of correction. */
export const mostLetters = 2953;

/**
 * Returns the QR code of the given *text* of ASCII letters, of the smallest
 * size that holds it: with a level of correction that bears 15 % of damage, or
 * 7 % where the text is long. Throws an Error that says how much too long it is.
 */
export function qrMatrix(text: string): QrMatrix {
  if (text.length > mostLetters)
    throw new Error(
      `This link is too long for a code: it has ${text.length} letters, and ${mostLetters} fit. Copy it instead.`
    );
  const code = qrcode(0, text.length > 1000 ? "L" : "M");
  code.addData(text, "Byte");
  code.make();
  const size = code.getModuleCount();
  const modules = Uint8Array.from({length: size * size}, (_, i) => Number(code.isDark(Math.floor(i / size), i % size)));
  return {size, modules};
}
