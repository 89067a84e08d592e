import {photos} from "../../photos.js";
import type {PartUnit} from "../units/storyUnits.js";
import type {PartLink} from "./partsFigure.js";

/** Returns, by word, where the unit explorer of the page shows the given *units*. */
export function partLinks(units: readonly PartUnit[]): Record<string, PartLink[]> {
  const links: Record<string, PartLink[]> = {};
  for (const {part, layer, unit, photo, likes} of units) {
    const other = photo === "cat-chelsea" ? "" : `, on another photo: ${photos.find(({id}) => id === photo)!.subject}`;
    const href = `#units.unit=${layer}.${unit}&units.photo=${photo}`;
    links[part] = [...(links[part] ?? []), {title: `${layer}, unit ${unit}${other}`, href, likes, figure: "units"}];
  }
  return links;
}
