import {html} from "htl";
import {mapPicture} from "../../images/mapPicture.js";
import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import {labels} from "../drawer/drawer.js";
import {bestClasses} from "../frame/bestClasses.js";
import {checkField, classField, photoField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {plainNumber} from "../marks/plainNumber.js";
import {readImage} from "../marks/readImage.js";
import {type ClassMapPictures, classMapBoard} from "./classMapBoard.js";
import {builtOcclusion} from "./classMapPictures.js";
import {type BuiltClassMaps, builtMaps, classMapDefault, classMapFacts, classMapRows} from "./classMaps.js";

export interface ClassMapFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly photo: PickedPhoto;
  /** The class; undefined is the photo’s best. */
  readonly class: number | undefined;
  readonly occlusion: boolean;
  /** How many units are listed. */
  readonly rows: number;
}

type Shown = ClassMapPictures & Partial<Provenance>;

const {network, layer, counts, rows: mostRows} = classMapDefault;

/**
 * Returns the live figure “where does the evidence lie?”: a class activation
 * map, beside Grad-CAM and occlusion of the same class, and as the sum that it
 * is: units’ maps by their weights. It begins with what was *built*. The state
 * is in the page’s address. https://arxiv.org/abs/1512.04150
 */
export function classMapFigure(
  built: BuiltClassMaps,
  {client, invalidation}: ClassMapFigureOptions
): LiveFigure<Choice> {
  const {inputShape, classes} = networkEntry(network);
  const [height, width, channels] = inputShape;
  const shape = {height, width, channels};
  const board = classMapBoard({size: width});
  const fields = {
    photo: photoField({initial: built.photo}),
    class: classField({id: "classmap-class", classes, initial: built.target.unit}),
    occlusion: checkField("Occlusion too: it asks a hundred times", {initial: true, name: "occlusion"}),
    rows: selectField<number>(
      "Units listed",
      [4, 10, mostRows].map((d) => [d, `${d}`] as const),
      {
        initial: 4,
        name: "rows"
      }
    )
  };
  const best = fields.class.element;
  let known: {readonly photo: PickedPhoto; readonly top: readonly ClassScore[]} = {photo: built.photo, top: built.top};
  best.addEventListener("focusin", () => void nameClasses(), {once: true});

  return liveFigure<Choice, Shown>({
    id: "classmap",
    label: "Where does the evidence lie? A class activation map, taken apart",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["rows"],
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class"><div class="figure-control-title">Class</div>${best}</section>
      <section class="figure-control-method evidence-settings">${fields.rows.element}${fields.occlusion.element}</section>
    </div>`,
    picture: board.element,
    linked(values, before, wrong) {
      // A class that was asked about another photo means nothing here.
      const lost = wrong.includes("photo") ? {class: before.class} : {};
      const own = values.photo !== undefined && values.photo !== built.photo ? {class: undefined} : {};
      return {...before, ...own, ...values, ...lost};
    },
    settle: (choice, before) =>
      choice.photo !== before.photo && choice.class === before.class ? {...choice, class: undefined} : choice,
    arrange(choice) {
      if (choice.photo === known.photo && choice.class !== undefined) best.show(known.top, choice.class);
    },
    async complete(choice, tools) {
      if (choice.class !== undefined) return choice;
      const top = await bestClasses(choice.photo, {client, network, shape}, tools);
      known = {photo: choice.photo, top};
      return {...choice, class: top[0].index};
    },
    built: (_, isInitial) => (isInitial ? builtPictures() : undefined),
    ask: askMaps,
    draw(pictures, {photo, rows}) {
      const {shown} = pictures;
      known = {photo, top: shown.top};
      best.show(shown.top, shown.target.unit);
      board.draw(pictures, {subject: subjectOf(photo), rows});
      return {
        caption: `Blue speaks for “${shown.asked.label}”, red against it; each large map and each sum has its own scale, the units’ maps share one, and so do their products.`,
        credit: creditOf(photo),
        facts: classMapFacts(network, shown)
      };
    },
    compare: (before, after) => [
      "farthest from before",
      plainNumber(Math.max(...after.shown.sums.at(-1)!.map((d, i) => Math.abs(d - before.shown.sums.at(-1)![i]))))
    ],
    files: {
      PNG: board.png,
      CSV: ({shown}) => classMapRows(shown),
      JSON: ({shown}) => ({
        network,
        layer,
        target: shown.target,
        bias: shown.bias,
        size: [shown.height, shown.width],
        counts,
        sums: shown.sums.map((sum) => Array.from(sum)),
        gradCam: shown.gradCam && Array.from(shown.gradCam),
        units: Array.from(shown.order.subarray(0, shown.maps.length), (unit, i) => ({
          unit,
          weight: shown.weights[unit],
          mean: shown.means[unit],
          map: Array.from(shown.maps[i])
        }))
      })
    },
    fileName: ({photo}, {shown}) => `${fileWord(photo)}-${shown.target.unit}-class-activation-map`
  });

  /** Lets the reader type the name of any class; where the names do not load, numbers do. */
  async function nameClasses(): Promise<void> {
    best.labels = await labels().catch(() => []);
  }

  async function builtPictures(): Promise<Shown> {
    const [{pixels}, map] = await Promise.all([loadPhoto(built.photo, shape), readImage(builtOcclusion())]);
    return {pixels, shown: builtMaps(built), occlusion: {...map, ...built.occlusion}};
  }

  async function askMaps(choice: Choice, tools: LiveTools<Shown>): Promise<Shown> {
    const photo = await loadPhoto(choice.photo, shape);
    const about = {network, photo, target: {unit: choice.class!}} as const;
    const parts = await client.ask({...about, kind: "classMap", rows: mostRows, counts}, tools);
    const method = {...about, kind: "explain"} as const;
    const options = {relu: "all", to: layer} as const;
    const cam = await client.ask({...method, method: "grad-cam", options}, {signal: tools.signal});
    const {backend, milliseconds} = parts;
    const pixels: Raster = photo.pixels;
    const done: Shown = {pixels, shown: {...parts, gradCam: cam.values}, backend, milliseconds};
    if (!choice.occlusion) return done;
    tools.partial(done);
    const hidden = await client.ask({...method, method: "occlusion", options: {}}, tools);
    return {...done, occlusion: occlusionPicture(hidden), milliseconds: milliseconds + hidden.milliseconds};
  }
}

function occlusionPicture({
  values,
  shape: [height, width]
}: {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}): MapPicture {
  return mapPicture({values, width, height, channels: 1}, "signed-heat");
}
