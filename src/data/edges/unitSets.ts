import type {UnitSet} from "../../components/edges/unitSets.js";
import {treeStory} from "../../components/tree/treeStory.js";
import {deletionCurve} from "../../evaluation/deletionCurve.js";
import type {Tree, TreeNode} from "../../features/tree.js";
import {runToEnd} from "../../network/steps.js";
import type {PhotoRun} from "../photoRun.js";

/** Returns for every step of the story what its node loses without its children, one at a time and together. */
export async function unitSets({model, run}: PhotoRun, {root}: Tree): Promise<UnitSet[]> {
  const sets: UnitSet[] = [];
  let node: TreeNode | undefined = root;
  for (const {layer: below, next} of treeStory.steps) {
    const children: readonly TreeNode[] = node?.children ?? [];
    if (!node || !children.length) break;
    const {layer, unit, position, value} = node;
    const target = {layer, unit, ...(position === null ? {} : {position})};
    const deleted = children.map((child) => ({layer: below, unit: child.unit}));
    const {values} = await runToEnd(deletionCurve(model, run, target, deleted, {draws: 0}));
    sets.push({
      parent: {layer, unit},
      below,
      units: children.map((child) => child.unit),
      value,
      drops: children.map(({drop = 0}) => drop),
      together: value - values.at(-1)!
    });
    node = children.find((child) => child.unit === next);
  }
  return sets;
}
