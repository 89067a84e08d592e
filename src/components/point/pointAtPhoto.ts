import {html} from "htl";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import {labels} from "../drawer/drawer.js";
import {bestClasses} from "../frame/bestClasses.js";
import {csvText} from "../frame/csvText.js";
import type {Fact} from "../frame/figureFrame.js";
import {classField, photoField, pictureField} from "../frame/inputFields.js";
import {readUnit} from "../frame/linkReaders.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord} from "../frame/picked.js";
import {placeField} from "../frame/placeField.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {type UnitNames, unitNames} from "../units/unitNames.js";
import {askOpened, askPlaces} from "./askPlaces.js";
import type {BuiltPlaces} from "./placeFile.js";
import {classAt, firingAt} from "./pointAnswer.js";
import {pointBoard} from "./pointBoard.js";
import {pointDefault, pointLayers} from "./pointLayers.js";
import {pointLinks, treeAddress} from "./pointLinks.js";
import {pointNames} from "./pointNames.js";
import {pointCaption, pointFacts, pointNumbers, pointRows} from "./pointText.js";
import {openedKey, type ShownPoint} from "./shownPoint.js";
import {type TileAddresses, tileAddresses} from "./tileAddresses.js";

export interface PointOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The reader’s names of units and ours; defaults to those of part 2. */
  readonly names?: UnitNames;
  /** Where the sheets of tiles are; defaults to those that were built. */
  readonly tiles?: TileAddresses;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
export interface PointChoice {
  readonly photo: PickedPhoto;
  /** The class; undefined is the photo’s best. */
  readonly class: number | undefined;
  readonly place: SquarePlace;
  /** The unit that is open. */
  readonly unit: PickedUnit | undefined;
}

/**
 * Returns the live figure “what fires here?”: point at a place of a photo, and
 * the units of each layer that fire there appear, with what each adds to the
 * class. For the *built* photo and its best classes all places are known, and
 * nobody is asked; of another photo or class the worker finds all places at
 * once. A unit that is opened shows its picture at that place, its name and what
 * it is made of. After https://distill.pub/2018/building-blocks/.
 */
