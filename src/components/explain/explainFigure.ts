import type {MethodOptions} from "../../attribution/explain.js";
import type {MapPicture} from "../../images/picture.js";
import type {Pixels} from "../../images/pixels.js";
import {methodOf, methods} from "../../methods.js";
import type {ResolvedTarget} from "../../network/target.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {Answer, ClassScore, PhotoPixels} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {type Fields, quoted, readLink, replaceLink} from "../frame/linkState.js";
import {mapTable} from "../frame/mapTable.js";
import {ownPhotoWords} from "../frame/ownPhotoWords.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {classPicker} from "../inputs/classPicker.js";
import {type KnobValues, parseKnob} from "../inputs/knobInputs.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {methodPicker} from "./methodPicker.js";

/** What was computed when the site was built: the same as a live answer, with a picture in place of the numbers. */
export interface DefaultExplanation {
  readonly network: string;
  readonly photo: string;
  readonly unit: number;
  readonly method: string;
  readonly target: ResolvedTarget;
  readonly shape: readonly number[];
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore | null;
  readonly scale: number;
  readonly zero: boolean;
}

export interface ExplainFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the default's picture. */
  readonly picture: string;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The five best classes of every photo of the corpus, and all class labels; fetched when first needed. */
  readonly topFive: () => Promise<Readonly<Record<string, readonly ClassScore[]>>>;
  readonly labels: () => Promise<readonly string[]>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  photo: PickedPhoto;
  /** The class; undefined is the photo's best. */
  unit: number | undefined;
  method: string;
  options: KnobValues;
}

/** What is on the screen. */
interface Shown {
  readonly choice: Readonly<Choice>;
  readonly pixels: Pixels;
  readonly top: readonly ClassScore[];
  readonly asked: ClassScore | null;
  readonly target: ResolvedTarget;
  readonly shape: readonly number[];
  /** Undefined for the default, of which there is only a picture. */
  readonly values?: Float32Array;
}

/**
 * Returns the live figure “which pixels made the network say so?”: pick a
 * photo, a class and a method. It begins with the *initial* explanation, which
 * needs no network; the first change loads one. The state is in the page's
 * address.
 */
