import {html} from "htl";
import {pixelFills} from "../../images/fillPixels.js";
import {signedPicture} from "../../images/signedPicture.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {labels} from "../drawer/drawer.js";
import {classField, numberField, photoField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord} from "../frame/picked.js";
import {placeField} from "../frame/placeField.js";
import {rare} from "../frame/rare.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {SquarePlace} from "../inputs/squareInput.js";
import {readImage} from "../marks/readImage.js";
import {checkMap, coverPanels, hideAll} from "./askPanels.js";
import type {BuiltPanels} from "./builtOcclusions.js";
import {lecturePanelFiles, type PanelFiles} from "./lectureUnitFiles.js";
import {mapField} from "./mapField.js";
import {fivePanelsDefault, type PanelsStart} from "./occlusions.js";
import {layerRow, panelPatches} from "./panelPatches.js";
import {
  type Costly,
  costText,
  isBuiltChoice,
  type Panels,
  type PanelsChoice,
  panelRules,
  panelsCaption,
  panelsFacts,
  panelsJson,
  panelsRows,
  sameCost
} from "./panels.js";
import {panelsBoard} from "./panelsBoard.js";

export interface FivePanelsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Names the figure in the page and in links; defaults to “panels”. */
  readonly id?: string;
  /** With what it begins; defaults to the lecture’s. */
  readonly first?: PanelsStart;
  /** What was built of that, beside the numbers; defaults to the lecture’s. */
  readonly files?: PanelFiles;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

const {network} = fivePanelsDefault;
const entry = networkEntry(network);
const [height, width, channels] = entry.inputShape;
const shape = {height, width, channels};

/**
 * Returns the live figure of Zeiler and Fergus: a photo with a square at every
 * place, and four answers to it: the total activity of a feature map, the
 * pixels that map comes from (with the nine patches that excite it most), the
 * probability of a class, and the most probable class. It begins with what was
 * *built*, which needs no network; the first press on “Cover every place”
 * loads one. The state is in the page’s address. https://arxiv.org/abs/1311.2901
 */
