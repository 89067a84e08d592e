import {html} from "htl";
import {digitSize} from "../../corpus/digits.js";
import type {Client} from "../../worker/client.js";
import type {Answer} from "../../worker/protocol.js";
import {digits as heldOutFile} from "../drawer/drawer.js";
import {csvText} from "../frame/csvText.js";
import {numberField, pictureField, selectField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {plainNumber} from "../marks/plainNumber.js";
import {trainBoard} from "./trainBoard.js";
import type {TrainChoice, Training} from "./training.js";
import {type BuiltTraining, judges, stepsOf, trainingChoices, trainingDefault} from "./trainingDefault.js";
import {trainCaption, trainFacts} from "./trainWords.js";

export interface TrainFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the digits that it is trained on. */
  readonly digits: string;
  readonly invalidation?: Promise<unknown>;
}

/** The figure; its *training* is what is shown. */
export type TrainFigure = LiveFigure<TrainChoice, Training> & {readonly training: Training | undefined};

const menu = (values: readonly number[]) => values.map((value) => [value, plainNumber(value)] as const);

/**
 * Returns the live figure “train it yourself”: the small digit network is trained in the page, with its loss, its accuracy
 * on held-out digits and its first filters. It begins with a training that was *built*. Cancelling stops it; it can go on.
 */
export function trainFigure(built: BuiltTraining, {client, digits, invalidation}: TrainFigureOptions): TrainFigure {
  const {rate, batch, width, examples} = trainingChoices;
  const fields = {
    rate: selectField("Rate", menu(rate), {initial: trainingDefault.rate}),
    batch: selectField("Digits a step", menu(batch), {initial: trainingDefault.batch, name: "batch"}),
    epochs: numberField("Epochs", [1, 20], {initial: trainingDefault.epochs}),
    width: selectField("First filters", menu(width), {initial: trainingDefault.width, name: "width"}),
    seed: numberField("Seed", [1, 999], {initial: trainingDefault.seed}),
    examples: selectField("Digits to learn from", menu(examples), {
      initial: trainingDefault.examples,
      name: "examples"
    }),
    at: pictureField(Number.MAX_SAFE_INTEGER, {read: readWhole("step", 0, 999_999_999), write: String})
  };
  let shown: Training | undefined;
  let file: Promise<ArrayBuffer> | undefined;
  const board = trainBoard((at) => figure.choose({at}));
  const start = html`<button type="button" class="figure-button" onclick=${() => figure.start()}>Train</button>`;
  const on = html`<button type="button" class="figure-button" hidden onclick=${goOn}>Go on</button>`;
  const figure = liveFigure<TrainChoice, Training>({
    id: "train",
    label: "Train it yourself",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["at"],
    controls: html`<div class="figure-fields figure-columns">
      <section>${fields.rate.element}${fields.batch.element}</section>
      <section>${fields.epochs.element}${fields.seed.element}</section>
      <section>${fields.width.element}${fields.examples.element}</section>
      <section>${start} ${on}</section>
    </div>`,
    picture: board.element,
    waits: true,
    settle: (choice, before) =>
      choice === before || choice.at !== before.at ? choice : {...choice, at: Number.MAX_SAFE_INTEGER},
    built: (_, isInitial) => (isInitial ? {moments: built.moments, until: stepsOf(trainingDefault).until} : undefined),
    ask: (choice, tools) => train(choice, tools),
    draw(data, choice) {
      shown = data;
      const last = data.moments[data.moments.length - 1];
      on.hidden = !data.live || last.step >= data.until;
      board.draw(data.moments, data.until, choice.at);
      return {caption: trainCaption(data, choice), facts: trainFacts(data)};
    },
    files: {
      CSV: ({moments}) => csvText(moments.map(({filters: _, loss, ...rest}) => ({...rest, loss: loss ?? ""}))),
      JSON: ({moments}, {at: _, ...settings}) => ({
        settings,
        moments: moments.map(({filters, ...d}) => ({...d, filters: Array.from(filters)}))
      })
    },
    fileName: ({rate, seed}) => `training-${rate}-${seed}`
  });
  return Object.defineProperty(figure as TrainFigure, "training", {get: () => shown});

  /** Goes on where the training was stopped. */
  function goOn(): void {
    const before = shown;
    if (before?.live) void figure.more((choice, tools) => train(choice, tools, before));
  }

  async function train(choice: TrainChoice, tools: LiveTools<Training>, before?: Training): Promise<Training> {
    const {until, every} = stepsOf(choice);
    const [shownDigits, heldOut] = await Promise.all([
      labelled(await learning(), choice.examples),
      heldOutFile().then((file) => labelled(file, judges))
    ]);
    tools.signal.throwIfAborted();
    const from = before?.live?.state;
    const moments = from ? before!.moments : [];
    const {rate, batch, width, seed} = choice;
    const settings = {rate, batch, width, seed};
    const question = {
      kind: "trainDigits",
      network: "mnist",
      settings,
      shown: shownDigits,
      heldOut,
      until,
      every
    } as const;
    const training = ({
      state,
      moments: more,
      trained,
      ranAway
    }: Pick<Answer<"trainDigits">, "state" | "moments" | "trained" | "ranAway">): Training => ({
      moments: [...moments, ...more],
      live: {state, trained},
      until,
      ranAway
    });
    const answer = await client.ask(from ? {...question, from} : question, {
      signal: tools.signal,
      progress(heard) {
        tools.progress(heard);
        if (heard.partial && (moments.length || heard.partial.moments.length)) tools.partial(training(heard.partial));
      }
    });
    const {backend, milliseconds} = answer;
    return {...training(answer), backend, milliseconds};
  }

  /** Resolves to the digits to learn from; they are fetched once. */
  function learning(): Promise<ArrayBuffer> {
    file ??= fetch(digits).then((response) => {
      if (!response.ok) throw new Error(`the digits could not be fetched (${response.status})`);
      return response.arrayBuffer();
    });
    file.catch(() => {
      file = undefined;
    });
    return file;
  }
}

/** Returns the first *count* digits of a file of labels and pixels. */
function labelled(file: ArrayBuffer, count: number) {
  const all = file.byteLength / (1 + digitSize * digitSize);
  const bytes = new Uint8Array(file);
  return {labels: bytes.slice(0, count), pixels: bytes.slice(all, all + count * digitSize * digitSize)};
}
