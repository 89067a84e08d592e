import {availableParallelism} from "node:os";
import {mergeParts, type ScanNote} from "../../src/data/scan/mergeParts.js";
import {photoList} from "../../src/data/scan/photoList.js";
import {placesIn} from "../../src/data/scan/placesIn.js";
import type {ScanPlace} from "../../src/data/scan/scanFile.js";
import {type PartNote, type Shard, scanPart} from "../../src/data/scan/scanPart.js";
import {type ScanPlan, scanPlan} from "../../src/data/scan/scanPlan.js";
import type {Network} from "../../src/network/network.js";
import {parseFlags} from "../arguments/flags.js";
import {layerNamed} from "../arguments/layerNamed.js";
import {networkFlags} from "../arguments/networkFlags.js";
import {oneOf, wholeNumber} from "../arguments/numbers.js";
import {openNetwork} from "../arguments/openNetwork.js";
import type {Aside, Command} from "../command.js";
import {scanProgress} from "../output/scanProgress.js";
import {table} from "../output/table.js";

const scanFlags = [...networkFlags, "photos", "layers", "class", "shard", "jobs", "cache", "out"] as const;

/**
 * Looks for every unit's best and worst places in many photos and writes them
 * to a file: of a shard of the photos; of all, joined from such files; or prints a unit's places in a joined file.
 */
export const patches: Command = {
  name: "patches",
  usage: `--photos DIR [--layers tree|all|A,B] [--class on|off] [--shard 0/7] [--jobs J] [--cache DIR] --out FILE
merge FILES --out FILE
show FILE --layer L --unit U [--json]`,
  flags: [...scanFlags, "layer", "unit"],
  run([first, ...rest], aside) {
    if (first === "merge") return merged(rest);
    if (first === "show") return shown(rest);
    if (first !== undefined && !first.startsWith("-"))
      throw new RangeError(`unknown: ${first} (merge, show, or --photos DIR)`);
    return scanned(first === undefined ? [] : [first, ...rest], aside);
  }
};

/** Scans a shard, or all photos. */
async function scanned(args: readonly string[], {say}: Aside): Promise<string> {
  const {json, given} = parseFlags(args, scanFlags, {takesInput: false});
  const out = outOf(given.out);
  if (given.photos === undefined) throw new RangeError("photos missing: name --photos DIR (or a list of files)");
  const shard = shardOf(given.shard);
  const jobs = given.jobs === undefined ? availableParallelism() : wholeNumber(given.jobs, "jobs", 1);
  const classes = oneOf(given.class ?? "on", "class", ["on", "off"]) === "on";
  const {network, reading} = await openNetwork(given);
  const photos = await photoList(given.photos);
  const plan = scanPlan(network, photos.names, {layers: layersGiven(network, given.layers), classes});
  const note = await scanPart(network, plan, photos, out, {
    shard,
    jobs,
    kept: given.cache,
    onProgress: scanProgress()
  });
  for (const line of reading?.assumed ?? []) say(`assumed: ${line}`);
  for (const {why} of note.skipped) say(`skipped: ${why}`);
  if (json) return `${JSON.stringify(summary(plan, note))}\n`;
  const {index, count} = note.shard;
  const which =
    count > 1 ? `shard ${index}/${count}, ${note.seen} of ${plan.photos.count} photos` : `${note.seen} photos`;
  return `wrote ${out}: ${which}${skippedText(note.skipped)}, ${unitsText(plan)} (why-cat patches merge joins such files)\n`;
}

/** Joins the files of all shards. */
async function merged(args: readonly string[]): Promise<string> {
  const {inputs, json, given} = parseFlags(args, ["out"], {takesInput: "several"});
  const out = outOf(given.out);
  if (!inputs.length) throw new RangeError("files missing: name the file of every shard");
  const note = await mergeParts(inputs, out);
  if (json) return `${JSON.stringify(summary(note.plan, note))}\n`;
  return `wrote ${out}: ${note.plan.photos.count} photos${skippedText(note.skipped)}, ${unitsText(note.plan)}\n`;
}

/** Prints the places of a unit. */
async function shown(args: readonly string[]): Promise<string> {
  const {input, json, given} = parseFlags(args, ["layer", "unit"]);
  if (given.layer === undefined || given.unit === undefined)
    throw new RangeError("unit missing: name --layer L --unit U");
  const unit = wholeNumber(given.unit, "unit");
  const found = await placesIn(input, given.layer, unit);
  if (json) return `${JSON.stringify({layer: given.layer, unit, ...found})}\n`;
  const rows = Object.entries<readonly ScanPlace[] | undefined>({...found}).flatMap(([kind, places]) =>
    (places ?? []).map(({photo, position, value}) => [kind, photo, value, position?.join(",") ?? ""])
  );
  return table([["", "photo", "value", "at"], ...rows]);
}

function outOf(out: string | undefined): string {
  if (out === undefined) throw new RangeError("output missing: name --out FILE");
  return out;
}

/** Returns the shard that a text like `3/7` names: the fourth of seven. */
function shardOf(text = "0/1"): Shard {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [index, count] = [Number(i), Number(n)];
  if (!(index < count)) throw new RangeError(`invalid --shard: ${text} (as 0/7, the first of seven, to 6/7)`);
  return {index, count};
}

function layersGiven(network: Network, text = "tree"): "tree" | "all" | string[] {
  if (text === "tree" || text === "all") return text;
  return text.split(",").map((name) => layerNamed(network, name.trim()));
}

function unitsText({layers}: ScanPlan): string {
  const units = layers.reduce((sum, {shape}) => sum + shape[shape.length - 1], 0);
  return `${units} units of ${layers.length} ${layers.length === 1 ? "layer" : "layers"}`;
}

function skippedText({length}: readonly unknown[]): string {
  return length ? ` (${length} skipped)` : "";
}

function summary(plan: ScanPlan, {kind, skipped}: PartNote | ScanNote) {
  const layers = plan.layers.map(({name, shape}) => ({name, shape}));
  return {kind, network: plan.network, photos: plan.photos.count, skipped, layers};
}
