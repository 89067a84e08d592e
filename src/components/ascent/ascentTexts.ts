import {type SettingValues, turnedSettings} from "../../methods.js";
import type {KeyedField} from "../frame/field.js";
import {settingReaders} from "../frame/inputFields.js";
import {readChoice, readEach, readPhoto, readWhole} from "../frame/linkReaders.js";
import {checkTarget, targetReaders} from "../frame/targetTexts.js";
import {OwnFileError, ownFileWord} from "../inputs/ownFiles.js";
import {type AscentChoice, ascentChoice, specOf} from "./ascentChoice.js";
import {ascentKnobs, ascentPresets, ascentSpecs, presetKnobs} from "./ascents.js";

const ids = (list: readonly {readonly id: string}[]) => list.map(({id}) => id);

const readers = {
  start: (text: string) => (text === "noise" || text === "grey" ? text : readPhoto(text)),
  film: readChoice("film", ids(ascentSpecs)),
  ...targetReaders,
  seed: readWhole("seed", 0, 9999),
  preset: readChoice("preset", ids(ascentPresets))
};

/**
 * How a link has an ascent: “film” names one that was built; otherwise all that
 * it depends on is there. What a link leaves out is as in the film it names, or
 * in the first.
 */
export const ascentTexts: Pick<KeyedField<AscentChoice>, "keys" | "read" | "write"> = {
  keys: [...Object.keys(readers), ...ascentKnobs.map(({key}) => key)],
  read(texts, problem) {
    const {film, ...rest} = readEach(texts, readers, problem);
    const settings = readEach(texts, settingReaders(ascentKnobs), problem) as SettingValues;
    const choice = {...ascentChoice(ascentSpecs.find(({id}) => id === film) ?? ascentSpecs[0]), ...rest};
    checkTarget(choice);
    return {...choice, settings: turnedSettings(presetKnobs(choice.preset), settings)};
  },
  write(choice) {
    const {network, layer, unit, start, seed, preset, settings} = choice;
    const spec = specOf(choice);
    if (spec) return {film: spec.id};
    const word = start instanceof File ? ownFileWord(start) : start;
    const all = {start: word, network, layer, unit, seed, preset, ...turnedSettings(presetKnobs(preset), settings)};
    const texts = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, `${value}`]));
    if (start instanceof File) throw new OwnFileError(start, texts);
    return texts;
  }
};

/** The keys of the first links, “ascent-unit”, with today’s. */
export const ascentAliases: Readonly<Record<string, string>> = Object.fromEntries(
  ascentTexts.keys.map((key) => [`ascent-${key}`, key])
);
