import {channelPeaks} from "../../images/channelPeaks.js";
import type {LayerTable} from "../../network/layerTable.js";
import type {Client} from "../../worker/client.js";
import type {Answer, Progress} from "../../worker/protocol.js";
import {layerTables} from "../drawer/drawer.js";
import {type AnsweringTools, answering} from "../frame/answering.js";
import type {Fields} from "../frame/field.js";
import {figureAddress} from "../frame/figureAddress.js";
import {figureFiles} from "../frame/figureFiles.js";
import {figureFrame} from "../frame/figureFrame.js";
import {backendPicker} from "../inputs/backendPicker.js";
import {type LiveFrame, liveBoard} from "./liveBoard.js";
import {
  changedChoice,
  initialChoice,
  isSameFilm,
  type LiveChoice,
  linkedChoice,
  mapsAtOnce,
  unitCounts
} from "./liveChoice.js";
import {liveFields, unusedFields} from "./liveFields.js";
import type {LivePicture} from "./liveSource.js";
import {filmCaption, filmCredit, filmFacts, rateText, stripCaption} from "./liveText.js";
import {runFilm} from "./runFilm.js";

export interface LiveVideoOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of every network; defaults to those of the site. */
  readonly tables?: Readonly<Record<string, LayerTable>> | Promise<Readonly<Record<string, LayerTable>>>;
  /** Ends the film and lets go of the camera. */
  readonly invalidation?: Promise<unknown>;
}

/** How long the words about a film stand at least, in milliseconds. */
const wordsLast = 400;

/**
 * Resolves to the live figure “a layer’s maps while things move”: a film from
 * the reader’s camera, or from a crop that moves over a photo (for mnist: from
 * digits that turn), and the maps that a layer makes of it, as fast as the
 * machine can. Nothing runs before a click, and nothing leaves the page. The
 * camera is let go when the reader stops, leaves or hides the page. Before the
 * click stands a strip of the film that was built. The state is in the page’s
 * address.
 */
export async function liveVideo({
  client,
  tables = layerTables(),
  invalidation
}: LiveVideoOptions): Promise<HTMLElement> {
  const units = unitCounts(await tables);
  const {fields, controls, arrange} = liveFields(units);
  const address = figureAddress<LiveChoice>("live", fields, {unused: unusedFields});
  const board = liveBoard({onStart: start, onStop: () => stop(null), onUnit: (unit) => choose({unit})});
  let choice = initialChoice;
  /** Which film runs; undefined where none does. */
  let film: symbol | undefined;
  let last: LiveFrame | undefined;
  /** The strongest value of each map since the film or the choice of maps began. */
  let scales = new Float32Array(mapsAtOnce);
  let said: {readonly words: string | null; readonly at: number} = {words: null, at: 0};

  const frame = figureFrame({
    id: "live",
    label: "A layer’s maps while things move",
    controls,
    picture: board.element,
    ...figureFiles<LiveChoice, LiveFrame>({
      files: {PNG: board.png, CSV: mapRows},
      shown() {
        if (!last) throw new Error("Nothing has run yet: start the film.");
        return {data: last, choice};
      },
      fileName: ({network, layer}) => `${network}-${layer}-film`
    }),
    tools: backendPicker(client),
    link: () => address.link(choice),
    onCancel: () => stop(null),
    onRetry: start
  });
  const work = answering(frame, {invalidation});
  onFields(fields, choose);
  whenHidden(
    () => stop("The film was stopped when the page was hidden. Nothing runs in the background."),
    invalidation
  );
  invalidation?.then(() => stop(null));
  address.onChange(follow, invalidation);
  follow();
  return frame.element;

  /** Shows what the page’s address asks for; a film that gives it goes on. */
  function follow(): void {
    const {values, problem} = address.read();
    const next = linkedChoice(values, units);
    const goesOn = film && isSameFilm(next, choice);
    if (!goesOn) stop(null);
    take(next);
    frame.note(problem);
    if (!goesOn) showStrip();
  }

  /** Takes what the reader chose: a film that gives it goes on, another is begun unless that would open the camera unasked. */
  function choose(part: Partial<LiveChoice>): void {
    const next = changedChoice(choice, part);
    const goesOn = isSameFilm(next, choice);
    const isRunning = film !== undefined;
    if (!goesOn) stop(null);
    take(next);
    frame.note(null);
    address.write(choice, "push");
    if (goesOn) {
      if (!film && last && choice.first === last.answer.first) board.enlarge(last, choice);
      return;
    }
    frame.error(null);
    if (isRunning && choice.source === "film") void start();
    else showStrip();
  }

  /** Makes the inputs say the given choice. */
  function take(next: LiveChoice): void {
    if (next.layer !== choice.layer || next.first !== choice.first) scales = new Float32Array(mapsAtOnce);
    choice = next;
    for (const name of Object.keys(fields) as (keyof LiveChoice)[]) {
      const element = fields[name].element as {value: unknown} | undefined;
      if (element && element.value !== choice[name]) element.value = choice[name];
    }
    arrange(choice);
    offer();
  }

  function offer(): void {
    board.offer(choice, film !== undefined);
    frame.element.dataset.running = String(film !== undefined);
  }

  function showStrip(): void {
    last = undefined;
    board.showStrip();
    frame.caption(stripCaption(choice));
    frame.credit(filmCredit(initialChoice));
    frame.readout([["computed", "when this site was built"]]);
  }

  function stop(reason: string | null): void {
    if (!film) return;
    film = undefined;
    work.cancel();
    board.say(said.words ? `Stopped. ${said.words}` : "");
    if (reason) frame.note(reason);
    offer();
  }

  async function start(): Promise<void> {
    stop(null);
    const mine = Symbol();
    film = mine;
    said = {words: null, at: 0};
    scales = new Float32Array(mapsAtOnce);
    offer();
    frame.note(null);
    if (choice.source === "camera") board.say("Waiting for the camera …");
    await work.run((tools) =>
      runFilm(choice, {
        signal: tools.signal,
        onCameraEnd: () => film === mine && stop("The camera has ended. What is here is its last picture."),
        ask: (picture) => askFrame(client, choice, picture, tools),
        show
      })
    );
    if (film === mine) stop(null);
  }

  function show(answer: Answer<"videoFrame">, picture: LivePicture, rate: number): void {
    frame.progress(null);
    last = frameOf(answer, picture, scales);
    scales = last.scales;
    board.draw(last, choice);
    const now = performance.now();
    if (now - said.at < wordsLast && said.words) return;
    said = {words: rateText(answer, rate), at: now};
    board.say(said.words ?? "");
    frame.caption(filmCaption(choice, answer, picture.found));
    frame.credit(filmCredit(choice));
    frame.readout(filmFacts(choice, answer, rate));
  }
}

