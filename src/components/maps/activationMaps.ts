import {html} from "htl";
import {channelOf} from "../../images/channelOf.js";
import type {Client} from "../../worker/client.js";
import {labels, layerTables} from "../drawer/drawer.js";
import {pictureField, radioField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {mapTable} from "../frame/mapTable.js";
import {loadSubject, type Subject, subjectCredit, subjectText, takesDigits} from "../frame/subject.js";
import {subjectFields} from "../frame/subjectFields.js";
import {builtMaps} from "./builtMaps.js";
import {mapsDefault} from "./defaults.js";
import {type LayerTables, layerField, usualLayer} from "./layerField.js";
import {
  hasPlaces,
  type LayerMaps,
  layerMaps,
  type MapsView,
  mapsCaption,
  mapsFacts,
  seenMaps,
  unitRows
} from "./layerMaps.js";
import {mapsPng} from "./mapPictures.js";
import {mapsBoard} from "./mapsBoard.js";

export interface ActivationMapsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of every network; defaults to those of the site. */
  readonly tables?: LayerTables | Promise<LayerTables>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice extends Subject, MapsView {
  readonly layer: string;
}

/**
 * Resolves to the live figure “what does a layer make of this photo?”: the
 * activation maps of any layer of either network as images, in pages, by
 * number or by their largest value, and one of them enlarged over the photo;
 * a layer without places as bars. It begins with the maps that were built,
 * which need no network. The state is in the page’s address.
 */
export async function activationMaps({
  client,
  tables = layerTables(),
  invalidation
}: ActivationMapsOptions): Promise<LiveFigure<Choice>> {
  const known = await tables;
  const subject = subjectFields({id: "maps", initial: mapsDefault});
  const fields = {...subject.fields, layer: layerField(known), ...viewFields()};
  const board = mapsBoard({onUnit: (unit) => figure.choose({unit}), onPage: (page) => figure.choose({page})});
  const figure = liveFigure<Choice, LayerMaps>({
    id: "maps",
    label: "The activation maps of a layer as images",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["sort", "scale", "unit", "page"],
    unused: subject.unused,
    controls: html`<div class="figure-fields">
      <section class="figure-control-class">${fields.network.element}</section><div>${fields.layer.element}</div>
      ${subject.photoSection}${subject.digitSection}
      <section class="figure-control-method">${fields.sort.element}</section><section class="figure-control-method">${fields.scale.element}</section></div>`,
    picture: board.element,
    linked: (values, initial) => ({...initial, layer: usualLayer(values.network ?? initial.network), ...values}),
    settle,
    arrange({network}) {
      subject.arrange({network});
      fields.layer.element.rows = known[network].layers;
    },
    built: (choice, isInitial) => (isInitial ? built(choice) : undefined),
    async ask(choice, tools) {
      const {network, layer} = choice;
      const photo = await loadSubject(choice);
      tools.signal.throwIfAborted();
      const question = {kind: "activations", network, photo, layer} as const;
      const [answer, names] = await Promise.all([client.ask(question, tools), namesOf(choice)]);
      const {shape, values, backend, milliseconds} = answer;
      const [height, width, channels] = shape.length === 3 ? shape : [1, 1, shape[0]];
      const maps = {values, width, height, channels};
      const zeros = values.reduce((count, value) => count + Number(value === 0), 0) / values.length;
      return {...shownOf(choice, {image: photo.pixels, maps, zeros, isExact: true, names}), backend, milliseconds};
    },
    draw(shown, choice) {
      const words = subjectText(choice);
      Object.assign(board.element.closest<HTMLElement>(".figure")!.dataset, {
        network: shown.network,
        layer: shown.row.name
      });
      if (takesDigits(shown.network)) fields.digit.element.show(shown.image);
      board.draw(shown, choice, words);
      return {
        caption: mapsCaption(shown, choice.scale, words),
        credit: subjectCredit(choice),
        facts: mapsFacts(shown)
      };
    },
    files: {
      PNG(shown, choice) {
        if (!hasPlaces(shown.row)) throw new Error("A layer without places has no maps: take the numbers.");
        return mapsPng(shown, choice);
      },
      "CSV of this map": (shown, choice) => (shown.isExact ? tableOf(shown, choice) : undefined),
      "CSV of all maps": (shown) => (shown.isExact ? unitRows(shown) : undefined),
      JSON: ({network, row: {name: layer, shape}, maps, isExact}) =>
        isExact ? {network, layer, shape, values: Array.from(maps.values)} : undefined
    },
    fileName
  });
  return figure;

  function shownOf({network, layer}: Choice, rest: Pick<LayerMaps, "image" | "maps" | "zeros" | "isExact" | "names">) {
    return layerMaps({network, row: known[network].layers.find(({name}) => name === layer)!, ...rest});
  }

  async function built(choice: Choice): Promise<LayerMaps> {
    const [{pixels}, maps] = await Promise.all([loadSubject(choice), builtMaps()]);
    return shownOf(choice, {image: pixels, ...maps, isExact: false});
  }

  /** Resolves to the names of the classes, where the layer’s units are classes that have names. */
  async function namesOf({network, layer}: Choice): Promise<readonly string[] | undefined> {
    const isClass = network === mapsDefault.network && ["logits", "softmax"].includes(layer);
    return isClass ? labels().catch(() => undefined) : undefined;
  }
}

function viewFields() {
  return {
    sort: radioField<MapsView["sort"]>(
      "Maps by",
      [
        ["index", "number"],
        ["maximum", "largest value"]
      ],
      {initial: "index", group: "maps-sort", name: "order"}
    ),
    scale: radioField<MapsView["scale"]>(
      "White is",
      [
        ["own", "each map’s largest"],
        ["common", "the largest of all"]
      ],
      {initial: "own", group: "maps-scale", name: "scale"}
    ),
    unit: wholeField("unit", 0, 2047),
    page: wholeField("page", 1, 99)
  };
}

/** Returns a field for a whole number that is chosen on the picture; at first it is not. */
function wholeField(name: string, min: number, max: number) {
  const write = (value: number | undefined) => (value === undefined ? undefined : `${value}`);
  return pictureField<number | undefined>(undefined, {read: readWhole(name, min, max), write});
}

/** Another network has its own usual layer, another layer its own units, and another order begins at its first page. */
function settle(choice: Choice, before: Choice): Choice {
  const isOtherNetwork = choice.network !== before.network;
  const layer = isOtherNetwork && choice.layer === before.layer ? usualLayer(choice.network) : choice.layer;
  if (isOtherNetwork || layer !== before.layer) return {...choice, layer, unit: undefined, page: undefined};
  if (choice.sort === before.sort && choice.scale === before.scale) return choice;
  return {...choice, page: choice.unit === undefined ? undefined : 1};
}

/** Returns the enlarged map’s numbers as CSV; all numbers where the layer has no places. */
function tableOf(shown: LayerMaps, view: MapsView): string {
  const {maps, row} = shown;
  const map = hasPlaces(row)
    ? channelOf(maps, seenMaps(shown, view).unit)
    : {...maps, width: maps.channels, channels: 1};
  return mapTable([map.height, map.width, 1], map.values);
}

function fileName(choice: Choice, shown: LayerMaps, file: string): string {
  const name = `${shown.network}-${shown.row.name.replaceAll("/", "-")}`;
  if (file === "PNG") return `${name}-maps`;
  if (file === "CSV of all maps") return `${name}-units`;
  return file === "CSV of this map" && hasPlaces(shown.row) ? `${name}-${seenMaps(shown, choice).unit}` : name;
}
