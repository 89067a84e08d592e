/** A layer whose units are shown at a place. */
export interface PointLayer {
  readonly name: string;
  /** Where it stands between pixels and label, in two or three words. */
  readonly title: string;
  /** Of how many rows and columns of its map one is kept. */
  readonly step: number;
}

/** What the home page points at first. */
export const pointDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  /** The eye on the left, in pixels of the network’s input. */
  place: {y: 106, x: 98},
  /** How many of the photo’s best classes are known without the network. */
  classes: 5
} as const;

/**
 * The layers, from the label down. The last before the mean is where what a
 * unit adds is exact; those of Mixed_6c are the first below the classes that
 * see one part each. Maps of more places than the eye needs are looked at on
 * some rows and columns alone, so that what is built stays small.
 */
export const pointLayers: readonly PointLayer[] = [
  {name: "Mixed_7c", title: "near the label", step: 1},
  {name: "Mixed_6c", title: "parts", step: 1},
  {name: "Mixed_6a", title: "shapes", step: 2},
  {name: "Conv2d_4a", title: "near the pixels", step: 8}
];

/** How a unit’s patches lie on its tile, and the tiles on a sheet; *cell* is the side of a patch in pixels. */
export const tileSheet = {cell: 32, rows: 2, columns: 3, tilesAcross: 24} as const;
