import {type Knob, knobValues, type SettingValues} from "../../methods.js";
import {networkEntry} from "../../networks.js";
import {type AscentPreset, type AscentSpec, ascentKnobs, ascentOptions, ascentPresets, ascentSpecs} from "./ascents.js";

/** An ascent that is made when the site is built. */
export interface SetSpec extends AscentSpec {
  /** Defaults to the classes. */
  readonly layer?: string;
  /** What is climbed, in words; defaults to the title. */
  readonly name?: string;
  /** What is not as its preset has it. */
  readonly settings?: SettingValues;
}

/** What a figure of ascents offers. */
export interface AscentSet {
  /** Names the figure in the page and in links. */
  readonly id: string;
  readonly label: string;
  /** What is made when the site is built; the first is shown first. */
  readonly specs: readonly SetSpec[];
  /** The id of what is shown first; defaults to the first. */
  readonly first?: string;
  /** The sets of regularisers to choose from, the plainest first. */
  readonly presets: readonly AscentPreset[];
  /** What can be set. */
  readonly knobs: readonly Knob[];
}

/** The ascents of the lecture. */
export const lectureAscents: AscentSet = {
  id: "ascent",
  label: "What image would the network like to see?",
  specs: ascentSpecs,
  presets: ascentPresets,
  knobs: ascentKnobs
};

/** Returns the preset of the given *id* in the set. Throws a RangeError `unknown preset: …`. */
export function presetIn({presets}: Pick<AscentSet, "presets">, id: string): AscentPreset {
  const preset = presets.find((d) => d.id === id);
  if (!preset) throw new RangeError(`unknown preset: ${id}`);
  return preset;
}

/** Returns the knobs of an ascent of the set, at first as the preset has them. */
export function knobsIn(set: AscentSet, preset: string): readonly Knob[] {
  const {settings} = presetIn(set, preset);
  return set.knobs.map((knob) => ({...knob, initial: settings[knob.key] ?? knob.initial}) as Knob);
}

/** Returns how an ascent of the set goes, with what was changed of its preset. */
export function optionsIn(set: AscentSet, {network, preset, settings = {}}: SetOptions) {
  const all = knobValues(set.knobs, {...presetIn(set, preset).settings, ...settings});
  return ascentOptions(all as SettingValues, network);
}

type SetOptions = Pick<SetSpec, "network" | "preset" | "settings">;

/** Returns the layer of what is climbed. */
export function layerOf({network, layer = networkEntry(network).treeLayers[0]}: Pick<SetSpec, "network" | "layer">) {
  return layer;
}

/** Returns the knobs with images as small as *min* pixels. */
export function knobsOfSize(knobs: readonly Knob[], min: number): readonly Knob[] {
  return knobs.map((knob) => (knob.key === "size" && knob.kind === "number" ? {...knob, min} : knob));
}

/** Returns what is shown first. */
export function firstIn({specs, first}: AscentSet): SetSpec {
  return specs.find(({id}) => id === first) ?? specs[0];
}