export function pointAtPhoto(built: BuiltPlaces, options: PointOptions): LiveFigure<PointChoice, ShownPoint> {
  const {client, invalidation, tiles = tileAddresses(), names = unitNames({defaults: pointNames})} = options;
  const {network} = pointDefault;
  const {inputShape, classes} = networkEntry(network);
  const [height, width, channels] = inputShape;
  const shape = {height, width, channels};
  const fields = pointFields(built, classes, shape);
  const best = fields.class.element;
  const links = pointLinks(shape);
  const tried = new Set<string>();
  let now: {readonly photo: PickedPhoto; readonly asked: ClassScore; readonly shown: ShownPoint} | undefined;
  const board = pointBoard({
    ...shape,
    names,
    tiles,
    below: html`<div class="point-classes"><div class="figure-control-title">Class</div>${best}</div>`,
    links: links.element,
    onPlace: (place) => figure.choose({place, ...(figure.value.unit && {unit: undefined})}),
    onUnit(unit) {
      tried.clear();
      figure.choose({unit});
    },
    treeOf: treeAddress
  });
  best.addEventListener("focusin", () => void nameClasses(), {once: true});
  names.addEventListener("change", board.redraw);
  let isOpen = false;
  const figure = liveFigure<PointChoice, ShownPoint>({
    id: "point",
    label: "What fires here? Point at the photo",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["place", "unit"],
    controls: html`<div class="figure-fields point-controls">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section></div>`,
    picture: board.element,
    arrange({unit}) {
      isOpen = unit !== undefined;
    },
    stale: (isStale) => board.stale(isStale, isOpen),
    linked(values, before, wrong) {
      const lost = wrong.includes("photo") ? {class: before.class} : {};
      const own = values.photo !== undefined && values.photo !== built.photo ? {class: undefined} : {};
      return {...before, ...own, ...values, ...lost};
    },
    settle: (choice, before) =>
      choice.photo === before.photo
        ? choice
        : {...choice, unit: undefined, class: choice.class === before.class ? undefined : choice.class},
    async complete(choice, tools) {
      if (choice.class !== undefined) return choice;
      return {...choice, class: (await bestClasses(choice.photo, {client, network, shape}, tools))[0].index};
    },
    built({photo, class: unit}) {
      const at = unit === undefined ? 0 : classAt(built, unit);
      return photo === built.photo && at >= 0 ? {...built, asked: built.classes[at]} : undefined;
    },
    ask: ({photo, class: unit}, tools) => askPlaces({photo, class: unit!}, built.layers, {...tools, client, shape}),
    draw(shown, choice) {
      const {photo, place, unit} = choice;
      now = {photo, asked: shown.asked, shown};
      best.show(shown.top, shown.asked.index);
      board.draw(shown, choice);
      links.show({photo, class: shown.asked.index, place});
      if (unit) openOnce(shown, choice);
      return {
        caption: pointCaption(shown, shown.asked),
        credit: creditOf(photo),
        facts: pointFacts(shown, place, shown.asked)
      };
    },
    compare: difference,
    files: {
      CSV: (shown, {place}) => csvText(pointRows(shown, place, shown.asked, names)),
      JSON: (shown, {photo, place}) => ({photo: fileWord(photo), ...pointNumbers(shown, place, shown.asked, names)})
    },
    fileName: ({photo, place: {y, x}}, {asked}) => `${fileWord(photo)}-${asked.index}-at-${y}-${x}`
  });
  return figure;

  /** Lets the reader type the name of any class; where the names do not load, numbers do. */
  async function nameClasses(): Promise<void> {
    best.labels = await labels().catch(() => []);
  }

  /** Asks for the picture of the unit that is open, once. */
  function openOnce({layers, opened}: ShownPoint, {unit, place}: PointChoice): void {
    const layer = layers.find(({name}) => name === unit!.layer)!;
    const key = openedKey(unit!, firingAt(layer, place, 0).position);
    if (opened?.key === key || tried.has(key)) return;
    tried.add(key);
    queueMicrotask(() => void figure.more(withOpened));
  }

  /** Resolves to what is shown, with the picture of the unit that is open. */
  async function withOpened(choice: PointChoice, tools: LiveTools<ShownPoint>): Promise<ShownPoint> {
    const {photo, class: index, place, unit} = choice;
    const from = {...tools, client, shape};
    const isSame = now?.photo === photo && now.asked.index === index;
    const shown = isSame ? now!.shown : await askPlaces({photo, class: index!}, built.layers, from);
    const layer = shown.layers.find(({name}) => name === unit?.layer);
    if (!unit || !layer) return shown;
    const {position} = firingAt(layer, place, 0);
    return {...shown, opened: await askOpened({photo, unit, position, key: openedKey(unit, position)}, from)};
  }
}

/** Returns what the reader can choose. */
function pointFields(
  {photo, classes: [{index}]}: BuiltPlaces,
  classes: number,
  shape: {height: number; width: number}
) {
  const layers = pointLayers.map(({name}) => ({name, units: 65536}));
  const read = readUnit(layers);
  return {
    photo: photoField({initial: photo}),
    class: classField({id: "point-class", classes, initial: index}),
    place: {...placeField<SquarePlace>(shape, pointDefault.place), isPassing: true},
    unit: pictureField<PickedUnit | undefined>(undefined, {
      read,
      write: (unit) => unit && `${unit.layer}.${unit.unit}`
    })
  };
}

/** Returns how far what was computed here is from what was shown before. */
function difference(before: ShownPoint, after: ShownPoint): Fact {
  let [same, all] = [0, 0];
  for (const [i, {units, values}] of after.layers.entries()) {
    values.forEach((value, k) => {
      if (!(value > 0)) return;
      ++all;
      if (before.layers[i].units[k] === units[k]) ++same;
    });
  }
  return ["compared", `${same} of ${all} units stand where they were`];
}
