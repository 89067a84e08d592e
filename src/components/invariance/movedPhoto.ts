import {html} from "htl";
import type {EdgeFill} from "../../images/moved.js";
import type {Raster} from "../../images/raster.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import type {TextField} from "../frame/field.js";
import {photoField, radioField, selectField} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {svgPng} from "../frame/svgPng.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {canvasPng} from "../marks/drawPicture.js";
import {numberText, trueMinus} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import {type BuiltInvariance, invarianceDefault, type MovedCurve, type Way, warpOf, wayValues} from "./invariance.js";
import {invarianceBoard} from "./invarianceBoard.js";
import {
  type Distance,
  distanceOf,
  invarianceCaption,
  invarianceRows,
  type TopLayer,
  wayTitles
} from "./invarianceText.js";
import {movedCurve} from "./movedCurve.js";

export interface MovedPhotoOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly photo: PickedPhoto;
  readonly way: Way;
  readonly edge: EdgeFill;
  readonly top: TopLayer;
  readonly distance: Distance;
  /** How far the photo is moved in the picture. */
  readonly at: number;
}

/** What is on the screen: a photo and its curve. */
interface Shown extends Partial<Provenance> {
  readonly pixels: Raster;
  readonly curve: MovedCurve;
}

const {network, layers} = invarianceDefault;

/** How far a photo is moved where a way is chosen. */
const first: Readonly<Record<Way, number>> = {vertical: 20, horizontal: 20, scale: 1.4, turn: 90};

/**
 * Returns the live figure “moved, grown, turned”: a photo that is shifted,
 * enlarged or turned, how far its features are then from those of the photo as
 * it is, at a first and a top layer, and the probability of its class. It
 * begins with what was *built* of five photos. The state is in the page's
 * address.
 */
