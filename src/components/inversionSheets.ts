import {FileAttachment} from "observablehq:stdlib";

/** Where the pictures of a built inversion are. */
export interface InversionSheet {
  /** Its images, row by row. */
  readonly sheet: string;
  /** What changed from the first to the last. */
  readonly change: string;
}

/** Returns the addresses of the pictures of every built inversion, by its id. */
export function inversionSheets(): Readonly<Record<string, InversionSheet>> {
  return {
    "eight-zeros": {
      sheet: FileAttachment("../data/inversions/eight-zeros.webp").href,
      change: FileAttachment("../data/inversions/eight-zeros-change.webp").href
    },
    "eight-noise": {
      sheet: FileAttachment("../data/inversions/eight-noise.webp").href,
      change: FileAttachment("../data/inversions/eight-noise-change.webp").href
    },
    "eight-logit": {
      sheet: FileAttachment("../data/inversions/eight-logit.webp").href,
      change: FileAttachment("../data/inversions/eight-logit-change.webp").href
    },
    "eight-smooth": {
      sheet: FileAttachment("../data/inversions/eight-smooth.webp").href,
      change: FileAttachment("../data/inversions/eight-smooth-change.webp").href
    },
    "three-smooth": {
      sheet: FileAttachment("../data/inversions/three-smooth.webp").href,
      change: FileAttachment("../data/inversions/three-smooth-change.webp").href
    },
    unit: {
      sheet: FileAttachment("../data/inversions/unit.webp").href,
      change: FileAttachment("../data/inversions/unit-change.webp").href
    },
    "flamingo-noise": {
      sheet: FileAttachment("../data/inversions/flamingo-noise.webp").href,
      change: FileAttachment("../data/inversions/flamingo-noise-change.webp").href
    },
    "three-eight": {
      sheet: FileAttachment("../data/inversions/three-eight.webp").href,
      change: FileAttachment("../data/inversions/three-eight-change.webp").href
    },
    "cat-flamingo": {
      sheet: FileAttachment("../data/inversions/cat-flamingo.webp").href,
      change: FileAttachment("../data/inversions/cat-flamingo-change.webp").href
    }
  };
}
