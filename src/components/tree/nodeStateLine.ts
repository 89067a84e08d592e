import {html} from "htl";
import {type NodeState, nodeStateWords} from "./nodeState.js";

/** Returns what is said of a node's picture that is not as others are; undefined where nothing is to be said. */
export function nodeStateLine(state: NodeState): HTMLElement | undefined {
  const words = nodeStateWords[state];
  return words ? (html`<span class="tree-state">${words}</span>` as HTMLElement) : undefined;
}
