import {html} from "htl";
import type {MethodOptions} from "../../attribution/explain.js";
import {mapPicture} from "../../images/mapPicture.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {bestClasses} from "../frame/bestClasses.js";
import {csvText} from "../frame/csvText.js";
import {photoField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {type NetworkShelf, siteShelf} from "../inputs/networkShelf.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {shownMap} from "../marks/mapPanes.js";
import {builtAnswers, type LabFiles} from "./builtAnswers.js";
import {displayOf, type LabAnswer, type LabAnswers, labAnswer} from "./labAnswers.js";
import {labCard} from "./labCard.js";
import type {LabChoice} from "./labChoice.js";
import {labComparison} from "./labComparison.js";
import {labDefault} from "./labDefault.js";
import {pairRows, plainAnswers} from "./labNumbers.js";
import {labPane} from "./labPane.js";
import {type LabPlace, type LabSetting, places} from "./labSetting.js";
import {answerWords, explanationTitle} from "./labWords.js";
import {settingsIn} from "./settingsIn.js";
import {readSetting, writeSetting} from "./settingText.js";

export interface LabFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Where what was built lies; absent where nothing was, and then the reader starts it. */
  readonly built?: LabFiles;
  /** What it shows first, as a link says it: “lab.photo=…&lab.a=…”. */
  readonly state?: string;
  /** The networks to choose from; defaults to the site’s. */
  readonly shelf?: NetworkShelf;
  /** Names the figure in the page and in links; defaults to "lab". */
  readonly id?: string;
  readonly invalidation?: Promise<unknown>;
}

/** How many answers are kept, so that a changed setting asks for itself alone. */
const kept = 12;

/**
 * Returns the workbench: up to four settings of network, target, method and knobs, asked of one photo side by side, with
 * their differences and correlations. Throws a RangeError for a *state* that is none.
 */
