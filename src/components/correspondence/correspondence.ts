import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {type PixelFill, pixelFills} from "../../images/fillPixels.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {checkField, numberField, photoField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf} from "../frame/picked.js";
import {rare} from "../frame/rare.js";
import {ChoiceError} from "../inputs/choiceError.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {type Hidden, passCount, signAsker} from "./askCorrespondence.js";
import {
  allFaces,
  boxedFace,
  type ChosenFace,
  firstBoxes,
  isAnnotated,
  mostFaces,
  photoKey,
  sameBoxes
} from "./chosenFaces.js";
import {correspondenceBoard} from "./correspondenceBoard.js";
import {type BuiltCorrespondence, readCorrespondence} from "./correspondenceFile.js";
import type {LayerDistances} from "./correspondenceSummary.js";
import {type Compared, correspondenceDefault, middleLayers, topLayers} from "./correspondences.js";
import {
  correspondenceCaption,
  correspondenceFacts,
  correspondenceJson,
  correspondenceRows
} from "./correspondenceText.js";
import type {ListedFace} from "./faceList.js";
import {annotatedFaces, type FaceBoxes, faceParts} from "./faces.js";
import {facesField} from "./facesField.js";
import {cropOf, hiddenRows, type RowKind} from "./hiddenRows.js";

export interface CorrespondenceOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

type Shown = "parts" | RowKind;

interface Choice {
  /** The face that is seen large. */
  readonly photo: PickedPhoto;
  readonly faces: readonly ChosenFace[];
  readonly middle: string;
  readonly top: string;
  readonly compared: Compared;
  /** Whether only what changes in both faces counts. */
  readonly changed: boolean;
  /** What is seen to be hidden on the faces. */
  readonly show: Shown;
  readonly fill: PixelFill;
  readonly draws: number;
  readonly seed: number;
}

interface Data extends Partial<Provenance> {
  readonly layers: readonly LayerDistances[];
}

/** Resolves to the distances that the site was built with. */
export async function builtCorrespondence(): Promise<BuiltCorrespondence> {
  return readCorrespondence(await FileAttachment("../../data/correspondence/correspondence.bin").arrayBuffer());
}

/**
 * Returns the live figure “do an eye and an eye belong together?”: faces with
 * boxes around left eye, right eye and nose, and how alike the changes are that
 * hiding the same part makes in different faces, against random places. It
 * begins with what was *built*; those of the annotated faces, and their subsets,
 * need no network. The state is in the page’s address. https://arxiv.org/abs/1311.2901
 */
