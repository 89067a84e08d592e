import {type SettingValues, turnedSettings} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import type {KeyedField} from "../frame/field.js";
import {settingReaders} from "../frame/inputFields.js";
import {readChoice, readEach, readPhoto, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {checkTarget, targetReaders} from "../frame/targetTexts.js";
import {heldOutDigits} from "../inputs/digitInput.js";
import {OwnFileError, ownFileWord} from "../inputs/ownFiles.js";
import {firstUnits, type InversionChoice, inversionChoice, specOf, startWord} from "./inversionChoice.js";
import {digitOf, type InversionSpec, inversionKnobs} from "./inversions.js";

const knobs = inversionKnobs("mnist");

/**
 * Returns how a link has an inversion: “film” names one of the *specs* that
 * were built; otherwise all that it depends on is there. What a link leaves out
 * is as in the film it names, or in the first; another network brings its own.
 */
export function inversionTexts(
  specs: readonly InversionSpec[]
): Pick<KeyedField<InversionChoice>, "keys" | "read" | "write"> {
  const ids = specs.map(({id}) => id);
  const readers = {start: readStart, film: readChoice("film", ids), ...targetReaders, seed: readWhole("seed", 1, 9999)};
  return {
    keys: [...Object.keys(readers), ...knobs.map(({key}) => key)],
    read(texts, problem) {
      const {film, ...rest} = readEach(texts, readers, problem);
      const settings = readEach(texts, settingReaders(knobs), problem) as SettingValues;
      const named = inversionChoice(specs.find(({id}) => id === film) ?? specs[0]);
      const {network = named.network} = rest;
      const base = network === named.network ? named : {...named, ...firstChoice(network)};
      const choice = {...base, ...rest};
      checkTarget(choice);
      checkStart(choice);
      return {...choice, settings: turnedSettings(inversionKnobs(network), {...base.settings, ...settings})};
    },
    write(choice) {
      const {network, layer, unit, start, seed} = choice;
      const spec = specOf(choice, specs);
      if (spec) return {film: spec.id};
      const all = {
        start: start instanceof File ? ownFileWord(start) : startWord(start),
        network,
        layer,
        unit,
        seed,
        ...writtenSettings(choice, specs[0])
      };
      const texts = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, `${value}`]));
      if (start instanceof File) throw new OwnFileError(start, texts);
      return texts;
    }
  };
}

/** Returns what is chosen first of the given network. */
function firstChoice(network: string) {
  return {network, layer: "logits", unit: firstUnits[network] ?? 0, start: "noise", settings: {}};
}

/** Returns the settings with their initial values where the *first* film has others, so that a link says all. */
function writtenSettings({network, settings}: InversionChoice, first: InversionSpec): SettingValues {
  const others = first.network === network ? first.settings : {};
  const own = inversionKnobs(network)
    .filter(({key}) => key in others)
    .map(({key, initial}) => [key, initial as string | number]);
  return {...Object.fromEntries(own), ...turnedSettings(inversionKnobs(network), settings)};
}

/** Reads a start from a link. Throws `unknown start: …`, or what readPhoto throws. */
function readStart(text: string): InversionChoice["start"] {
  if (text === "zeros" || text === "noise") return text;
  const digit = digitOf(text);
  if (digit !== undefined && digit < heldOutDigits) return digit;
  if (text.startsWith("digit")) throw new RangeError(`unknown start: ${quoted(text)}`);
  return readPhoto(text);
}

/** Throws `a digit is no start for …` where the network sees photographs. */
function checkStart({network, start}: InversionChoice): void {
  if (typeof start === "number" && network !== "mnist") {
    throw new RangeError(`a digit is no start for ${networkEntry(network).title}`);
  }
}
