declare module "gifenc/dist/gifenc.esm.js" {
  /** Colours, [red, green, blue], 0…255. */
  export type Palette = readonly (readonly number[])[];

  /** Returns at most that many colours that stand for those of the RGBA pixels. */
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColors: number): Palette;

  /** Returns the index of the nearest colour of every pixel. */
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: Palette): Uint8Array;

  export function GIFEncoder(): {
    /** Adds a picture; *delay* is in milliseconds, *repeat* 0 is for ever. */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options?: {readonly palette?: Palette; readonly delay?: number; readonly repeat?: number}
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  };
}
