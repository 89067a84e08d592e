import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {sheetPlace} from "../../files/sheet.js";
import {greyPicture} from "../../images/greyPicture.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {csvText} from "../frame/csvText.js";
import type {Fact} from "../frame/figureFrame.js";
import {photoField, radioField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {drawPicture} from "../marks/drawPicture.js";
import {loadImage} from "../marks/loadImage.js";
import {mapLayersBoard, type ShownLayer} from "./mapLayersBoard.js";
import {type BuiltMapLayers, mapLayersDefault, type SparsityKey, sparsityTexts} from "./mapLayersData.js";

export interface MapLayersOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly photo: PickedPhoto;
  readonly share: SparsityKey;
}

interface Layers {
  readonly layers: readonly ShownLayer[];
}

/**
 * Returns the live figure “what becomes of a photo, layer by layer?”: the
 * strongest maps of every layer of the tree as grey images, and how sparse each layer is on this
 * photo, beside a sample of photos. It begins with what was *built*, which
 * needs no network. The state is in the page’s address.
 */
export function mapLayers(built: BuiltMapLayers, {client, invalidation}: MapLayersOptions): LiveFigure<Choice, Layers> {
  const {network, layers: names, count} = mapLayersDefault;
  const [height, width, channels] = networkEntry(network).inputShape;
  const keys = Object.keys(sparsityTexts) as SparsityKey[];
  const fields = {
    photo: photoField({initial: built.photo}),
    share: radioField<SparsityKey>(
      "Beside the maps",
      keys.map((key) => [key, sparsityTexts[key].title] as const),
      {initial: "zeros", group: "maplayers-share", name: "share"}
    )
  };
  const board = mapLayersBoard();
  return liveFigure<Choice, Layers>({
    id: "maplayers",
    label: "What becomes of a photo, layer by layer",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["share"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-method">${fields.share.element}</section></div>`,
    picture: board.element,
    built: (_, isInitial) => (isInitial ? builtLayers(built) : undefined),
    async ask({photo: picked}, tools) {
      const photo = await loadPhoto(picked, {width, height, channels});
      tools.signal.throwIfAborted();
      const question = {kind: "layerMaps", network, photo, layers: names, count} as const;
      const {layers, ...made} = await client.ask(question, tools);
      const shown = layers.map(({strongest, ...rest}): ShownLayer => {
        const maps = strongest.map(({unit, value, map}) => ({unit, value, draw: drawing(map, value)}));
        return {...rest, maps};
      });
      return {...made, layers: shown};
    },
    draw({layers}, {photo, share}) {
      board.draw(layers, built.sample, share);
      return {
        caption: `${subjectOf(photo)}: of each layer the ${count} maps with the largest values, the largest on the left. Black is 0, white each map’s own largest value. On the right ${sparsityTexts[share].title} (${sparsityTexts[share].meaning}): the dot is this photo; the bar holds the middle eight tenths of ${built.photos.length} photos drawn from the corpus (seed ${mapLayersDefault.seed}), with their median.`,
        credit: creditOf(photo),
        facts: [
          ["network", networkEntry(network).title],
          ["photos in the bars", `${built.photos.length}`]
        ]
      };
    },
    compare: furthestShare,
    files: {
      PNG: ({layers}) => board.png(layers),
      CSV: ({layers}) => csvText(rowsOf(layers)),
      JSON: ({layers}) => ({network, layers: rowsOf(layers), sample: built.sample, photos: built.photos})
    },
    fileName: ({photo}) => `${fileWord(photo)}-layers`
  });
}

/** Resolves to the layers that were built. */
async function builtLayers({layers}: BuiltMapLayers): Promise<Layers> {
  const {cell, count: columns} = mapLayersDefault;
  const sheet = await loadImage(FileAttachment("../../data/maps/mapLayers/maps.webp").href);
  return {
    layers: layers.map(({strongest, ...rest}, row) => ({
      ...rest,
      maps: strongest.map(({unit, value}, i) => ({
        unit,
        value,
        draw(context, left, top, side) {
          const {x, y} = sheetPlace(row * columns + i, {cell, columns});
          context.drawImage(sheet, x, y, cell, cell, left, top, side, side);
        }
      }))
    }))
  };
}

/** Returns what draws a map, white at the given *value*. */
function drawing(map: Raster, value: number): ShownLayer["maps"][number]["draw"] {
  const canvas = document.createElement("canvas");
  drawPicture(canvas, greyPicture(map, value > 0 ? {scale: value} : {}));
  return (context, x, y, side) => context.drawImage(canvas, x, y, side, side);
}

function rowsOf(layers: readonly ShownLayer[]) {
  return layers.map(({layer, shape: [height, width, maps], zeros, silent, bright, maps: shown}) => ({
    layer,
    maps,
    height,
    width,
    zeros,
    silent,
    bright,
    strongest: shown.map(({unit}) => unit).join(" ")
  }));
}

/** Returns how far the shares that were computed here are from those that were shown before. */
function furthestShare(before: Layers, after: Layers): Fact {
  const most = after.layers.map(({zeros}, i) => Math.abs(zeros - before.layers[i].zeros));
  return ["compared", `the shares of zeros differ by ${(100 * Math.max(...most)).toFixed(2)} points at most`];
}
