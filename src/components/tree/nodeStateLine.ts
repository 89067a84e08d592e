import {html} from "htl";
import {canAskAgain, type NodeState, nodeStateWords} from "./nodeState.js";

/** Returns what is said of a node's picture that is not as others are, with a button to ask for it where that helps; undefined where nothing is to be said. */
export function nodeStateLine(state: NodeState, resume?: () => void): HTMLElement | undefined {
  const words = nodeStateWords[state];
  if (!words) return;
  const click = (event: Event) => {
    event.stopPropagation();
    resume?.();
  };
  const button =
    resume && canAskAgain(state)
      ? html`<button type="button" class="tree-state-again" tabindex="-1" onclick=${click}>Ask for it</button>`
      : "";
  return html`<span class="tree-state">${words} ${button}</span>`;
}
