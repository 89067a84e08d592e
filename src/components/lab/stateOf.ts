import {OwnFileError} from "../inputs/ownFiles.js";
import type {LabChoice} from "./labChoice.js";
import {places} from "./labSetting.js";
import {writeSetting} from "./settingText.js";

/** Returns all that a choice in the lab says, as a link would: “lab.photo=…&lab.a=…”. Throws an OwnFileError for a photo of the reader’s own. */
export function stateOf(choice: LabChoice, id = "lab"): string {
  const {photo, pair} = choice;
  if (photo instanceof File) throw new OwnFileError(photo);
  const texts = new URLSearchParams({[`${id}.photo`]: photo});
  for (const place of places) if (choice[place]) texts.set(`${id}.${place}`, writeSetting(choice[place]));
  if (pair !== "ab") texts.set(`${id}.pair`, pair);
  return texts.toString();
}
