import {html} from "htl";

/** A colour over the whole screen, so that the hall looks at the speaker. */
export interface Cover {
  readonly element: HTMLElement;
  readonly on: boolean;
  put(colour: "black" | "white"): void;
  take(): void;
}

/** Returns a cover that is not put yet; a click takes it away, too. */
export function cover(): Cover {
  const element = html`<div class="presentation-cover" hidden onclick=${take}></div>`;
  return {
    element,
    get on() {
      return !element.hidden;
    },
    put(colour) {
      element.hidden = false;
      element.style.background = colour;
    },
    take
  };

  function take(): void {
    element.hidden = true;
  }
}
