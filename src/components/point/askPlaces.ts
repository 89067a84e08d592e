import {readPatches} from "../../corpus/patches.js";
import type {Client} from "../../worker/client.js";
import {patches} from "../drawer/drawer.js";
import type {AnsweringTools} from "../frame/answering.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import type {FiringLayer} from "./pointAnswer.js";
import {pointDefault, pointLayers} from "./pointLayers.js";
import type {OpenedUnit, ShownPoint} from "./shownPoint.js";

/** Who is asked, and of what size the network’s input is. */
export interface PlacesTools extends AnsweringTools {
  readonly client: Client;
  readonly shape: {readonly height: number; readonly width: number; readonly channels: number};
}

/** What is known of a layer before anybody is asked. */
type LayerFacts = Pick<FiringLayer, "name" | "field" | "channels">;

const {network} = pointDefault;

/** Resolves to which units fire at every place of a photo, and what they add to the class. */
export async function askPlaces(
  {photo: picked, class: unit}: {readonly photo: PickedPhoto; readonly class: number},
  known: readonly LayerFacts[],
  {client, shape, ...tools}: PlacesTools
): Promise<ShownPoint> {
  const [photo, bests] = await Promise.all([loadPhoto(picked, shape), corpusBests(known)]);
  const layers = pointLayers.map(({name, step}, i) => ({name, step, scales: bests[i]}));
  const question = {kind: "placeUnits", network, photo, layers, classes: [unit]} as const;
  const answer = await client.ask(question, tools);
  const found = answer.layers.map((layer, i): FiringLayer => {
    const {field, channels} = known[i];
    return {...layer, field, channels, bests: bests[i]};
  });
  return {...answer, layers: found, asked: answer.classes[0], pixels: photo.pixels};
}

/** Resolves to the best activation of every unit in the corpus, layer by layer. */
async function corpusBests(layers: readonly LayerFacts[]): Promise<readonly Float32Array[]> {
  const file = readPatches(await patches());
  return layers.map(({name, channels}) =>
    Float32Array.from({length: channels}, (_, unit) => file.patchesOf(name, unit)[0]?.value ?? 0)
  );
}

/** Resolves to the guided picture of a unit at a *position* of its map, and to the units of the layer below that it is made of there. */
export async function askOpened(
  {
    photo: picked,
    unit: {layer, unit},
    position,
    key
  }: {
    readonly photo: PickedPhoto;
    readonly unit: PickedUnit;
    readonly position: readonly [row: number, column: number];
    readonly key: string;
  },
  {client, shape, ...tools}: PlacesTools
): Promise<OpenedUnit> {
  const photo = await loadPhoto(picked, shape);
  const target = {layer, unit, position};
  const drawn = await client.ask(
    {kind: "explain", network, photo, target, method: "guided-backprop", options: {}},
    tools
  );
  const [height, width, channels] = drawn.shape;
  const below = pointLayers[1 + pointLayers.findIndex(({name}) => name === layer)]?.name;
  const question = {kind: "children", network, photo, root: target, path: [], below: below ?? "", count: 5} as const;
  const found = below === undefined ? [] : (await client.ask(question, tools)).children;
  return {
    key,
    map: {values: drawn.values, height, width, channels},
    pixels: photo.pixels,
    below,
    children: found.map(({unit, drop}) => ({unit, drop}))
  };
}
