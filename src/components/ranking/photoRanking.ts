import {html} from "htl";
import {type ResponseFile, readResponses} from "../../corpus/responses.js";
import {responsesByExample} from "../../corpus/responsesByExample.js";
import {networkEntry} from "../../networks.js";
import {type Photo, photos} from "../../photos.js";
import {labels as classLabels, responses as corpusResponses, responseUnits, thumbnails} from "../drawer/drawer.js";
import {pictureField, selectField, unitField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {photoCredit} from "../frame/photoCredit.js";
import type {PickedUnit, UnitLayer} from "../inputs/unitInput.js";
import {numberText} from "../marks/numberText.js";
import {photoMark} from "../marks/photoMark.js";
import {countText, type Ranking, ranking, thresholdCount} from "./ranking.js";
import {rankingBoard} from "./rankingBoard.js";
import {unitName} from "./unitName.js";

export interface PhotoRankingOptions {
  /** Resolves to the responses of a layer’s units; defaults to the corpus’s. */
  readonly responses?: (layer: string) => Promise<ArrayBuffer>;
  /** The layers to choose from; default to those whose responses are kept. */
  readonly layers?: readonly UnitLayer[];
  /** What the classes of the network are called; default to the site’s labels. */
  readonly labels?: readonly string[];
  /** Makes it unique in the page; defaults to "photo-ranking". */
  readonly id?: string;
  /** The unit shown first; defaults to the Egyptian cat. */
  readonly unit?: PickedUnit;
  /** Ends what the figure listens to. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly unit: PickedUnit;
  /** The threshold T. */
  readonly t: number;
  readonly kind: Photo["kind"];
}

const network = "inception-v3";
const kinds = [...new Set(photos.map(({kind}) => kind))] as const;

/**
 * Resolves to the figure “which photos excite a unit?”: the corpus in the order
 * of its response to any unit of inception-v3’s tree layers, from what was
 * built, with the permutation and a threshold. It needs no network. The state
 * is in the page’s address.
 */
export async function photoRanking(options: PhotoRankingOptions = {}): Promise<LiveFigure<Choice>> {
  const {id = "photo-ranking", unit: first = {layer: "logits", unit: 286}, invalidation} = options;
  const {responses = corpusResponses} = options;
  const layers = options.layers ?? (await responseUnits());
  const labels = options.labels ?? (await classLabels());
  const sheet = thumbnails();
  const fields = {
    unit: unitField(layers, {initial: first}),
    kind: selectField(
      "Property p: it is of the kind",
      kinds.map((kind) => [kind, kind] as const),
      {initial: kinds[0], name: "kind"}
    ),
    t: pictureField(photos.length - 20, {read: readWhole("threshold", 0, photos.length), write: String})
  };
  const board = rankingBoard({onThreshold: (t) => figure.choose({t})});
  const figure = liveFigure<Choice, Ranking>({
    id,
    label: "Which photos excite a unit?",
    isWide: true,
    invalidation,
    fields,
    views: ["kind", "t"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo ranking-more">${fields.unit.element}${fields.kind.element}</section></div>`,
    picture: board.element,
    built: async ({unit}) => photoOrder(readResponses(await responses(unit.layer)), unit),
    draw(ranks, {unit, kind, t}) {
      const name = unitName(unit, labels);
      const where = unit.layer === "logits" ? "" : ", the largest over its map";
      const count = thresholdCount(ranks.order, t, (i) => photos[i].kind === kind);
      board.draw(ranks, {
        picture: (i) => photoMark(i, sheet),
        name: (i) => photos[i].subject,
        details: (i) => [`${photos[i].subject} (${photos[i].kind}). `, photoCredit(photos[i])],
        threshold: t,
        verdict: `Let p be “it is of the kind ${kind}”. ${countText(count)}`
      });
      return {
        caption: `${photos.length} photos in the order of their response to ${name}${where}: the weakest on the left. At place k stands photo iₖ.`,
        facts: [
          ["network", networkEntry(network).title],
          ["unit", name],
          ["smallest", numberText(ranks.values[0])],
          ["largest", numberText(ranks.values[photos.length - 1])],
          ["computed", "when this site was built, kept to 1 in 255"]
        ]
      };
    },
    files: {
      SVG: board.svg,
      CSV: photoRows,
      JSON: (ranks, {unit, t}) => ({network, ...unit, threshold: t, photos: photoRows(ranks)})
    },
    fileName: ({unit}) => `${network}-${unit.layer}-${unit.unit}`
  });
  return figure;
}

/** Returns the photos in the order of their response to a unit. */
function photoOrder(file: ResponseFile, {layer, unit}: PickedUnit): Ranking {
  const values = responsesByExample(file, layer, unit);
  return ranking(
    photos.map((_, i) => i),
    (i) => values[i]
  );
}

/** Returns a row a place: the photo, its kind and its response. */
function photoRows({order, values}: Ranking) {
  return order.map((i, at) => ({k: at + 1, photo: photos[i].id, kind: photos[i].kind, response: values[at]}));
}
