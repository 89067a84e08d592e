import {writePng} from "../../src/data/writePng.js";
import {layerBelow} from "../arguments/layerBelow.js";
import {layerNamed} from "../arguments/layerNamed.js";
import {methodNamed} from "../arguments/methodNamed.js";
import {methodOptions, optionFlags} from "../arguments/methodOptions.js";
import {networkFlags} from "../arguments/networkFlags.js";
import {open} from "../arguments/open.js";
import {targetFlags, targetGiven} from "../arguments/targetGiven.js";
import {ask} from "../ask.js";
import {command} from "../command.js";
import {draw} from "../output/draw.js";
import {printable} from "../output/printable.js";
import {remark} from "../output/remark.js";
import {writeOut} from "../output/writeOut.js";

/**
 * Prints which pixels (or which activations of a layer) mattered for a class
 * or a unit, as JSON; with `--out` it writes a picture of them, and without
 * `--json` says so.
 */
export const explain = command({
  name: "explain",
  usage: "INPUT --method M TARGET [--to LAYER] [options] (--json | --out FILE.png)",
  flags: [...networkFlags, "method", "out", ...targetFlags, ...optionFlags],
  async run({input, json, given}, {say}) {
    if (given.method === undefined) throw new RangeError("method missing: name --method M (try: why-cat help)");
    const method = methodNamed(given.method);
    const options = methodOptions(method, given);
    const {out} = given;
    if (!json && out === undefined) throw new RangeError("output missing: name --json or --out FILE.png");
    if (out !== undefined && !/\.png$/i.test(out)) throw new RangeError(`not a .png file: ${out}`);
    const opened = await open(input, given, say);
    const {name, network} = opened;
    const target = targetGiven(network, opened.shapes, given);
    if (options.to !== undefined) layerBelow(network, options.to, target.layer);
    if (options.camLayer !== undefined) layerBelow(network, layerNamed(network, options.camLayer), target.layer);
    const found = await ask(opened, {kind: "explain", target, method: method.id, options});
    const {shape, note} = found;
    remark(note);
    const values = printable(found.values);
    let said = "";
    if (out !== undefined) {
      const ofInput = options.to === undefined || options.to === network.layers[0].name;
      const picture = draw(found, method.display, {ofInput, photo: opened.input.photo});
      await writeOut(out, await writePng(picture));
      said = `wrote ${out} (${picture.zero ? "all zero" : `the strongest colour is ${picture.scale.toPrecision(3)}`})\n`;
    }
    return json
      ? `${JSON.stringify({network: name, reading: opened.reading, method: method.id, target: found.target, shape, values, note})}\n`
      : said;
  }
});
