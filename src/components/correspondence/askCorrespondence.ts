import type {LayerSigns} from "../../attribution/hiddenSigns.js";
import type {CropBox} from "../../images/crop.js";
import type {PixelFill} from "../../images/fillPixels.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import type {AnsweringTools} from "../frame/answering.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {boxedFaces, type ChosenFace, firstBoxes, photoKey} from "./chosenFaces.js";
import type {BuiltCorrespondence} from "./correspondenceFile.js";
import {builtRow, distancesOf, type LayerDistances} from "./correspondenceSummary.js";
import {pairDistances} from "./correspondences.js";
import {type HiddenRow, hiddenRows} from "./hiddenRows.js";

/** What the distances depend on. */
export interface Hidden {
  readonly faces: readonly ChosenFace[];
  readonly layers: readonly string[];
  readonly fill: PixelFill;
  readonly draws: number;
  readonly seed: number;
}

/** The boxes of a face that the network has to be asked about. */
export interface MissingBoxes {
  readonly face: ChosenFace;
  readonly boxes: readonly CropBox[];
}

/** What asks for signs and keeps them. */
export interface SignAsker {
  /** Returns what has to be asked for the given distances. Throws what hiddenRows throws. */
  missing(hidden: Hidden): readonly MissingBoxes[];
  /** Returns the distances, where nothing is missing. */
  distances(hidden: Hidden): readonly LayerDistances[];
  /** Asks for what is missing, or for all that the distances follow from. */
  ask(hidden: Hidden, tools: AnsweringTools, all: boolean): Promise<Partial<Provenance>>;
}

/** Returns how many passes through the network it takes to ask for what is missing. */
export function passCount(missing: readonly MissingBoxes[]): number {
  return missing.reduce((sum, {boxes}) => sum + 1 + boxes.length, 0);
}

/**
 * Returns what asks the worker in which direction layers change where boxes are
 * hidden. What was *built* is not asked: the distances of faces whose boxes are
 * those drawn by hand. Signs are kept while the fill and the layers are the same.
 */
export function signAsker(client: Client, built: BuiltCorrespondence): SignAsker {
  const {network, photos} = built.note;
  const [height, width, channels] = networkEntry(network).inputShape;
  const builtFaces = new Map(photos.map((photo, i) => [photo, i]));
  const signs = new Map<string, readonly LayerSigns[]>();
  let keptFor = "";
  let builtBoxes: readonly HiddenRow[] | undefined;

  return {missing, distances, ask};

  function missing(hidden: Hidden, all = false): readonly MissingBoxes[] {
    const {faces} = hidden;
    const rows = hiddenRows(boxedFaces(faces), hidden);
    const asked = faces.map(() => new Map<string, CropBox>());
    rows.forEach(({boxes}, row) => {
      const isBuilt = faces.map((face, i) => !all && builtAt(hidden, face, row, boxes[i]) !== undefined);
      // A pair is known where both are built; one that is not needs the signs of all others.
      if (isBuilt.every(Boolean)) return;
      faces.forEach((face, i) => {
        if (all || !signsOf(hidden, face, boxes[i])) asked[i].set(boxKey(boxes[i]), boxes[i]);
      });
    });
    return faces.map((face, i) => ({face, boxes: [...asked[i].values()]})).filter(({boxes}) => boxes.length);
  }

  function distances(hidden: Hidden): readonly LayerDistances[] {
    const {faces, layers, draws} = hidden;
    const rows = hiddenRows(boxedFaces(faces), hidden);
    return layers.map((layer, k) => ({
      layer,
      rows: rows.map(({boxes}, row) =>
        distancesOf(faces.length, (i, j) => {
          const [a, b] = [signsOf(hidden, faces[i], boxes[i]), signsOf(hidden, faces[j], boxes[j])];
          if (a && b) return pairDistances(a[k], b[k]);
          const [p, q] = [builtAt(hidden, faces[i], row, boxes[i])!, builtAt(hidden, faces[j], row, boxes[j])!];
          return built.pair(layer, builtRow(row, draws, built.note.draws), p, q);
        })
      )
    }));
  }

  async function ask(hidden: Hidden, {signal, progress}: AnsweringTools, all: boolean): Promise<Partial<Provenance>> {
    const {layers, fill} = hidden;
    const wanted = missing(hidden, all);
    if (keptFor !== keyOf(hidden)) signs.clear();
    keptFor = keyOf(hidden);
    const passes = passCount(wanted);
    let done = 0;
    let milliseconds = 0;
    let backend: Provenance["backend"] | undefined;
    for (const {face, boxes} of wanted) {
      const photo = await loadPhoto(face.photo, {height, width, channels});
      signal.throwIfAborted();
      const share = (1 + boxes.length) / passes;
      const answer = await client.ask(
        {kind: "hiddenSigns", network, photo, boxes, layers, fill},
        {
          signal,
          progress: (part) =>
            progress(part.phase === "compute" ? {...part, fraction: done + share * part.fraction} : part)
        }
      );
      signal.throwIfAborted();
      boxes.forEach((box, i) => void signs.set(signKey(face, box), answer.signs[i]));
      done += share;
      milliseconds += answer.milliseconds;
      backend = answer.backend;
    }
    return backend === undefined ? {} : {backend, milliseconds};
  }

  function signsOf(hidden: Hidden, face: ChosenFace, box: CropBox): readonly LayerSigns[] | undefined {
    return keptFor === keyOf(hidden) ? signs.get(signKey(face, box)) : undefined;
  }

  /** Returns where a face stands among those built, where the box of a row is the one that was built. */
  function builtAt({fill, draws, seed, layers}: Hidden, face: ChosenFace, row: number, box: CropBox) {
    const {note} = built;
    if (fill !== note.fill || seed !== note.seed || draws > note.draws) return undefined;
    if (!layers.every((layer) => note.layers.includes(layer))) return undefined;
    const at = typeof face.photo === "string" ? builtFaces.get(face.photo) : undefined;
    if (at === undefined) return undefined;
    builtBoxes ??= hiddenRows(boxedFaces(annotated(photos)), note);
    return boxKey(builtBoxes[builtRow(row, draws, note.draws)].boxes[at]) === boxKey(box) ? at : undefined;
  }
}

function keyOf({fill, layers}: Hidden): string {
  return [fill, ...layers].join();
}

function signKey({photo}: ChosenFace, box: CropBox): string {
  return `${photoKey(photo)} ${boxKey(box)}`;
}

function boxKey({left, top, right, bottom}: CropBox): string {
  return `${left}.${top}.${right}.${bottom}`;
}

/** Returns photos with the boxes drawn by hand. */
function annotated(photos: readonly string[]): ChosenFace[] {
  return photos.map((photo) => ({photo, boxes: firstBoxes(photo)}));
}
