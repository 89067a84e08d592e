import {FileAttachment} from "observablehq:stdlib";
import {loadImage} from "../marks/loadImage.js";
import {spriteFrames} from "../marks/spriteFrames.js";
import {type StyleFilm, styleName} from "./styleFilm.js";
import {type BuiltStyle, styleSpec} from "./styles.js";

/** Resolves to the style transfer that was *built*, with its film. Throws what loadImage throws. */
export async function builtStyle(built: BuiltStyle): Promise<StyleFilm> {
  const {losses, scores} = built;
  const sprite = await loadImage(FileAttachment("../../data/style/style/film.webp").href);
  return {
    film: {
      frames: spriteFrames(sprite, built, (step) => losses[step].total),
      values: losses.map(({total}, step) => [step, total]),
      steps: losses.length - 1,
      name: styleName(styleSpec)
    },
    losses: losses.map((d, step) => [step, d]),
    scores
  };
}