export function fivePanels(built: BuiltPanels, options: FivePanelsOptions): LiveFigure<PanelsChoice> {
  const {client, id = "panels", first = fivePanelsDefault, files = lecturePanelFiles, invalidation} = options;
  const fields = panelsFields(id, first);
  const {element: classInput} = fields.class;
  const cost = html`<p class="figure-summary"></p>`;
  const go = html`<button type="button" onclick=${() => figure.start()}>Cover every place</button>`;
  const board = panelsBoard({size: width, onMove: (place) => figure.choose({place})});
  const patchGrids = panelPatches(client, board.patches, {first, files, invalidation});
  /** Of what the worker has the passes. */
  let covered: Costly | undefined;
  /** What is on the screen. */
  let drawn: {readonly panels: Panels; readonly of: Costly} | undefined;
  classInput.addEventListener("focusin", () => void nameClasses(), {once: true});

  const figure = liveFigure<PanelsChoice, Panels>({
    id,
    label: "What changes when a piece of the photo is hidden?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["place"],
    waits: (choice) => !hasPasses(choice),
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="occlusion-go">${go}${cost}</section>
    </div>`,
    picture: board.element,
    linked: (values, initial) => reset({...initial, ...values}, initial, values),
    settle: (choice, before) => ({
      ...reset(choice, before, unlike(choice, before)),
      stride: Math.min(choice.stride, choice.window)
    }),
    arrange(choice) {
      sayCost(choice);
      void limitMaps(choice.layer);
    },
    built: (_, isInitial) => (isInitial ? builtPanels() : undefined),
    async complete(choice, tools) {
      if (choice.class !== undefined && choice.unit !== undefined) return choice;
      await checkMap(choice);
      covered = undefined; // the worker keeps the passes of one question
      const answer = await hideAll(client, choice, await loadPhoto(choice.photo, shape), tools);
      return {...choice, class: answer.class, unit: answer.unit!};
    },
    ask: panelsOf,
    draw(panels, choice) {
      const isNew = panels !== drawn?.panels;
      drawn = {panels, of: choice};
      sayCost(choice);
      fields.unit.element.show(panels.strongest);
      classInput.show(panels.scores.whole.top, choice.class!);
      board.draw(panels, choice);
      if (isNew) void patchGrids.show(choice);
      return {
        caption: panelsCaption(panels, choice),
        credit: creditOf(choice.photo),
        facts: panelsFacts(panels, choice)
      };
    },
    files: {PNG: board.png, CSV: panelsRows, JSON: panelsJson},
    fileName: ({photo, class: index, layer, unit, window, stride}) =>
      `${fileWord(photo)}-${index}-${layer}-${unit}-${window}-${stride}`
  });
  return figure;

  /** Returns whether the passes that the choice needs have been made. */
  function hasPasses(choice: PanelsChoice): boolean {
    return isBuiltChoice(choice, first) || (!!covered && sameCost(covered, choice));
  }

  /** Says what it would cost to cover every place, where that has not been done. */
  function sayCost(choice: PanelsChoice): void {
    const known = hasPasses(choice);
    const isOther = drawn && sameCost(drawn.of, choice);
    cost.textContent = known
      ? "These are the numbers on the screen."
      : `${isOther ? "The page keeps the numbers of one class and one map. For another, press “Cover every place”: " : ""}${costText(choice)}`;
    go.toggleAttribute("disabled", known);
  }

  /** Lets the reader type the name of any class; where the names do not load, numbers do. */
  async function nameClasses(): Promise<void> {
    classInput.labels = await labels().catch(() => []);
  }

  async function limitMaps(layer: string): Promise<void> {
    const row = await layerRow(layer).catch(() => undefined);
    if (row) fields.unit.element.maps = row.shape.at(-1)!;
  }

  async function builtPanels(): Promise<Panels> {
    const {numbers: scores, label, strongest, scale, zero} = built;
    const parts = [loadPhoto(first.photo, shape), readImage(files.projection()), patchGrids.built()] as const;
    const [{pixels}, picture] = await Promise.all(parts);
    return {pixels, scores, label, strongest, projection: {...picture, scale, zero}, rule: first.rule};
  }

  async function panelsOf(choice: PanelsChoice, tools: LiveTools<Panels>): Promise<Panels> {
    const {layer, unit, rule} = choice;
    await checkMap(choice);
    // Another rule changes no number: one pass projects the map anew.
    const known = isBuiltChoice(choice, first) && rule !== first.rule ? await builtPanels() : undefined;
    tools.signal.throwIfAborted();
    if (known && !drawn) tools.partial(known);
    const photo = await loadPhoto(choice.photo, shape);
    const question = {kind: "projection", network, photo, layer, unit: unit!, rule} as const;
    const {values, shape: size} = await client.ask(question, known ? tools : {signal: tools.signal});
    tools.signal.throwIfAborted();
    const projection = signedPicture({values, height: size[0], width: size[1], channels: size[2]});
    if (known) return {...known, projection, rule};
    const panels = await coverPanels(client, choice, photo, tools, {pixels: photo.pixels, projection, rule});
    covered = choice;
    return panels;
  }
}

/** Returns what the reader can choose. */
function panelsFields(id: string, first: PanelsStart) {
  const named = <T extends string>(choices: readonly T[]) => choices.map((d) => [d, d] as const);
  const layers = entry.treeLayers.filter((name) => name !== "logits");
  return {
    photo: photoField({initial: first.photo}),
    window: rare(numberField("Square, px", [8, 150], {initial: first.window, name: "window"})),
    stride: rare(numberField("Stride, px", [4, 150], {initial: first.stride})),
    fill: rare(selectField<Costly["fill"]>("Fill", named(pixelFills), {initial: first.fill})),
    layer: rare(selectField<string>("Layer", named(layers), {initial: first.layer})),
    unit: rare(mapField(first.unit)),
    class: rare(classField({id: `${id}-class`, classes: entry.classes, initial: first.class})),
    rule: rare(
      selectField<PanelsChoice["rule"]>("Projected by", named(panelRules), {initial: first.rule, name: "rule"})
    ),
    place: placeField<SquarePlace | undefined>({width, height}, undefined)
  };
}

/** Returns the choice without what was asked of another photo, another layer, or of other places: all but what is *given* anew. */
function reset(choice: PanelsChoice, before: PanelsChoice, given: Partial<PanelsChoice>): PanelsChoice {
  const otherPhoto = choice.photo !== before.photo;
  const otherLayer = choice.layer !== before.layer;
  const otherPlaces = choice.window !== before.window;
  return {
    ...choice,
    class: otherPhoto && given.class === undefined ? undefined : choice.class,
    unit: (otherPhoto || otherLayer) && given.unit === undefined ? undefined : choice.unit,
    place: otherPlaces && given.place === undefined ? undefined : choice.place
  };
}

/** Returns the part of a choice that differs from that before. */
function unlike(choice: PanelsChoice, before: PanelsChoice): Partial<PanelsChoice> {
  const keys = Object.keys(choice) as (keyof PanelsChoice)[];
  return Object.fromEntries(keys.filter((key) => choice[key] !== before[key]).map((key) => [key, choice[key]]));
}
