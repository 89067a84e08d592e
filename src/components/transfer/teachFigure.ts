import {html} from "htl";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {NewHead, Progress} from "../../worker/protocol.js";
import type {AnsweringTools} from "../frame/answering.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {ownPhotoText} from "../inputs/ownPhotoText.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {type BuiltHead, type BuiltTeaching, readBuiltHead} from "./builtTeaching.js";
import {classesField} from "./classesField.js";
import {classRows, keyOf} from "./classRows.js";
import {type Judgement, judgedExamples} from "./judged.js";
import {
  classesNote,
  classesProblem,
  featureLayer,
  featureNetwork,
  featureWidth,
  type NewClass,
  originalOf
} from "./newClasses.js";
import {photoAdder} from "./photoAdder.js";
import {teachCaption, teachFacts, teachRows} from "./teachText.js";

export interface TeachFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the numbers of what was built. */
  readonly head: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

type Classes = readonly NewClass<PickedPhoto>[];

interface Choice {
  readonly classes: Classes;
}

/** What was trained, live or as it was built. */
export interface Teaching extends Judgement {
  readonly classes: Classes;
  /** Absent where it was built. */
  readonly head?: NewHead;
}

/** The figure, and the network that it makes. */
export interface TeachFigure extends LiveFigure<Choice, Teaching> {
  /** Whether it shows what was built. */
  readonly isBuilt: boolean;
  /** Resolves to the last layer that was trained last, or is being trained. */
  newHead(): Promise<NewHead>;
}

/** The features of a photo, once they are known, by what the photo is known by. */
type KnownFeatures = Map<string, Float32Array>;

/**
 * Returns the live figure “teach it two words of your own”: the reader makes
 * classes of photos of the corpus, of files or of what the camera sees, and a
 * new last layer is trained on the frozen features. It begins with what was
 * *built*, which needs no network. The classes are in the page's address.
 */
