import {html} from "htl";
import {channelOf} from "../../images/channelOf.js";
import {channelPeaks} from "../../images/channelPeaks.js";
import {greyPicture} from "../../images/greyPicture.js";
import {mosaic} from "../../images/mosaic.js";
import type {Pixels} from "../../images/pixels.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry, networks} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {Progress, VideoFrameAnswer} from "../../worker/protocol.js";
import {type AnsweringTools, answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {frameLoop} from "./frameLoop.js";
import {frameRate} from "./frameRate.js";
import {type BuiltStrip, liveDefault, liveLayers} from "./liveLayers.js";
import {fromDigits, fromPhoto, fromVideo, type Grab, type LivePicture} from "./liveSource.js";
import {type Camera, openCamera} from "./openCamera.js";

export interface LiveVideoOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the film strip, data/live/live/strip.webp. */
  readonly strip: string;
  /** How many units each layer has, data/layerTables.json. */
  readonly units: (network: string, layer: string) => number;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The held-out digits, data/mnist-digits.bin; fetched when first needed. */
  readonly digits: () => Promise<ArrayBuffer>;
  /** Ends the film and lets go of the camera. */
  readonly invalidation?: Promise<unknown>;
}

interface State {
  network: string;
  source: "film" | "camera";
  photo: string;
  layer: string;
  first: number;
  unit: number;
  classes: "yes" | "no";
}

/** How many maps are shown at once. */
const most = 64;

/**
 * Returns the live figure “a layer's maps while things move”: a film from the
 * reader's camera, or from a crop that moves over a photo (for mnist: from
 * digits that turn), and the maps that a layer makes of it, as fast as the
 * machine can. Nothing runs before a click, and nothing leaves the page. The
 * camera is let go when the reader stops, leaves or hides the page. Before the
 * click stands a strip of the film that was *built*. The state is in the
 * page's address.
 */
