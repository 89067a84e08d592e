import {childrenOf} from "../../src/features/children.js";
import {finish} from "../../src/network/finish.js";
import {parseFlags} from "../arguments/flags.js";
import {layerBelow} from "../arguments/layerBelow.js";
import {oneOf, wholeNumber} from "../arguments/numbers.js";
import {computed, open} from "../arguments/open.js";
import {targetFlags, targetGiven} from "../arguments/targetGiven.js";
import {progress} from "../output/progress.js";
import {table} from "../output/table.js";

/** Returns the units of a layer below that a unit is made of, with scores and true drops, as JSON or as a table. */
export async function children(args: readonly string[]): Promise<string> {
  const {input, json, given} = parseFlags(args, ["network", ...targetFlags, "below", "count", "score"]);
  if (given.below === undefined) throw new RangeError("layer missing: name --below LAYER");
  const count = wholeNumber(given.count ?? "5", "count", 1);
  const score = oneOf(given.score ?? "absolute-mean", "score", ["absolute-mean", "sum-absolute"]);
  const opened = await open(input, given.network);
  const parent = targetGiven(opened.network, opened.shapes, given);
  const below = layerBelow(opened.network, given.below, parent.layer);
  if (below === parent.layer) throw new RangeError(`not below: ${below}`);
  const found = await computed(opened, async (model, x) => {
    const {children, signal} = await finish(childrenOf(model, x, parent, below, {count, score}), progress);
    signal.dispose();
    return children;
  });
  if (json) return `${JSON.stringify(found)}\n`;
  return table([["unit", "score", "drop"], ...found.map(({unit, score, drop}) => [unit, score, drop])]);
}