export function labFigure({
  client,
  built,
  state,
  shelf = siteShelf(),
  id = "lab",
  invalidation
}: LabFigureOptions): LiveFigure<LabChoice, LabAnswers> {
  const first =
    state === undefined ? {photo: labDefault.photo, pair: "ab", ...labDefault.settings} : settingsIn(state, id);
  const panes = Object.fromEntries(places.map((place) => [place, labPane()])) as Record<
    LabPlace,
    ReturnType<typeof labPane>
  >;
  const known = new Map<string, LabAnswer>();
  const cards = places.map((place) => ({
    place,
    field: {
      element: labCard({place, value: first[place], shelf, id, pane: panes[place].element, fresh: () => lastSetting()}),
      initial: first[place],
      read: readSetting,
      write: writeSetting
    }
  }));
  const fields = {
    photo: photoField({initial: first.photo, hasTools: true}),
    pair: {initial: first.pair, read: readPair, write: (pair: string) => pair},
    ...(Object.fromEntries(cards.map(({place, field}) => [place, field])) as Record<
      LabPlace,
      (typeof cards)[number]["field"]
    >)
  };
  const comparison = labComparison(id, (pair) => figure.choose({pair}));
  const grid = html`<div class="lab-cards">${cards.map(({field}) => field.element)}</div>`;
  const start = html`<button type="button" class="figure-button" hidden onclick=${() => figure.start()}>Compute</button>`;
  const figure: LiveFigure<LabChoice, LabAnswers> = liveFigure<LabChoice, LabAnswers>({
    id,
    label: "The lab: one photo, up to four ways of asking",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["pair"],
    controls: null,
    picture: html`<div class="lab-board">${fields.photo.element}${start}${grid}${comparison.element}</div>`,
    stale: (isStale) => void grid.classList.toggle("stale", isStale),
    settle: (choice) => (places.some((place) => choice[place]) ? choice : {...choice, a: labDefault.settings.a}),
    built(_, isInitial) {
      if (!isInitial) return undefined;
      return state === undefined && built ? remembered(builtAnswers(built)) : {answers: {}, likeness: {}};
    },
    ask,
    draw,
    files: {
      PNG: comparison.png,
      CSV: (data) => csvText(pairRows(data)),
      JSON: (data, {photo}) => ({photo: fileWord(photo), ...plainAnswers(data)})
    },
    fileName: ({photo}) => `${fileWord(photo)}-lab`
  });
  invalidation?.then(shelf.onChange(() => figure.choose({})));
  return figure;

  function lastSetting(): LabSetting {
    const {value} = figure;
    return (
      places
        .map((place) => value[place])
        .filter((d) => d !== undefined)
        .at(-1) ?? labDefault.settings.a
    );
  }

  /** Keeps what was built like any answer: who changes one setting does not ask for the others. */
  async function remembered(building: Promise<LabAnswers>): Promise<LabAnswers> {
    const data = await building;
    for (const answer of Object.values(data.answers)) known.set(keyOf(labDefault.photo, answer.setting), answer);
    return data;
  }

  function keyOf(photo: string, setting: LabSetting): string {
    return `${photo} ${client.backend ?? ""} ${writeSetting(setting)}`;
  }

  async function ask(choice: LabChoice, tools: LiveTools<LabAnswers>): Promise<LabAnswers> {
    const answers: Partial<Record<LabPlace, LabAnswer>> = {};
    for (const place of places) {
      const setting = choice[place];
      if (!setting) continue;
      answers[place] = await answerOf(setting, choice.photo, tools, (partial) =>
        tools.partial({answers: {...answers, [place]: partial}, likeness: {}})
      );
      tools.partial({answers: {...answers}, likeness: {}});
    }
    return {answers, likeness: {}, ...madeBy(Object.values(answers))};
  }

  async function answerOf(
    setting: LabSetting,
    picked: PickedPhoto,
    tools: LiveTools<LabAnswers>,
    partial: (answer: LabAnswer) => void
  ): Promise<LabAnswer> {
    const {network, layer, method, options} = setting;
    const [height, width, channels] = networkEntry(network).inputShape;
    const shape = {height, width, channels};
    const photo = await loadPhoto(picked, shape);
    const key = keyOf(photo.key, setting);
    const before = known.get(key);
    if (before) return before;
    const unit = setting.unit ?? (await bestClasses(picked, {client, network, shape}, tools))[0].index;
    const target = layer === undefined ? {unit} : {layer, unit};
    const question = {kind: "explain", network, photo, target, method, options: options as MethodOptions} as const;
    const answer = await client.ask(question, {
      signal: tools.signal,
      progress(heard) {
        tools.progress(heard);
        if (heard.partial) partial(labAnswer(setting, heard.partial, photo.pixels));
      }
    });
    const {backend, milliseconds} = answer;
    const found = {...labAnswer(setting, answer, photo.pixels), made: {backend, milliseconds}};
    known.set(key, found);
    if (known.size > kept) known.delete(known.keys().next().value!);
    return found;
  }

  function draw(data: LabAnswers, choice: LabChoice) {
    const there = places.filter((place) => data.answers[place]);
    start.hidden = there.length > 0;
    for (const place of places) {
      const answer = data.answers[place];
      if (!answer) panes[place].empty(start.hidden ? "…" : "Not asked yet.");
      else {
        const {display, ends} = displayOf(answer);
        const shown = answer.map
          ? shownMap(answer.map, display, ends)
          : {picture: answer.picture ?? mapPicture(answer.reduced, display), display, ends};
        panes[place].show(
          shown,
          answer.pixels,
          `${explanationTitle(answer)} for the photo: ${subjectOf(choice.photo)}`,
          answerWords(answer)
        );
      }
    }
    comparison.show(data, choice.pair);
    return {caption: captionOf(data, choice), credit: creditOf(choice.photo), facts: []};
  }
}

/** Returns how answers were made: the backend of the last that was computed here, and the time of all of these. */
function madeBy(answers: readonly LabAnswer[]): Partial<Provenance> {
  const made = answers.flatMap(({made}) => (made ? [made] : []));
  const milliseconds = made.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
  return made.length ? {backend: made[made.length - 1].backend, milliseconds} : {};
}

function captionOf(data: LabAnswers, choice: LabChoice): string {
  const words = places.flatMap((place) => {
    const answer = data.answers[place];
    return answer ? [`${place.toUpperCase()}: ${explanationTitle(answer)}.`] : [];
  });
  return words.length ? words.join(" ") : `The photo: ${subjectOf(choice.photo)}. Press Compute to ask.`;
}

function readPair(text: string): string {
  const found = places.flatMap((a, i) => places.slice(i + 1).map((b) => a + b)).find((pair) => pair === text);
  if (!found) throw new RangeError(`unknown pair: ${text.slice(0, 20)}`);
  return found;
}
