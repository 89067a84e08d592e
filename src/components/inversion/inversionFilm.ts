import {html} from "htl";
import {change as changeOf} from "../../images/change.js";
import {mapScale} from "../../images/mapScale.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry, networks} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ClassScore, InvertAnswer, Progress} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadDigit} from "../inputs/digitInput.js";
import {parseKnob} from "../inputs/knobInputs.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {type Film, type FilmFrame, filmPane} from "../marks/filmPane.js";
import {filmSheet} from "../marks/filmSheet.js";
import {objectiveCurve} from "../marks/objectiveCurve.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {type InversionChoice, inversionControls} from "./inversionControls.js";
import type {InversionSheet} from "./inversionSheets.js";
import {
  type BuiltInversion,
  type InversionSpec,
  inversionFrames,
  inversionKnobs,
  inversionOptions
} from "./inversions.js";

export interface InversionFilmOptions {
  /** Names the figure in the page and in links. */
  readonly id: string;
  /** What the figure shows, said to those who cannot see it. */
  readonly label: string;
  /** The inversions that were made when the site was built; the first is shown first. */
  readonly setups: readonly InversionSpec[];
  /** Where their pictures are, by their ids. */
  readonly sheets: Readonly<Record<string, InversionSheet>>;
  /** Asks the worker. */
  readonly client: Client;
  /** The held-out digits, data/mnist-digits.bin; fetched when first needed. */
  readonly digits: () => Promise<ArrayBuffer>;
  /** All class labels of inception-v3; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  /** The address of the sheet of the photos’ thumbnails. */
  readonly thumbnails: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What is to be said of an inversion, built or live. */
interface Told {
  readonly losses: readonly number[];
  readonly probabilities: readonly (number | null)[];
  readonly startTop: readonly ClassScore[];
  readonly top: readonly ClassScore[];
  readonly change: {readonly l2: number; readonly max: number; readonly rms: number};
}

interface Shown extends Told {
  readonly choice: InversionChoice;
  readonly film: Film;
  /** Undefined for the reader’s own. */
  readonly id?: string;
}

/**
 * Returns the live figure “which image makes the network say so?”: the film of
 * a gradient descent on the image with the weights frozen, the curve of its
 * loss, start and result side by side with what changed, and what the network
 * says of both. It begins with the first of the *built* ones, which needs no
 * network. The state is in the page’s address.
 */
export function inversionFilm(built: readonly BuiltInversion[], options: InversionFilmOptions): HTMLElement {
  const {id, label, setups, sheets, client, digits, labels, thumbnails, invalidation} = options;
  const knobs = new Map(networks.flatMap(({name}) => inversionKnobs(name)).map((knob) => [knob.key, knob]));
  const state = figureState(id, {
    film: readChoice(
      "film",
      setups.map((d) => d.id)
    ),
    network: readChoice(
      "network",
      networks.map(({name}) => name)
    ),
    layer: readChoice("layer", [...new Set(networks.flatMap(({treeLayers}) => treeLayers))]),
    unit: readWhole("unit", 0, 2047),
    start: startField,
    seed: readWhole("seed", 1, 9999),
    ...Object.fromEntries(
      Array.from(knobs, ([key, knob]) => [key, (text: string) => parseKnob(knob, text) as string | number])
    )
  } as Parameters<typeof figureState<Record<string, string | number>>>[1]);
  const known = new Map(
    built.flatMap(({top, startTop}) => [...top, ...startTop].map((d) => [d.index, d.label] as const))
  );
  let shown: Shown | undefined;
  let growing: FilmFrame[] = [];

  const controls = inversionControls({value: choiceOf(setups[0]), id, sheet: thumbnails, labels, known});
  const format = (loss: number) => (Math.abs(loss) < 10 ? loss.toFixed(3) : loss.toFixed(1)).replace("-", "−");
  const pane = filmPane({curve: objectiveCurve({value: "loss"}), format});
  const canvas = (name: string) => html`<canvas role="img" aria-label=${name}></canvas>` as HTMLCanvasElement;
  const [startCanvas, endCanvas, changeCanvas] = ["The start", "The result", "What changed"].map(canvas);
  const [startBars, endBars] = [scoreBars({label: "Said of the start"}), scoreBars({label: "Said of the result"})];
  const changeKey = html`<div></div>`;
  const gallery = html`<div class="built-films" role="group" aria-label="Made when this site was built">${setups.map(
    ({id, title}) => {
      const {steps, columns} = built.find((d) => d.id === id)!;
      const [last, width] = [steps.length - 1, 84];
      const rows = Math.ceil(steps.length / columns);
      const place = `${-(last % columns) * width}px ${-Math.floor(last / columns) * width}px`;
      const style = `image-rendering: pixelated; background: url(${JSON.stringify(sheets[id].sheet)}) ${place} / ${columns * width}px ${rows * width}px`;
      return html`<button type="button" class="built-film" value=${id} onclick=${() => pick(id)}>
      <span class="built-film-picture" style=${style}></span>${title}</button>`;
    }
  )}</div>`;
  const board = html`<div class="inversion-board">${pane.element}
    <div class="inversion-pair">
      <div><strong>The start</strong>${startCanvas}${startBars.element}</div>
      <div><strong>The result</strong>${endCanvas}${endBars.element}</div>
      <div><strong>What changed</strong>${changeCanvas}${changeKey}</div>
    </div></div>`;
  const frame = figureFrame({
    id,
    label,
    controls,
    picture: html`<div>${board}${gallery}</div>`,
    files: {PNG: savePng, "Film as PNG": saveSheet, CSV: saveCsv, JSON: saveJson},
    tools: backendPicker(client),
    link,
    onCancel: cancel,
    onRetry: () => void descend()
  });
  const asking = answering(frame, {invalidation});
  controls.addEventListener("input", (event) => event.stopPropagation());
  controls.addEventListener("descend", () => void descend());
  invalidation?.then(() => pane.pause());
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  /** Shows what the page’s address asks for. */
  function follow(): void {
    const {values, problem} = state.read();
    const {film, ...own} = values as Record<string, string | number | undefined>;
    const named = setups.find((d) => d.id === film) ?? setups[0];
    frame.note(problem);
    const asks = Object.values(own).some((value) => value !== undefined);
    if (!asks) return void showBuilt(named);
    const {network = named.network, layer, unit, start, seed, ...settings} = own;
    const other = network !== named.network;
    const base = choiceOf(named);
    const chosen: InversionChoice = {
      network: network as string,
      layer: (layer as string) ?? (other ? "logits" : base.layer),
      unit: (unit as number) ?? (other ? (network === "mnist" ? 8 : 131) : base.unit),
      start: start === undefined ? (other ? "noise" : base.start) : startOf(start as string),
      seed: (seed as number) ?? base.seed,
      settings: {...(other ? {} : base.settings), ...(settings as InversionChoice["settings"])}
    };
    const wrong = mismatch(chosen);
    if (wrong) {
      frame.note(`This link asks for something that is not here: ${wrong}.`);
      return void showBuilt(named);
    }
    controls.value = chosen;
    void descend();
  }

  function pick(film: string): void {
    const setup = setups.find((d) => d.id === film)!;
    frame.note(null);
    state.write({film: setup === setups[0] ? undefined : film});
    void showBuilt(setup);
  }

  function mark(film: string | undefined): void {
    for (const button of gallery.querySelectorAll("button"))
      button.setAttribute("aria-pressed", String(button.value === film));
  }

  function fields(): Record<string, string | number | undefined> {
    if (!shown) return {};
    const {choice, id} = shown;
    if (id) return {film: id === setups[0].id ? undefined : id};
    const {network, layer, unit, start, seed, settings} = choice;
    if (start instanceof File) return {};
    return {
      network,
      layer,
      unit,
      seed,
      start: typeof start === "number" ? `digit-${start}` : start,
      ...allSettings(network, settings)
    };
  }

  /** Returns the settings with their initial values where the first film has others, so that a link says all. */
  function allSettings(network: string, settings: InversionChoice["settings"]) {
    const first = setups[0].network === network ? setups[0].settings : {};
    const initial = Object.fromEntries(
      inversionKnobs(network)
        .filter(({key}) => key in first)
        .map(({key, initial}) => [key, initial as string | number])
    );
    return {...initial, ...settings};
  }

  function link(): string {
    if (shown?.choice.start instanceof File) throw new Error(ownPhotoWords.noLink);
    return state.link(fields());
  }

  async function showBuilt(setup: InversionSpec): Promise<void> {
    asking.cancel();
    pane.pause();
    mark(setup.id);
    const made = built.find((d) => d.id === setup.id)!;
    controls.value = choiceOf(setup);
    try {
      const [sheet, changed] = await Promise.all([picture(sheets[setup.id].sheet), picture(sheets[setup.id].change)]);
      if (gallery.querySelector("[aria-pressed=true]")?.getAttribute("value") !== setup.id) return; // the reader was quicker
      const {size, columns, steps, losses} = made;
      const frames = steps.map((step, i) => ({
        step,
        value: losses[step],
        draw(canvas: HTMLCanvasElement) {
          canvas.width = canvas.height = size;
          const [x, y] = [(i % columns) * size, Math.floor(i / columns) * size];
          canvas.getContext("2d")!.drawImage(sheet, x, y, size, size, 0, 0, size, size);
        }
      }));
      changeCanvas.width = changeCanvas.height = size;
      changeCanvas.getContext("2d")!.drawImage(changed, 0, 0);
      changeKey.replaceChildren(colourKey({display: "signed", picture: made}));
      const film = filmOf(frames, losses, setup.title);
      show({...made, choice: choiceOf(setup), film, id: setup.id}, [["computed", "when this site was built"]]);
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  /** Asks the worker for the choice; a newer choice ends an older one. */
  async function descend(): Promise<void> {
    const choice = controls.value;
    const {network, layer, unit, start, seed} = choice;
    pane.pause();
    growing = [];
    await asking.run(async ({signal, progress}) => {
      const [height, width, channels] = networkEntry(network).inputShape;
      const pixels =
        start === "zeros" || start === "noise"
          ? start
          : typeof start === "number"
            ? (await loadDigit(start, digits)).pixels
            : (await loadPhoto(start, {height, width, channels})).pixels;
      await controls.fetchNames();
      signal.throwIfAborted();
      const name = controls.nameOf(choice);
      const steps = inversionOptions(choice).steps!;
      const hear = (heard: Progress) => {
        if (signal.aborted) return;
        progress(heard);
        if (heard.image) grow(heard.image, steps, name);
      };
      const question = {
        kind: "invert",
        network: networkFiles(network),
        target: layer === "logits" ? {unit} : {layer, unit},
        options: {...inversionOptions(choice), start: pixels, seed},
        frames: inversionFrames[network]
      } as const;
      const answer = await client.ask(question, {signal, progress: hear});
      signal.throwIfAborted();
      arrive(answer, choice, name);
    });
  }

  function grow({step, value, ...pixels}: NonNullable<Progress["image"]>, steps: number, name: string): void {
    const image = toPicture(pixels);
    growing.push({step, value, draw: (canvas) => drawPicture(canvas, image)});
    pane.show({
      frames: growing.slice(),
      values: growing.map((d) => [d.step, d.value] as const),
      steps,
      name: `on the way to ${name}`
    });
    mark(undefined);
    frame.caption(`On the way to an image for ${name} …`);
  }

  function arrive(answer: InvertAnswer, choice: InversionChoice, name: string): void {
    const {images, startTop, top} = answer;
    const losses = Array.from(answer.losses);
    const frames = images.map(({step, loss, pixels}) => {
      const image = toPicture(pixels);
      return {step, value: loss, draw: (canvas: HTMLCanvasElement) => drawPicture(canvas, image)};
    });
    const {map, l2, max, rms} = changeOf(images[0].pixels, images[images.length - 1].pixels);
    const scale = mapScale(map.values);
    drawPicture(changeCanvas, signedPicture(map));
    changeKey.replaceChildren(colourKey({display: "signed", picture: {scale, zero: scale === 0}}));
    const probabilities = Array.from(answer.probabilities, (d) => (Number.isNaN(d) ? null : d));
    const film = filmOf(frames, losses, name);
    mark(undefined);
    frame.note(null);
    show({choice, film, losses, probabilities, startTop, top, change: {l2, max, rms}}, [
      ["backend", backendTitle(answer.backend)],
      [
        "time",
        answer.milliseconds < 10_000
          ? `${Math.round(answer.milliseconds)} ms`
          : `${(answer.milliseconds / 1000).toFixed(1)} s`
      ]
    ]);
    state.write(fields());
  }

  function show(next: Shown, rest: readonly Fact[]): void {
    shown = next;
    const {choice, film, losses, probabilities, startTop, top, change} = next;
    pane.show(film);
    film.frames[0].draw(startCanvas);
    film.frames[film.frames.length - 1].draw(endCanvas);
    for (const canvas of [startCanvas, endCanvas, changeCanvas]) canvas.classList.toggle("coarse", canvas.width < 64);
    startBars.show(startTop.slice(0, 3));
    endBars.show(top.slice(0, 3));
    const steps = losses.length - 1;
    const name = controls.nameOf(choice);
    const [first, last] = [losses[0], losses[steps]];
    const after = probabilities[steps];
    const before = probabilities[0];
    const went = `The loss went from ${format(first)} to ${format(last)} in ${steps} ${steps === 1 ? "step" : "steps"}`;
    const sure =
      before === null || after === null
        ? `${went}; the value of ${name} is what fell below zero with it`
        : `${went}, and the probability of “${name}” from ${percentText(before)} to ${percentText(after)}`;
    const none = "No step was taken: the result is the start itself, with what the network says of it";
    const moved = `The image moved by ${change.l2.toFixed(2)} (its L2 norm, black to white being 1); no pixel by more than ${change.max.toFixed(2)}`;
    frame.caption(
      steps === 0 ? `${none}.` : `${before === null ? `${went}, so the value of ${name} rose` : sure}. ${moved}.`
    );
    const photo = photos.find((d) => d.id === choice.start);
    frame.credit(
      photo ? photoCredit(photo) : choice.start instanceof File ? document.createTextNode(ownPhotoWords.credit) : null
    );
    frame.readout([
      ["network", networkEntry(choice.network).title],
      [
        choice.layer === "logits" ? "class" : `unit of ${choice.layer}`,
        choice.layer === "logits" ? name : `${choice.unit}`
      ],
      ["start", startWords(choice)],
      ["steps", `${steps}`],
      ["loss", format(last)],
      ...(after === null ? [] : [["probability", percentText(after)] as const]),
      ["L2 norm of the change", change.l2.toFixed(2)],
      ["largest change", change.max.toFixed(3)],
      ["root mean square", change.rms.toFixed(4)],
      ...rest
    ]);
  }

  /** Ends the descent; what was there before comes back. */
  function cancel(): void {
    asking.cancel();
    pane.pause();
    if (!shown) return;
    controls.value = shown.choice;
    mark(shown.id);
    show(shown, []);
  }

  function seen(): Shown {
    if (!shown) throw new Error("There is no film yet.");
    return shown;
  }

  function fileName(ending: string): string {
    const {network, layer, unit, start, seed} = seen().choice;
    return `${network}-${layer}-${unit}-from-${start instanceof File ? "own" : start}-${seed}${ending}`;
  }

  async function savePng(): Promise<void> {
    const {width, height} = endCanvas;
    const sheet = document.createElement("canvas");
    sheet.width = 3 * width;
    sheet.height = height;
    [startCanvas, endCanvas, changeCanvas].forEach(
      (part, i) => void sheet.getContext("2d")!.drawImage(part, i * width, 0)
    );
    saveFile(fileName(".png"), await canvasPng(sheet));
  }

  async function saveSheet(): Promise<void> {
    saveFile(fileName("-film.png"), await canvasPng(filmSheet(seen().film.frames)));
  }

  function saveCsv(): void {
    const {losses, probabilities} = seen();
    const rows = losses.map((loss, step) => ({step, loss, probability: probabilities[step] ?? ""}));
    saveFile(fileName(".csv"), new Blob([csvText(rows)], {type: "text/csv"}));
  }

  function saveJson(): void {
    const {film: _, choice, ...told} = seen();
    const start = choice.start instanceof File ? "own" : choice.start;
    saveFile(fileName(".json"), new Blob([JSON.stringify({...choice, start, ...told})], {type: "application/json"}));
  }
}

function filmOf(frames: readonly FilmFrame[], losses: readonly number[], name: string): Film {
  return {frames, values: losses.map((loss, step) => [step, loss] as const), steps: losses.length - 1, name};
}

function choiceOf({network, layer, unit, start, seed, settings}: InversionSpec): InversionChoice {
  return {network, layer, unit, start: startOf(start), seed, settings};
}

/** Returns what a start in words means: "digit-25" is the held-out digit 25. */
function startOf(start: string): InversionChoice["start"] {
  const digit = /^digit-(\d+)$/.exec(start);
  return digit ? Number(digit[1]) : start;
}

/** Reads a start from a link. Throws `unknown start: …`. */
function startField(text: string): string {
  if (text === "zeros" || text === "noise") return text;
  const digit = /^digit-(\d{1,4})$/.exec(text);
  if (digit && Number(digit[1]) < 2000) return text;
  if (text.startsWith("digit")) throw new RangeError(`unknown start: ${quoted(text)}`);
  return readPhoto(text);
}

/** Returns what in a choice does not go together, or nothing. */
function mismatch({network, layer, unit, start}: InversionChoice): string | undefined {
  const {treeLayers, classes, title} = networkEntry(network);
  if (!treeLayers.includes(layer)) return `unknown layer: ${layer} (${title})`;
  if (layer === "logits" && unit >= classes) return `unknown class: ${unit} (${title} has ${classes})`;
  if (typeof start === "number" && network !== "mnist") return `a digit is no start for ${title}`;
  return undefined;
}

function startWords({start, seed}: InversionChoice): string {
  if (start === "noise") return `noise, seed ${seed}`;
  if (start === "zeros") return "zeros";
  if (typeof start === "number") return `held-out digit ${start}`;
  return start instanceof File ? "your own photo" : start;
}

/** Returns the picture at an address. Throws `no such picture: …`. */
async function picture(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {
    throw new Error(`no such picture: ${address.split("/").pop()}`);
  });
  return image;
}