export function teachFigure(built: BuiltTeaching, {client, head, invalidation}: TeachFigureOptions): TeachFigure {
  const known: KnownFeatures = new Map();
  const initial: Classes = built.classes;
  const first: Teaching = {classes: initial, trained: built.trained, leftOut: built.leftOut};
  let now: Teaching = first;
  let training: Promise<Teaching> | undefined;
  let loading: Promise<BuiltHead> | undefined;
  const adder = photoAdder({add: (added, to) => rows.add(added, to), invalidation});
  const rows = classRows({
    value: initial,
    onActive: adder.active,
    onDrop: (files, to) => void adder.addFiles(files, to)
  });
  const status = html`<p class="transfer-status" role="status"></p>`;
  const train =
    html`<button type="button" class="transfer-train" onclick=${() => figure.start()}>Train</button>` as HTMLButtonElement;
  const figure = liveFigure<Choice, Teaching>({
    id: "teach",
    label: "Teach it words of your own",
    isWide: true,
    client,
    invalidation,
    fields: {classes: classesField(initial, rows)},
    waits: true,
    controls: html`<div class="figure-fields"><section class="figure-control-method">${adder.element}</section>
      <section class="transfer-go">${train}${status}</section></div>`,
    picture: rows,
    stale: (isStale) => void rows.classList.toggle("stale", isStale),
    arrange({classes}) {
      const isShown = classes === now.classes;
      if (isShown) rows.judge(judgedExamples(classes, now.leftOut));
      const problem = classesProblem(classes);
      train.disabled = problem !== null;
      status.textContent =
        problem ?? [isShown ? "" : "Changed: not trained yet.", classesNote(classes)].join(" ").trim();
      status.classList.toggle("negative", problem !== null);
    },
    built: (_, isInitial) => (isInitial ? first : undefined),
    async ask({classes}, tools) {
      training = taught(classes, tools);
      try {
        return await training;
      } finally {
        training = undefined;
      }
    },
    draw(shown) {
      now = shown;
      rows.judge(judgedExamples(shown.classes, shown.leftOut));
      status.textContent = classesNote(shown.classes);
      return {
        caption: teachCaption(shown.classes, shown),
        credit: document.createTextNode(creditText(shown.classes)),
        facts: teachFacts(networkEntry(featureNetwork).title, shown.classes, shown)
      };
    },
    compare: (before, after) => {
      const pairs = Array.from(after.leftOut, (d, i) => Math.abs((d ?? 0) - (before.leftOut[i] ?? 0)));
      return ["largest difference", (100 * Math.max(0, ...pairs.filter((d) => !Number.isNaN(d)))).toFixed(3)];
    },
    files: {
      CSV: (shown) => teachRows(shown.classes, shown),
      JSON: async (shown) => {
        const {kernel, bias, labels} = await headOf(shown);
        return {
          network: featureNetwork,
          layer: featureLayer,
          labels,
          kernel: Array.from(kernel),
          bias: Array.from(bias),
          examples: teachRows(shown.classes, shown)
        };
      }
    },
    fileName: ({classes}) => classes.map(({name}) => name.replace(/[^\p{L}\p{N}]+/gu, "-")).join("-")
  }) as TeachFigure;
  return Object.defineProperties(figure, {
    isBuilt: {get: () => now === first && !training},
    newHead: {value: async () => headOf(await (training ?? now))}
  });

  async function headOf(shown: Teaching): Promise<NewHead> {
    return shown.head ?? (await builtNumbers()).head;
  }

  function builtNumbers(): Promise<BuiltHead> {
    loading ??= fetch(head)
      .then((response) => response.arrayBuffer())
      .then((file) => readBuiltHead(built, file));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  /** Resolves to the classes with a new layer: the features of those photos that are new are asked for, one after another. */
  async function taught(classes: Classes, tools: LiveTools<Teaching>): Promise<Teaching> {
    const problem = classesProblem(classes);
    if (problem) throw new ChoiceError(problem, {isUnfinished: true});
    for (const [id, features] of (await builtNumbers()).features) if (!known.has(id)) known.set(id, features);
    const examples = classes.flatMap(({photos}, label) => photos.map((photo) => ({photo, label})));
    const rows = new Float32Array(examples.length * featureWidth);
    for (const [i, {photo}] of examples.entries())
      rows.set(
        await featuresOf(photo, known, {client, ...part(tools, i / examples.length, 0.95 / examples.length)}),
        i * featureWidth
      );
    const answer = await client.ask(
      {
        kind: "trainSoftmax",
        network: featureNetwork,
        rows,
        labels: examples.map(({label}) => label),
        groups: examples.map(({photo}) => (photo instanceof File ? keyOf(photo) : originalOf(photo))),
        classes: classes.length
      },
      part(tools, 0.95, 0.05)
    );
    const {kernel, bias, trained, leftOut, backend, milliseconds} = answer;
    const labels = classes.map(({name}) => name);
    return Object.assign({classes, head: {kernel, bias, labels}, trained, leftOut}, {backend, milliseconds});
  }
}

/** Resolves to the features of a photo: known ones, or the worker’s answer. */
async function featuresOf(
  photo: PickedPhoto,
  known: KnownFeatures,
  {client, ...tools}: AnsweringTools & {readonly client: Client}
): Promise<Float32Array> {
  const key = keyOf(photo);
  const found = known.get(key);
  if (found) return found;
  const [height, width, channels] = networkEntry(featureNetwork).inputShape;
  const loaded = await loadPhoto(photo, {height, width, channels}).catch((error: Error) => {
    throw error instanceof ChoiceError ? new ChoiceError(error.message, {isUnfinished: true}) : error;
  });
  tools.signal.throwIfAborted();
  const question = {kind: "activations", network: featureNetwork, photo: loaded, layer: featureLayer} as const;
  const {values} = await client.ask(question, tools);
  known.set(key, values);
  return values;
}

/** Returns tools that show how far a part of the work is: *share* of it, from *start* on. */
function part({signal, progress}: AnsweringTools, start: number, share: number): AnsweringTools {
  return {
    signal,
    progress(heard: Progress) {
      progress(heard.phase === "compute" ? {...heard, fraction: start + share * heard.fraction} : heard);
    }
  };
}

function creditText(classes: Classes): string {
  const all = classes.flatMap(({photos}) => photos);
  const own = all.some((photo) => photo instanceof File) ? ` ${ownPhotoText.credit}` : "";
  return `${all.some((photo) => typeof photo === "string") ? "Photos: whom to thank for each is said when the pointer rests on it, and on the page of photos." : ""}${own}`.trim();
}
