/**
 * An image to be looked at: the *rgba* bytes are flat in row-major height,
 * width, channel order, as an ImageData holds them.
 */
export interface Picture {
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** A picture of a map of numbers, and what its colours mean. */
export interface MapPicture extends Picture {
  /** The |value| that gets the strongest colour; stronger ones are clipped. */
  readonly scale: number;
  /** Whether every value is 0; the picture is then flat grey, not stretched. */
  readonly zero: boolean;
}