export function liveVideo(built: BuiltStrip, options: LiveVideoOptions): HTMLElement {
  const {client, strip, sheet, units, digits, invalidation} = options;
  const state = figureState<State>("live", {
    network: readChoice(
      "network",
      networks.map(({name}) => name)
    ),
    source: readChoice("source", ["film", "camera"] as const),
    photo: readPhoto,
    layer(name) {
      if (!Object.values(liveLayers).some((list) => list.includes(name)))
        throw new RangeError(`unknown layer: ${quoted(name)}`);
      return name;
    },
    first: readWhole("first map", 0, 2047),
    unit: readWhole("unit", 0, 2047),
    classes: readChoice("classes", ["yes", "no"] as const)
  });
  const usual = {"inception-v3": liveDefault.layer, mnist: "conv2"} as Readonly<Record<string, string>>;
  let network: string = liveDefault.network;
  let photo: PickedPhoto = liveDefault.photo;
  let layer: string = liveDefault.layer;
  let first = 0;
  let unit: number = built.units[0];
  let running = false;
  /** Which film runs, or ran last. */
  let film: symbol | undefined;
  /** The strongest value of each map since the film or the choice began. */
  let scales = new Float32Array(most);
  let last: {answer: VideoFrameAnswer; maps: Pixels} | undefined;
  let words: string | null = null;
  let renewed = 0;

  const networkInput = radioRow(
    "Network",
    networks.map(({name, title}) => [name, title] as const),
    {value: network, name: "live-network"}
  );
  const sourceInput = radioRow(
    "Film",
    [
      ["film", "a photo that moves, or digits that turn"],
      ["camera", "your camera"]
    ],
    {value: "film" as State["source"], name: "live-source"}
  );
  const photoInput = photoPicker(photos, {value: liveDefault.photo, sheet});
  const photoSection = html`<section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>`;
  const layerInput = html`<select onchange=${() => choose({layer: layerInput.value})}></select>` as HTMLSelectElement;
  const firstInput =
    html`<select onchange=${() => choose({first: Number(firstInput.value)})}></select>` as HTMLSelectElement;
  const unitInput = html`<input type="number" min="0" step="1" required
    onchange=${() => unitInput.reportValidity() && choose({unit: unitInput.valueAsNumber})} />` as HTMLInputElement;
  const classInput = html`<input type="checkbox" onchange=${() => choose({})} />` as HTMLInputElement;
  const knobs = html`<form class="live-knobs" onsubmit=${(event: Event) => event.preventDefault()} oninput=${(event: Event) => event.stopPropagation()}>
    <label>Layer ${layerInput}</label><label>Maps ${firstInput}</label><label>Enlarged ${unitInput}</label>
    <label class="live-classes">${classInput} the three best classes (slower)</label></form>`;
  const startButton =
    html`<button type="button" class="live-start" onclick=${() => void start()}></button>` as HTMLButtonElement;
  const stopButton =
    html`<button type="button" class="live-stop" onclick=${() => stop(null)}>Stop</button>` as HTMLButtonElement;
  const rateWords = html`<output class="live-rate"></output>`;
  const image = html`<img src=${strip} width="594" height="693" alt=${`Six pictures of a film over a cat’s face, and under each the maps ${built.units.join(", ")} of ${built.layer}`}>`;
  const still = html`<div class="live-strip">${image}</div>`;
  const view = html`<canvas role="img" aria-label="What the film shows"></canvas>` as HTMLCanvasElement;
  const input = html`<canvas role="img" aria-label="What the network gets"></canvas>` as HTMLCanvasElement;
  const inputPane = html`<div class="live-pane" hidden>${input}<div>What the network gets</div></div>`;
  const large = html`<canvas role="img"></canvas>` as HTMLCanvasElement;
  const largeWords = html`<div></div>`;
  const grid = html`<canvas class="live-grid" role="img" onclick=${point}></canvas>` as HTMLCanvasElement;
  const classes = html`<ol class="live-top"></ol>`;
  const live = html`<div class="live-view" hidden><div class="live-panes">
    <div class="live-pane">${view}<div>The film</div></div>${inputPane}
    <div class="live-pane">${large}${largeWords}</div></div>${classes}${grid}</div>`;
  const frame = figureFrame({
    id: "live",
    label: "A layer’s maps while things move",
    controls: html`<div class="explain-controls">
      <section class="control-class">${networkInput}</section><section class="control-class">${sourceInput}</section>
      ${photoSection}<section class="control-method">${knobs}</section></div>`,
    picture: html`<div class="live-video"><div class="live-buttons">${startButton}${stopButton}${rateWords}</div>${still}${live}</div>`,
    files: {PNG: savePng, CSV: saveCsv},
    tools: backendPicker(client),
    link,
    onCancel: () => stop(null),
    onRetry: () => void start()
  });
  const work = answering(frame, {invalidation});
  const hidden = () =>
    document.hidden && stop("The film was stopped when the page was hidden. Nothing runs in the background.");
  document.addEventListener("visibilitychange", hidden);
  invalidation?.then(() => {
    stop(null);
    document.removeEventListener("visibilitychange", hidden);
  });

  networkInput.addEventListener("input", () => {
    network = networkInput.value;
    layer = usual[network];
    first = 0;
    unit = network === liveDefault.network ? built.units[0] : 0;
    classInput.checked = network === "mnist";
    restart();
  });
  sourceInput.addEventListener("input", restart);
  photoInput.addEventListener("input", () => {
    photo = photoInput.value;
    restart();
  });
  state.onChange(read, invalidation);
  read();
  return frame.element;

  function read(): void {
    const {values, problem} = state.read();
    stop(null);
    network = values.network ?? liveDefault.network;
    const list = liveLayers[network];
    layer = values.layer !== undefined && list.includes(values.layer) ? values.layer : usual[network];
    const count = units(network, layer);
    first = values.first !== undefined && values.first < count ? most * Math.floor(values.first / most) : 0;
    const initial = isDefault() ? built.units[0] : first;
    unit = values.unit !== undefined && values.unit < count ? values.unit : initial;
    photo = values.photo ?? liveDefault.photo;
    networkInput.value = network;
    sourceInput.value = values.source ?? "film";
    photoInput.value = photo;
    classInput.checked = values.classes ? values.classes === "yes" : network === "mnist";
    sync();
    frame.note(problem);
    showStrip();
  }

  function isDefault(): boolean {
    return network === liveDefault.network && layer === liveDefault.layer && first === 0;
  }

  function link(): string {
    if (photo instanceof File) throw new Error("Your own picture stays on your machine: a link cannot carry it.");
    return state.link(kept());
  }

  function kept(): Partial<Record<keyof State, string | number | undefined>> {
    const unless = <T extends string | number>(value: T | File, same: T) =>
      value instanceof File || value === same ? undefined : value;
    return {
      network: unless(network, liveDefault.network),
      source: unless(sourceInput.value, "film"),
      photo: unless(photo, liveDefault.photo),
      layer: unless(layer, usual[network]),
      first: unless(first, 0),
      unit: unless(unit, isDefault() ? built.units[0] : first),
      classes: classInput.checked === (network === "mnist") ? undefined : classInput.checked ? "yes" : "no"
    };
  }

  /** Takes another choice; a film that runs goes on with it. */
  function choose(choice: Partial<{layer: string; first: number; unit: number}>): void {
    if (choice.layer !== undefined) {
      layer = choice.layer;
      first = 0;
      unit = 0;
    }
    if (choice.first !== undefined) {
      first = choice.first;
      unit = first;
    }
    if (choice.unit !== undefined) {
      unit = choice.unit;
      first = most * Math.floor(unit / most);
    }
    if (choice.unit === undefined || first !== last?.answer.first) scales = new Float32Array(most);
    sync();
    state.write(kept());
    if (!running && last && choice.unit !== undefined && first === last.answer.first) drawLarge();
  }

  /** Makes the inputs show the choice. */
  function sync(): void {
    const count = units(network, layer);
    layerInput.replaceChildren(
      ...liveLayers[network].map((name) => html`<option value=${name}>${name} (${units(network, name)})</option>`)
    );
    layerInput.value = layer;
    const pages = Array.from({length: Math.ceil(count / most)}, (_, i) => i * most);
    firstInput.replaceChildren(
      ...pages.map((start) => html`<option value=${start}>${start} to ${Math.min(count, start + most) - 1}</option>`)
    );
    firstInput.value = String(first);
    unitInput.max = String(count - 1);
    unitInput.value = String(unit);
    photoSection.toggleAttribute("hidden", network === "mnist" || sourceInput.value === "camera");
    startButton.textContent = sourceInput.value === "camera" ? "Start the camera" : "Start the film";
    startButton.hidden = running;
    stopButton.hidden = !running;
    frame.element.dataset.running = String(running);
  }

  /** Another network or another film: what runs is ended, and begun anew unless that would open the camera unasked. */
  function restart(): void {
    const was = running;
    stop(null);
    last = undefined;
    frame.note(null);
    frame.error(null);
    state.write(kept());
    if (was && sourceInput.value === "film") void start();
    else showStrip();
  }

  function stop(reason: string | null): void {
    if (!running) return;
    running = false;
    work.cancel();
    rateWords.textContent = words ? `Stopped. ${words}` : "";
    if (reason) frame.note(reason);
    sync();
  }

  async function start(): Promise<void> {
    stop(null);
    const mine = Symbol();
    film = mine;
    running = true;
    words = null;
    scales = new Float32Array(most);
    sync();
    frame.note(null);
    state.write(kept());
    await work.run(async ({signal, progress}) => {
      let camera: Camera | undefined;
      try {
        if (sourceInput.value === "camera") {
          rateWords.textContent = "Waiting for the camera …";
          camera = await openCamera({signal});
          void camera.ended.then(
            () => film === mine && stop("The camera has ended. What is here is its last picture.")
          );
        }
        const grab = await source(camera);
        signal.throwIfAborted();
        const rate = frameRate();
        const begun = performance.now();
        await frameLoop<LivePicture, VideoFrameAnswer>({
          signal,
          grab: () => grab((performance.now() - begun) / 1000),
          ask: ({input: pixels}) => ask(pixels, signal, progress),
          show(answer, picture) {
            frame.progress(null);
            show(answer, picture, rate.add(performance.now()));
          }
        });
      } finally {
        camera?.close();
      }
    });
    if (film === mine) stop(null);
  }

  /** Returns what grabs the pictures: of the camera, of the photo, or of digits. */
  async function source(camera: Camera | undefined): Promise<Grab> {
    const [side] = networkEntry(network).inputShape;
    const digit = network === "mnist";
    if (camera) return fromVideo(camera.video, {side, digit});
    return digit ? fromDigits(digits) : fromPhoto(photo, side);
  }

  async function ask(
    pixels: Pixels,
    signal: AbortSignal,
    progress: AnsweringTools["progress"]
  ): Promise<VideoFrameAnswer> {
    const question = {
      kind: "videoFrame",
      network: networkFiles(network),
      pixels,
      layer,
      first,
      count: most,
      classes: classInput.checked ? 3 : 0
    } as const;
    const options = {signal, progress: (done: Progress) => done.phase !== "compute" && progress(done)};
    try {
      return await client.ask(question, options);
    } catch (error) {
      // The reader took another backend: the worker that was asked has gone.
      if (signal.aborted || (error as Error).name !== "AbortError") throw error;
      return client.ask(question, options);
    }
  }

  function show(answer: VideoFrameAnswer, {view: seen, input: got, found}: LivePicture, rate: number): void {
    still.toggleAttribute("hidden", true);
    live.toggleAttribute("hidden", false);
    drawPicture(view, toPicture(seen));
    inputPane.toggleAttribute("hidden", network !== "mnist");
    if (network === "mnist") drawPicture(input, toPicture(got));
    const [height, width, channels] = answer.shape;
    const maps = {values: answer.values, width, height, channels};
    last = {answer, maps};
    const {largest} = channelPeaks(maps.values, channels);
    largest.forEach((value, i) => {
      scales[i] = Math.max(scales[i], value);
    });
    drawPicture(grid, mosaic(maps, {scales}));
    drawLarge();
    classes.replaceChildren(
      ...answer.top.map(
        ({label, probability}) =>
          html`<li><span class="live-bar" style=${`width: ${(100 * probability).toFixed(1)}%`}></span><span>${label}</span><span>${(100 * probability).toFixed(0)} %</span></li>`
      )
    );
    const now = performance.now();
    if (now - renewed < 400 && words) return;
    renewed = now;
    words = Number.isNaN(rate) ? null : `${rate.toFixed(1)} pictures a second on ${backendTitle(answer.backend)}.`;
    rateWords.textContent = words ?? "";
    tell(answer, rate, found);
  }

  function tell(
    {backend, milliseconds, units: count, shape: [height, width]}: VideoFrameAnswer,
    rate: number,
    found: boolean
  ): void {
    grid.setAttribute(
      "aria-label",
      `Maps ${first} to ${Math.min(count, first + most) - 1} of ${layer}. Press one to enlarge it.`
    );
    frame.caption(
      `${count} maps of ${height} × ${width} in ${layer}${count > most ? `, of which ${most} are shown` : ""}. Black is 0; white is the largest value of each map since the film began.${found ? "" : " No digit is in sight: the network gets an empty picture."}`
    );
    const known = photos.find(({id}) => id === photo);
    const mine = sourceInput.value === "camera";
    frame.credit(
      mine
        ? document.createTextNode("Your camera. Nothing leaves this page.")
        : network === "mnist" || !known
          ? null
          : photoCredit(known)
    );
    frame.readout([
      ["network", networkEntry(network).title],
      ["layer", layer],
      ["pictures a second", Number.isNaN(rate) ? "…" : rate.toFixed(1)],
      ["one picture", `${Math.round(milliseconds)} ms`],
      ["backend", backendTitle(backend)]
    ]);
  }

  function showStrip(): void {
    still.toggleAttribute("hidden", false);
    live.toggleAttribute("hidden", true);
    rateWords.textContent = "";
    frame.caption(
      `A film of ${built.seconds.length} pictures, two seconds apart, over the photo of a cat; below each the maps ${built.units.join(", ")} of ${built.layer}. Black is 0; white is the largest value of each row. ${isDefault() ? "Start the film to see them move" : `Start to see ${layer} instead`}.`
    );
    const known = photos.find(({id}) => id === built.photo);
    frame.credit(known ? photoCredit(known) : null);
    frame.readout([["computed", "when this site was built"]]);
    sync();
  }

  function drawLarge(): void {
    if (!last || unit < last.answer.first || unit >= last.answer.first + last.maps.channels) return;
    const index = unit - last.answer.first;
    const scale = scales[index];
    drawPicture(large, greyPicture(channelOf(last.maps, index), scale > 0 ? {scale} : {}));
    large.setAttribute("aria-label", `Map ${unit} of ${layer}, enlarged`);
    largeWords.textContent = `Map ${unit} of ${layer}${scale > 0 ? `, white is ${scale.toPrecision(2)}` : ", silent so far"}`;
  }

  /** The reader presses a map. */
  function point({offsetX, offsetY}: MouseEvent): void {
    if (!last) return;
    const columns = Math.min(8, last.maps.channels);
    const rows = Math.ceil(last.maps.channels / columns);
    const column = Math.min(columns - 1, Math.floor((offsetX / grid.clientWidth) * columns));
    const row = Math.min(rows - 1, Math.floor((offsetY / grid.clientHeight) * rows));
    const index = row * columns + column;
    if (index < last.maps.channels) choose({unit: last.answer.first + index});
  }

  async function savePng(): Promise<void> {
    if (!last) throw new Error("Nothing has run yet.");
    saveFile(`${network}-${layer}-film.png`, await canvasPng(grid));
  }

  function saveCsv(): void {
    if (!last) throw new Error("Nothing has run yet.");
    const {largest, means} = channelPeaks(last.maps.values, last.maps.channels);
    const rows = Array.from(largest, (value, i) => ({unit: last!.answer.first + i, largest: value, mean: means[i]}));
    saveFile(`${network}-${layer}-film.csv`, new Blob([csvText(rows)], {type: "text/csv"}));
  }
}
