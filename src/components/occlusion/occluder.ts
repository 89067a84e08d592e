import {html} from "htl";
import {coarseFirst} from "../../images/coarseFirst.js";
import {fillPixels, pixelFills} from "../../images/fillPixels.js";
import {occlude} from "../../images/occlude.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {checkField, photoField, radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {placeField} from "../frame/placeField.js";
import {rested, type ShownVariant, type Variant, type VariantScore, variantScores} from "../frame/variantScores.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {canvasPng} from "../marks/drawPicture.js";
import {type OccluderView, occluderBoard} from "./occluderBoard.js";
import {centredPlace, latticePlaces, nearestPlace, occluderBox, occluderKey} from "./occluderLattice.js";
import {type BuiltOccluder, mapStride, occluderDefault} from "./occluders.js";
import {type MeasuredPlace, mapCaption, occluderCaption, occluderFacts, occluderRows} from "./occluderText.js";
import {sizeField} from "./sizeField.js";

export interface OccluderOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice extends OccluderView {
  readonly photo: PickedPhoto;
  /** Whether the square keeps to the lattice where all of it is measured. */
  readonly keep: boolean;
}

/** How far an arrow key moves a square that keeps to no lattice, in pixels. */
const freeStep = 5;

/**
 * Returns the live figure “is it one part?”: a square to be dragged over a
 * photo, the answer with that place hidden, and the map of the occlusion method:
 * by how much the answer falls, each pixel the mean over the squares that hide
 * it. It begins with what was *built*, which needs no network: there the square
 * keeps to the places that were measured. The state is in the page's address.
 * https://arxiv.org/abs/1311.2901
 */
