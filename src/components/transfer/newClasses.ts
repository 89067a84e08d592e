import {photos} from "../../photos.js";

/** A class that a reader made: its name and its examples, photos of the corpus by their ids or (as *P*) files. */
export interface NewClass<P = string> {
  readonly name: string;
  readonly photos: readonly P[];
}

/** The network whose features are kept, and the layer before its last, whose 2,048 means they are. */
export const featureNetwork = "inception-v3";
export const featureLayer = "AvgPool_1a";
export const featureWidth = 2048;

export const mostClasses = 5;
/** The most examples of one class. */
export const mostExamples = 40;
const longestName = 24;

/** What the figure shows at first: two classes of buildings that ImageNet has no name for. */
export const firstClasses: readonly NewClass[] = [
  {
    name: "old",
    photos: [
      "colosseum",
      "petra-facade",
      "castle-carcassonne",
      "ruins-white-stone",
      "konark-sun-temple",
      "fort-sumter",
      "cliff-dwellings",
      "great-stupa"
    ]
  },
  {
    name: "new",
    photos: [
      "building-modern-glass",
      "parking-garage",
      "football-stadium",
      "building-mit-grid",
      "cinema-entrance",
      "facade-windows-white",
      "bridge-cables",
      "silos"
    ]
  }
];

/** What is asked first of the network that was made of them. */
export const firstQuestion = {photo: "taj-mahal", class: 0, method: "class-activation-map"} as const;

/** Two classes that cannot be learnt in this way: no animal of one is there twice. */
export const coatClasses: readonly NewClass[] = [
  {
    name: "spotted",
    photos: ["cheetah", "leopard", "jaguar", "giraffe-head", "hyena", "ladybug", "cat-egyptian-mau", "butterfly"]
  },
  {
    name: "striped",
    photos: ["tiger", "zebra", "clownfish", "bee", "caterpillar", "raccoon", "skunk", "lemurs-ring-tailed"]
  }
];

/** Returns a name as it is kept: without control characters, at most 24 letters. */
export function cleanName(text: string): string {
  return text.replace(/\p{C}/gu, "").replace(/\s+/g, " ").trim().slice(0, longestName).trim();
}

/** Returns why no network can be made of the classes, in a line; null where one can. */
export function classesProblem(classes: readonly NewClass<unknown>[]): string | null {
  if (classes.length < 2) return "One class only: a network cannot choose. Add a second class.";
  const named = new Map<string, string>();
  const placed = new Map<unknown, string>();
  for (const {name, photos} of classes) {
    if (!name) return "A class has no name. Give it one.";
    if (named.has(name.toLowerCase())) return `Two classes are called “${name}”. Give one of them another name.`;
    named.set(name.toLowerCase(), name);
    if (!photos.length) return `The class “${name}” has no photo. Add one, or take the class out.`;
    for (const photo of photos) {
      const other = placed.get(photo);
      if (other !== undefined)
        return other === name
          ? `A photo stands twice in “${name}”. Take one out.`
          : `One photo stands both in “${other}” and in “${name}”. Take it out of one.`;
      placed.set(photo, name);
    }
  }
  return null;
}

/** Returns what is to be known of the classes although a network can be made of them, in a line; an empty text where nothing is. */
export function classesNote(classes: readonly NewClass<unknown>[]): string {
  const single = classes.filter(({photos}) => photos.length === 1).map(({name}) => `“${name}”`);
  if (!single.length) return "";
  return `${single.join(" and ")} ${single.length > 1 ? "have" : "has"} one example: leaving it out leaves nothing to know the class by, so it cannot be judged.`;
}

/** Returns what a photo of the corpus is left out together with: all that were cut from one original. */
export function originalOf(id: string): string {
  return photos.find((photo) => photo.id === id)?.cropOf ?? id;
}

/** Returns the classes as a link has them, “cats.cat-a.cat-b_dogs.dog-a”. */
export function writeClasses<P>(classes: readonly NewClass<P>[], word: (photo: P) => string): string {
  return classes.map(({name, photos}) => [escaped(name), ...photos.map(word)].join(".")).join("_");
}

/**
 * Returns the classes that a link names; *photo* reads a photo's word. What
 * is not valid is left out, and said to *problem*. Throws `unreadable classes: …`.
 */
export function readClasses<P>(
  text: string,
  photo: (word: string) => P,
  problem: (message: string) => void
): NewClass<P>[] {
  const parts = text.split("_");
  if (parts.length > mostClasses) problem(`${parts.length} classes (at most ${mostClasses})`);
  return parts.slice(0, mostClasses).map((part) => {
    const [first, ...words] = part.split(".");
    const name = cleanName(unescaped(first));
    if (!name) throw new RangeError(`unreadable classes: ${text.slice(0, 40)}`);
    if (words.length > mostExamples) problem(`${words.length} photos of “${name}” (at most ${mostExamples})`);
    const found = words.slice(0, mostExamples).flatMap((word) => {
      try {
        return [photo(word)];
      } catch (error) {
        problem((error as Error).message);
        return [];
      }
    });
    return {name, photos: found};
  });
}

function escaped(name: string): string {
  return encodeURIComponent(name).replace(
    /[._~!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`
  );
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
