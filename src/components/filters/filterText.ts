import type {FilterParts} from "./filterParts.js";

/** The parts of a filter, in the words of the page. */
export const partText = {
  brightness: "light or dark all over",
  colour: "one colour all over",
  slope: "an edge, or shading",
  colourSlope: "an edge between colours",
  detail: "lines, dots",
  colourDetail: "coloured lines, dots"
} as const satisfies Partial<Record<keyof FilterParts, string>>;

export type PartName = keyof typeof partText;

/** The names of the parts, in the order in which they are told. */
export const partNames = Object.keys(partText) as readonly PartName[];

/** Returns the largest part of a filter: what it is above all. */
export function mainPart(parts: FilterParts): PartName {
  return partNames.reduce((best, name) => (parts[name] > parts[best] ? name : best));
}

/** Returns how many filters are what above all: “11 one colour all over, 9 lines, dots …”, the most frequent first. */
export function partCounts(all: readonly FilterParts[]): string {
  const counts = new Map<PartName, number>();
  for (const parts of all) counts.set(mainPart(parts), (counts.get(mainPart(parts)) ?? 0) + 1);
  return Array.from(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${count} × ${partText[name]}`)
    .join("; ");
}