export function explainFigure(initial: DefaultExplanation, options: ExplainFigureOptions): HTMLElement {
  const {client, picture, sheet, topFive, labels, invalidation} = options;
  const [height, width, channels] = networkEntry(initial.network).inputShape;
  const fields: Fields<{photo: string; class: number; method: string}> = {
    photo(id) {
      if (id === "own") throw new RangeError("the photo was somebody’s own file, which a link cannot carry");
      if (!photos.some((photo) => photo.id === id)) throw new RangeError(`unknown photo: ${quoted(id)}`);
      return id;
    },
    class(text) {
      const index = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (!(index < networkEntry(initial.network).classes)) throw new RangeError(`unknown class: ${quoted(text)}`);
      return index;
    },
    method(id) {
      if (!methods.some((method) => method.id === id)) throw new RangeError(`unknown method: ${quoted(id)}`);
      return id;
    }
  };
  const choice: Choice = {photo: initial.photo, unit: initial.unit, method: initial.method, options: {}};
  let top = initial.top;
  let asking = initial.asked;
  let shown: Shown | undefined;
  let written: string | undefined;

  const photoInput = photoPicker(photos, {value: initial.photo, sheet});
  const classInput = classPicker({id: "explain-class"});
  const methodInput = methodPicker(methods, {value: choice});
  const panes = mapPanes();
  const backendInput = backendPicker(client);
  const frame = figureFrame({
    id: "explain",
    label: "Which pixels made the network say so?",
    controls: controls(),
    picture: panes.element,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    tools: backendInput,
    link,
    onCancel: () => cancel(),
    onRetry: () => compute()
  });

  const answers = answering(frame, {stale: panes.stale, invalidation});

  photoInput.addEventListener("input", () => {
    choice.photo = photoInput.value;
    choice.unit = undefined;
    change();
  });
  classInput.addEventListener("input", () => {
    choice.unit = classInput.value;
    change();
  });
  methodInput.addEventListener("input", () => {
    Object.assign(choice, methodInput.value);
    change();
  });
  backendInput.addEventListener("input", () => compute());
  classInput.addEventListener(
    "focusin",
    () =>
      labels().then(
        (all) => (classInput.labels = all),
        () => {}
      ),
    {once: true}
  );
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => {
    window.removeEventListener("hashchange", follow);
  });

  classInput.show(top, initial.unit);
  start();
  return frame.element;

  function controls(): Node {
    const group = document.createElement("div");
    group.className = "explain-controls";
    for (const [title, input] of [
      ["Photo", photoInput],
      ["Class", classInput],
      ["Method", methodInput]
    ] as const) {
      const section = document.createElement("section");
      section.className = `control-${title.toLowerCase()}`;
      const heading = document.createElement("div");
      heading.className = "control-title";
      heading.textContent = title;
      section.append(heading, input);
      group.append(section);
    }
    return group;
  }

  /** The first picture: the default as it was built, or what the page's address asks for. */
  function start(): void {
    const asks = read();
    written = location.hash;
    if (!asks) return void showDefault();
    sync();
    compute();
  }

  /** Reads the address into the choice. Returns whether it asks for anything but the default. */
  function read(): boolean {
    const {values, problems} = readLink(location.hash, fields);
    choice.photo = values.photo ?? initial.photo;
    // A class that was asked about another photo means nothing here.
    const stranger = values.photo === undefined && new URLSearchParams(location.hash.slice(1)).has("photo");
    choice.unit = (stranger ? undefined : values.class) ?? (choice.photo === initial.photo ? initial.unit : undefined);
    choice.method = values.method ?? initial.method;
    const knobs = Object.fromEntries(
      methodOf(choice.method).knobs.map((knob) => [knob.key, (text: string) => parseKnob(knob, text)])
    );
    const turned = readLink<Record<string, string | number | readonly [number, number]>>(location.hash, knobs);
    choice.options = turned.values as KnobValues;
    const all = [...problems, ...turned.problems];
    frame.note(all.length ? `This link asks for something that is not here: ${all.join("; ")}.` : null);
    return !isDefault();
  }

  function isDefault(): boolean {
    const {photo, unit, method, options} = choice;
    const same = photo === initial.photo && unit === initial.unit && method === initial.method;
    return same && !Object.keys(options).length;
  }

  /** Somebody changed the address by hand, or went back. */
  function follow(): void {
    if (location.hash === written || (location.hash && !location.hash.includes("="))) return;
    const asks = read();
    sync();
    if (asks || shown?.values) compute();
    else cancel(); // the default is on the screen as it was built
  }

  /** Makes the inputs show the choice. */
  function sync(): void {
    photoInput.value = choice.photo;
    methodInput.value = choice;
  }

  function change(): void {
    write();
    frame.note(null);
    compute();
  }

  function write(): void {
    written = hash();
    history.replaceState(null, "", written || location.pathname + location.search);
  }

  function hash(): string {
    if (isDefault()) return replaceLink(location.hash, ownKeys, {});
    const {photo, unit, method, options} = choice;
    const turned = Object.entries(options).map(([key, value]) => [
      key,
      typeof value === "object" ? value.join("x") : value
    ]);
    return replaceLink(location.hash, ownKeys, {
      photo: photo instanceof File ? "own" : photo,
      class: unit,
      method,
      ...Object.fromEntries(turned)
    });
  }

  function link(): string {
    if (choice.photo instanceof File) throw new Error(ownPhotoWords.noLink);
    return new URL(hash() || location.pathname, location.href).href;
  }

  /** Ends the computation and goes back to what is on the screen. */
  function cancel(): void {
    answers.cancel();
    restore();
  }

  /** Makes the choice, the inputs, the photo and the address those of what is on the screen. */
  function restore(): void {
    const {photo, unit, method} = initial;
    Object.assign(choice, shown?.choice ?? {photo, unit, method, options: {}});
    top = shown?.top ?? initial.top;
    asking = shown ? shown.asked : initial.asked;
    sync();
    classInput.show(top, choice.unit ?? initial.unit);
    write();
    if (shown) panes.photo(shown.pixels, subject(choice.photo));
    else showDefault();
  }

  async function showDefault(): Promise<void> {
    try {
      const [photo, map] = await Promise.all([loadPhoto(initial.photo, {width, height, channels}), pictureOf(picture)]);
      if (shown || answers.busy) return; // the reader was quicker
      panes.photo(photo.pixels, subject(initial.photo));
      panes.show(
        {picture: {...map, scale: initial.scale, zero: initial.zero}, display: methodOf(initial.method).display},
        mapName()
      );
      const {target, shape, asked: score} = initial;
      shown = {choice: {...choice}, pixels: photo.pixels, top, asked: score, target, shape};
      caption(shown);
      readout(shown, [["computed", "when this site was built"]]);
      photoInput.reveal();
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  /** Asks the worker for the choice; a newer choice ends an older one. */
  async function compute(): Promise<void> {
    const {photo: picked, method, options} = choice;
    let photo: PhotoPixels | undefined;
    await answers.run(
      async (tools) => {
        const {signal} = tools;
        photo = await loadPhoto(picked, {width, height, channels});
        if (signal.aborted) return;
        panes.photo(photo.pixels, subject(picked));
        const network = networkFiles(initial.network);
        top = typeof picked === "string" ? await soon(topFive().then((all) => all[picked])) : [];
        if (signal.aborted) return;
        if (choice.unit === undefined && top.length) choice.unit = top[0].index;
        if (choice.unit === undefined) {
          ({top} = await client.ask({kind: "classify", network, photo}, tools));
          choice.unit = top[0].index;
        }
        classInput.show(top, choice.unit);
        const target = {unit: choice.unit};
        const question = {kind: "explain", network, photo, target, method, options: options as MethodOptions} as const;
        const answer = await client.ask(question, tools);
        if (signal.aborted) return;
        write();
        show(answer, photo.pixels);
      },
      ({message}) => {
        if (picked instanceof File && !photo) {
          restore();
          frame.error(`${message}. ${ownPhotoWords.advice}`, false);
        } else {
          if (shown) panes.photo(shown.pixels, subject(shown.choice.photo));
          frame.error(message);
        }
      }
    );
  }

  function show(answer: Answer<"explain">, pixels: Pixels): void {
    top = answer.top;
    asking = answer.asked;
    classInput.show(top, answer.target.unit);
    const [rows, columns, depth] = answer.shape;
    const map = {values: answer.values, width: columns, height: rows, channels: depth};
    const {target, shape, values} = answer;
    shown = {choice: {...choice}, pixels, top, asked: asking, target, shape, values};
    caption(shown);
    panes.show(shownMap(map, methodOf(choice.method).display), mapName());
    readout(shown, [
      ["backend", backendTitle(answer.backend)],
      ["time", milliseconds(answer.milliseconds)]
    ]);
  }

  function caption({target, choice: {photo: picked, method}, top: [score]}: Shown): void {
    const said =
      score?.index === target.unit ? `The network says “${score.label}”.` : `Asked about “${nameOf(target.unit)}”.`;
    frame.caption(`${said} ${methodOf(method).title}: ${methodOf(method).summary}`);
    const photo = photos.find((d) => d.id === picked);
    frame.credit(photo ? photoCredit(photo) : document.createTextNode(ownPhotoWords.credit));
  }

  function readout({target: {unit, value}, choice: {method}}: Shown, rest: readonly Fact[]): void {
    const score = asking?.index === unit ? asking : undefined;
    frame.readout([
      ["network", networkEntry(initial.network).title],
      ["method", methodOf(method).title],
      ["class", `${unit} ${nameOf(unit)}`],
      ["logit", value.toFixed(2)],
      ...(score ? [["probability", `${(100 * score.probability).toFixed(1)} %`] as const] : []),
      ...rest
    ]);
  }

  function nameOf(unit: number): string {
    const known = [...(asking ? [asking] : []), ...top];
    return known.find((d) => d.index === unit)?.label ?? classInput.label(unit);
  }

  function subject(picked: PickedPhoto): string {
    return photos.find((d) => d.id === picked)?.subject ?? "your own photo";
  }

  function mapName(): string {
    return `${methodOf(choice.method).title} of ${nameOf(choice.unit ?? initial.unit)} for the photo: ${subject(choice.photo)}`;
  }

  /** The numbers on the screen; the default's are computed when they are first asked for. */
  async function numbers(): Promise<Required<Shown>> {
    if (!shown?.values) await compute();
    if (!shown?.values) throw new Error("There are no numbers yet.");
    return shown as Required<Shown>;
  }

  function fileName({choice: {photo, method}, target: {unit}}: Shown, ending: string): string {
    return `${photo instanceof File ? "own-photo" : photo}-${unit}-${method}.${ending}`;
  }

  async function savePng(): Promise<void> {
    if (!shown) throw new Error("There is no picture yet.");
    saveFile(fileName(shown, "png"), await panes.png());
  }

  async function saveCsv(): Promise<void> {
    const map = await numbers();
    saveFile(fileName(map, "csv"), new Blob([mapTable(map.shape, map.values)], {type: "text/csv"}));
  }

  async function saveJson(): Promise<void> {
    const map = await numbers();
    const {choice, target, shape, values} = map;
    const content = {network: initial.network, method: choice.method, target, shape, values: Array.from(values)};
    saveFile(fileName(map, "json"), new Blob([JSON.stringify(content)], {type: "application/json"}));
  }
}

/** The keys of the page's address that are this figure's. */
const ownKeys = ["photo", "class", "method", ...new Set(methods.flatMap(({knobs}) => knobs.map(({key}) => key)))];

/** Resolves to what is known of a photo, or to nothing if that takes more than a second: then the network is asked. */
function soon(scores: Promise<readonly ClassScore[] | undefined>): Promise<readonly ClassScore[]> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 1000));
  return Promise.race([scores, late]).then(
    (known) => known ?? [],
    () => []
  );
}

const milliseconds = (time: number) => (time < 10_000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`);

/** Returns the picture at the given address as it was saved. */
async function pictureOf(address: string): Promise<Omit<MapPicture, "scale" | "zero">> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no such picture: ${address.split("/").pop()}`);
  const bitmap = await createImageBitmap(await response.blob(), {colorSpaceConversion: "none"});
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", {willReadFrequently: true})!;
  context.drawImage(bitmap, 0, 0);
  const {data, width, height} = context.getImageData(0, 0, bitmap.width, bitmap.height);
  bitmap.close();
  return {rgba: data as Uint8ClampedArray<ArrayBuffer>, width, height};
}
