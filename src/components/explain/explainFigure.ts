import {html} from "htl";
import type {MethodOptions} from "../../attribution/explain.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import {labels} from "../drawer/drawer.js";
import {bestClasses} from "../frame/bestClasses.js";
import {classField, photoField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {mapTable} from "../frame/mapTable.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {soFarName, soFarOf} from "../frame/soFarText.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {readImage} from "../marks/readImage.js";
import {explainBoard} from "./explainBoard.js";
import {type BuiltExplanation, type Explanation, explanationCaption, explanationFacts} from "./explanation.js";
import {methodField} from "./methodField.js";
import type {PickedMethod} from "./methodPicker.js";

export interface ExplainFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Names the figure in the page and in links; defaults to "explain", whose links may also be written without it. */
  readonly id?: string;
  /** What the figure is called to those who do not see it; defaults to its question. */
  readonly label?: string;
  /** The address of the default's picture. */
  readonly picture: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly photo: PickedPhoto;
  /** The class; undefined is the photo's best. */
  readonly class: number | undefined;
  readonly method: PickedMethod;
}

/**
 * Returns the live figure “which pixels made the network say so?”: pick a
 * photo, a class and a method. It begins with the *initial* explanation, which
 * needs no network; the first change loads one. The state is in the page's
 * address.
 */
export function explainFigure(initial: BuiltExplanation, options: ExplainFigureOptions): LiveFigure<Choice> {
  const {client, picture, invalidation, id = "explain", label = "Which pixels made the network say so?"} = options;
  const {inputShape, classes} = networkEntry(initial.network);
  const [height, width, channels] = inputShape;
  const shape = {height, width, channels};
  const fields = {
    photo: photoField({initial: initial.photo}),
    class: classField({id: `${id}-class`, classes, initial: initial.unit}),
    method: methodField({initial: initial.method, size: shape})
  };
  const best = fields.class.element;
  const board = explainBoard();
  let known: {readonly photo: PickedPhoto; readonly top: readonly ClassScore[]} = {
    photo: initial.photo,
    top: initial.top
  };

  best.addEventListener("focusin", () => void nameClasses(), {once: true});
  return liveFigure<Choice, Explanation>({
    id,
    label,
    isWide: true,
    client,
    invalidation,
    fields,
    aliases:
      id === "explain" ? Object.fromEntries(["photo", "class", ...fields.method.keys].map((key) => [key, key])) : {},
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class"><div class="figure-control-title">Class</div>${best}</section>
      <section class="figure-control-method"><div class="figure-control-title">Method</div>${fields.method.element}</section>
    </div>`,
    picture: board.element,
    stale: board.stale,
    linked(values, before, wrong) {
      // A class that was asked about another photo means nothing here.
      const lost = wrong.includes("photo") ? {class: before.class} : {};
      const own = values.photo !== undefined && values.photo !== initial.photo ? {class: undefined} : {};
      return {...before, ...own, ...values, ...lost};
    },
    settle: (choice, before) =>
      choice.photo !== before.photo && choice.class === before.class ? {...choice, class: undefined} : choice,
    arrange(choice) {
      if (choice.photo === known.photo && choice.class !== undefined) best.show(known.top, choice.class);
    },
    async complete(choice, tools) {
      if (choice.class !== undefined) return choice;
      const top = await bestClasses(choice.photo, {client, network: initial.network, shape}, tools);
      known = {photo: choice.photo, top};
      return {...choice, class: top[0].index};
    },
    built: (_, isInitial) => (isInitial ? builtExplanation() : undefined),
    async ask({photo: picked, class: unit, method: {method, options}}, tools) {
      const photo = await loadPhoto(picked, shape);
      const question = {
        kind: "explain",
        photo,
        target: {unit: unit!},
        method,
        options: options as MethodOptions
      } as const;
      const answer = await client.ask(
        {...question, network: initial.network},
        {
          signal: tools.signal,
          progress(heard) {
            tools.progress(heard);
            if (heard.partial)
              tools.partial({...heard.partial, soFar: soFarOf(heard.partial), method, pixels: photo.pixels});
          }
        }
      );
      return {...answer, method, pixels: photo.pixels};
    },
    draw(shown, {photo}) {
      known = {photo, top: shown.top};
      best.show(shown.top, shown.target.unit);
      board.draw(shown, subjectOf(photo));
      return {
        caption: explanationCaption(shown),
        credit: creditOf(photo),
        facts: explanationFacts(initial.network, shown)
      };
    },
    files: {
      PNG: board.png,
      CSV: ({shape, values}) => values && mapTable(shape, values),
      JSON: ({method, target, shape, values, note, soFar}) =>
        values && {network: initial.network, method, target, shape, values: Array.from(values), note, soFar}
    },
    fileName: ({photo}, {target, method, soFar}) => `${fileWord(photo)}-${target.unit}-${method}${soFarName(soFar)}`
  });

  /** Lets the reader type the name of any class; where the names do not load, numbers do. */
  async function nameClasses(): Promise<void> {
    best.labels = await labels().catch(() => []);
  }

  /** Resolves to the explanation that was built. */
  async function builtExplanation(): Promise<Explanation> {
    const [{pixels}, map] = await Promise.all([loadPhoto(initial.photo, shape), readImage(picture)]);
    const {method, target, shape: size, top, asked, scale, zero} = initial;
    return {method, target, shape: size, top, asked, pixels, picture: {...map, scale, zero}};
  }
}
