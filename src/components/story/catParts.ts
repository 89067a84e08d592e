/** A point of a square photo, in fractions of its side from the top left. */
export type Point = readonly [x: number, y: number];

/** A part of a cat, and its places in the photo. */
export interface CatPart {
  /** What the author of the post calls it. */
  readonly word: string;
  /** Words by which a reader may mean it too. */
  readonly also: RegExp;
  /** Closed outlines. */
  readonly outlines: readonly (readonly Point[])[];
  /** What lies within the outlines but is none of it. */
  readonly holes?: readonly (readonly Point[])[];
  /** Thin things. */
  readonly lines?: readonly (readonly Point[])[];
  /** What is to be seen of it in this square. */
  readonly note: string;
}

const leftEye: readonly Point[] = [
  [0.194, 0.362],
  [0.2, 0.32],
  [0.224, 0.298],
  [0.266, 0.287],
  [0.311, 0.286],
  [0.362, 0.297],
  [0.403, 0.32],
  [0.435, 0.353],
  [0.452, 0.394],
  [0.464, 0.444],
  [0.474, 0.492],
  [0.44, 0.489],
  [0.394, 0.49],
  [0.339, 0.491],
  [0.293, 0.481],
  [0.252, 0.458],
  [0.215, 0.417]
];

const rightEye: readonly Point[] = [
  [0.735, 0.458],
  [0.742, 0.43],
  [0.758, 0.403],
  [0.792, 0.383],
  [0.833, 0.369],
  [0.87, 0.366],
  [0.895, 0.378],
  [0.898, 0.417],
  [0.888, 0.458],
  [0.865, 0.504],
  [0.833, 0.536],
  [0.797, 0.549],
  [0.76, 0.542],
  [0.738, 0.517],
  [0.731, 0.485]
];

const nose: readonly Point[] = [
  [0.513, 0.75],
  [0.545, 0.757],
  [0.575, 0.75],
  [0.64, 0.757],
  [0.695, 0.762],
  [0.726, 0.77],
  [0.724, 0.79],
  [0.688, 0.82],
  [0.662, 0.852],
  [0.637, 0.878],
  [0.609, 0.89],
  [0.59, 0.867],
  [0.578, 0.83],
  [0.557, 0.802],
  [0.533, 0.777]
];

const mouth: readonly Point[] = [
  [0.405, 0.912],
  [0.46, 0.908],
  [0.53, 0.908],
  [0.578, 0.904],
  [0.602, 0.888],
  [0.625, 0.904],
  [0.68, 0.912],
  [0.735, 0.918],
  [0.742, 0.936],
  [0.69, 0.945],
  [0.64, 0.942],
  [0.61, 0.957],
  [0.56, 0.973],
  [0.5, 0.967],
  [0.45, 0.95],
  [0.412, 0.932]
];

const leftEar: readonly Point[] = [
  [0, 0],
  [0.06, 0],
  [0.045, 0.03],
  [0.028, 0.055],
  [0.012, 0.08],
  [0, 0.095]
];

const rightEar: readonly Point[] = [
  [0.838, 0],
  [0.845, 0.03],
  [0.86, 0.06],
  [0.88, 0.09],
  [0.893, 0.13],
  [0.895, 0.17],
  [0.905, 0.21],
  [0.925, 0.24],
  [0.945, 0.255],
  [0.968, 0.225],
  [0.986, 0.19],
  [0.995, 0.16],
  [1, 0.14],
  [1, 0]
];

/**
 * The parts by which the author of the post recognises a cat, drawn by hand on
 * the photo cat-chelsea as the network gets it: the square of 299 pixels.
 */
export const catParts: readonly CatPart[] = [
  {
    word: "eyes",
    also: /\beyes?\b|\bpupils?\b/i,
    outlines: [leftEye, rightEye],
    note: "Both are there, with their slit pupils and dark rims."
  },
  {
    word: "flat nose",
    also: /\bnoses?\b|\bsnout\b|\bmuzzle\b/i,
    outlines: [nose],
    note: "Brick-red, with a dark edge all around."
  },
  {
    word: "mouth",
    also: /\bmouth\b|\blips?\b/i,
    outlines: [mouth],
    note: "Closed, pale and out of focus at the lower edge: the hardest part to see."
  },
  {
    word: "pointed ears",
    also: /\bears?\b/i,
    outlines: [leftEar, rightEar],
    note: "Only the roots of two ears are in the square. Their points are outside, so nobody can see here that they are pointed."
  },
  {
    word: "whiskers",
    also: /\bwhiskers?\b|\bvibrissae?\b/i,
    outlines: [],
    lines: [
      [
        [0, 0.716],
        [0.1, 0.72],
        [0.26, 0.735]
      ],
      [
        [0, 0.788],
        [0.12, 0.774],
        [0.24, 0.767]
      ],
      [
        [0, 0.873],
        [0.1, 0.838],
        [0.2, 0.812],
        [0.28, 0.798]
      ],
      [
        [0, 0.897],
        [0.08, 0.855],
        [0.2, 0.817]
      ],
      [
        [0, 0.968],
        [0.1, 0.905],
        [0.2, 0.858],
        [0.31, 0.815]
      ],
      [
        [0.09, 1],
        [0.2, 0.908],
        [0.32, 0.825]
      ],
      [
        [0.165, 1],
        [0.24, 0.925],
        [0.32, 0.862]
      ],
      [
        [0.21, 1],
        [0.27, 0.93],
        [0.34, 0.865]
      ],
      [
        [0.28, 1],
        [0.32, 0.945],
        [0.37, 0.885]
      ],
      [
        [0.82, 0.785],
        [0.9, 0.79],
        [1, 0.815]
      ],
      [
        [0.81, 0.796],
        [0.9, 0.815],
        [1, 0.845]
      ],
      [
        [0.795, 0.855],
        [0.85, 0.885],
        [0.9, 0.915]
      ],
      [
        [0.8, 0.875],
        [0.85, 0.91],
        [0.88, 0.935]
      ],
      [
        [0.79, 0.222],
        [0.82, 0.16],
        [0.86, 0.075],
        [0.897, 0]
      ],
      [
        [0.815, 0.222],
        [0.86, 0.148],
        [0.91, 0.085],
        [1, 0]
      ]
    ],
    note: "On both cheeks, and two long ones above the eye on the right."
  },
  {
    word: "fur",
    also: /\bfur(ry)?\b|\bhairs?\b|\bhairy\b|\bcoat\b|\bstrip(es|ed)\b|\btabby\b/i,
    outlines: [
      [
        [0, 0],
        [0.845, 0],
        [0.87, 0.08],
        [0.893, 0.15],
        [0.91, 0.22],
        [0.932, 0.27],
        [0.952, 0.33],
        [0.958, 0.4],
        [0.945, 0.48],
        [0.93, 0.56],
        [0.9, 0.63],
        [0.86, 0.7],
        [0.815, 0.76],
        [0.812, 0.82],
        [0.79, 0.88],
        [0.75, 0.94],
        [0.72, 1],
        [0, 1]
      ]
    ],
    holes: [leftEye, rightEye, nose, mouth, leftEar],
    note: "It fills most of the square: striped on the brow, pale on the throat."
  }
];
