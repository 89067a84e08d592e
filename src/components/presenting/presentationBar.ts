import {html} from "htl";
import type {PresentCommand} from "./presentCommand.js";

export interface PresentationBar {
  readonly element: HTMLElement;
  /** Says where the view stands, and what can be unfolded. */
  tell(now: {readonly place: string; readonly hasControls: boolean; readonly hasQuestion: boolean}): void;
  /** Says something in place of where the view stands. */
  say(words: string): void;
}

/** Returns the bar at the foot of the presenting view; *obey* does what its buttons ask. */
export function presentationBar(obey: (command: PresentCommand) => void): PresentationBar {
  const place = html`<span class="presentation-place" role="status"></span>`;
  const button = (command: PresentCommand, text: string, title: string) =>
    html`<button type="button" title=${title} onclick=${() => obey(command)}>${text}</button>` as HTMLButtonElement;
  const controls = button("controls", "Controls", "Controls beside the picture (C)");
  const question = button("question", "Question", "The question after this figure (Q)");
  const element = html`<nav class="presentation-bar" aria-label="Presenting view">
    ${button("previous", "← Back", "Back (←)")}${place}${button("next", "On →", "On (→, Space)")}
    <span class="presentation-bar-space"></span>
    ${controls}${button("words", "Words", "Words and numbers in full (T)")}${question}
    ${button("code", "QR", "QR code of what is shown, for the hall (R)")}${button("list", "Figures", "List of figures (L)")}${button("help", "Keys", "What the keys do (?)")}
    ${button("leave", "Leave", "Leave (Esc)")}
  </nav>`;
  return {
    element,
    tell({place: words, hasControls, hasQuestion}) {
      place.textContent = words;
      controls.disabled = !hasControls;
      question.disabled = !hasQuestion;
    },
    say(words) {
      place.textContent = words;
    }
  };
}
