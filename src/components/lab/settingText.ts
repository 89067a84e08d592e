import {type Knob, methodOf, methods} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import {settingTexts} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";
import type {KnobValues} from "../inputs/knobInputs.js";
import type {LabSetting} from "./labSetting.js";

/** What a link says of a place where nothing stands. */
const nothing = "none";

/** Returns a setting as a link says it: “inception-v3~~286~occlusion~window:40x40”. */
export function writeSetting(setting: LabSetting | undefined): string {
  if (!setting) return nothing;
  const {network, layer = "", unit = "", method, options} = setting;
  const knobs = Object.entries(settingTexts(methodOf(method).knobs).write(options)).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}:${text}`]
  );
  return [network, layer, `${unit}`, method, knobs.join(",")].map(escaped).join("~");
}

/**
 * Returns the setting that a text of a link says; undefined where nothing is to stand. Throws a RangeError in one line for
 * what is not known: `unknown network: …`, `unknown layer: …`, `unknown class: …`, `unknown method: …`, and what a knob says.
 */
export function readSetting(text: string): LabSetting | undefined {
  if (text === nothing) return undefined;
  const [network = "", layer = "", unit = "", method = "", knobs = "", ...more] = text.split("~").map(unescaped);
  if (more.length) throw new RangeError(`not a setting: ${quoted(text)}`);
  const {treeLayers, classes} = networkEntry(quoted(network));
  if (layer && !treeLayers.includes(layer)) throw new RangeError(`unknown layer: ${quoted(layer)}`);
  if (unit && !/^\d{1,6}$/.test(unit)) throw new RangeError(`unknown unit: ${quoted(unit)}`);
  if (layer && !unit) throw new RangeError(`no unit of ${quoted(layer)}`);
  if (!layer && unit && Number(unit) >= classes) throw new RangeError(`unknown class: ${quoted(unit)}`);
  if (!methods.some(({id}) => id === method)) throw new RangeError(`unknown method: ${quoted(method)}`);
  return {
    network,
    layer: layer || undefined,
    unit: unit ? Number(unit) : undefined,
    method,
    options: readKnobs(knobs, methodOf(method).knobs)
  };
}

function readKnobs(text: string, knobs: readonly Knob[]): KnobValues {
  const texts = Object.fromEntries(
    text
      .split(",")
      .filter(Boolean)
      .map((part) => [part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)])
  );
  const unknown = Object.keys(texts).find((key) => !knobs.some((knob) => knob.key === key));
  if (unknown !== undefined) throw new RangeError(`unknown knob: ${quoted(unknown)}`);
  return settingTexts(knobs).read(texts, (problem) => {
    throw new RangeError(problem);
  });
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll("~", "%7E").replaceAll("%3A", ":").replaceAll("%2C", ",");
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RangeError(`not a setting: ${quoted(text)}`);
  }
}
