import {networkEntry} from "../../networks.js";
import type {Answer} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {creditOf} from "../frame/picked.js";
import {takesDigits} from "../frame/subject.js";
import {backendTitle} from "../inputs/backendPicker.js";
import {timeText} from "../marks/numberText.js";
import {isOnStrip, type LiveChoice, mapsAtOnce} from "./liveChoice.js";
import {liveDefault} from "./liveLayers.js";

/** Returns what the strip shows, and what starting would. */
export function stripCaption(choice: LiveChoice): string {
  const {seconds, units, layer} = liveDefault;
  const next = isOnStrip(choice) ? "Start the film to see them move" : `Start to see ${choice.layer} instead`;
  return `A film of ${seconds.length} pictures, two seconds apart, over the photo of a cat; below each the maps ${units.join(", ")} of ${layer}. Black is 0; white is the largest value of each row. ${next}.`;
}

/** Returns what the film shows; *found* is whether a digit is in sight, where one is wanted. */
export function filmCaption(
  {layer}: LiveChoice,
  {units, shape: [height, width]}: Answer<"videoFrame">,
  found: boolean
): string {
  const some = units > mapsAtOnce ? `, of which ${mapsAtOnce} are shown` : "";
  const missing = found ? "" : " No digit is in sight: the network gets an empty picture.";
  return `${units} maps of ${height} × ${width} in ${layer}${some}. Black is 0; white is the largest value of each map since the film began.${missing}`;
}

/** Returns where the film comes from. */
export function filmCredit({source, network, photo}: LiveChoice): Node | null {
  if (source === "camera") return document.createTextNode("Your camera. Nothing leaves this page.");
  return takesDigits(network) ? null : creditOf(photo);
}

/** Returns the readout of a film of that many pictures a second; NaN where nobody knows yet. */
export function filmFacts(
  {network, layer}: LiveChoice,
  {backend, milliseconds}: Answer<"videoFrame">,
  rate: number
): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["layer", layer],
    ["pictures a second", Number.isNaN(rate) ? "…" : rate.toFixed(1)],
    ["one picture", timeText(milliseconds)],
    ["backend", backendTitle(backend)]
  ];
}

/** Returns how fast the film is, in words; null where nobody knows yet. */
export function rateText({backend}: Answer<"videoFrame">, rate: number): string | null {
  return Number.isNaN(rate) ? null : `${rate.toFixed(1)} pictures a second on ${backendTitle(backend)}.`;
}
