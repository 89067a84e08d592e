import {occlusionSides} from "../../images/occlusionSides.js";
import {occlusionWindows} from "../../images/occlusionWindows.js";
import type {KnobValues} from "../inputs/knobInputs.js";

/**
 * Returns how many passes through the network a registered *method* of many
 * passes makes under the given knobs, for an input of *height* × *width*;
 * undefined for another method, and where a knob is turned to what is refused.
 */
export function passCount(
  method: string,
  {steps = 64, samples = 25, window, stride}: KnobValues,
  {height, width}: {readonly height: number; readonly width: number}
): number | undefined {
  if (method === "integrated-gradients") return Number(steps);
  if (method === "smoothgrad") return Number(samples);
  if (method !== "occlusion") return undefined;
  try {
    const sides = occlusionSides(height, width, {window, stride} as Parameters<typeof occlusionSides>[2]);
    return occlusionWindows(height, width, sides.window, sides.stride).length;
  } catch {
    return undefined;
  }
}
