import {html} from "htl";
import {scrollTable} from "../marks/scrollTable.js";

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** What was measured of all photos that have an outline, data/evidence/masks.json. */
export interface BuiltMasks {
  readonly count: number;
  readonly area: Spread;
  readonly maps: Readonly<
    Record<string, {readonly share: Spread; readonly lift: Spread; readonly above: number; readonly hits: number}>
  >;
}

const names = [
  ["centre", "a hill in the middle, blind to the photo"],
  ["gradient", "saliency map"],
  ["guided", "guided backprop"],
  ["classMap", "class activation map, what is above 0"]
] as const;

/** Returns how much of each map lies on the animal, as a table: mean and standard deviation over the photos. */
export function maskTable({count, area, maps}: BuiltMasks): Element {
  const percent = ({mean, deviation}: Spread) => `${(100 * mean).toFixed(0)} % ± ${(100 * deviation).toFixed(0)}`;
  const rows = names.map(([key, name]) => {
    const {share, above, hits} = maps[key];
    return html`<tr><th scope="row">${name}</th><td>${percent(share)}</td><td>${above} of ${count}</td><td>${hits} of ${count}</td></tr>`;
  });
  return scrollTable(
    html`<table class="evidence-mask-table"><thead><tr><th scope="col">of ${count} photos</th><th scope="col">lies on the animal</th>
      <th scope="col">more than the animal’s area</th><th scope="col">strongest pixel on it</th></tr></thead>
      <tbody><tr><th scope="row">the animal’s area</th><td>${percent(area)}</td><td></td><td></td></tr>${rows}</tbody></table>`,
    "How much of each map lies on the animal"
  );
}
