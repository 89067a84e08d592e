import type {GalleryFilm} from "../inputs/filmGallery.js";
import {loadImage} from "../marks/loadImage.js";
import {spriteFrames} from "../marks/spriteFrames.js";
import type {Ascent} from "./ascent.js";
import {ascentSprites} from "./ascentSprites.js";
import {type AscentSpec, ascentSpecs, type BuiltAscent} from "./ascents.js";

/** Returns the films of the *built* ascents, in the order of their specs. */
export function builtFilms(built: readonly BuiltAscent[]): GalleryFilm[] {
  const sprites = ascentSprites();
  return ascentSpecs.map(({id, title}) => ({...builtOf(id, built), id, title, sprite: sprites[id]}));
}

/** Resolves to the ascent that was built by the given spec. Throws what loadImage throws. */
export async function builtAscent({id, title}: AscentSpec, all: readonly BuiltAscent[]): Promise<Ascent> {
  const built = builtOf(id, all);
  const {values, top} = built;
  const frames = spriteFrames(await loadImage(ascentSprites()[id]), built, (step) => values[step]);
  const film = {
    frames,
    values: values.map((value, step) => [step, value] as const),
    steps: values.length - 1,
    name: title
  };
  return {film, top};
}

function builtOf(id: string, built: readonly BuiltAscent[]): BuiltAscent {
  return built.find((d) => d.id === id)!;
}
