import type {GalleryFilm} from "../inputs/filmGallery.js";
import {loadImage} from "../marks/loadImage.js";
import {spriteFrames} from "../marks/spriteFrames.js";
import {type DreamShown, dreamName} from "./dreamShown.js";
import {dreamSprites} from "./dreamSprites.js";
import {type BuiltDream, dreamChoice, dreamSpecs} from "./dreams.js";

/** Returns the films of the *built* dreams, from the pixels up. */
export function builtDreams(built: readonly BuiltDream[]): GalleryFilm[] {
  const sprites = dreamSprites();
  return dreamSpecs.map(({layer}) => {
    const {columns, steps} = built.find((d) => d.layer === layer)!;
    return {id: layer, title: layer, columns, steps, sprite: sprites[layer]};
  });
}

/** Resolves to the dream of a layer that was *built*, with its film. Throws what loadImage throws. */
export async function builtDream(layer: string, all: readonly BuiltDream[]): Promise<DreamShown> {
  const built = all.find((d) => d.layer === layer)!;
  const {values, scores, sizes, moved} = built;
  const sprite = await loadImage(dreamSprites()[layer]);
  return {
    film: {
      frames: spriteFrames(sprite, built, (step) => values[step]),
      values: values.map((value, step) => [step, value]),
      steps: values.length - 1,
      name: dreamName(dreamChoice({layer}))
    },
    scores,
    sizes,
    moved
  };
}
