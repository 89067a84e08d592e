import {type PresentCommand, presentCommand} from "./presentCommand.js";

/**
 * Returns what listens to the keys of a page: what they ask for goes to *obey*.
 * Escape in an input only leaves the input, so that the keys are free again.
 * While *isOn* says no, or a window is open, no key is heard.
 */
export function obeyKeys(isOn: () => boolean, obey: (command: PresentCommand) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!isOn() || document.querySelector("dialog[open]")) return;
    const target = event.target as HTMLElement | null;
    if (event.key === "Escape" && !event.defaultPrevented && target?.matches?.("input, select, textarea")) {
      target.blur();
      return;
    }
    const command = presentCommand(event);
    if (!command) return;
    event.preventDefault();
    obey(command);
  };
}
