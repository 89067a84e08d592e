import {settingsIn} from "./settingsIn.js";

/** A state of the lab under a name. */
export interface LabPreset {
  readonly name: string;
  /** As a link says it, “lab.photo=…&lab.a=…”. */
  readonly state: string;
}

/** The format of a file of presets, and its version. */
const format = "why-is-this-a-cat/presets";
const version = 1;

/** How many letters a file of presets may have, and how many presets. */
const largest = 200_000;
const most = 200;

/** Returns presets as the text of a file. */
export function writePresets(presets: readonly LabPreset[]): string {
  return `${JSON.stringify({format, version, presets}, null, 1)}\n`;
}

/**
 * Returns the presets in the *text* of a file, and in *problems* a line for each that is left out, by what is wrong with
 * it: an unknown photo, network, method, or knob. Throws a RangeError in one line for a file that is none, or of another
 * version.
 */
export function readPresets(
  text: string,
  id = "lab"
): {readonly presets: readonly LabPreset[]; readonly problems: readonly string[]} {
  if (text.length > largest) throw new RangeError(`too large: ${(text.length / 1000).toFixed(0)} kB (at most 200)`);
  let file: {readonly format?: unknown; readonly version?: unknown; readonly presets?: unknown};
  try {
    file = Object(JSON.parse(text));
  } catch {
    throw new RangeError("not JSON: no file of presets");
  }
  if (file.format !== format) throw new RangeError("no file of presets: it does not say that it is one");
  if (file.version !== version)
    throw new RangeError(`presets of version ${String(file.version).slice(0, 10)}; this site reads version ${version}`);
  if (!Array.isArray(file.presets)) throw new RangeError("no file of presets: it has no list of them");
  const problems: string[] = [];
  if (file.presets.length > most) problems.push(`only the first ${most} of ${file.presets.length} are read`);
  const presets = file.presets.slice(0, most).flatMap((entry: unknown, i: number): LabPreset[] => {
    const {name, state} = Object(entry) as Partial<LabPreset>;
    try {
      if (typeof name !== "string" || !name.trim()) throw new RangeError("it has no name");
      if (typeof state !== "string" || state.length > 4000) throw new RangeError("it has no state");
      settingsIn(state, id);
      return [{name: plainName(name), state: ownPart(state, id)}];
    } catch (error) {
      const word = typeof name === "string" && name.trim() ? `“${plainName(name)}”` : `preset ${i + 1}`;
      problems.push(`${word} is left out: ${(error as Error).message}`);
      return [];
    }
  });
  return {presets, problems};
}

/** Returns a name of at most 60 letters on one line. */
export function plainName(name: string): string {
  return name.replaceAll(/\s+/g, " ").trim().slice(0, 60);
}

/** Returns what a state says of the lab alone, and nothing else. */
export function ownPart(state: string, id: string): string {
  return new URLSearchParams([...new URLSearchParams(state)].filter(([key]) => key.startsWith(`${id}.`))).toString();
}
