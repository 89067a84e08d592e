import {readPhoto} from "../frame/linkReaders.js";
import {labDefault} from "./labDefault.js";
import {type LabPlace, type LabSetting, places} from "./labSetting.js";
import {readSetting} from "./settingText.js";

/**
 * Returns what a *state*, “lab.photo=…&lab.a=…”, says of the lab of the given *id*; what it does not say is nothing, and
 * without any setting the default’s first. Throws a RangeError in one line for what is not known.
 */
export function settingsIn(state: string, id: string) {
  const texts = new URLSearchParams(state);
  const settings = Object.fromEntries(
    places.map((place) => {
      const text = texts.get(`${id}.${place}`);
      return [place, text === null ? undefined : readSetting(text)];
    })
  ) as Record<LabPlace, LabSetting | undefined>;
  const photo = texts.get(`${id}.photo`) ?? labDefault.photo;
  const picked = readPhoto(photo);
  if (typeof picked !== "string") throw new RangeError("a page cannot begin with somebody’s own photo");
  const isEmpty = places.every((place) => !settings[place]);
  return {
    photo: picked,
    pair: texts.get(`${id}.pair`) ?? "ab",
    ...settings,
    ...(isEmpty && {a: labDefault.settings.a})
  };
}
