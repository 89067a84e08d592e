/** The parts of a face that are hidden; left and right as the viewer sees them. */
export const faceParts = ["left", "right", "nose"] as const;
export type FacePart = (typeof faceParts)[number];

/** A rectangle of whole pixels on a photo as the network gets it, 299 × 299. */
export interface PartBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type FaceBoxes = Readonly<Record<FacePart, PartBox>>;

/** A photo of the corpus with the boxes that were drawn by hand. */
export interface AnnotatedFace {
  readonly photo: string;
  readonly kind: "cat" | "dog" | "other";
  readonly boxes: FaceBoxes;
}

type Point = readonly [x: number, y: number];

/** A face by the side of its three squares, and the middle of each: of the left eye, the right eye and the nose. */
function face(photo: string, kind: AnnotatedFace["kind"], side: number, ...middles: readonly [Point, Point, Point]) {
  const [left, right, nose] = middles.map(([x, y]) => ({x: x - side / 2, y: y - side / 2, width: side, height: side}));
  return {photo, kind, boxes: {left, right, nose}} satisfies AnnotatedFace;
}

/**
 * The faces of the corpus in which both eyes and the nose are seen from the
 * front, or nearly. The squares were put by eye on the photos of 299 pixels: an
 * eye with its lids, the tip of the nose; all three of a face have one size.
 * The corpus has only four such dogs, two of them small in their photo.
 */
export const annotatedFaces: readonly AnnotatedFace[] = [
  face("cat-abyssinian", "cat", 36, [94, 164], [180, 164], [131, 211]),
  face("cat-bengal", "cat", 44, [116, 164], [204, 168], [160, 229]),
  face("cat-burmese", "cat", 46, [88, 162], [189, 168], [131, 230]),
  face("cat-russian-blue", "cat", 42, [102, 172], [196, 178], [142, 245]),
  face("cat-turkish-angora", "cat", 44, [116, 144], [208, 141], [166, 194]),
  face("cat-van", "cat", 42, [104, 150], [186, 152], [139, 208]),
  face("dog-yorkshire-head", "dog", 40, [76, 168], [166, 185], [112, 220]),
  face("dog-jumping-head", "dog", 36, [94, 152], [155, 151], [101, 206]),
  face("dogs-two-spaniels", "dog", 26, [150, 186], [181, 187], [167, 225]),
  face("dog-german-shepherd", "dog", 20, [265, 62], [286, 62], [276, 86]),
  face("macaque-face", "other", 40, [128, 106], [193, 106], [157, 172]),
  face("red-panda", "other", 36, [100, 157], [156, 152], [114, 205]),
  face("raccoon-face", "other", 36, [109, 137], [171, 128], [156, 191]),
  face("lemur-2", "other", 36, [85, 99], [157, 104], [132, 150]),
  face("cow-calf-face", "other", 44, [76, 123], [224, 123], [149, 157]),
  face("tiger-siberian-snow", "other", 28, [108, 83], [154, 84], [126, 132])
];
