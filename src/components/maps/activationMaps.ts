import {html} from "htl";
import {channelOf} from "../../images/channelOf.js";
import {type ChannelPeaks, channelPeaks} from "../../images/channelPeaks.js";
import {greyPicture} from "../../images/greyPicture.js";
import type {MapScaleOptions} from "../../images/mapScale.js";
import {readMapSheet} from "../../images/mapSheet.js";
import type {Pixels} from "../../images/pixels.js";
import {placeMap} from "../../images/placeMap.js";
import {signedPicture} from "../../images/signedPicture.js";
import type {LayerRow, LayerTable} from "../../network/layerTable.js";
import {networkEntry, networks} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {mapTable} from "../frame/mapTable.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {digitInput, heldOutDigits, loadDigit} from "../inputs/digitInput.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {percentText} from "../marks/percentText.js";
import {imagePixels} from "../marks/readImage.js";
import {type BuiltMaps, mapsDefault} from "./defaults.js";
import {layerSelect} from "./layerSelect.js";
import {vectorBars} from "./vectorBars.js";

export interface ActivationMapsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the default's maps, data/maps/activations/maps.png. */
  readonly maps: string;
  /** Every layer of every network, data/layerTables.json. */
  readonly tables: Readonly<Record<string, LayerTable>>;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The held-out digits, data/mnist-digits.bin; fetched when first needed. */
  readonly digits: () => Promise<ArrayBuffer>;
  /** All class labels of inception-v3; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface State {
  network: string;
  photo: string;
  digit: number;
  layer: string;
  sort: "index" | "maximum";
  scale: "own" | "common";
  unit: number;
}

/** What is on the screen: a layer's activations, [height, width, units], or 1 × 1 for a vector. */
interface Shown {
  readonly network: string;
  readonly row: LayerRow;
  readonly image: Pixels;
  readonly maps: Pixels;
  readonly peaks: ChannelPeaks;
  /** Whether any value is below 0. */
  readonly signed: boolean;
  /** Whether the values are the network's own, and not read from the default's picture. */
  readonly exact: boolean;
  readonly subject: string;
  readonly credit: Node;
  readonly facts: readonly Fact[];
}

/** How many maps a page shows. */
const pageSize = 64;

/**
 * Returns the live figure “what does a layer make of this photo?”: the
 * activation maps of any layer of either network as images, in pages, by
 * number or by their largest value, and one of them enlarged over the photo;
 * a layer without places as bars. It begins with the *built* maps, which need
 * no network. The state is in the page's address.
 */
