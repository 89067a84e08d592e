import {html} from "htl";
import type {MethodOptions} from "../../attribution/explain.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ClassScore} from "../../worker/protocol.js";
import {explainBoard} from "../explain/explainBoard.js";
import {type BuiltExplanation, type Explanation, explanationCaption, explanationFacts} from "../explain/explanation.js";
import {methodField} from "../explain/methodField.js";
import type {PickedMethod} from "../explain/methodPicker.js";
import {classField, photoField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {mapTable} from "../frame/mapTable.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {soFarName, soFarOf} from "../frame/soFarText.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {readImage} from "../marks/readImage.js";
import {featureNetwork, mostClasses} from "./newClasses.js";
import type {TeachFigure} from "./teachFigure.js";

export interface WhyNewOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the default's picture. */
  readonly picture: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly photo: PickedPhoto;
  /** A class that the reader made, by its place; undefined is the photo’s best. */
  readonly class: number | undefined;
  readonly method: PickedMethod;
}

/**
 * Returns the live figure “and why?”: what the network that *teach* made says
 * to a photo, and which pixels mattered, by every method. It begins with what
 * was built, and asks again when another layer was trained.
 */
export function whyNew(
  initial: BuiltExplanation,
  teach: TeachFigure,
  {client, picture, invalidation}: WhyNewOptions
): LiveFigure<Choice> {
  const [height, width, channels] = networkEntry(featureNetwork).inputShape;
  const shape = {height, width, channels};
  const fields = {
    photo: photoField({initial: initial.photo}),
    class: classField({id: "teachwhy-class", classes: mostClasses, initial: initial.unit}),
    method: methodField({initial: initial.method, size: shape})
  };
  const best = fields.class.element;
  const board = explainBoard();
  let known: {readonly photo: PickedPhoto; readonly top: readonly ClassScore[]} | undefined;
  const figure = liveFigure<Choice, Explanation>({
    id: "teachwhy",
    label: "And why?",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class transfer-best"><div class="figure-control-title">Class</div>${best}</section>
      <section class="figure-control-method"><div class="figure-control-title">Method</div>${fields.method.element}</section>
    </div>`,
    picture: board.element,
    stale: board.stale,
    linked: (values, before) => ({...before, ...(values.photo === undefined ? {} : {class: undefined}), ...values}),
    settle: (choice, before) =>
      choice.photo !== before.photo && choice.class === before.class ? {...choice, class: undefined} : choice,
    arrange({photo, class: unit}) {
      if (known && photo === known.photo && unit !== undefined) best.show(known.top, unit);
    },
    built: (_, isInitial) => (isInitial && teach.isBuilt ? builtExplanation() : undefined),
    async ask({photo: picked, class: wanted, method: {method, options}}, tools) {
      const network = {...networkFiles(featureNetwork), head: await teach.newHead()};
      const photo = await loadPhoto(picked, shape);
      tools.signal.throwIfAborted();
      const {top} = await client.ask({kind: "classify", network, photo}, tools);
      const unit = wanted !== undefined && wanted < top.length ? wanted : top[0].index;
      const question = {kind: "explain", photo, target: {unit}, method, options: options as MethodOptions} as const;
      const answer = await client.ask(
        {...question, network},
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
        facts: explanationFacts(featureNetwork, shown).map(([name, value]) =>
          name === "network" ? [name, `${value}, with the new last layer`] : [name, value]
        )
      };
    },
    files: {
      PNG: board.png,
      CSV: ({shape, values}) => values && mapTable(shape, values),
      JSON: ({method, target, top, shape, values, note, soFar}) =>
        values && {network: featureNetwork, method, target, top, shape, values: Array.from(values), note, soFar}
    },
    fileName: ({photo}, {target, method, soFar}) => `${fileWord(photo)}-new-${target.unit}-${method}${soFarName(soFar)}`
  });
  teach.addEventListener("input", (event) => event.target === teach && !teach.isBuilt && figure.start());
  return figure;

  async function builtExplanation(): Promise<Explanation> {
    const [{pixels}, map] = await Promise.all([loadPhoto(initial.photo, shape), readImage(picture)]);
    const {method, target, shape: size, top, asked, scale, zero} = initial;
    return {method, target, shape: size, top, asked, pixels, picture: {...map, scale, zero}};
  }
}