/** Returns a row a map of the last picture. */
function mapRows({maps, answer}: LiveFrame) {
  const {largest, means} = channelPeaks(maps.values, maps.channels);
  return Array.from(largest, (value, i) => ({unit: answer.first + i, largest: value, mean: means[i]}));
}

/** Calls *choose* when the reader chooses by one of the inputs; no event of theirs leaves the figure. */
function onFields(fields: Fields<LiveChoice>, choose: (part: Partial<LiveChoice>) => void): void {
  for (const name of Object.keys(fields) as (keyof LiveChoice)[]) {
    const {element} = fields[name];
    element?.addEventListener("input", (event) => {
      event.stopPropagation();
      if (event.target === element) choose({[name]: element.value});
    });
  }
}

/** Calls *act* whenever the page is hidden, until *invalidation*. */
function whenHidden(act: () => void, invalidation?: Promise<unknown>): void {
  const changed = () => document.hidden && act();
  document.addEventListener("visibilitychange", changed);
  invalidation?.then(() => document.removeEventListener("visibilitychange", changed));
}

/** Asks what the layer chosen makes of a picture; once more where the reader took another backend meanwhile. */
async function askFrame(
  client: Client,
  {network, layer, first, classes}: LiveChoice,
  {input: pixels}: LivePicture,
  {signal, progress}: AnsweringTools
): Promise<Answer<"videoFrame">> {
  const maps = {layer, first, count: mapsAtOnce, classes: classes ? 3 : 0};
  const question = {kind: "videoFrame", network, pixels, ...maps} as const;
  const options = {signal, progress: (done: Progress) => done.phase !== "compute" && progress(done)};
  try {
    return await client.ask(question, options);
  } catch (error) {
    // The reader took another backend: the worker that was asked has gone.
    if (signal.aborted || (error as Error).name !== "AbortError") throw error;
    return client.ask(question, options);
  }
}

/** Returns what is to be drawn; white in each map is the largest value of it and of the *scales* before. */
function frameOf(answer: Answer<"videoFrame">, picture: LivePicture, scales: Float32Array<ArrayBuffer>): LiveFrame {
  const [height, width, channels] = answer.shape;
  const {largest} = channelPeaks(answer.values, channels);
  return {
    picture,
    answer,
    maps: {values: answer.values, width, height, channels},
    scales: scales.map((scale, i) => (i < channels ? Math.max(scale, largest[i]) : scale))
  };
}