export function correspondence(
  built: BuiltCorrespondence,
  {client, invalidation}: CorrespondenceOptions
): LiveFigure<Choice> {
  const fields = correspondenceFields();
  const asker = signAsker(client, built);
  const cost = html`<p class="figure-summary"></p>`;
  const go = html`<button type="button" onclick=${() => figure.start()}>Hide the parts</button>`;
  const groups = [
    ["all", "all"],
    ["cat", "cats"],
    ["dog", "dogs"],
    ["other", "others"]
  ] as const;
  const take = groups.map(
    ([kind, name]) => html`<button type="button" onclick=${() => takeKind(kind)}>${name}</button>`
  );
  const board = correspondenceBoard({
    onPick: (photo) => figure.choose({photo}),
    onTake: (photo, isIn) =>
      figure.choose({faces: isIn ? [...now.faces, faceOf(photo)] : now.faces.filter((face) => face.photo !== photo)}),
    onMove: moveParts,
    onReset: () => moveParts(firstBoxes(now.photo)),
    tools: html`<span class="correspondence-take">Compare ${take}</span><div class="correspondence-go">${go}${cost}</div>`
  });
  /** What the inputs say, and the boxes of faces that are left out. */
  let now: Choice;
  const leftOut = new Map<string, ChosenFace>();

  const figure = liveFigure<Choice, Data>({
    id: "correspondence",
    label: "Do an eye and an eye belong together?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["photo", "compared", "changed", "show"],
    waits: (choice) => wants(choice) !== 0,
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo correspondence-photo"><div class="figure-control-title">Another face</div>${fields.photo.element}</section>
      <section class="correspondence-knobs">${fields.middle.element}${fields.top.element}${fields.compared.element}${fields.show.element}${fields.changed.element}</section></div>`,
    picture: board.element,
    stale: board.stale,
    settle: (choice, before) => withPicked(choice, before),
    arrange(choice) {
      for (const face of now?.faces ?? []) leftOut.set(photoKey(face.photo), face);
      now = choice;
      drawFaces(choice);
      sayCost(choice);
    },
    built: (choice) => (wants(choice) === 0 ? {layers: asker.distances(hiddenOf(choice))} : undefined),
    ask: askFor,
    draw({layers}, choice) {
      drawFaces(choice);
      sayCost(choice);
      const said = saidOf(choice);
      board.drawTables(layers, choice.faces.length, said);
      return {
        caption: correspondenceCaption(said),
        credit: creditOf(choice.photo),
        facts: correspondenceFacts(layers, said)
      };
    },
    compare: (before, after) => ["largest difference to what was built", furthest(before, after)],
    files: {
      CSV: ({layers}, choice) => correspondenceRows(layers, saidOf(choice)),
      JSON: ({layers}, choice) => correspondenceJson(layers, saidOf(choice))
    },
    fileName: ({faces, middle, top}) => `${faces.length}-faces-${middle}-${top}`
  });
  return figure;

  /** Returns how many passes a choice wants; NaN where it cannot be had. */
  function wants(choice: Choice): number {
    try {
      return choice.faces.length < 2 ? Number.NaN : passCount(asker.missing(hiddenOf(choice)));
    } catch {
      return Number.NaN;
    }
  }

  async function askFor(choice: Choice, tools: LiveTools<Data>): Promise<Data> {
    const {faces} = choice;
    if (faces.length < 2)
      throw new ChoiceError("Take at least two faces: one cannot be compared.", {isUnfinished: true});
    if (faces.length > mostFaces)
      throw new ChoiceError(`At most ${mostFaces} faces can be compared at once.`, {isUnfinished: true});
    const hidden = hiddenOf(choice);
    try {
      asker.missing(hidden);
    } catch (error) {
      throw new ChoiceError(`${(error as Error).message}. Make its boxes smaller.`, {isUnfinished: true});
    }
    const made = await asker.ask(hidden, tools, wants(choice) === 0);
    return {layers: asker.distances(hidden), ...made};
  }

  function sayCost(choice: Choice): void {
    const passes = wants(choice);
    go.toggleAttribute("disabled", passes === 0 || choice.faces.length < 2);
    board.stale(passes !== 0);
    cost.textContent = costText(choice, passes);
  }

  function drawFaces(choice: Choice): void {
    const hidden = hiddenBoxes(choice);
    const listed = (face: ChosenFace): ListedFace => ({
      ...face,
      isIn: choice.faces.some(({photo}) => photoKey(photo) === photoKey(face.photo)),
      hidden: hidden(face)
    });
    const others = choice.faces.filter(({photo}) => !isAnnotated(photo));
    const faces = [...annotatedFaces.map(({photo}) => faceOf(photo, choice)), ...others];
    const shown = faceOf(choice.photo, choice);
    board.drawFaces(faces.map(listed), choice.photo, listed(shown), !sameBoxes(shown.boxes, firstBoxes(shown.photo)));
  }

  /** Returns a face as it is among those compared, or as it was left. */
  function faceOf(photo: PickedPhoto, choice = now): ChosenFace {
    const key = photoKey(photo);
    return (
      choice.faces.find((face) => photoKey(face.photo) === key) ?? leftOut.get(key) ?? {photo, boxes: firstBoxes(photo)}
    );
  }

  function moveParts(boxes: FaceBoxes): void {
    const key = photoKey(now.photo);
    const isIn = now.faces.some(({photo}) => photoKey(photo) === key);
    if (!isIn) leftOut.set(key, {photo: now.photo, boxes});
    const faces = now.faces.map((face) => (photoKey(face.photo) === key ? {...face, boxes} : face));
    figure.choose({faces: isIn ? faces : [...now.faces, {photo: now.photo, boxes}]});
  }

  function takeKind(kind: (typeof groups)[number][0]): void {
    const faces = annotatedFaces.filter((face) => kind === "all" || face.kind === kind).map(({photo}) => faceOf(photo));
    figure.choose({faces});
  }
}

/** Returns what the reader can choose. */
function correspondenceFields() {
  const {fill, draws, seed, middle, top} = correspondenceDefault;
  const named = <T extends string>(choices: readonly T[]) => choices.map((d) => [d, d] as const);
  const compared = [
    ["places", "every place of a map"],
    ["maps", "each map’s mean"]
  ] as const;
  const shown = [
    ["parts", "the three boxes"],
    ["left", "left eye hidden"],
    ["right", "right eye hidden"],
    ["nose", "nose hidden"],
    ["own", "a random place of each face"],
    ["same", "one place in all"]
  ] as const;
  return {
    photo: photoField({initial: allFaces[1].photo as string}),
    faces: facesField(),
    middle: selectField<string>("Middle layer", named(middleLayers), {initial: middle}),
    top: selectField<string>("Top layer", named(topLayers), {initial: top}),
    compared: selectField<Compared>("Compare", compared, {initial: "places"}),
    changed: checkField("only what changes in both", {initial: false, name: "changed"}),
    show: selectField<Shown>("Show", shown, {initial: "parts"}),
    fill: rare(selectField<PixelFill>("Fill", named(pixelFills), {initial: fill})),
    draws: rare(numberField("Random places", [1, 40], {initial: draws, name: "draws"})),
    seed: rare(numberField("Seed", [1, 9999], {initial: seed}))
  };
}

function hiddenOf({faces, middle, top, fill, draws, seed}: Choice): Hidden {
  return {faces, layers: [middle, top], fill, draws, seed};
}

function saidOf({faces, fill, draws, seed, compared, changed}: Choice) {
  return {faces, fill, draws, seed, compared, zeros: changed ? "out" : "third"} as const;
}

/** Returns the choice with the photo that the reader picked among the faces, where nobody has annotated it: to be moved on. */
function withPicked(choice: Choice, before: Choice): Choice {
  const {photo, faces} = choice;
  const isNew =
    photo !== before.photo && !isAnnotated(photo) && !faces.some((face) => photoKey(face.photo) === photoKey(photo));
  return isNew ? {...choice, faces: [...faces, {photo, boxes: firstBoxes(photo)}]} : choice;
}

/** Returns what is hidden of a face, as the reader wants to see it; null shows its boxes. */
function hiddenBoxes({show, seed}: Choice): (face: ChosenFace) => ListedFace["hidden"] {
  return ({photo, boxes}) => {
    if (show === "parts") return null;
    const part = faceParts.find((d) => d === show);
    if (part) return cropOf(boxes[part]);
    try {
      const rows = hiddenRows([boxedFace({photo, boxes})], {draws: 1, seed});
      return rows.find(({kind}) => kind === show)!.boxes[0];
    } catch {
      return null; // no room: the figure says so when it is asked
    }
  };
}

/** Returns what it costs to ask, or why it cannot be. */
function costText({faces}: Choice, passes: number): string {
  if (faces.length < 2) return "Take at least two faces.";
  if (Number.isNaN(passes)) return "One of the boxes leaves no room for random places beside it: make it smaller.";
  if (passes === 0) return "These are the numbers on the screen.";
  const seconds =
    passes < 20 ? "some seconds" : passes < 90 ? "about a minute" : `about ${Math.round(passes / 90)} minutes`;
  return `${passes} passes through the network: ${seconds} without a graphics card. Fewer faces or fewer random places (under More) cost less.`;
}

function furthest(before: Data, after: Data): string {
  let most = 0;
  before.layers.forEach(({rows}, l) => {
    rows.forEach((row, r) => {
      row.forEach((values, c) => {
        values.forEach((d, i) => {
          most = Math.max(most, Math.abs(d - after.layers[l].rows[r][c][i]) || 0);
        });
      });
    });
  });
  return most.toFixed(5);
}
