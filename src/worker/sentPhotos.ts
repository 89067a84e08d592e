import type {PhotoPixels} from "./kind.js";
import type {SentPhoto} from "./protocol.js";

// The page and its worker go through the same photos in the same order, so
// each knows which the other remembers: the last few, by key and size.

/** How many photos a worker keeps. */
const most = 4;

/** Returns a function that gives a photo as it is sent to one worker: without its values where that worker keeps them. */
export function sentPhotos(): (photo: PhotoPixels) => SentPhoto {
  const sent = new Map<string, true>();
  return (photo) => {
    const name = nameOf(photo);
    const isKept = sent.has(name);
    remember(sent, name, true);
    if (!isKept) return photo;
    const {width, height, channels} = photo.pixels;
    return {key: photo.key, pixels: {width, height, channels}};
  };
}

/** Returns a function that gives back the photo that was sent. It throws `unknown photo: …` where its values never were. */
export function keptPhotos(): (photo: SentPhoto) => PhotoPixels {
  const kept = new Map<string, PhotoPixels>();
  return (photo) => {
    const name = nameOf(photo);
    const whole = isWhole(photo) ? photo : kept.get(name);
    if (!whole) throw new RangeError(`unknown photo: ${name}`);
    remember(kept, name, whole);
    return whole;
  };
}

/** Puts the *value* last into the map, and takes out the first if there are too many. */
function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name);
  map.set(name, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}

function isWhole(photo: SentPhoto): photo is PhotoPixels {
  return "values" in photo.pixels;
}

function nameOf({key, pixels: {width, height, channels}}: SentPhoto): string {
  return `${key} (${width}×${height}×${channels})`;
}
