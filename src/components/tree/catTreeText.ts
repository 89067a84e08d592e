import {format} from "d3-format";
import {type Edge, unitTitle, type ViewNode} from "./catTreeView.js";
import {nodeStateWords} from "./nodeState.js";

const three = format(".3~r");

/** Returns a number with three digits and a true minus sign: "−0.0123". */
export function threeDigits(value: number): string {
  if (Math.abs(value) < 1e-4 && value !== 0) return format(".1e")(value).replace("e−", "e−");
  return three(value);
}

/** Returns a share in percent to one decimal where it is below 100 %: "22.9 %", "< 0.1 %". */
export function finePercent(share: number): string {
  const size = Math.abs(share) * 100;
  if (size > 0 && size < 0.1) return "< 0.1 %";
  return `${size >= 99.95 ? 100 : size.toFixed(1)} %`;
}

/** Returns a share in percent: "6 %", "< 1 %". */
export function percentWords(share: number): string {
  const size = Math.abs(share) * 100;
  return size > 0 && size < 1 ? "< 1 %" : `${size.toFixed(0)} %`;
}

/** Returns what happens to the parent without the child: "falls by 0.53 (6 %)". */
export function dropText({drop, part}: Pick<Edge, "drop" | "part">): string {
  if (drop === 0) return "stays";
  const share = Number.isNaN(part) ? "" : ` (${percentWords(part)})`;
  return `${drop > 0 ? "falls" : "rises"} by ${threeDigits(Math.abs(drop))}${share}`;
}

/** Returns the node in a sentence, for those who hear the page. */
export function nodeText(node: ViewNode): string {
  const words = [node.name];
  if (node.named) words.push(unitTitle(node));
  if (node.edge) words.push(`score ${threeDigits(node.edge.score)}`, `without it the parent ${dropText(node.edge)}`);
  else if (node.family) words.push(`value ${threeDigits(node.family.parent.value)}`);
  if (isDead(node)) words.push(deadText(node));
  if (nodeStateWords[node.state]) words.push(`its picture: ${nodeStateWords[node.state]}`);
  if (node.times > 1) words.push(`met ${node.times} times`);
  if (node.kept) words.push("kept");
  if (node.discarded) words.push("set aside");
  if (node.silenced) words.push("silenced");
  return words.join(", ");
}

/** Returns whether the node was opened and is made of nothing. */
export function isDead({family}: ViewNode): boolean {
  return !!family && !family.children.length;
}

/** Returns why there is nothing below the node. */
export function deadText({family}: ViewNode): string {
  if (!family?.dead) return "no channel below has a score above 0";
  return family.parent.value > 0 ? "no signal arrives below" : "silent on this photo: no signal";
}
