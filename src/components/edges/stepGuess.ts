import type {Tree} from "../../features/tree.js";
import type {Guess} from "../inputs/guessFirst.js";
import {treeStory} from "../tree/treeStory.js";
import type {UnitNames} from "../units/unitNames.js";

/** Returns the question which of the children of the tree's root it would miss most. */
export function stepGuess({root}: Tree, names: UnitNames): Guess {
  const children = root.children ?? [];
  const drops = children.map(({drop = 0}) => drop);
  const most = Math.max(...drops);
  const right = drops.flatMap((drop, i) => (drop === most ? [i] : []));
  const called = children.map(({layer, unit}) => names.get(treeStory.network, layer, unit) ?? `${layer} ${unit}`);
  const share = Math.round((100 * most) / root.value);
  return {
    question: `Each of these five units is silenced once. Without which of them does “${treeStory.label}” fall most?`,
    guessed: {choices: called.map((name, i) => `${name} (${children[i].unit})`), right},
    answer: `Without ${right.map((i) => called[i]).join(" or ")} it falls by ${share} %.`,
    holds: "small"
  };
}
