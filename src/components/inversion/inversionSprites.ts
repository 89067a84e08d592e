import {FileAttachment} from "observablehq:stdlib";

/** Where the pictures of a built inversion are. */
export interface InversionPictures {
  /** Its images, row by row. */
  readonly sprite: string;
  /** What changed from the first to the last. */
  readonly change: string;
}

/** Returns the addresses of the pictures of every built inversion, by its id. */
export function inversionSprites(): Readonly<Record<string, InversionPictures>> {
  return {
    "eight-zeros": {
      sprite: FileAttachment("../../data/inversion/inversions/eight-zeros.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-zeros-change.webp").href
    },
    "eight-noise": {
      sprite: FileAttachment("../../data/inversion/inversions/eight-noise.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-noise-change.webp").href
    },
    "eight-logit": {
      sprite: FileAttachment("../../data/inversion/inversions/eight-logit.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-logit-change.webp").href
    },
    "eight-smooth": {
      sprite: FileAttachment("../../data/inversion/inversions/eight-smooth.webp").href,
      change: FileAttachment("../../data/inversion/inversions/eight-smooth-change.webp").href
    },
    "three-smooth": {
      sprite: FileAttachment("../../data/inversion/inversions/three-smooth.webp").href,
      change: FileAttachment("../../data/inversion/inversions/three-smooth-change.webp").href
    },
    unit: {
      sprite: FileAttachment("../../data/inversion/inversions/unit.webp").href,
      change: FileAttachment("../../data/inversion/inversions/unit-change.webp").href
    },
    "flamingo-noise": {
      sprite: FileAttachment("../../data/inversion/inversions/flamingo-noise.webp").href,
      change: FileAttachment("../../data/inversion/inversions/flamingo-noise-change.webp").href
    },
    "three-eight": {
      sprite: FileAttachment("../../data/inversion/inversions/three-eight.webp").href,
      change: FileAttachment("../../data/inversion/inversions/three-eight-change.webp").href
    },
    "cat-flamingo": {
      sprite: FileAttachment("../../data/inversion/inversions/cat-flamingo.webp").href,
      change: FileAttachment("../../data/inversion/inversions/cat-flamingo-change.webp").href
    }
  };
}
