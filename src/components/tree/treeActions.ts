import type {NodeActions} from "./catTreeCard.js";
import type {TreeSession} from "./catTreeSession.js";
import {walk} from "./catTreeView.js";

/**
 * Returns what the reader can do with a node of the session’s tree; *reveal*
 * brings what was opened into sight. In columns a node is opened alone.
 */
export function treeActions(session: TreeSession, reveal: (key: string) => void): NodeActions {
  function open(key: string): void {
    const opens = session.view && walk(session.view).some((node) => node.key === key && node.opens);
    if (opens) {
      session.open(key);
      reveal(key);
    } else session.pick(key);
  }
  return {
    pick: session.pick,
    open,
    toggle(key) {
      if (session.marks.view === "columns" && !session.marks.open.has(key)) open(key);
      else {
        session.toggle(key);
        reveal(key);
      }
    },
    keep: session.keep,
    discard: session.discard,
    silence: session.silence,
    resume: session.ensure
  };
}