export function occluder(built: BuiltOccluder, {client, invalidation}: OccluderOptions): LiveFigure<Choice> {
  const {network} = built;
  const [height, width, channels] = networkEntry(network).inputShape;
  const shape = {height, width, channels};
  const fields = occluderFields(built, shape);
  const scores = variantScores({client, network, shape, built: knownOf(built)});
  const measure = html`<button type="button" onclick=${() => void measureMap()}></button>` as HTMLButtonElement;
  /** What the inputs say. */
  let now: Choice | undefined;
  const board = occluderBoard({
    ...shape,
    snap: (place) => snapped({...now!, place}).place,
    step: () => (isSnapping(now!) ? mapStride(now!.size, shape) : freeStep),
    onMove: (place) => figure.choose({place})
  });
  const figure = liveFigure<Choice, ShownVariant>({
    id: "occluder",
    label: "Is it one part? A square that hides a place of the photo",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["show", "keep"],
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class figure-knobs">${fields.size.element}${fields.fill.element}</section>
      <section class="figure-control-method figure-knobs">${fields.show.element}<div class="figure-buttons">${measure}</div>${fields.keep.element}</section></div>`,
    picture: board.element,
    stale: (isStale) => board.stale(isStale && !(now && scores.known(now.photo).has(occluderKey(now)))),
    linked(values, initial) {
      const size = values.size ?? initial.size;
      const next = {...initial, ...values, place: values.place ?? centredPlace(initial, size, shape)};
      // A link to a place that is not on the lattice means that place.
      return {...next, keep: values.keep ?? (!values.place || isOnLattice(next))};
    },
    settle(choice, before) {
      const grown = choice.size !== before.size && choice.place === before.place;
      return snapped(grown ? {...choice, place: centredPlace(before, choice.size, shape)} : choice);
    },
    arrange(choice) {
      now = choice;
      measure.textContent = `Measure the whole map: ${latticePlaces(choice.size, shape).length} places`;
      measure.hidden = isMeasured(choice);
      fields.keep.element!.hidden = !isMeasured(choice);
      const subject = scores.loaded(choice.photo);
      if (!subject) return;
      board.drawSquare(subject.photo.pixels, choice, subjectOf(choice.photo));
      board.drawMap(subject, choice);
    },
    built: (choice) => scores.find(choice.photo, occluderKey(choice)),
    async ask(choice, tools) {
      await rested(tools.signal);
      const subject = await scores.load(choice.photo, tools, ({pixels}) => preview(pixels, choice));
      return scores.ask(subject, variantOf(subject.photo.pixels, choice), tools);
    },
    draw({subject, said}, choice) {
      const {whole, photo} = subject;
      board.drawSquare(photo.pixels, choice, subjectOf(choice.photo));
      board.drawMap(subject, choice);
      board.say(said, subject);
      return {
        caption: [occluderCaption(said, whole), isMeasured(choice) ? mapCaption(placesOf(choice)) : ""],
        credit: creditOf(choice.photo),
        facts: occluderFacts(network, said, whole, choice)
      };
    },
    files: {
      PNG: () => canvasPng(board.photo),
      "Map as PNG": () => canvasPng(board.map),
      CSV: (_, choice) => occluderRows(placesOf(choice), choice),
      JSON({subject, said: {top, asked, rank}}, choice) {
        const {photo, size, fill, place} = choice;
        const here = {photo: fileWord(photo), whole: subject.whole, size, fill, row: place.y, column: place.x};
        return {network, ...here, top, asked, rank, map: occluderRows(placesOf(choice), choice)};
      }
    },
    fileName: ({photo, size, fill}, _, file) =>
      `${fileWord(photo)}-occluded-${size}-${fill}${file === "Map as PNG" ? "-map" : ""}`
  });
  return figure;

  function isMeasured(choice: Choice): boolean {
    const known = scores.known(choice.photo);
    return latticePlaces(choice.size, shape).every((place) => known.has(occluderKey({...choice, place})));
  }

  /** Returns whether the square keeps to the lattice: only where all of it is measured, and the reader does not mind. */
  function isSnapping(choice: Choice): boolean {
    return choice.keep && isMeasured(choice);
  }

  function isOnLattice({size, place: {y, x}}: Choice): boolean {
    return latticePlaces(size, shape).some((place) => place.y === y && place.x === x);
  }

  function snapped(choice: Choice): Choice {
    return isSnapping(choice) ? {...choice, place: nearestPlace(choice.place, choice.size, shape)} : choice;
  }

  /** Returns those places of the map that are known. */
  function placesOf(choice: Choice): MeasuredPlace[] {
    const known = scores.known(choice.photo);
    return latticePlaces(choice.size, shape).flatMap((place) => {
      const said = known.get(occluderKey({...choice, place}));
      return said ? [{place, said}] : [];
    });
  }

  function variantOf(pixels: Raster, choice: Choice): Variant {
    const box = occluderBox(choice, pixels);
    return {key: occluderKey(choice), image: () => occlude(pixels, box, fillPixels(pixels, choice.fill))};
  }

  /** Draws a photo before the network has said what it is. */
  function preview(pixels: Raster, choice: Choice): void {
    board.drawSquare(pixels, choice, subjectOf(choice.photo));
  }

  /** Measures the places of the map that are not known; from coarse to fine; what arrives is drawn at once, and stays when the reader cancels. */
  async function measureMap(): Promise<void> {
    await figure.more(async (choice, tools) => {
      const subject = await scores.load(choice.photo, tools, ({pixels}) => preview(pixels, choice));
      return measureAll(subject, choice, tools);
    });
    if (now && snapped(now) !== now) figure.choose({place: snapped(now).place});
  }

  async function measureAll(
    subject: ShownVariant["subject"],
    choice: Choice,
    tools: LiveTools<ShownVariant>
  ): Promise<ShownVariant> {
    const {pixels} = subject.photo;
    const here = variantOf(pixels, choice);
    const places = latticePlaces(choice.size, shape);
    const columns = places.filter(({y}) => y === places[0].y).length;
    const {order} = coarseFirst(places.length / columns, columns);
    const others = order.map((i) => variantOf(pixels, {...choice, place: places[i]}));
    const shown = () => scores.find(choice.photo, here.key) as ShownVariant;
    await scores.askAll(subject, [here, ...others], tools, () => tools.partial(shown()));
    return shown();
  }
}

/** Returns what the reader can choose. */
function occluderFields({photo, maps}: BuiltOccluder, room: {readonly width: number; readonly height: number}) {
  const quantities = [
    ["probability", "probability"],
    ["logit", "logit"]
  ] as const;
  const fills = pixelFills.map((fill) => [fill, fill] as const);
  return {
    photo: photoField({initial: photo}),
    size: sizeField(),
    fill: selectField<Choice["fill"]>("Filled with", fills, {initial: occluderDefault.fill, name: "fill"}),
    place: placeField<SquarePlace>(room, middleOf(maps[0].places)),
    show: radioField<Choice["show"]>("Map of the fall of the", quantities, {
      initial: "probability",
      name: "quantity",
      group: "occluder-show"
    }),
    keep: checkField("keep to measured places", {initial: true})
  };
}

/** Returns the place in the middle of a map. */
function middleOf(places: readonly SquarePlace[]): SquarePlace {
  const {y, x} = places[places.length >> 1];
  return {y, x};
}

function knownOf({photo, whole, maps}: BuiltOccluder) {
  const known = new Map<string, VariantScore>();
  for (const {size, fill, places} of maps)
    for (const {y, x, ...said} of places) known.set(occluderKey({size, fill, place: {y, x}}), said);
  return {photo, whole: whole.asked, known};
}
