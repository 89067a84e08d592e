import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import {backendTitle} from "../inputs/backendPicker.js";
import {timeText} from "../marks/numberText.js";
import {carriedShare} from "./carriedShare.js";
import {layersBelow} from "./catTreeState.js";
import type {MadeFacts, RootedChoice} from "./catTreeStore.js";
import {finePercent, threeDigits} from "./catTreeText.js";
import {unitTitle, type ViewNode, walk} from "./catTreeView.js";

/** Returns what the tree of a root shows, in words. */
export function treeCaption(choice: RootedChoice, view: ViewNode): string {
  return `What “${view.name}” is made of on this photo.${carried(choice, view)} A line is as thick as the unit’s share of the score.`;
}

/** Returns how much of the root's score its children have, in a sentence; no share where that is not known. */
function carried(choice: RootedChoice, {family}: ViewNode): string {
  const count = family?.children.length;
  if (!count) return "";
  const [layer] = layersBelow(choice);
  const share = carriedShare(family);
  const [units, have] = count === 1 ? ["unit", "has"] : [`${count} units`, "have"];
  if (share === undefined) return ` Shown: the ${units} of ${layer} with the highest score.`;
  return ` The ${units} of ${layer} with the highest score ${have} ${finePercent(share)} of the score of all its units.`;
}

/** Returns the readout of a tree; *made* is how the last answer was, undefined where all was built. */
export function treeReadout(choice: RootedChoice, view: ViewNode, made: MadeFacts | undefined): Fact[] {
  const open = walk(view).filter((node) => node.open && node.family);
  const facts: Fact[] = [
    ["network", networkEntry(choice.network).title],
    ["root", view.named ? `${view.name} (${unitTitle(view)})` : view.name],
    ...(view.family ? [["value", threeDigits(view.family.parent.value)] as const] : []),
    ["opened", `${open.length}`],
    ["score", choice.score],
    ["rescaling", choice.rescale]
  ];
  if (!made) return [...facts, ["computed", "when this site was built"]];
  return [...facts, ["backend", backendTitle(made.backend)], ["last answer", timeText(made.milliseconds)]];
}