export function movedPhoto(built: BuiltInvariance, {client, invalidation}: MovedPhotoOptions): LiveFigure<Choice> {
  const [height, width, channels] = networkEntry(network).inputShape;
  const fields = movedFields();
  const known = new Map(built.curves.map((curve) => [keyOf(curve), curve]));
  const loaded = new Map<PickedPhoto, Promise<Raster>>();
  const {way, edge, top, distance} = fields;
  const board = invarianceBoard({
    inputs: [way, edge, top, distance].map(({element}) => element!),
    onMove: (at) => figure.choose({at}),
    onPhoto: (photo) => figure.choose({photo})
  });
  const figure = liveFigure<Choice, Shown>({
    id: "moved",
    label: "A photo moved, grown, turned",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["top", "distance", "at"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo">
      <div class="figure-control-title">Photo</div>${fields.photo.element}</section></div>`,
    picture: board.element,
    settle: (next) => (wayValues[next.way].includes(next.at) ? next : {...next, at: first[next.way]}),
    built({photo, way, edge}) {
      const curve = typeof photo === "string" && known.get(keyOf({photo, way, edge: edgeOf(way, edge)}));
      return curve ? pixelsOf(photo).then((pixels) => ({pixels, curve})) : undefined;
    },
    ask,
    draw({pixels, curve}, {photo, at, top, distance}) {
      const subject = subjectOf(photo);
      const others = built.curves.filter((d) => d.way === curve.way && d.edge === curve.edge);
      board.draw({pixels, subject, curve, others}, {at, top, distance});
      return {
        caption: invarianceCaption(curve, subject, at),
        credit: creditOf(photo),
        facts: factsOf(curve, {at, top})
      };
    },
    compare: (before, after) => ["differs from what was built by", differenceText(before.curve, after.curve)],
    files: {
      "Photo as PNG": () => canvasPng(board.photo),
      "Plot as PNG": () => svgPng(board.plots[2]),
      CSV: ({curve}) => invarianceRows([curve]),
      JSON: ({curve}, {photo}) => ({network, layers, ...curve, photo: fileWord(photo)})
    },
    fileName: ({photo, way, at}, _, file) =>
      `${fileWord(photo)}-${way}${file === "Photo as PNG" ? `-${at}` : file === "Plot as PNG" ? "-probability" : ""}`
  });
  return figure;

  function pixelsOf(photo: PickedPhoto): Promise<Raster> {
    const loading = loaded.get(photo) ?? loadPhoto(photo, {height, width, channels}).then((d) => d.pixels);
    loaded.set(photo, loading);
    loading.catch(() => loaded.delete(photo));
    return loading;
  }

  async function ask(choice: Choice, {signal, progress, partial}: LiveTools<Shown>): Promise<Shown> {
    const {photo, way, at} = choice;
    const edge = edgeOf(way, choice.edge);
    const {key, pixels} = await loadPhoto(photo, {height, width, channels});
    signal.throwIfAborted();
    loaded.set(photo, Promise.resolve(pixels));
    board.drawPhoto(pixels, {way, edge}, subjectOf(photo), at);
    const warps = wayValues[way].map((value) => warpOf(way, value));
    const {backend, milliseconds, ...answer} = await client.ask(
      {kind: "transformed", network, photo: {key, pixels}, warps, edge, layers},
      {
        signal,
        progress(heard) {
          progress(heard);
          if (heard.partial) partial({pixels, curve: movedCurve(fileWord(photo), way, edge, heard.partial)});
        }
      }
    );
    const curve = movedCurve(fileWord(photo), way, edge, answer);
    if (typeof photo === "string" && !known.has(keyOf(curve))) known.set(keyOf(curve), curve);
    return {pixels, curve, backend, milliseconds};
  }
}

/** Returns what tells a curve from others. */
function keyOf({photo, way, edge}: Pick<MovedCurve, "photo" | "way" | "edge">): string {
  return [photo, way, edge].join(" ");
}

/** What is enlarged has no empty edge. */
function edgeOf(way: Way, edge: EdgeFill): EdgeFill {
  return way === "scale" ? invarianceDefault.edge : edge;
}

/** Returns what the reader can choose. */
function movedFields() {
  const {photos, way, edge} = invarianceDefault;
  return {
    photo: photoField({initial: photos[0]}),
    way: radioField<Way>("Moved", wayTitles, {initial: way, name: "way", group: "moved-way"}),
    edge: radioField<EdgeFill>(
      "At the edges",
      [
        ["mirror", "the photo mirrored"],
        ["grey", "grey"]
      ],
      {initial: edge, name: "edge", group: "moved-edge"}
    ),
    top: selectField<TopLayer>(
      "Top layer",
      [
        ["Mixed_7c", "Mixed_7c: 8 × 8 places, 2,048 units"],
        ["AvgPool_1a", "its 2,048 means over places"]
      ],
      {initial: "Mixed_7c", name: "layer"}
    ),
    distance: selectField<Distance>(
      "Distance",
      [
        ["euclidean", "Euclidean, as in the paper"],
        ["relative", "÷ the length of the photo’s features"],
        ["cosine", "1 − cosine of the angle"]
      ],
      {initial: "euclidean", name: "distance"}
    ),
    at: {
      initial: first[way],
      read(text, link) {
        const values = wayValues[wayTitles.find(([key]) => key === link?.way)?.[0] ?? way];
        const value = values.find((d) => `${d}` === text);
        if (value === undefined) throw new RangeError(`invalid place: ${quoted(text)}`);
        return value;
      },
      write: String,
      isGradual: true,
      isPassing: true
    } satisfies TextField<number>
  };
}

function factsOf(curve: MovedCurve, {at, top}: Pick<Choice, "at" | "top">) {
  const point = curve.points.find((d) => d.value === at);
  const far = (layer: string) =>
    point
      ? `${numberText(distanceOf(curve, point, layer, "euclidean"), 1)}, ${percentText(distanceOf(curve, point, layer, "relative"))} of its length`
      : "not known yet";
  return [
    ["network", networkEntry(network).title],
    ["class", `${curve.index} ${curve.label}`],
    ["distance at Conv2d_1a", far("Conv2d_1a")],
    [`distance at ${top}`, far(top)],
    ["asked about", `${curve.points.length} of ${wayValues[curve.way].length}`]
  ] as const;
}

/** Returns the largest difference of probabilities, and of distances in shares of a vector’s length. */
function differenceText(before: MovedCurve, after: MovedCurve): string {
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const paired = before.points.map((d, i) => [d, after.points[i]] as const).filter(([, b]) => b);
  const shares = most(paired.map(([a, b]) => Math.abs(a.probability - b.probability)));
  const far = most(
    paired.flatMap(([a, b]) =>
      layers.map((layer) =>
        Math.abs(distanceOf(before, a, layer, "relative") - distanceOf(after, b, layer, "relative"))
      )
    )
  );
  return `${trueMinus(shares.toExponential(0))} of probability, ${trueMinus(far.toExponential(0))} of a length`;
}