export function activationMaps(built: BuiltMaps, options: ActivationMapsOptions): HTMLElement {
  const {client, tables, sheet, digits, labels, invalidation} = options;
  const layersOf = (network: string) => tables[network].layers;
  const state = figureState<State>("maps", {
    network: readChoice(
      "network",
      networks.map(({name}) => name)
    ),
    photo: readPhoto,
    digit: readWhole("digit", 0, heldOutDigits - 1),
    layer(name) {
      if (!networks.some((d) => layersOf(d.name).some((row) => row.name === name)))
        throw new RangeError(`unknown layer: ${quoted(name)}`);
      return name;
    },
    sort: readChoice("order", ["index", "maximum"] as const),
    scale: readChoice("scale", ["own", "common"] as const),
    unit: readWhole("unit", 0, 2047)
  });
  let network: string = built.network;
  let photo: PickedPhoto = built.photo;
  let layer: string = built.layer;
  let unit: number | undefined;
  let page = 0;
  let shown: Shown | undefined;
  /** The names of the classes, by network. */
  const names: Record<string, readonly string[]> = {};

  const networkInput = radioRow(
    "Network",
    networks.map(({name, title}) => [name, title] as const),
    {value: network, name: "maps-network"}
  );
  const sortInput = radioRow(
    "Maps by",
    [
      ["index", "number"],
      ["maximum", "largest value"]
    ],
    {value: "index" as State["sort"], name: "maps-sort"}
  );
  const scaleInput = radioRow(
    "White is",
    [
      ["own", "each map’s largest value"],
      ["common", "the largest of all"]
    ],
    {value: "own" as State["scale"], name: "maps-scale"}
  );
  const photoInput = photoPicker(photos, {value: built.photo, sheet});
  const digitField = digitInput();
  const layerHolder = html`<div></div>`;
  let layerInput = layerSelect(layersOf(network), {value: layer});
  const photoSection = html`<section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>`;
  const digitSection = html`<section class="control-photo" hidden><div class="control-title">Digit</div>${digitField}</section>`;
  const grid = html`<div class="map-grid" role="group" aria-label="Activation maps"></div>`;
  const where = html`<span role="status"></span>`;
  const back = html`<button type="button" onclick=${() => turn(-1)}>← Previous</button>` as HTMLButtonElement;
  const on = html`<button type="button" onclick=${() => turn(1)}>Next →</button>` as HTMLButtonElement;
  const pages = html`<div class="map-pages">${back}${where}${on}</div>`;
  const panes = mapPanes();
  const largeName = html`<div class="control-title"></div>`;
  const large = html`<div class="map-large">${largeName}${panes.element}</div>`;
  const bars = html`<div></div>`;
  const board = html`<div class="activation-maps">${pages}${grid}${large}${bars}</div>`;
  const frame = figureFrame({
    id: "maps",
    label: "The activation maps of a layer as images",
    controls: html`<div class="explain-controls">
      <section class="control-class">${networkInput}</section>${layerHolder}
      ${photoSection}${digitSection}
      <section class="control-method">${sortInput}</section><section class="control-method">${scaleInput}</section></div>`,
    picture: board,
    files: {PNG: savePng, "CSV of this map": saveMap, "CSV of all maps": saveUnits, JSON: saveJson},
    tools: backendPicker(client),
    link,
    onCancel: cancel,
    onRetry: () => void show()
  });
  const work = answering(frame, {invalidation, stale: (stale) => board.classList.toggle("stale", stale)});

  networkInput.addEventListener("input", () => {
    network = networkInput.value;
    layer = network === built.network ? built.layer : networkEntry(network).defaultLayer;
    chosen();
  });
  photoInput.addEventListener("input", () => {
    photo = photoInput.value;
    chosen(true);
  });
  digitField.addEventListener("input", () => chosen(true));
  for (const input of [sortInput, scaleInput])
    input.addEventListener("input", () => {
      page = 0;
      state.write(kept());
      draw();
    });
  state.onChange(read, invalidation);
  read();
  return frame.element;

  function read(): void {
    const {values, problem} = state.read();
    network = values.network ?? built.network;
    layer = values.layer ?? (network === built.network ? built.layer : networkEntry(network).defaultLayer);
    const strange = !layersOf(network).some(({name}) => name === layer);
    if (strange) layer = networkEntry(network).defaultLayer;
    photo = values.photo ?? built.photo;
    unit = values.unit;
    networkInput.value = network;
    photoInput.value = photo;
    digitField.value = values.digit ?? 0;
    sortInput.value = values.sort ?? "index";
    scaleInput.value = values.scale ?? "own";
    frame.note(
      problem ?? (strange ? `${networkEntry(network).title} has no layer of that name; here is ${layer}.` : null)
    );
    page = -1; // the unit's own
    sync();
    void show();
  }

  /** Shows the inputs that belong to the network. */
  function sync(): void {
    const mnist = network === "mnist";
    photoSection.toggleAttribute("hidden", mnist);
    digitSection.toggleAttribute("hidden", !mnist);
    layerInput = layerSelect(layersOf(network), {value: layer});
    layerInput.addEventListener("input", () => {
      layer = layerInput.value;
      chosen();
    });
    layerHolder.replaceChildren(layerInput);
  }

  function chosen(sameLayer = false): void {
    if (!sameLayer) {
      unit = undefined;
      page = 0;
    }
    frame.note(null);
    if (layerInput.value !== layer || !sameLayer) sync();
    state.write(kept());
    void show();
  }

  function link(): string {
    if ((network === "mnist" ? digitField.value : photo) instanceof File)
      throw new Error("Your own picture stays on your machine: a link cannot carry it.");
    return state.link(kept());
  }

  function kept(): Partial<Record<keyof State, string | number | undefined>> {
    const mnist = network === "mnist";
    const unless = <T extends string | number>(value: T | File, usual: T) =>
      value instanceof File || value === usual ? undefined : value;
    return {
      network: unless(network, built.network),
      photo: mnist ? undefined : unless(photo, built.photo),
      digit: mnist ? unless(digitField.value, 0) : undefined,
      layer: unless(layer, mnist ? networkEntry(network).defaultLayer : built.layer),
      sort: unless(sortInput.value, "index"),
      scale: unless(scaleInput.value, "own"),
      unit: unit === usualUnit() ? undefined : unit
    };
  }

  /** Returns the unit that is enlarged before the reader chooses one; undefined is the first. */
  function usualUnit(): number | undefined {
    return network === built.network && layer === built.layer ? mapsDefault.unit : undefined;
  }

  /** Ends the computation; what is on the screen stays, and the inputs say what it is. */
  function cancel(): void {
    work.cancel();
    if (!shown) return;
    network = shown.network;
    layer = shown.row.name;
    networkInput.value = network;
    sync();
    state.write(kept());
  }

  async function show(live = false): Promise<void> {
    const isBuilt = network === built.network && photo === built.photo && layer === built.layer;
    await work.run(async ({signal, progress}) => {
      const mnist = network === "mnist";
      const row = layersOf(network).find(({name}) => name === layer)!;
      const [height, width, channels] = networkEntry(network).inputShape;
      const asked = {network, row, subject: subject(), credit: credit()};
      const loaded = mnist
        ? await loadDigit(digitField.value, digits)
        : await loadPhoto(photo, {width, height, channels});
      if (signal.aborted) return;
      const image = loaded.pixels;
      if (mnist) digitField.show(image);
      if (isBuilt && !live) {
        const maps = readMapSheet(await imagePixels(options.maps), built);
        if (signal.aborted) return;
        shown = {
          ...asked,
          image,
          maps,
          exact: false,
          ...about(maps),
          facts: [
            ["zeros", percentText(built.zeros)],
            ["computed", "when this site was built"]
          ]
        };
      } else {
        const question = {kind: "activations", network: networkFiles(network), photo: loaded, layer} as const;
        const {shape, values, backend, milliseconds} = await client.ask(question, {signal, progress});
        if (signal.aborted) return;
        const [rows, columns, depth] = shape.length === 3 ? shape : [1, 1, shape[0]];
        const maps = {values, width: columns, height: rows, channels: depth};
        shown = {
          ...asked,
          image,
          maps,
          exact: true,
          ...about(maps),
          facts: [
            ["zeros", percentText(values.reduce((count, value) => count + Number(value === 0), 0) / values.length)],
            ["backend", backendTitle(backend)],
            ["time", `${Math.round(milliseconds)} ms`]
          ]
        };
      }
      if (unit !== undefined && unit >= shown.maps.channels) unit = undefined;
      if (page < 0) page = unit === undefined ? 0 : Math.floor(order().indexOf(unit) / pageSize);
      draw();
      if (row.shape.length === 1 && network === built.network && row.shape[0] > 1000) void nameClasses();
    });
  }

  function about(maps: Pixels): Pick<Shown, "peaks" | "signed"> {
    const peaks = channelPeaks(maps.values, maps.channels);
    return {peaks, signed: peaks.smallest.some((value) => value < 0)};
  }

  /** Returns the units in the order in which they are shown. */
  function order(): readonly number[] {
    const {largest} = shown!.peaks;
    const all = Array.from(largest.keys());
    return sortInput.value === "index" ? all : all.sort((a, b) => largest[b] - largest[a] || a - b);
  }

  /** Returns what gets the strongest colour. */
  function scale(): MapScaleOptions {
    const {largest, smallest} = shown!.peaks;
    if (scaleInput.value === "own") return {percentile: 100};
    const most = largest.reduce((a, value, i) => Math.max(a, value, -smallest[i]), 0);
    return most > 0 ? {scale: most} : {percentile: 100};
  }

  function draw(): void {
    if (!shown) return;
    const {row, maps, signed, peaks, network: own} = shown;
    const isMap = row.shape.length === 3;
    for (const part of [pages, grid, large]) part.toggleAttribute("hidden", !isMap);
    bars.toggleAttribute("hidden", isMap);
    frame.element.dataset.network = own;
    frame.element.dataset.layer = row.name;
    const silent = Array.from(peaks.largest).filter((value, i) => value === 0 && peaks.smallest[i] === 0).length;
    if (isMap) {
      drawGrid();
      drawLarge();
    } else {
      drawBars();
    }
    const most = peaks.largest.reduce((a, b) => Math.max(a, b), 0);
    const white =
      scaleInput.value === "own"
        ? "each map’s own largest value"
        : `the largest value of all maps, ${most.toPrecision(3)}`;
    const zero = signed ? "Mid-grey is 0 and black the negative of white" : "Black is 0";
    frame.caption(
      isMap
        ? `${row.name}: ${maps.channels} maps of ${maps.height} × ${maps.width} for the photo: ${shown.subject}. ${zero}; white is ${white}.${silent ? ` ${silent} of the maps ${silent === 1 ? "is" : "are"} silent: 0 everywhere.` : ""}`
        : `${row.name} has no places any more, so it has no maps: ${maps.channels} numbers for the photo: ${shown.subject}.`
    );
    frame.credit(shown.credit);
    frame.readout([
      ["network", networkEntry(own).title],
      ["layer", `${row.name}, ${row.shape.join(" × ")}`],
      ["silent", `${silent} of ${maps.channels}`],
      ...shown.facts
    ]);
  }

  function drawGrid(): void {
    const {maps, signed, peaks, row} = shown!;
    const units = order();
    const last = Math.max(0, Math.ceil(units.length / pageSize) - 1);
    page = Math.min(Math.max(page, 0), last);
    const start = page * pageSize;
    unit ??= sortInput.value === "index" ? (usualUnit() ?? units[0]) : units[0];
    const buttons = units.slice(start, start + pageSize).map((index) => {
      const canvas = document.createElement("canvas");
      const map = channelOf(maps, index);
      const silent = peaks.largest[index] === 0 && peaks.smallest[index] === 0;
      drawPicture(canvas, signed ? signedPicture(map, scale()) : greyPicture(map, scale()));
      const label = `Map ${index} of ${row.name}, ${silent ? "silent" : `largest value ${peaks.largest[index].toPrecision(3)}`}`;
      return html`<button type="button" class="map-cell" aria-label=${label} title=${label} data-unit=${index}
        aria-pressed=${String(index === unit)} onclick=${() => press(index)}>${canvas}<span>${index}</span></button>`;
    });
    grid.replaceChildren(...buttons);
    where.textContent = `${start + 1} to ${Math.min(start + pageSize, units.length)} of ${units.length}`;
    back.disabled = page === 0;
    on.disabled = page === last;
    pages.classList.toggle("single", last === 0);
  }

  function press(index: number): void {
    unit = index;
    for (const cell of grid.querySelectorAll<HTMLElement>(".map-cell"))
      cell.setAttribute("aria-pressed", String(cell.dataset.unit === String(index)));
    state.write(kept());
    drawLarge();
  }

  function turn(by: number): void {
    page += by;
    drawGrid();
  }

  function drawLarge(): void {
    const {maps, image, row, peaks, signed, subject} = shown!;
    const map = channelOf(maps, unit!);
    const field = row.field === "whole image" ? undefined : row.field;
    const placed = field ? placeMap(map, field, image) : map;
    const [y, x] = [Math.floor(peaks.places[unit!] / maps.width), peaks.places[unit!] % maps.width];
    const value = (d: number) => d.toPrecision(3).replace("-", "−");
    largeName.textContent = `Map ${unit}: largest ${value(peaks.largest[unit!])} at row ${y}, column ${x}; mean ${value(peaks.means[unit!])}`;
    panes.photo(image, subject);
    panes.show(shownMap(placed, signed ? "signed-heat" : "heat"), `Map ${unit} of ${row.name} for: ${subject}`);
  }

  function drawBars(): void {
    const {maps, row, network: own} = shown!;
    const classes = ["logits", "softmax"].includes(row.name);
    const name = (index: number) => (classes ? `${index} ${names[own]?.[index] ?? ""}`.trim() : `unit ${index}`);
    bars.replaceChildren(vectorBars(maps.values, {order: order(), name}));
  }

  /** Fetches the names of the classes, and shows them. */
  async function nameClasses(): Promise<void> {
    if (names[built.network]) return;
    names[built.network] = await labels().catch(() => []);
    if (shown?.row.shape.length === 1) drawBars();
  }

  function subject(): string {
    if (network === "mnist")
      return typeof digitField.value === "number" ? `held-out digit ${digitField.value}` : "your own digit";
    return photos.find(({id}) => id === photo)?.subject ?? "your own photo";
  }

  function credit(): Node {
    const own = network === "mnist" ? digitField.value : photo;
    if (typeof own === "number") return document.createTextNode(`Digit ${own} of those held out.`);
    const entry = photos.find(({id}) => id === own);
    return entry ? photoCredit(entry) : document.createTextNode("Your own picture never leaves your machine.");
  }

  /** Returns what is on the screen with the network's own numbers; the default's are computed when they are first asked for. */
  async function numbers(): Promise<Shown> {
    if (!shown?.exact) await show(true);
    if (!shown?.exact) throw new Error("There are no numbers yet.");
    return shown;
  }

  function fileName({network: own, row}: Shown, rest: string): string {
    return `${own}-${row.name.replaceAll("/", "-")}${rest}`;
  }

  async function savePng(): Promise<void> {
    if (!shown) throw new Error("There is no picture yet.");
    const {maps, signed} = shown;
    if (shown.row.shape.length === 1) throw new Error("A layer without places has no maps: take the numbers.");
    const units = order().slice(page * pageSize, (page + 1) * pageSize);
    const columns = Math.ceil(Math.sqrt(units.length));
    const canvas = document.createElement("canvas");
    canvas.width = columns * (maps.width + 1) - 1;
    canvas.height = Math.ceil(units.length / columns) * (maps.height + 1) - 1;
    const context = canvas.getContext("2d")!;
    units.forEach((index, i) => {
      const {rgba, width, height} = (signed ? signedPicture : greyPicture)(channelOf(maps, index), scale());
      context.putImageData(
        new ImageData(rgba, width, height),
        (i % columns) * (width + 1),
        Math.floor(i / columns) * (height + 1)
      );
    });
    saveFile(fileName(shown, "-maps.png"), await canvasPng(canvas));
  }

  async function saveMap(): Promise<void> {
    const found = await numbers();
    const {maps, row} = found;
    const map = row.shape.length === 3 ? channelOf(maps, unit ?? 0) : {...maps, width: maps.channels, channels: 1};
    const table = mapTable([map.height, map.width, 1], map.values);
    saveFile(fileName(found, row.shape.length === 3 ? `-${unit}.csv` : ".csv"), new Blob([table], {type: "text/csv"}));
  }

  async function saveUnits(): Promise<void> {
    const found = await numbers();
    const {peaks, maps} = found;
    const rows = Array.from(peaks.largest, (largest, index) => ({
      unit: index,
      largest,
      row: Math.floor(peaks.places[index] / maps.width),
      column: peaks.places[index] % maps.width,
      smallest: peaks.smallest[index],
      mean: peaks.means[index]
    }));
    saveFile(fileName(found, "-units.csv"), new Blob([csvText(rows)], {type: "text/csv"}));
  }

  async function saveJson(): Promise<void> {
    const found = await numbers();
    const {network: own, row, maps} = found;
    const content = {network: own, layer: row.name, shape: row.shape, values: Array.from(maps.values)};
    saveFile(fileName(found, ".json"), new Blob([JSON.stringify(content)], {type: "application/json"}));
  }
}
