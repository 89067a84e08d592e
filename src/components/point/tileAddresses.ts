import {FileAttachment} from "observablehq:stdlib";

/** Where the sheets of tiles are, by layer. */
export interface TileAddresses {
  /** Of the units at the place that is shown first. */
  readonly first: Readonly<Record<string, string>>;
  /** Of the units at any place of the default photo. */
  readonly own: Readonly<Record<string, string>>;
  /** Of all units. */
  readonly all: Readonly<Record<string, string>>;
}

/** Returns where the sheets of tiles are that were made when the site was built. */
export function tileAddresses(): TileAddresses {
  return {
    first: {
      Mixed_7c: FileAttachment("../../data/point/home/first-Mixed_7c.webp").href,
      Mixed_6c: FileAttachment("../../data/point/home/first-Mixed_6c.webp").href,
      Mixed_6a: FileAttachment("../../data/point/home/first-Mixed_6a.webp").href,
      Conv2d_4a: FileAttachment("../../data/point/home/first-Conv2d_4a.webp").href
    },
    own: {
      Mixed_7c: FileAttachment("../../data/point/home/Mixed_7c.webp").href,
      Mixed_6c: FileAttachment("../../data/point/home/Mixed_6c.webp").href,
      Mixed_6a: FileAttachment("../../data/point/home/Mixed_6a.webp").href,
      Conv2d_4a: FileAttachment("../../data/point/home/Conv2d_4a.webp").href
    },
    all: {
      Mixed_7c: FileAttachment("../../data/point/home/all-Mixed_7c.webp").href,
      Mixed_6c: FileAttachment("../../data/point/home/all-Mixed_6c.webp").href,
      Mixed_6a: FileAttachment("../../data/point/home/all-Mixed_6a.webp").href,
      Conv2d_4a: FileAttachment("../../data/point/home/all-Conv2d_4a.webp").href
    }
  };
}
