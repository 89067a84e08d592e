import {html} from "htl";
import {type PetGroup, petGroup, petGroups, photosOf} from "../../corpus/petGroups.js";
import {readResponses} from "../../corpus/responses.js";
import {responsesByExample} from "../../corpus/responsesByExample.js";
import {spearman} from "../../evaluation/spearman.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import {labels as classLabels, responses as corpusResponses, responseUnits, thumbnails} from "../drawer/drawer.js";
import {unitField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import type {PickedUnit, UnitLayer} from "../inputs/unitInput.js";
import {correlationText} from "../marks/correlationTable.js";
import {otherPlaces, type ScatterView, scatterField} from "../marks/scatterView.js";
import {unitName} from "./unitName.js";
import {type UnitPair, unitPairBoard} from "./unitPairBoard.js";

export interface UnitPairOptions {
  /** The unit shown first on the one side. */
  readonly first: PickedUnit;
  /** The unit shown first on the other side. */
  readonly second: PickedUnit;
  /** Makes it unique in the page; defaults to "two-units". */
  readonly id?: string;
  /** Resolves to the responses of a layer’s units; defaults to the corpus’s. */
  readonly responses?: (layer: string) => Promise<ArrayBuffer>;
  /** The layers to choose from; default to those whose responses are kept. */
  readonly layers?: readonly UnitLayer[];
  /** What the classes of the network are called; default to the site’s labels. */
  readonly labels?: readonly string[];
  /** Ends what the figure listens to. */
  readonly invalidation?: Promise<unknown>;
}

const network = "inception-v3";

interface Choice {
  readonly first: PickedUnit;
  readonly second: PickedUnit;
  readonly scatter: ScatterView;
}

/**
 * Resolves to the figure “what sets two units apart?”: every photo of the
 * corpus by its response to the one and to the other, of any two units of
 * inception-v3’s tree layers, from what was built. It needs no network. The
 * state is in the page’s address.
 */
export async function unitPair({id = "two-units", ...options}: UnitPairOptions): Promise<LiveFigure<Choice>> {
  const {invalidation} = options;
  const {responses = corpusResponses} = options;
  const layers = options.layers ?? (await responseUnits());
  const valuesOf = async ({layer, unit}: PickedUnit) =>
    responsesByExample(readResponses(await responses(layer)), layer, unit);
  const labels = options.labels ?? (await classLabels());
  const fields = {
    first: unitField(layers, {initial: options.first}),
    second: unitField(layers, {initial: options.second}),
    scatter: scatterField({size: 34})
  };
  const board = unitPairBoard({sheet: thumbnails(), onView: (scatter) => figure.choose({scatter}), invalidation});
  const figure = liveFigure<Choice, UnitPair>({
    id,
    label: "What sets two units apart?",
    invalidation,
    fields,
    views: ["scatter"],
    controls: html`<div class="figure-fields">
      <section class="figure-control-class ranking-more"><div class="figure-control-title">Across</div>${fields.first.element}</section>
      <section class="figure-control-method ranking-more"><div class="figure-control-title">Up</div>${fields.second.element}</section></div>`,
    picture: board.element,
    settle: (choice, before) =>
      choice.first === before.first && choice.second === before.second
        ? choice
        : {...choice, scatter: otherPlaces(choice.scatter, before.scatter)},
    async built({first, second}) {
      const [across, up] = await Promise.all([first, second].map(valuesOf));
      return {names: [unitName(first, labels), unitName(second, labels)], first: across, second: up};
    },
    draw(pair, {scatter}) {
      board.draw(pair, scatter);
      return {
        caption: `Each of the ${photos.length} photos by the largest response of ${pair.names[0]}, across, and of ${pair.names[1]}, up. Frames: cats, dogs, other animals, everything else.`,
        facts: [
          ["network", networkEntry(network).title],
          ["ρ over all photos", correlationText(spearman(pair.first, pair.second))],
          ...petGroups.slice(0, 2).map((group) => [`${group}s, their ranks`, ranksText(pair, group)] as const),
          ["computed", "when this site was built, kept to 1 in 255"]
        ]
      };
    },
    files: {
      PNG: board.png,
      CSV: pairRows,
      JSON: (pair, {first, second}) => ({network, first, second, photos: pairRows(pair)})
    },
    fileName: ({first, second}) => `${network}-${first.layer}-${first.unit}-against-${second.layer}-${second.unit}`
  });
  return figure;
}

/** Returns the best, the median and the last of the ranks that the photos of a group have for the two units, counted from 1. */
export function ranksText({first, second}: Pick<UnitPair, "first" | "second">, group: PetGroup): string {
  const ranks = (values: readonly number[]) => {
    const sorted = photosOf(group)
      .map((photo) => 1 + values.filter((d) => d > values[photo]).length)
      .sort((a, b) => a - b);
    return `${sorted[0]} … ${sorted[sorted.length >> 1]} … ${sorted.at(-1)}`;
  };
  return `${ranks(first)} across; ${ranks(second)} up (best, median, last)`;
}

/** Returns a row a photo. */
function pairRows({names, first, second}: UnitPair) {
  return photos.map((photo, i) => ({
    photo: photo.id,
    group: petGroup(photo),
    [names[0]]: first[i],
    [names[1]]: second[i]
  }));
}
