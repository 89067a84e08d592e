import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {AscendAnswer, ClassScore, Progress, StepImage} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {type Film, type FilmFrame, filmPane} from "../marks/filmPane.js";
import {filmSheet} from "../marks/filmSheet.js";
import {type AscentChoice, ascentControls} from "./ascentControls.js";
import {ascentLink, readAscentLink} from "./ascentLink.js";
import {type AscentSettings, ascentOptions, type BuiltFilm, builtAscents, presetOf} from "./ascents.js";
import {builtFilms, loadFilm} from "./builtFilms.js";

export interface AscentFilmOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of each built film’s sheet, by its id. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The address of the sheet of the photos’ thumbnails. */
  readonly thumbnails: string;
  /** All class labels of the default network; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** The most pictures that a film keeps; of longer ones every second is dropped. */
const most = 128;

/**
 * Returns the live figure “what image would the network like to see?”: the
 * film of an ascent from a start to an image that a class or a unit answers to
 * most, to be played and scrubbed through, with the curve of its value. The
 * *built* films need no network. The state is in the page’s address.
 */
export function ascentFilm(built: readonly BuiltFilm[], options: AscentFilmOptions): HTMLElement {
  const {client, sheets, thumbnails, labels, invalidation} = options;
  const initial = choiceOf(builtAscents[0].id);
  let film: Film | undefined;
  let shown: AscentChoice = initial;
  let growing: {frames: FilmFrame[]; steps: number; stride: number; name: string} | undefined;
  let written: string | undefined;

  const known = new Map(built.flatMap(({top}) => top.map(({index, label}) => [index, label] as const)));
  const controls = ascentControls({value: initial, sheet: thumbnails, labels, known});
  const gallery = builtFilms(builtAscents, built, sheets);
  const pane = filmPane();
  const picture = document.createElement("div");
  picture.append(pane.element, gallery);
  const backendInput = backendPicker(client);
  const frame = figureFrame({
    id: "ascent",
    label: "What image would the network like to see?",
    controls,
    picture,
    files: {PNG: savePng, "Film as PNG": saveSheet, CSV: saveCsv},
    tools: backendInput,
    link,
    onCancel: cancel,
    onRetry: () => climb()
  });

  const asking = answering(frame, {invalidation});

  gallery.addEventListener("input", () => {
    showBuilt(gallery.value);
    write(ascentLink({built: gallery.value === builtAscents[0].id ? undefined : gallery.value}, location.hash));
  });
  controls.addEventListener("climb", () => climb());
  backendInput.addEventListener("input", (event) => event.stopPropagation());
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => {
    pane.pause();
    window.removeEventListener("hashchange", follow);
  });
  follow();
  return frame.element;

  /** Shows what the page’s address asks for. */
  function follow(): void {
    if (location.hash === written) return;
    const first = written === undefined;
    written = location.hash;
    const {built: id, choice, problems} = readAscentLink(location.hash, initial);
    frame.note(problems.length ? `This link asks for something that is not here: ${problems.join("; ")}.` : null);
    if (choice) {
      controls.value = choice;
      climb();
    } else if (first || id) {
      showBuilt(id ?? builtAscents[0].id);
    }
  }

  function write(hash: string): void {
    written = hash;
    history.replaceState(null, "", hash || location.pathname + location.search);
  }

  function link(): string {
    const hash = gallery.value
      ? ascentLink({built: gallery.value === builtAscents[0].id ? undefined : gallery.value}, "")
      : ascentLink({choice: shown}, "");
    return new URL(hash || location.pathname, location.href).href;
  }

  async function showBuilt(id: string): Promise<void> {
    stop();
    gallery.value = id;
    const ascent = builtAscents.find((d) => d.id === id)!;
    const made = built.find((d) => d.id === id)!;
    try {
      const loaded = await loadFilm(ascent, made, sheets[id]);
      if (gallery.value !== id) return; // the reader was quicker
      film = loaded;
      shown = choiceOf(id);
      controls.value = shown;
      pane.show(film);
      frame.error(null);
      frame.credit(null);
      say(made.top, shown, film, made.values);
      frame.readout(facts(shown, film.steps, made.values, [["computed", "when this site was built"]]));
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  /** Asks the worker for the choice; a newer choice ends an older one. */
  async function climb(): Promise<void> {
    stop();
    const choice = controls.value;
    const {network, layer, unit, start, seed, preset} = choice;
    const settings = {...presetOf(preset).settings, ...choice.settings};
    const ascent = ascentOptions(settings, network);
    const steps = ascent.steps!;
    await asking.run(async ({signal, progress}) => {
      const photo = start === "noise" || start === "grey" ? start : (await loadPhoto(start, shapeOf(network))).pixels;
      await controls.fetchNames();
      if (signal.aborted) return;
      growing = {frames: [], steps, stride: 1, name: controls.nameOf(choice)};
      const hear = (heard: Progress) => {
        if (signal.aborted) return;
        progress(heard);
        if (heard.image) grow(heard.image, choice);
      };
      const objective = layer === "logits" ? {unit} : {layer, unit};
      const answer = await client.ask(
        {kind: "ascend", network: networkFiles(network), objective, options: {...ascent, start: photo, seed}},
        {signal, progress: hear}
      );
      if (!signal.aborted) arrive(answer, choice);
    });
  }

  /** Adds a picture to the film on the screen. */
  function grow({step, value, ...pixels}: StepImage, choice: AscentChoice): void {
    if (!growing) return;
    const {frames, steps, name} = growing;
    const image = toPicture(pixels);
    frames.push({step, value, draw: (canvas) => drawPicture(canvas, image)});
    if (frames.length > most) growing.frames = frames.filter((_, i) => i % 2 === 0 || i === frames.length - 1);
    if (step === 0) {
      gallery.value = "";
      write(choice.start instanceof File ? "" : ascentLink({choice}, location.hash));
      frame.note(null);
    }
    shown = choice;
    film = {frames: growing.frames.slice(), values: growing.frames.map((d) => [d.step, d.value] as const), steps, name};
    pane.show(film);
    frame.caption(`On the way to what ${name} would like to see …`);
    credit(choice);
  }

  function arrive(answer: AscendAnswer, choice: AscentChoice): void {
    const [height, width, channels] = answer.shape;
    const {objectiveValues, values, top} = answer;
    const steps = objectiveValues.length - 1;
    grow({values, width, height, channels, step: steps, value: objectiveValues[steps]}, choice);
    film = {...film!, values: Array.from(objectiveValues, (value, step) => [step, value] as const)};
    pane.show(film);
    say(top, choice, film, objectiveValues);
    const time = answer.milliseconds;
    frame.readout(
      facts(choice, steps, objectiveValues, [
        ["backend", backendTitle(answer.backend)],
        ["time", time < 10_000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`]
      ])
    );
  }

  /** Ends the ascent; the last picture stays. */
  function cancel(): void {
    const on = growing && film && growing.frames.length > 0;
    stop();
    if (!on) return;
    const {step, value} = film!.frames.at(-1)!;
    frame.caption(`Stopped at step ${step} of ${film!.steps}, on the way to what ${film!.name} would like to see.`);
    frame.readout(facts(shown, step, [film!.frames[0].value, value], []));
  }

  function stop(): void {
    asking.cancel();
    growing = undefined;
    pane.pause();
  }

  function say([best]: readonly ClassScore[], {preset}: AscentChoice, {name, steps}: Film, values: ArrayLike<number>) {
    const rise = `from ${decimal(values[0])} to ${decimal(values[values.length - 1])} in ${steps} steps`;
    const sure = best && `The network is ${(100 * best.probability).toFixed(1)} % sure that this is “${best.label}”`;
    frame.caption(
      `${sure ? `${sure}: the class’s value went ${rise}` : `The value of ${name} went ${rise}`}. ${presetOf(preset).summary}`
    );
  }

  function credit({start}: AscentChoice): void {
    const photo = photos.find((d) => d.id === start);
    frame.credit(photo ? photoCredit(photo) : null);
  }

  function facts(choice: AscentChoice, steps: number, values: ArrayLike<number>, rest: readonly Fact[]): Fact[] {
    const {network, layer, unit, preset, seed, start, settings} = choice;
    return [
      ["network", networkEntry(network).title],
      [layer === "logits" ? "class" : `unit of ${layer}`, `${unit}`],
      ["regularisers", `${presetOf(preset).title}${Object.keys(settings).length ? ", changed" : ""}`],
      ["start", start === "grey" ? "mid-grey" : start === "noise" ? `noise, seed ${seed}` : `a photo, seed ${seed}`],
      ["steps", `${steps}`],
      ["value", values[values.length - 1].toFixed(2)],
      ...rest
    ];
  }

  function fileName(ending: string): string {
    const {network, layer, unit, preset, seed} = shown;
    return `${network}-${layer}-${unit}-${preset}-${seed}${ending}`;
  }

  async function savePng(): Promise<void> {
    const {canvas, step} = pane.seen();
    saveFile(fileName(`-${step}.png`), await canvasPng(canvas));
  }

  async function saveSheet(): Promise<void> {
    if (!film) throw new Error("There is no film yet.");
    saveFile(fileName("-film.png"), await canvasPng(filmSheet(film.frames)));
  }

  function saveCsv(): void {
    if (!film) throw new Error("There is no film yet.");
    const rows = film.values.map(([step, value]) => `${step},${value}`);
    saveFile(fileName(".csv"), new Blob([["step,value", ...rows].join("\n")], {type: "text/csv"}));
  }
}

/** Returns the value with one decimal and a true minus. */
function decimal(value: number): string {
  return (Math.round(10 * value) / 10 + 0).toFixed(1).replace("-", "−");
}

/** Returns the choice that a built film was made by. */
function choiceOf(id: string): AscentChoice {
  const {network, unit, preset, seed} = builtAscents.find((d) => d.id === id)!;
  const settings: AscentSettings = {};
  return {network, layer: networkEntry(network).treeLayers[0], unit, start: "noise", seed, preset, settings};
}

function shapeOf(network: string) {
  const [height, width, channels] = networkEntry(network).inputShape;
  return {height, width, channels};
}
