import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import {backendTitle} from "../inputs/backendPicker.js";
import {timeText} from "../marks/numberText.js";
import {layersBelow} from "./catTreeState.js";
import type {MadeFacts, RootedChoice} from "./catTreeStore.js";
import {threeDigits} from "./catTreeText.js";
import {unitTitle, type ViewNode, walk} from "./catTreeView.js";

/** Returns what the tree of a root shows, in words. */
export function treeCaption(choice: RootedChoice, view: ViewNode): string {
  const {family} = view;
  const best = family?.children.length
    ? ` ${family.children.length} units of ${layersBelow(choice)[0]} carry most of it.`
    : "";
  return `What “${view.name}” is made of on this photo.${best} A line is as thick as the unit’s share of the score.`;
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
