import {html} from "htl";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {topFive} from "../drawer/drawer.js";
import {photoField, radioField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import {type ClassifiedPhoto, classifierBoard} from "./classifierBoard.js";

export interface ClassifierAnswerOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The photo shown first; defaults to "cat-chelsea". */
  readonly photo?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  readonly photo: PickedPhoto;
  readonly show: "probability" | "logit";
}

/** The network whose answers to the corpus were built. */
const network = "inception-v3";

/**
 * Returns the figure “what does the network say to this photo?”: any photo of
 * the corpus, or one’s own, with its five best classes, as probabilities or as
 * logits. For the corpus nothing is computed; one’s own photo loads the network.
 */
export function classifierAnswer({
  client,
  photo: initial = "cat-chelsea",
  invalidation
}: ClassifierAnswerOptions): LiveFigure<Choice> {
  const [height, width, channels] = networkEntry(network).inputShape;
  const shape = {height, width, channels};
  const fields = {photo: photoField({initial}), show: quantityField()};
  const board = classifierBoard(fields.show.element!, shape);
  const figure = liveFigure<Choice, ClassifiedPhoto>({
    id: "answer",
    label: "What does the network say to this photo?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["show"],
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section></div>`,
    picture: board.element,
    stale: board.stale,
    built: ({photo}) => (photo instanceof File ? undefined : built(photo)),
    async ask({photo: picked}, tools) {
      const photo = await loadPhoto(picked, shape);
      tools.signal.throwIfAborted();
      const answer = await client.ask({kind: "classify", network, photo}, tools);
      return {...answer, pixels: photo.pixels};
    },
    draw(shown, {photo, show}) {
      const [best, second] = shown.top;
      board.draw(shown, show, subjectOf(photo));
      fields.photo.element.reveal();
      return {
        caption: `The network says “${best.label}”, with ${percentText(best.probability)}. Its second guess is “${second.label}”.`,
        credit: creditOf(photo),
        facts: [
          ["network", networkEntry(network).title],
          ["logit of the best", numberText(best.logit)]
        ]
      };
    },
    files: {
      PNG: board.png,
      CSV: ({top}) =>
        top.map(({index, label, logit, probability}, i) => ({rank: i + 1, index, label, logit, probability})),
      JSON: ({top}, {photo}) => JSON.stringify({network, photo: fileWord(photo), top}, null, 1)
    },
    fileName: ({photo}) => `${network}-${fileWord(photo)}`
  });
  return figure;

  async function built(photo: string): Promise<ClassifiedPhoto> {
    const [{pixels}, all] = await Promise.all([loadPhoto(photo, shape), topFive()]);
    return {pixels, top: all[photo]};
  }
}

function quantityField() {
  return radioField<Choice["show"]>(
    "Show as",
    [
      ["probability", "probabilities"],
      ["logit", "logits"]
    ],
    {initial: "probability", group: "answer-show", name: "quantity"}
  );
}
