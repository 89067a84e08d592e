/**
 * How large a square of the image a patch shows, in pixels, by network and
 * layer. In the shallow layers it is what the unit can see, its receptive
 * field. Deeper down the field outgrows the image, but the unit listens mostly
 * to its middle: there it is a square that holds nine tenths of the guided
 * signal of a typical unit (the median of twenty units in five photos). A
 * layer without a row is shown by its whole field.
 */
export const patchWindows: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "inception-v3": {
    Mixed_5b: 31,
    Mixed_5d: 47,
    Mixed_6a: 71,
    Mixed_6c: 127,
    Mixed_6e: 209,
    Mixed_7a: 223,
    Mixed_7c: 279
  }
};
