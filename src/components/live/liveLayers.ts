/** The layers whose maps a film shows, by network: of Inception v3 those that come soon enough. */
export const liveLayers: Readonly<Record<string, readonly string[]>> = {
  "inception-v3": [
    "Conv2d_1a",
    "Conv2d_2a",
    "Conv2d_2b",
    "MaxPool_3a",
    "Conv2d_3b",
    "Conv2d_4a",
    "MaxPool_5a",
    "Mixed_5b",
    "Mixed_5c",
    "Mixed_5d",
    "Mixed_6a",
    "Mixed_6b",
    "Mixed_6c"
  ],
  mnist: ["conv1", "pool1", "conv2", "pool2"]
};

/** What the film strip shows that stands there before anything runs. */
export const liveDefault = {
  network: "inception-v3",
  photo: "cat-chelsea",
  layer: "MaxPool_3a",
  /** The moments of the film, in seconds. */
  seconds: [0, 2, 4, 6, 8, 10],
  /** The side of a picture of the strip, in pixels. */
  cell: 99,
  /** The units whose maps stand under each picture. */
  units: [11, 27, 23, 40, 30, 41]
} as const;

/** What strip.json says of strip.webp. */
export interface BuiltStrip {
  readonly photo: string;
  readonly layer: string;
  readonly seconds: readonly number[];
  readonly units: readonly number[];
  /** What is white in each unit's row: its largest value in all pictures. */
  readonly scales: readonly number[];
}
