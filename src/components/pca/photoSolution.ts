import {groupShare} from "../../evaluation/groupShare.js";
import {networkEntry} from "../../networks.js";
import {type Photo, photos} from "../../photos.js";
import type {Fact} from "../frame/figureFrame.js";
import {timeText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import type {ComponentFile} from "./componentFile.js";
import {axesOf, heldText, type PcaSolution, type PickedAxes, varianceShares} from "./pcaSolution.js";

/** The kinds of photos of the corpus, in the order in which it has them. */
export const photoKinds: readonly Photo["kind"][] = [...new Set(photos.map(({kind}) => kind))];

/** Returns of what kind each photo of the solution is, as an index. */
export function kindsOf({examples}: PcaSolution): number[] {
  return examples.map((i) => photoKinds.indexOf(photos[i].kind));
}

/** Returns what the picture of the solution shows, in words. */
export function photoPcaCaption({components, examples}: PcaSolution, axes: PickedAxes): string {
  const [across, up] = axesOf(axes, components);
  return `${examples.length} photos where components ${across + 1} and ${up + 1} of ${components.layer} put them: two directions that hold ${heldText(varianceShares(components), [across, up])} of the variance. A photo’s numbers are the largest response of each unit anywhere in it.`;
}

/** Returns how much of the variance of a layer's component, counted from 1, the kinds of the photos explain, 0…1. */
export function kindShare({layers, examples}: ComponentFile, layer: string, component: number): number {
  const {scores, count} = layers.find((d) => d.layer === layer)!;
  const kinds = Array.from(examples, (i) => photoKinds.indexOf(photos[i].kind));
  return groupShare(
    kinds.map((_, i) => scores[i * count + component - 1]),
    kinds
  );
}

/** Returns the readout of the solution. */
export function photoPcaFacts(network: string, solution: PcaSolution, axes: PickedAxes): Fact[] {
  const {components, columns, examples} = solution;
  const groups = kindsOf(solution);
  const [across, up] = axesOf(axes, components).map((k) => percentText(groupShare(columns[k], groups)));
  const several = new Set(groups).size > 1;
  return [
    ["network", networkEntry(network).title],
    ["layer", `${components.layer}: ${components.features} units`],
    ["photos", `${examples.length}`],
    ...(several ? [["the kind explains", `${across} across, ${up} up`] as const] : [])
  ];
}

/** Returns how the solution was made. */
export function photoPcaMade({milliseconds}: PcaSolution): Fact[] {
  const when = milliseconds === undefined ? "when this site was built" : `here, in ${timeText(milliseconds)}`;
  return [["computed", `${when}, from responses kept to 1 in 255`]];
}

/** Returns a row a photo: its kind and its scores. */
export function photoPcaRows({examples, columns}: PcaSolution) {
  return examples.map((example, i) => ({
    photo: photos[example].id,
    kind: photos[example].kind,
    ...Object.fromEntries(columns.map((values, k) => [`component ${k + 1}`, values[i]]))
  }));
}

/** Returns the numbers of the solution, to be taken home as JSON. */
export function photoPcaNumbers(network: string, {examples, columns, components}: PcaSolution) {
  const {layer, features, total} = components;
  const variances = Array.from(components.variances);
  const scores = Object.fromEntries(examples.map((i, at) => [photos[i].id, columns.map((values) => values[at])]));
  return {network, layer, features, total, variances, scores};
}
