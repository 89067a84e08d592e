import type {GalleryFilm} from "../inputs/filmGallery.js";
import {loadImage} from "../marks/loadImage.js";
import {spriteFrames} from "../marks/spriteFrames.js";
import type {Ascent} from "./ascent.js";
import type {AscentSet, SetSpec} from "./ascentSet.js";
import type {MeasuredAscent} from "./measured.js";

/** The address of the sprite of every built ascent, by its id. */
export type Sprites = Readonly<Record<string, string>>;

/** Returns the films of the *built* ascents of the set, in the order of their specs. */
export function builtFilms(built: readonly MeasuredAscent[], {specs}: AscentSet, sprites: Sprites): GalleryFilm[] {
  return specs.map(({id, title}) => {
    const {size, columns, steps} = builtOf(id, built);
    return {id, title, size, columns, steps, sprite: sprites[id]};
  });
}

/** Resolves to the ascent that was built by the given spec. Throws what loadImage throws. */
export async function builtAscent(
  {id, title, name = title}: SetSpec,
  all: readonly MeasuredAscent[],
  sprites: Sprites
): Promise<Ascent> {
  const built = builtOf(id, all);
  const {values, top, asked, fine} = built;
  const frames = spriteFrames(await loadImage(sprites[id]), built, (step) => values[step]);
  const film = {
    frames,
    values: values.map((value, step) => [step, value] as const),
    steps: values.length - 1,
    name
  };
  return {film, top, asked, fine};
}

function builtOf(id: string, built: readonly MeasuredAscent[]): MeasuredAscent {
  return built.find((d) => d.id === id)!;
}
