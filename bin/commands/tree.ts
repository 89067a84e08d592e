import type {Network} from "../../src/network/network.js";
import {layerBelow} from "../arguments/layerBelow.js";
import {layersBelow} from "../arguments/layersBelow.js";
import {networkFlags} from "../arguments/networkFlags.js";
import {oneOf, wholeNumber} from "../arguments/numbers.js";
import {open} from "../arguments/open.js";
import {targetFlags, targetGiven} from "../arguments/targetGiven.js";
import {ask} from "../ask.js";
import {command} from "../command.js";
import {remark} from "../output/remark.js";
import {writeOut} from "../output/writeOut.js";

/** Prints the tree below a class or unit as JSON; with `--out` it writes that to a file, and without `--json` says so. */
export const tree = command({
  name: "tree",
  usage: `INPUT TARGET [--children 5] [--depth 3] [--open 5,1] [--layers A,B,C]
[--score absolute-mean|sum-absolute] [--rescale l1|l2|none] (--json | --out FILE.json)`,
  flags: [...networkFlags, ...targetFlags, "layers", "children", "depth", "open", "score", "rescale", "out"],
  async run({input, json, given}, {say}) {
    const {out} = given;
    const count = wholeNumber(given.children ?? "5", "children", 1);
    const asked = wholeNumber(given.depth ?? "3", "depth", 1);
    const widths = given.open?.split(",").map((text) => wholeNumber(text.trim(), "open"));
    const score = oneOf(given.score ?? "absolute-mean", "score", ["absolute-mean", "sum-absolute"]);
    const rescale = oneOf(given.rescale ?? "l1", "rescale", ["l1", "l2", "none"]);
    if (!json && out === undefined) throw new RangeError("output missing: name --json or --out FILE.json");
    if (out !== undefined && !/\.json$/i.test(out)) throw new RangeError(`not a .json file: ${out}`);
    const opened = await open(input, given, say);
    const {name, network} = opened;
    const root = targetGiven(network, opened.shapes, given);
    const layers =
      given.layers === undefined ? layersBelow(name, network, root.layer) : named(network, root.layer, given.layers);
    if (!layers.length) throw new RangeError(`no layers below: ${root.layer}`);
    if (given.depth !== undefined && asked > layers.length) {
      throw new RangeError(`invalid --depth: ${asked} (1 to ${layers.length})`);
    }
    const depth = Math.min(asked, layers.length);
    const found = await ask(opened, {kind: "subtree", root, layers, depth, count, open: widths, score, rescale});
    remark(found.note);
    const text = `${JSON.stringify({...found.tree, network: name, reading: opened.reading, note: found.note})}\n`;
    if (out === undefined) return text;
    await writeOut(out, text);
    return json ? text : `wrote ${out}\n`;
  }
});

/** Returns the layers that the list names, each below the one before. Throws `not below conv1: dense1` and the like. */
function named(network: Network, from: string, list: string): string[] {
  const layers = list.split(",").map((name) => name.trim());
  layers.forEach((name, i) => {
    const above = layers[i - 1] ?? from;
    if (layerBelow(network, name, above) === above) throw new RangeError(`not below ${above}: ${name}`);
  });
  return layers;
}
