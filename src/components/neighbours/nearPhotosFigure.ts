import {html} from "htl";
import {photoGroup} from "../../corpus/photoGroups.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {thumbnails} from "../drawer/drawer.js";
import type {Fact} from "../frame/figureFrame.js";
import {checkField, numberField, photoField, radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {drawPicture} from "../marks/drawPicture.js";
import {photoMark} from "../marks/photoMark.js";
import {type NearAnswer, type NearAsked, nearAnswer, nearFirst} from "./nearAnswer.js";
import {drawnNeighbours, nearBoard, type ShownSpace} from "./nearBoard.js";
import {queryAt} from "./nearPhotos.js";
import {
  distanceChoices,
  distanceText,
  exampleOf,
  keptNote,
  nearCaption,
  nearFacts,
  nearRows,
  sameGroup,
  spaceNote
} from "./nearText.js";
import type {SpaceCheckText} from "./nearWords.js";
import {fewSpaces, photoSpace, photoSpaces} from "./photoSpaces.js";
import type {SpaceRows} from "./spaceFile.js";
import {spaceFiles} from "./spaceFiles.js";

export interface NearPhotosOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** How far what is kept of each space may be trusted; defaults to wholly. */
  readonly checks?: readonly SpaceCheckText[];
  /** Resolves to all photos in a space; defaults to the site’s files, each fetched when first needed. */
  readonly spaces?: (name: string) => Promise<SpaceRows>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice extends NearAsked {
  readonly photo: PickedPhoto;
  /** Some spaces across the network, or all. */
  readonly rows: "few" | "all";
}

/** Neighbours, and the reader's own photo as the network got it. */
interface Shown extends NearAnswer {
  readonly pixels?: Raster;
}

const network = "inception-v3";

/**
 * Returns the live figure “what is near to this photo?”: the photos of the
 * corpus that are nearest to a query, in the pixels, in layers of a network
 * and in its pooled features. It begins with what was *built*. For photos of
 * the corpus where they are is fetched; the reader's own is found its place by the worker.
 */
export function nearPhotosFigure(built: NearAnswer, options: NearPhotosOptions): LiveFigure<Choice> {
  const {client, checks = [], spaces = spaceFiles(), invalidation} = options;
  const fields = nearFields();
  const board = nearBoard();
  const sheet = thumbnails();
  const [height, width, channels] = networkEntry(network).inputShape;
  const figure = liveFigure<Choice, Shown>({
    id: "near-photos",
    label: "What is near to this photo?",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields"><section class="neighbours-controls">${fields.distance.element}${fields.k.element}${fields.rows.element}${fields.crops.element}</section>
      <section class="figure-control-photo"><div class="figure-control-title">Query</div>${fields.photo.element}</section></div>`,
    picture: board.element,
    built: (choice, isInitial) => {
      if (isInitial) return built;
      return choice.photo instanceof File ? undefined : known(choice);
    },
    async ask(choice, tools) {
      const names = namesOf(choice);
      const photo = await loadPhoto(choice.photo, {height, width, channels});
      const all = await Promise.all(names.map(spaces));
      tools.signal.throwIfAborted();
      const question = {kind: "spaces", network, photo, spaces: names.map((name) => photoSpace(name).space)} as const;
      const {points, backend, milliseconds} = await client.ask(question, tools);
      const found = nearAnswer(points, all, choice, exampleOf(choice.photo));
      return {...found, pixels: photo.pixels, backend, milliseconds};
    },
    draw(shown, choice) {
      fields.photo.element.reveal();
      const {photo} = choice;
      const example = exampleOf(photo);
      const query = {
        mark: example === undefined ? ownMark(shown.pixels) : photoMark(example, sheet, 56),
        name: subjectOf(photo),
        group: example === undefined ? undefined : photoGroup(photos[example])
      };
      board.draw(
        query,
        shownSpaces(shown, choice, {sheet, checks}, (picked) => figure.choose({photo: picked}))
      );
      return {caption: nearCaption(shown, choice), credit: creditOf(photo), facts: nearFacts(shown, choice)};
    },
    compare: sameNeighbours,
    files: {
      CSV: nearRows,
      JSON: ({rows}, {photo, ...asked}) => ({network, query: fileWord(photo), ...asked, spaces: rows})
    },
    fileName: ({photo, distance}) => `near-${fileWord(photo)}-${distance}`
  });
  return figure;

  async function known(choice: Choice): Promise<Shown> {
    const example = exampleOf(choice.photo)!;
    const all = await Promise.all(namesOf(choice).map(spaces));
    return nearAnswer(
      all.map((space) => queryAt(space, example)),
      all,
      choice,
      example
    );
  }
}

function nearFields() {
  return {
    photo: photoField({initial: nearFirst.photo}),
    distance: radioField<Choice["distance"]>("Near by", distanceChoices, {
      initial: nearFirst.distance,
      group: "near-photos-distance",
      name: "distance"
    }),
    k: numberField("Neighbours, k", [1, 9999], {initial: nearFirst.k, name: "k"}),
    rows: selectField<Choice["rows"]>(
      "Spaces",
      [
        ["few", `${fewSpaces.length} of them`],
        ["all", `all ${photoSpaces.length}`]
      ],
      {initial: nearFirst.rows, name: "spaces"}
    ),
    crops: checkField("crops of the query, too", {initial: nearFirst.crops, name: "crops"})
  };
}

/** Returns the names of the spaces that are shown, from the pixels up. */
function namesOf({rows}: Pick<Choice, "rows">): readonly string[] {
  return rows === "few" ? fewSpaces : photoSpaces.map(({name}) => name);
}

function shownSpaces(
  {rows}: NearAnswer,
  {photo, distance}: Choice,
  {sheet, checks}: {readonly sheet: string; readonly checks: readonly SpaceCheckText[]},
  onPick: (photo: string) => void
): ShownSpace[] {
  const example = exampleOf(photo);
  const own = example === undefined ? undefined : photoGroup(photos[example]);
  return rows.map((row) => {
    const same = sameGroup(row, photo);
    return {
      title: photoSpace(row.space).title,
      note: [spaceNote(row.space), keptNote({space: row.space, distance, checks})].filter(Boolean).join("; "),
      count: same === undefined ? "" : `${same} of ${row.neighbours.length} are ${own}`,
      more: row.neighbours.length - drawnNeighbours,
      neighbours: row.neighbours.slice(0, drawnNeighbours).map((d) => ({
        mark: photoMark(d.index, sheet, rows.length > fewSpaces.length ? 34 : 40),
        name: photos[d.index].subject,
        distance: distanceText(d.distance, distance),
        isSame: own !== undefined && photoGroup(photos[d.index]) === own,
        onPick: () => onPick(photos[d.index].id)
      }))
    };
  });
}

function ownMark(pixels: Raster | undefined): HTMLElement {
  const canvas = html`<canvas role="img" aria-label="your own photo"></canvas>` as HTMLCanvasElement;
  if (pixels) drawPicture(canvas, toPicture(pixels));
  return canvas;
}

/** Returns how many neighbours are the same before and after. */
function sameNeighbours(before: NearAnswer, after: NearAnswer): Fact {
  const all = before.rows.reduce((sum, {neighbours}) => sum + neighbours.length, 0);
  const same = before.rows.reduce((sum, {space, neighbours}) => {
    const found = new Set(after.rows.find((d) => d.space === space)?.neighbours.map(({index}) => index));
    return sum + neighbours.filter(({index}) => found.has(index)).length;
  }, 0);
  return ["the same neighbours as shown before", `${same} of ${all}`];
}
