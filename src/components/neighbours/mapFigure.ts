import {html} from "htl";
import {photos} from "../../photos.js";
import {pictureField, radioField, selectField} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {photoCredit} from "../frame/photoCredit.js";
import {mapBoard} from "./mapBoard.js";
import {type FlatMap, type MapFile, mapCount, mapNeighbours, mapOf, mapSeeds, nearestOnMap} from "./mapFile.js";
import {nearFirst} from "./nearAnswer.js";

interface Choice {
  /** The photo whose true neighbours are framed. */
  readonly photo: string;
  readonly neighbours: number;
  readonly seed: string;
}

interface Shown {
  readonly maps: readonly FlatMap[];
}

/**
 * Returns the figure “may a flat map be trusted?”: all photos on a map by two
 * principal components of the pooled features, and on one by UMAP; with the ten
 * true neighbours of a photo that the reader presses. All of it is *built*.
 */
export function mapFigure(
  built: MapFile,
  {invalidation}: {readonly invalidation?: Promise<unknown>} = {}
): LiveFigure<Choice> {
  const fields = {
    photo: pictureField<string>(nearFirst.photo, {read: readId, write: (id) => id}),
    neighbours: selectField<number>(
      "UMAP looks at",
      mapNeighbours.map((n) => [n, `${n} neighbours`] as const),
      {initial: 15, name: "neighbours"}
    ),
    seed: radioField<string>(
      "Seed",
      mapSeeds.map((seed) => [`${seed}`, `${seed}`] as const),
      {initial: "1", group: "near-map-seed", name: "seed"}
    )
  };
  const board = mapBoard(built, {onPick: (example) => figure.choose({photo: photos[example].id}), invalidation});
  const figure = liveFigure<Choice, Shown>({
    id: "near-map",
    label: "May a flat map of all photos be trusted?",
    isWide: true,
    invalidation,
    fields,
    controls: html`<div class="figure-fields"><section class="neighbours-controls">${fields.neighbours.element}${fields.seed.element}</section></div>`,
    picture: board.element,
    built: ({neighbours, seed}) => ({
      maps: [mapOf(built, "pca"), mapOf(built, "umap", neighbours, Number(seed))]
    }),
    draw({maps}, {photo}) {
      const example = photos.findIndex(({id}) => id === photo);
      board.draw(maps, example);
      const [pca, umap] = maps.map((map) => keptOf(built, map, example));
      const {subject} = photos[example];
      const mean = ({kept, error}: FlatMap) => `${kept.toFixed(1)} ± ${(2 * error).toFixed(1)}`;
      return {
        caption: `All ${built.ten.length} photos on two flat maps of the pooled features, in the colour of their group. Framed: ${subject}, and the ten photos that are truly nearest to it (L2, all 2048 numbers). Of these ten, ${pca} are among its ten nearest on the left map and ${umap} on the right one; over all photos ${mean(maps[0])} and ${mean(maps[1])} on average (± 2 standard errors). Press another photo.`,
        credit: photoCredit(photos[example]),
        facts: [
          ["photos", `${built.ten.length}`],
          ["kept by PCA", `${maps[0].kept.toFixed(1)} of ${mapCount}`],
          ["kept by UMAP", `${maps[1].kept.toFixed(1)} of ${mapCount}`],
          ["near here with seed 1 as well", `${maps[1].same.toFixed(1)} of ${mapCount}`]
        ]
      };
    },
    files: {
      CSV: ({maps: [pca, umap]}) =>
        pca.x.map((x, i) => ({photo: photos[i].id, pca_x: x, pca_y: pca.y[i], umap_x: umap.x[i], umap_y: umap.y[i]})),
      JSON: ({maps}, choice) => ({...choice, maps})
    },
    fileName: ({neighbours, seed}) => `near-map-${neighbours}-${seed}`
  });
  return figure;
}

/** Returns how many of a photo's ten true nearest are among its ten nearest on a map. */
function keptOf({ten}: MapFile, map: FlatMap, example: number): number {
  return nearestOnMap(map, example).filter((i) => ten[example].includes(i)).length;
}

function readId(text: string): string {
  if (!photos.some(({id}) => id === text)) throw new RangeError(`unknown photo: ${quoted(text)}`);
  return text;
}
