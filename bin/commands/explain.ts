import {writeFile} from "node:fs/promises";
import {explain as attribution} from "../../src/attribution/explain.js";
import {writePng} from "../../src/data/writePng.js";
import {finish} from "../../src/network/finish.js";
import {parseFlags} from "../arguments/flags.js";
import {layerBelow} from "../arguments/layerBelow.js";
import {layerNamed} from "../arguments/layerNamed.js";
import {methodNamed} from "../arguments/methodNamed.js";
import {methodOptions, optionFlags} from "../arguments/methodOptions.js";
import {computed, open} from "../arguments/open.js";
import {targetFlags, targetGiven} from "../arguments/targetGiven.js";
import {draw} from "../output/draw.js";
import {numbersOf} from "../output/numbersOf.js";
import {progress} from "../output/progress.js";

/**
 * Returns which pixels (or which activations of a layer) mattered for a class
 * or a unit, as JSON; with `--out` it writes a picture of them, and without
 * `--json` says so.
 */
export async function explain(args: readonly string[]): Promise<string> {
  const {input, json, given} = parseFlags(args, ["network", "method", "out", ...targetFlags, ...optionFlags]);
  if (given.method === undefined) throw new RangeError("method missing: name --method M (try: why-cat help)");
  const method = methodNamed(given.method);
  const options = methodOptions(method, given);
  const {out} = given;
  if (!json && out === undefined) throw new RangeError("output missing: name --json or --out FILE.png");
  if (out !== undefined && !/\.png$/i.test(out)) throw new RangeError(`not a .png file: ${out}`);
  const opened = await open(input, given.network);
  const {name, network} = opened;
  const target = targetGiven(network, opened.shapes, given);
  if (options.to !== undefined) layerBelow(network, options.to, target.layer);
  if (options.camLayer !== undefined) layerBelow(network, layerNamed(network, options.camLayer), target.layer);
  const {located, shape, values} = await computed(opened, async (model, x) => {
    const {map, target: located} = await finish(attribution(model, x, target, method.id, options), progress);
    try {
      return {located, ...(await numbersOf(map))};
    } finally {
      map.dispose();
    }
  });
  const result = {network: name, method: method.id, target: located, shape, values};
  let said = "";
  if (out !== undefined) {
    const ofInput = options.to === undefined || options.to === network.layers[0].name;
    const picture = draw({shape, values}, method.display, {ofInput, photo: opened.input.photo});
    await write(out, await writePng(picture));
    said = `wrote ${out} (${picture.zero ? "all zero" : `the strongest colour is ${picture.scale.toPrecision(3)}`})\n`;
  }
  return json ? `${JSON.stringify(result)}\n` : said;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    throw new Error(`cannot write: ${path} (${code === "ENOENT" ? "no such folder" : code})`, {cause});
  }
}
