import {type MaskRow, type MaskSpread, measuredMaps, partialCounts, spreadOf} from "./maskShares.js";

/** What is said of all measured photos together, and the rows it follows from. */
export interface MaskSummary {
  readonly count: number;
  /** How much of a photo is the animal. */
  readonly area: MaskSpread;
  /** By map: how much of it lies on the animal, that over the area, on how many photos it is more than the area, and on how many its strongest pixel lies on the animal. */
  readonly maps: Readonly<
    Record<
      (typeof measuredMaps)[number],
      {readonly share: MaskSpread; readonly lift: MaskSpread; readonly above: number; readonly hits: number}
    >
  >;
  readonly partial: readonly {readonly units: number; readonly likeness: MaskSpread; readonly part: MaskSpread}[];
  /** The largest over all photos. */
  readonly gradCam: number;
  readonly exact: number;
  readonly rows: readonly MaskRow[];
}

/** Returns what the rows say together. */
export function maskSummary(rows: readonly MaskRow[]): MaskSummary {
  const maps = measuredMaps.map((name) => {
    const shares = rows.map((row) => row[name].share);
    return [
      name,
      {
        share: spreadOf(shares),
        lift: spreadOf(rows.map((row) => row[name].share / row.area)),
        above: rows.filter((row) => row[name].share > row.area).length,
        hits: rows.filter((row) => row[name].hit).length
      }
    ] as const;
  });
  return {
    count: rows.length,
    area: spreadOf(rows.map(({area}) => area)),
    maps: Object.fromEntries(maps) as MaskSummary["maps"],
    partial: partialCounts.map((units, i) => ({
      units,
      likeness: spreadOf(rows.map(({partial}) => partial[i].likeness)),
      part: spreadOf(rows.map(({partial}) => partial[i].part))
    })),
    gradCam: Math.max(...rows.map((row) => row.gradCam)),
    exact: Math.max(...rows.map((row) => row.exact)),
    rows
  };
}
