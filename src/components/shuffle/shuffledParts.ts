import {html} from "htl";
import {arrangeTiles} from "../../images/arrangeTiles.js";
import {shuffledOrder} from "../../images/shuffledOrder.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {numberField, photoField, radioField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {svgPng} from "../frame/svgPng.js";
import {
  type PhotoVariants,
  rested,
  type ShownVariant,
  type Variant,
  type VariantScore,
  variantScores
} from "../frame/variantScores.js";
import {ChoiceError} from "../inputs/choiceError.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {canvasPng} from "../marks/drawPicture.js";
import {type Arrangement, arrangementField, orderKey, seededArrangement} from "./arrangementField.js";
import {shuffledBoard} from "./shuffledBoard.js";
import {type BuiltShuffles, shuffleDefault, shuffleTrials} from "./shuffles.js";
import {type MeasuredTrial, type Quantity, shuffleCaption, shuffleFacts, shuffleRows} from "./shuffleText.js";

export interface ShuffledPartsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly photo: PickedPhoto;
  readonly arrangement: Arrangement;
  readonly show: Quantity;
  /** How many orders of each n are measured for the curve. */
  readonly orders: number;
}

const {most} = shuffleDefault;
/** The most orders of each n that a curve can have. */
const mostOrders = 20;

/**
 * Returns the live figure “is it the parts?”: a photo cut into n × n tiles, in a
 * random order that a seed gives or a hand makes, the answer to it, and the
 * curve of the answer over n with the band of several orders. It begins with
 * what was *built*, which needs no network. The state is in the page's address.
 */
export function shuffledParts(built: BuiltShuffles, {client, invalidation}: ShuffledPartsOptions): LiveFigure<Choice> {
  const {network} = built;
  const [height, width, channels] = networkEntry(network).inputShape;
  const fields = shuffleFields(built);
  const scores = variantScores({client, network, shape: {height, width, channels}, built: knownOf(built)});
  const measure = html`<button type="button" onclick=${() => void figure.more(measureCurve)}>Measure the curve</button>`;
  const board = shuffledBoard({
    onSwap: (order) => figure.choose({arrangement: {n: Math.sqrt(order.length), seed: null, order}}),
    onPick: (n) => figure.choose({arrangement: seededArrangement(n, fields.arrangement.element!.value.seed ?? 1)})
  });
  /** What the inputs say. */
  let now: Choice | undefined;
  const figure = liveFigure<Choice, ShownVariant>({
    id: "shuffle",
    label: "Is it the parts? A photo in shuffled tiles",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["show", "orders"],
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Photo</div>${fields.photo.element}</section>
      <section class="figure-control-class">${fields.arrangement.element}</section>
      <section class="figure-control-method figure-knobs">${fields.show.element}${fields.orders.element}
        <div class="figure-buttons">${measure}</div></section></div>`,
    picture: board.element,
    stale: (isStale) => board.stale(isStale && !(now && saidOf(now))),
    arrange(choice) {
      now = choice;
      const subject = scores.loaded(choice.photo);
      if (!subject) return;
      board.drawTiles(subject.photo.pixels, choice.arrangement, subjectOf(choice.photo));
      drawCurve(subject, choice);
    },
    built: ({photo, arrangement}) => scores.find(photo, orderKey(arrangement.order)),
    async ask(choice, tools) {
      await rested(tools.signal);
      const subject = await load(choice, tools);
      return scores.ask(subject, variantOf(subject, choice.arrangement.order), tools);
    },
    draw({subject, said}, choice) {
      const {photo, whole} = subject;
      board.drawTiles(photo.pixels, choice.arrangement, subjectOf(choice.photo));
      drawCurve(subject, choice);
      board.say(said, whole.label);
      return {
        caption: shuffleCaption(said, choice.arrangement),
        credit: creditOf(choice.photo),
        facts: shuffleFacts(network, said, whole.label, choice.arrangement)
      };
    },
    files: {
      PNG: () => canvasPng(board.photo),
      "Curve as PNG": () => svgPng(board.curve),
      CSV: (_, {photo}) => shuffleRows(trialsOf(photo)),
      JSON({said: {top, asked, rank}}, {photo, arrangement: {n, seed, order}}) {
        const curve = shuffleRows(trialsOf(photo));
        return {network, photo: fileWord(photo), n, seed, order, top, asked, rank, curve};
      }
    },
    fileName: ({photo, arrangement: {n, seed}}, _, file) =>
      `${fileWord(photo)}-shuffled-${n}-${seed ?? "by-hand"}${file === "Curve as PNG" ? "-curve" : ""}`
  });
  return figure;

  function saidOf({photo, arrangement}: Choice): VariantScore | undefined {
    return scores.known(photo).get(orderKey(arrangement.order));
  }

  /** Returns the points of the curve that are known. */
  function trialsOf(photo: PickedPhoto): MeasuredTrial[] {
    const known = scores.known(photo);
    return shuffleTrials(most, mostOrders).flatMap(({n, seed}) => {
      const said = known.get(orderKey(shuffledOrder(n * n, seed)));
      return said ? [{n, seed, said}] : [];
    });
  }

  function drawCurve({whole}: PhotoVariants, choice: Choice): void {
    const {photo, show, arrangement} = choice;
    board.drawCurve(trialsOf(photo), show, whole.label, {n: arrangement.n, said: saidOf(choice)});
  }

  /** Loads the photo, and draws it before the network has said what it is. */
  function load({photo, arrangement}: Choice, tools: LiveTools<ShownVariant>): Promise<PhotoVariants> {
    return scores.load(photo, tools, ({pixels}) => board.drawTiles(pixels, arrangement, subjectOf(photo)));
  }

  function variantOf({photo: {pixels}}: PhotoVariants, order: readonly number[]): Variant {
    return {key: orderKey(order), image: () => arrangeTiles(pixels, Math.sqrt(order.length), order)};
  }

  /** Measures what is not known yet of the curve; what arrives is drawn at once, and stays when the reader cancels. */
  async function measureCurve(choice: Choice, tools: LiveTools<ShownVariant>): Promise<ShownVariant> {
    const subject = await load(choice, tools);
    const trials = shuffleTrials(most, choice.orders).map(({n, seed}) => shuffledOrder(n * n, seed));
    const variants = [choice.arrangement.order, ...trials].map((order) => variantOf(subject, order));
    if (variants.every(({key}) => subject.known.has(key)))
      throw new ChoiceError("All of these are measured. Ask for more orders, or for another photo.");
    const shown = () => scores.find(choice.photo, variants[0].key) as ShownVariant;
    await scores.askAll(subject, variants, tools, () => tools.partial(shown()));
    return shown();
  }
}

/** Returns what the reader can choose. */
function shuffleFields({photo, trials}: BuiltShuffles) {
  const quantities = [
    ["probability", "probability"],
    ["logit", "logit"],
    ["rank", "rank among all classes"]
  ] as const;
  return {
    photo: photoField({initial: photo}),
    arrangement: arrangementField(),
    show: radioField<Quantity>("Curve of", quantities, {
      initial: "probability",
      name: "quantity",
      group: "shuffle-show"
    }),
    orders: numberField("Orders for each n", [1, mostOrders], {initial: trials.at(-1)!.seed})
  };
}

function knownOf({photo, trials}: BuiltShuffles) {
  const known = new Map<string, VariantScore>();
  for (const {n, seed, ...said} of trials) known.set(orderKey(shuffledOrder(n * n, seed)), said);
  return {photo, whole: trials[0].asked, known};
}
