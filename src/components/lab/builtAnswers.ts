import {networkEntry} from "../../networks.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {readImage} from "../marks/readImage.js";
import type {LabAnswer, LabAnswers} from "./labAnswers.js";
import {type BuiltLab, labDefault, unpacked} from "./labDefault.js";
import {type LabPlace, places} from "./labSetting.js";

/** Where what was built for the lab lies. */
export interface LabFiles {
  readonly content: BuiltLab;
  /** The address of the maps of one number a pixel. */
  readonly reduced: string;
  /** The address of the picture of each setting’s map. */
  readonly pictures: Readonly<Record<LabPlace, string>>;
}

/** Resolves to the answers that were built. */
export async function builtAnswers({content, reduced, pictures}: LabFiles): Promise<LabAnswers> {
  const bytes = fetch(reduced).then((response) => response.arrayBuffer());
  const answers = await Promise.all(
    places.map(async (place): Promise<[LabPlace, LabAnswer]> => {
      const setting = labDefault.settings[place];
      const [height, width, channels] = networkEntry(setting.network).inputShape;
      const {shape, scale, zero, asked, target, top, note} = content.answers[place];
      const [photo, image] = await Promise.all([
        loadPhoto(labDefault.photo, {height, width, channels}),
        readImage(pictures[place])
      ]);
      const values = unpacked(await bytes, place, shape[0] * shape[1]);
      return [
        place,
        {
          setting,
          target,
          label: asked?.label,
          top,
          note,
          picture: {...image, scale, zero},
          reduced: {values, width: shape[1], height: shape[0], channels: 1},
          pixels: photo.pixels
        }
      ];
    })
  );
  return {answers: Object.fromEntries(answers), likeness: content.likeness};
}
