import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import {quoted, readLink} from "../frame/linkState.js";
import {parseKnob} from "../inputs/knobInputs.js";
import type {AscentChoice} from "./ascentControls.js";
import {ascentKnobs, ascentPresets, ascentSpecs, presetOf} from "./ascents.js";

/** What a link asks of the figure of ascents: a film that was built, a choice, or nothing. */
export interface AscentState {
  /** The id of a built film. */
  readonly built?: string;
  readonly choice?: AscentChoice;
}

const prefix = "ascent-";

/** Returns the hash that holds the given state, beside what other figures keep in *hash*. */
export function ascentLink({built, choice}: AscentState, hash: string): string {
  const params = new URLSearchParams(hash.includes("=") ? hash.replace(/^#/, "") : "");
  for (const key of [...params.keys()]) if (key.startsWith(prefix)) params.delete(key);
  if (built) params.set(`${prefix}film`, built);
  if (choice) {
    const {settings, start, ...rest} = choice;
    const all = {...rest, ...settings, ...(start instanceof File ? {} : {start})};
    for (const [key, value] of Object.entries(all)) params.set(prefix + key, String(value));
  }
  const text = params.toString();
  return text && `#${text}`;
}

/** Returns what the given *hash* asks for; what it leaves out of a choice is as in *initial*. */
export function readAscentLink(
  hash: string,
  initial: AscentChoice
): AscentState & {readonly problems: readonly string[]} {
  const among = (what: string, known: readonly string[]) => (text: string) => {
    if (!known.includes(text)) throw new RangeError(`unknown ${what}: ${quoted(text)}`);
    return text;
  };
  const whole = (what: string, below: number) => (text: string) => {
    if (!/^\d{1,6}$/.test(text) || Number(text) >= below) throw new RangeError(`unknown ${what}: ${quoted(text)}`);
    return Number(text);
  };
  const starts = ["noise", "grey", ...photos.map((photo) => photo.id)];
  const {values, problems} = readLink(hash, {
    [`${prefix}film`]: among(
      "film",
      ascentSpecs.map((d) => d.id)
    ),
    [`${prefix}network`]: (text: string) => networkEntry(text).name,
    [`${prefix}layer`]: (text: string) => text,
    [`${prefix}unit`]: whole("unit", 1e5),
    [`${prefix}start`]: among("start", starts),
    [`${prefix}seed`]: whole("seed", 1e4),
    [`${prefix}preset`]: among(
      "preset",
      ascentPresets.map((d) => d.id)
    ),
    ...Object.fromEntries(ascentKnobs.map((knob) => [prefix + knob.key, (text: string) => parseKnob(knob, text)]))
  } as Record<string, (text: string) => string | number>);
  const {film, ...rest} = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.slice(prefix.length), value])
  );
  if (!Object.keys(rest).length) return {built: film as string | undefined, problems};
  const {network, layer, unit, start, seed, preset, ...settings} = {
    ...initial,
    settings: undefined,
    ...rest
  } as never as Omit<AscentChoice, "settings"> & {settings: undefined};
  const {treeLayers, classes} = networkEntry(network);
  const wrong = [...problems];
  if (!treeLayers.includes(layer)) wrong.push(`unknown layer: ${quoted(layer)}`);
  else if (layer === treeLayers[0] && unit >= classes) wrong.push(`unknown class: ${unit}`);
  if (wrong.length > problems.length) return {problems: wrong};
  const {settings: _, ...turned} = settings;
  const {settings: own} = presetOf(preset);
  const differs = Object.entries(turned as Record<string, string | number>).filter(
    ([key, value]) => own[key] !== value
  );
  return {choice: {network, layer, unit, start, seed, preset, settings: Object.fromEntries(differs)}, problems};
}
