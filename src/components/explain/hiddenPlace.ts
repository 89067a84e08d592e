import {html} from "htl";
import type {HomeAnswers} from "./homeAnswers.js";

/**
 * Returns what marks the eye on a picture of the photo that it is laid over: a
 * grey box if it *covers* the eye, else a frame. It is seen once its figure’s
 * eyeSwitch is on.
 */
export function hiddenPlace(
  {side, eye: {box}}: Pick<HomeAnswers, "side" | "eye">,
  {covers = false}: {readonly covers?: boolean} = {}
): HTMLElement {
  const share = (pixels: number) => `${((100 * pixels) / side).toFixed(2)}%`;
  const {left, top, right, bottom} = box;
  const place = `left: ${share(left)}; top: ${share(top)}; width: ${share(right - left)}; height: ${share(bottom - top)}`;
  return html`<span class=${covers ? "explain-place explain-cover" : "explain-place"} style=${place} aria-hidden="true"></span>`;
}
