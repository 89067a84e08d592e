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
      sheet: FileAttachment("../../data/inversion/inversions/eight-zeros.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-zeros-change.webp").href
    },
    "eight-noise": {
      sheet: FileAttachment("../../data/inversion/inversions/eight-noise.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-noise-change.webp").href
    },
    "eight-logit": {
      sheet: FileAttachment("../../data/inversion/inversions/eight-logit.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-logit-change.webp").href
    },
    "eight-smooth": {
      sheet: FileAttachment("../../data/inversion/inversions/eight-smooth.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-smooth-change.webp").href
    },
    "three-smooth": {
      sheet: FileAttachment("../../data/inversion/inversions/three-smooth.webp").href,
      change: FileAttachment("../../data/inversion/inversions/three-smooth-change.webp").href
    },
    unit: {
      sheet: FileAttachment("../../data/inversion/inversions/unit.webp").href,
      change: FileAttachment("../../data/inversion/inversions/unit-change.webp").href
    },
    "flamingo-noise": {
      sheet: FileAttachment("../../data/inversion/inversions/flamingo-noise.webp").href,
      change: FileAttachment("../../data/inversion/inversions/flamingo-noise-change.webp").href
    },
    "three-eight": {
      sheet: FileAttachment("../../data/inversion/inversions/three-eight.webp").href,
      change: FileAttachment("../../data/inversion/inversions/three-eight-change.webp").href
    },
    "cat-flamingo": {
      sheet: FileAttachment("../../data/inversion/inversions/cat-flamingo.webp").href,
      change: FileAttachment("../../data/inversion/inversions/cat-flamingo-change.webp").href
    }
  };
}
