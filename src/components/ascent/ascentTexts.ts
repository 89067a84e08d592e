import {type SettingValues, turnedSettings} from "../../methods.js";
import type {KeyedField} from "../frame/field.js";
import {settingReaders} from "../frame/inputFields.js";
import {readChoice, readEach, readPhoto, readWhole} from "../frame/linkReaders.js";
import {checkTarget, targetReaders} from "../frame/targetTexts.js";
import {OwnFileError, ownFileWord} from "../inputs/ownFiles.js";
import {type AscentChoice, ascentChoice, specOf} from "./ascentChoice.js";
import {type AscentSet, firstIn, knobsIn, lectureAscents} from "./ascentSet.js";

const ids = (list: readonly {readonly id: string}[]) => list.map(({id}) => id);

type AscentTexts = Pick<KeyedField<AscentChoice>, "keys" | "read" | "write">;

/**
 * Returns how a link has an ascent of the given set: “film” names one that was built; otherwise all that
 * it depends on is there. What a link leaves out is as in the film it names, or
 * in the first.
 */
export function ascentTextsOf(set: AscentSet): AscentTexts {
  const {specs, presets, knobs} = set;
  const readers = {
    start: (text: string) => (text === "noise" || text === "grey" ? text : readPhoto(text)),
    film: readChoice("film", ids(specs)),
    ...targetReaders,
    seed: readWhole("seed", 0, 9999),
    preset: readChoice("preset", ids(presets))
  };
  return {
    keys: [...Object.keys(readers), ...knobs.map(({key}) => key)],
    read(texts, problem) {
      const {film, ...rest} = readEach(texts, readers, problem);
      const settings = readEach(texts, settingReaders(knobs), problem) as SettingValues;
      const named = ascentChoice(specs.find(({id}) => id === film) ?? firstIn(set));
      const choice = {...named, ...rest};
      checkTarget(choice);
      const kept = film === undefined ? {} : named.settings;
      return {...choice, settings: turnedSettings(knobsIn(set, choice.preset), {...kept, ...settings})};
    },
    write(choice) {
      const {network, layer, unit, start, seed, preset, settings} = choice;
      const spec = specOf(choice, set);
      if (spec) return {film: spec.id};
      const word = start instanceof File ? ownFileWord(start) : start;
      const turned = turnedSettings(knobsIn(set, preset), settings);
      const all = {start: word, network, layer, unit, seed, preset, ...turned};
      const texts = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, `${value}`]));
      if (start instanceof File) throw new OwnFileError(start, texts);
      return texts;
    }
  };
}

/** How a link has an ascent of the lecture. */
export const ascentTexts: AscentTexts = ascentTextsOf(lectureAscents);

/** The keys of the first links, “ascent-unit”, with today’s. */
export const ascentAliases: Readonly<Record<string, string>> = Object.fromEntries(
  ascentTexts.keys.map((key) => [`ascent-${key}`, key])
);
