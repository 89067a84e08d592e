import type {GalleryFilm} from "../inputs/filmGallery.js";
import type {TargetNames} from "../inputs/targetNames.js";
import {loadImage} from "../marks/loadImage.js";
import {spriteFrames} from "../marks/spriteFrames.js";
import type {Inversion} from "./inversion.js";
import {inversionChoice} from "./inversionChoice.js";
import {inversionSprites} from "./inversionSprites.js";
import type {BuiltInversion, InversionSpec} from "./inversions.js";

/** Returns the films of the *built* inversions, in the order of the *specs*. */
export function builtFilms(specs: readonly InversionSpec[], built: readonly BuiltInversion[]): GalleryFilm[] {
  const sprites = inversionSprites();
  return specs.map(({id, title}) => ({...builtOf(id, built), id, title, sprite: sprites[id].sprite}));
}

/** Resolves to the inversion that was built by the given spec. Throws what loadImage throws. */
export async function builtInversion(
  spec: InversionSpec,
  all: readonly BuiltInversion[],
  names: TargetNames
): Promise<Inversion> {
  const {id, title} = spec;
  const built = builtOf(id, all);
  const {size, losses, probabilities, startTop, top, change, scale, zero} = built;
  const addresses = inversionSprites()[id];
  const [sprite, picture] = await Promise.all([loadImage(addresses.sprite), loadImage(addresses.change)]);
  const draw = (canvas: HTMLCanvasElement) => {
    canvas.width = canvas.height = size;
    canvas.getContext("2d")!.drawImage(picture, 0, 0);
  };
  return {
    film: {
      frames: spriteFrames(sprite, built, (step) => losses[step]),
      values: losses.map((loss, step) => [step, loss] as const),
      steps: losses.length - 1,
      name: title
    },
    name: names.nameOf(inversionChoice(spec)),
    outcome: {losses, probabilities, startTop, top, change, changed: {draw, scale, zero}}
  };
}

function builtOf(id: string, built: readonly BuiltInversion[]): BuiltInversion {
  return built.find((d) => d.id === id)!;
}
