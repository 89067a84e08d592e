import {networkEntry} from "../../networks.js";
import type {Fact} from "../frame/figureFrame.js";
import {fileWord} from "../frame/picked.js";
import {numberText} from "../marks/numberText.js";
import type {ChosenFace} from "./chosenFaces.js";
import {correspondenceSummary, type LayerDistances, type RowSummary} from "./correspondenceSummary.js";
import {type Comparison, correspondenceDefault} from "./correspondences.js";
import {partNames} from "./partNames.js";

/** What the words are about. */
export interface SaidCorrespondence extends Comparison {
  readonly faces: readonly ChosenFace[];
  readonly fill: string;
  readonly draws: number;
  readonly seed: number;
}

const {network} = correspondenceDefault;

/** Returns what was done, and what the tables show. */
export function correspondenceCaption({faces, fill, draws, compared, zeros}: SaidCorrespondence): string {
  const pairs = (faces.length * (faces.length - 1)) / 2;
  const what = compared === "places" ? "Every map at every place" : "Every map’s mean over its places";
  const counted = zeros === "third" ? "“stays” is a third sign" : "only what changes in both faces of a pair counts";
  return `In each of ${faces.length} faces the same part is hidden by a ${fill} box. ${what} then falls, rises or stays. Δ: the share of these signs in which two faces differ, mean of ${pairs} pairs; ${counted}. ±: standard error over faces. Rings: ${draws} random ${draws === 1 ? "box" : "boxes"} on each face off its parts (“random”), and ${draws} at one place in all photos (“one place”). As low: random draws with no higher Δ. Left and right as you see them.`;
}

/** Returns the readout: how far each part is below random places on the face, in each layer. */
export function correspondenceFacts(
  layers: readonly LayerDistances[],
  {faces, ...comparison}: SaidCorrespondence
): Fact[] {
  return [
    ["network", networkEntry(network).title],
    ["faces, pairs", `${faces.length}, ${(faces.length * (faces.length - 1)) / 2}`],
    ...layers.flatMap((layer) => {
      const parts = correspondenceSummary(layer, faces.length, comparison).slice(0, 3);
      const text = parts.map(({lower}) => signed(lower.mean, lower.error)).join(", ");
      return [[`${layer.layer}: below random by`, text] as Fact];
    })
  ];
}

function signed(mean: number, error: number): string {
  return `${numberText(mean, 3)}${Number.isNaN(error) ? "" : ` ± ${numberText(error, 3)}`}`;
}

/** Returns the tables, a row for each line. */
export function correspondenceRows(layers: readonly LayerDistances[], said: SaidCorrespondence) {
  return layers.flatMap((layer) =>
    correspondenceSummary(layer, said.faces.length, said).map((row) => ({layer: layer.layer, ...rowOf(row)}))
  );
}

function rowOf({kind, mean, error, pairError, draws, below, belowSame, lower, lowerSame}: RowSummary) {
  const range = draws.length ? {"lowest draw": Math.min(...draws), "highest draw": Math.max(...draws)} : {};
  return {
    hidden: partNames[kind].name,
    delta: mean,
    "error over faces": error,
    "error over pairs": pairError,
    "draws on the face as low": draws.length ? "" : below,
    "draws at one place as low": draws.length ? "" : belowSame,
    "below random on the face": lower.mean,
    "its error": lower.error,
    "below random at one place": lowerSame.mean,
    "the error of that": lowerSame.error,
    "lowest draw": "",
    "highest draw": "",
    ...range
  };
}

/** Returns all numbers: the tables and the faces with their boxes. */
export function correspondenceJson(layers: readonly LayerDistances[], said: SaidCorrespondence) {
  const {faces, fill, draws, seed, compared, zeros} = said;
  return {
    network,
    fill,
    draws,
    seed,
    compared,
    zeros,
    faces: faces.map(({photo, boxes}) => ({photo: fileWord(photo), boxes})),
    layers: layers.map((layer) => ({
      layer: layer.layer,
      rows: correspondenceSummary(layer, faces.length, said).map(({kind, ...rest}) => ({
        hidden: partNames[kind].name,
        ...rest
      }))
    }))
  };
}
