import {layerBelow} from "../arguments/layerBelow.js";
import {networkFlags} from "../arguments/networkFlags.js";
import {oneOf, wholeNumber} from "../arguments/numbers.js";
import {open} from "../arguments/open.js";
import {targetFlags, targetGiven} from "../arguments/targetGiven.js";
import {ask} from "../ask.js";
import {command} from "../command.js";
import {remark} from "../output/remark.js";
import {table} from "../output/table.js";

/** Prints the units of a layer below that a unit is made of, with scores and true drops, as JSON or as a table. */
export const children = command({
  name: "children",
  usage: "INPUT TARGET --below LAYER [--count 5] [--score absolute-mean|sum-absolute] [--json]",
  flags: [...networkFlags, ...targetFlags, "below", "count", "score"],
  async run({input, json, given}, {say}) {
    if (given.below === undefined) throw new RangeError("layer missing: name --below LAYER");
    const count = wholeNumber(given.count ?? "5", "count", 1);
    const score = oneOf(given.score ?? "absolute-mean", "score", ["absolute-mean", "sum-absolute"]);
    const opened = await open(input, given, say);
    const root = targetGiven(opened.network, opened.shapes, given);
    const below = layerBelow(opened.network, given.below, root.layer);
    if (below === root.layer) throw new RangeError(`not below: ${below}`);
    const {children, note} = await ask(opened, {kind: "children", root, path: [], below, count, score});
    remark(note);
    if (json) return `${JSON.stringify(children)}\n`;
    return table([["unit", "score", "drop"], ...children.map(({unit, score, drop}) => [unit, score, drop])]);
  }
});
