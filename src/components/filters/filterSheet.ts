import {html} from "htl";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import type {Pixels} from "../../images/pixels.js";
import {placeMap} from "../../images/placeMap.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toInput} from "../../images/toInput.js";
import {networkEntry, networks} from "../../networks.js";
import {photos} from "../../photos.js";
import {answering} from "../frame/answering.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {mapTable} from "../frame/mapTable.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {digitInput, heldOutDigits, loadDigit} from "../inputs/digitInput.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {filterButtons} from "./filterButtons.js";
import {filterMap} from "./filterMap.js";
import {filterParts} from "./filterParts.js";
import {filterPatches} from "./filterPatches.js";
import type {FilterSource} from "./filterSources.js";
import {type FilterLayer, filterOf, filterPairs, type NetworkFilters, readFilters} from "./filters.js";
import {mainPart, partCounts, partNames, partWords} from "./filterWords.js";
import {channelNames, weightTable} from "./weightTable.js";

export interface FilterSheetOptions {
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The held-out digits, data/mnist-digits.bin; fetched when first needed. */
  readonly digits: () => Promise<ArrayBuffer>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface State {
  network: string;
  unit: number;
  photo: string;
  digit: number;
  scale: "own" | "common";
  /** Which checkpoint of training; the last is the network itself. */
  checkpoint: number;
  weights: readonly number[];
}

const initial = {network: "inception-v3", unit: 18, photo: "cat-chelsea", digit: 0, scale: "own"} as const;

/**
 * Returns the live figure “what do the first filters look for?”: the filters
 * of a network's first layer as images; the one pressed enlarged with its
 * weights, which can be changed, the patches of the corpus that match it most,
 * and its map of a photo. The map is one convolution, computed in the page: no
 * network is loaded. The state is in the page's address.
 */
export function filterSheet(sources: Readonly<Record<string, FilterSource>>, options: FilterSheetOptions): HTMLElement {
  const {sheet, digits, invalidation} = options;
  const state = figureState<State>("filters", {
    network: readChoice(
      "network",
      networks.map(({name}) => name)
    ),
    unit: readWhole("filter", 0, 31),
    photo: readPhoto,
    digit: readWhole("digit", 0, heldOutDigits - 1),
    scale: readChoice("scale", ["own", "common"] as const),
    checkpoint: readWhole("checkpoint", 0, 1000),
    weights(text) {
      const numbers = text.split("_").map(Number);
      if (!numbers.length || numbers.length > 100 || !numbers.every((d) => Math.abs(d) <= 1000))
        throw new RangeError(`invalid weights: ${quoted(text)}`);
      return numbers;
    }
  });
  const known = new Map<string, Promise<{filters: NetworkFilters; patches: PatchFile}>>();
  let network: string = initial.network;
  let unit: number = initial.unit;
  let photo: PickedPhoto = initial.photo;
  /** The filter as the reader changed it. */
  let changed: Pixels | undefined;
  let checkpoint: number | undefined;
  let shown: {filters: NetworkFilters; patches: PatchFile; image: Pixels} | undefined;
  let map: Pixels | undefined;

  const networkInput = radioRow(
    "Network",
    networks.map(({name, title}) => [name, title] as const),
    {value: network, name: "filters-network"}
  );
  const scaleInput = radioRow(
    "Strongest colour",
    [
      ["own", "each filter’s largest weight"],
      ["common", "the largest of all"]
    ],
    {value: initial.scale as "own" | "common", name: "filters-scale"}
  );
  const photoInput = photoPicker(photos, {value: initial.photo, sheet});
  const digitField = digitInput();
  const time =
    html`<input type="range" class="filter-time" min="0" max="0" step="1" oninput=${(event: Event) => event.stopPropagation()}
    onchange=${train} />` as HTMLInputElement;
  const timeWords = html`<output></output>`;
  const training = html`<label class="filter-training" hidden>Training ${time} ${timeWords}</label>`;
  const photoSection = html`<section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>`;
  const digitSection = html`<section class="control-photo" hidden><div class="control-title">Digit</div>${digitField}</section>`;
  const board = html`<div class="filter-board"></div>`;
  const large = html`<canvas class="filter-large" role="img"></canvas>` as HTMLCanvasElement;
  const name = html`<strong></strong>`;
  const weights = html`<div></div>`;
  const bars = html`<dl class="filter-parts"></dl>`;
  const best = html`<div></div>`;
  const bestTitle = html`<div class="control-title"></div>`;
  const panes = mapPanes();
  const tools = html`<div class="filter-tools">
    ${button("Turn by 90°", turn)}${button("Negative", ({values, ...d}) => ({...d, values: values.map((w) => -w)}))}
    ${button("Without colour", grey)}<button type="button" onclick=${() => change(undefined)}>As trained</button></div>`;
  const frame = figureFrame({
    id: "filters",
    label: "The filters of a first layer as images",
    controls: html`<div class="explain-controls">
      <section class="control-class">${networkInput}</section>
      <section class="control-method">${scaleInput}</section>${training}</div>`,
    picture: html`<div class="filter-sheet">${board}
      <div class="filter-one"><div>${large}<div class="filter-name">${name}</div></div><div>${weights}${tools}${bars}</div></div>
      ${bestTitle}${best}
      <div class="filter-map">${photoSection}${digitSection}${panes.element}</div></div>`,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    link,
    onCancel: () => void work.cancel(),
    onRetry: () => void start()
  });
  const work = answering(frame, {invalidation});

  networkInput.addEventListener("input", () => {
    network = networkInput.value;
    unit = 0;
    changed = undefined;
    checkpoint = undefined;
    state.write(kept());
    void start();
  });
  scaleInput.addEventListener("input", () => {
    state.write(kept());
    drawBoard();
    drawOne();
  });
  photoInput.addEventListener("input", () => {
    photo = photoInput.value;
    frame.note(null);
    state.write(kept());
    void start();
  });
  digitField.addEventListener("input", () => {
    state.write(kept());
    void start();
  });
  state.onChange(read, invalidation);
  read();
  return frame.element;

  /** Shows what the address asks for. */
  function read(): void {
    const {values, problem} = state.read();
    network = values.network ?? initial.network;
    unit = values.unit ?? (network === initial.network ? initial.unit : 0);
    photo = values.photo ?? initial.photo;
    checkpoint = values.checkpoint;
    changed = undefined;
    networkInput.value = network;
    scaleInput.value = values.scale ?? initial.scale;
    photoInput.value = photo;
    digitField.value = values.digit ?? initial.digit;
    frame.note(problem);
    void start(values.weights);
  }

  function link(): string {
    if ((network === "mnist" ? digitField.value : photo) instanceof File)
      throw new Error("Your own picture stays on your machine: a link cannot carry it.");
    return state.link(kept());
  }

  function kept(): Partial<Record<keyof State, string | number | undefined>> {
    const mnist = network === "mnist";
    const own = mnist ? digitField.value : photo;
    return {
      network: network === initial.network ? undefined : network,
      unit: unit === (mnist ? 0 : initial.unit) ? undefined : unit,
      photo: mnist || own instanceof File || own === initial.photo ? undefined : own,
      digit: !mnist || own instanceof File || own === initial.digit ? undefined : own,
      scale: scaleInput.value === initial.scale ? undefined : scaleInput.value,
      checkpoint,
      weights: changed && Array.from(changed.values, (d) => Math.round(100 * d) / 100).join("_")
    };
  }

  async function start(asked?: readonly number[]): Promise<void> {
    await work.run(async ({signal}) => {
      const source = sources[network];
      const mnist = network === "mnist";
      photoSection.toggleAttribute("hidden", mnist);
      digitSection.toggleAttribute("hidden", !mnist);
      const [height, width, channels] = networkEntry(network).inputShape;
      if (!known.has(network))
        known.set(
          network,
          Promise.all([source.filters(), source.patches()]).then(([a, b]) => ({
            filters: readFilters(a),
            patches: readPatches(b)
          }))
        );
      const files = known.get(network)!;
      files.catch(() => known.delete(network));
      const [{filters, patches}, {pixels}] = await Promise.all([
        files,
        mnist ? loadDigit(digitField.value, digits) : loadPhoto(photo, {width, height, channels})
      ]);
      if (signal.aborted) return;
      shown = {filters, patches, image: pixels};
      if (unit >= filters.first.shape[3]) unit = 0;
      if (mnist) digitField.show(pixels);
      const last = filters.checkpoints.length - 1;
      training.toggleAttribute("hidden", last < 0);
      if (checkpoint !== undefined && checkpoint >= last) checkpoint = undefined;
      time.max = String(Math.max(0, last));
      time.value = String(checkpoint ?? last);
      const [rows, columns, depth] = filters.first.shape;
      if (asked?.length === rows * columns * depth) changed = {...one(), values: Float32Array.from(asked)};
      frame.element.dataset.network = network;
      drawBoard();
      drawOne();
    });
  }

  /** Returns the layer at the chosen time of its training. */
  function layer(): FilterLayer {
    const {first, checkpoints} = shown!.filters;
    return checkpoint === undefined ? first : {...first, ...checkpoints[checkpoint]};
  }

  function one(index = unit): Pixels {
    const [height, width, ,] = shown!.filters.first.shape;
    return {values: filterOf(layer(), index), width, height, channels: shown!.filters.first.shape[2]};
  }

  function all(): readonly Pixels[] {
    return Array.from({length: shown!.filters.first.shape[3]}, (_, i) => one(i));
  }

  function scale(): {scale?: number; percentile?: number} {
    return scaleInput.value === "own" ? {percentile: 100} : {scale: largest(layer().weights) || 1};
  }

  function drawBoard(): void {
    if (!shown) return;
    const filters = all();
    const parts = filters.map(filterParts);
    const buttons = filterButtons(
      filters.map((d) => signedPicture(d, scale())),
      {value: unit, label: (i) => `Filter ${i}: ${partWords[mainPart(parts[i])]}`}
    );
    buttons.addEventListener("input", (event) => {
      event.stopPropagation();
      unit = buttons.value;
      changed = undefined;
      state.write(kept());
      drawOne();
    });
    board.replaceChildren(buttons);
    const {first, checkpoints} = shown.filters;
    const row = checkpoints[checkpoint ?? checkpoints.length - 1];
    if (row)
      timeWords.textContent = `after ${row.step} steps: ${(100 * row.accuracy).toFixed(1)} % of the digits right`;
    const [height, width, channels, count] = first.shape;
    const full =
      scaleInput.value === "own"
        ? "its own largest weight"
        : `the largest weight of all, ${largest(layer().weights).toFixed(2)}`;
    frame.caption(
      `The ${count} filters of ${first.layer}, ${height} × ${width} × ${channels} weights each. Mid-grey is the weight 0; ${channels === 3 ? "a channel at its fullest is" : "white is"} ${full}, ${channels === 3 ? "at its darkest" : "black"} minus that. By the largest of ${channels === 3 ? "six" : "three"} parts they are: ${partCounts(parts)}.`
    );
  }

  function drawOne(): void {
    if (!shown) return;
    const {filters, patches, image} = shown;
    const filter = changed ?? one();
    const {first, network: own} = filters;
    const picture = signedPicture(filter, scale());
    const parts = filterParts(filter);
    drawPicture(large, picture);
    large.setAttribute("aria-label", `Filter ${unit} of ${first.layer}, enlarged`);
    name.textContent = `Filter ${unit}${changed ? ", changed" : ""}`;
    const table = weightTable(filter, {scale: picture.scale});
    table.addEventListener("input", (event) => {
      event.stopPropagation();
      change(table.value);
    });
    weights.replaceChildren(table);
    bars.replaceChildren(
      ...partNames
        .filter((key) => filter.channels > 1 || !key.startsWith("colour"))
        .map((key) => {
          const share = Math.round(100 * parts[key]);
          return html`<div><dt>${partWords[key]}</dt><dd><span style=${`width: ${share}%`}></span>${share} %</dd></div>`;
        })
    );
    const found = patches.patchesOf(first.layer, unit);
    bestTitle.textContent = `What matches filter ${unit} most${changed || checkpoint !== undefined ? ", as it was trained to the end" : ""}`;
    best.replaceChildren(
      filterPatches({
        filters,
        which: "first",
        unit,
        patches: found,
        sheet: sources[own].first,
        context: filterPairs[own].context
      })
    );
    map = mapOf(filters, filter, image);
    const placed = placeMap(
      map,
      {size: [filter.height, filter.width], stride: [first.stride, first.stride], start: [0, 0]},
      image
    );
    panes.photo(image, subject());
    panes.show(shownMap(placed, "strength"), `The map of filter ${unit} for: ${subject()}`);
    const most = largest(map.values);
    frame.credit(credit());
    frame.readout([
      ["network", networkEntry(own).title],
      ["filter", `${first.layer} ${unit}`],
      ["bias", layer().bias[unit].toFixed(2)],
      ...(filters.likeStart.length
        ? [["correlation with its random start", filters.likeStart[unit].toFixed(2)] as const]
        : []),
      ["largest on this image", most ? most.toFixed(2) : "silent"],
      ["computed", "in this page, no network loaded"]
    ]);
  }

  function mapOf({range, first: {stride}}: NetworkFilters, filter: Pixels, image: Pixels): Pixels {
    const input = {...image, values: toInput(image, range)};
    const sums = filterMap(input, filter, {stride, bias: layer().bias[unit]});
    return {...sums, values: sums.values.map((d) => Math.max(0, d))};
  }

  function credit(): Node {
    const own = network === "mnist" ? digitField.value : photo;
    if (typeof own === "number") return document.createTextNode(`Digit ${own} of those held out.`);
    const entry = photos.find(({id}) => id === own);
    return entry ? photoCredit(entry) : document.createTextNode("Your own picture never leaves your machine.");
  }

  function subject(): string {
    if (network === "mnist")
      return typeof digitField.value === "number" ? `digit ${digitField.value}` : "your own digit";
    return photos.find(({id}) => id === photo)?.subject ?? "your own photo";
  }

  function train(event: Event): void {
    event.stopPropagation();
    const last = shown!.filters.checkpoints.length - 1;
    checkpoint = time.valueAsNumber === last ? undefined : time.valueAsNumber;
    changed = undefined;
    state.write(kept());
    drawBoard();
    drawOne();
  }

  function change(filter: Pixels | undefined): void {
    changed = filter;
    state.write(kept());
    drawOne();
  }

  function button(label: string, make: (filter: Pixels) => Pixels): HTMLElement {
    return html`<button type="button" onclick=${() => shown && change(make(changed ?? one()))}>${label}</button>`;
  }

  async function savePng(): Promise<void> {
    saveFile(`${network}-${fileName()}.png`, await canvasPng(large));
  }

  function saveCsv(): void {
    const {values, width, height, channels} = changed ?? one();
    const head = `# weights of ${fileName()}; channels: ${channelNames[channels].join(" ")}\n`;
    saveFile(
      `${network}-${fileName()}.csv`,
      new Blob([head, mapTable([height, width, channels], values)], {type: "text/csv"})
    );
  }

  function saveJson(): void {
    if (!map) throw new Error("There are no numbers yet.");
    const {values, width, height, channels} = changed ?? one();
    const content = {
      network,
      layer: shown!.filters.first.layer,
      unit,
      changed: changed !== undefined,
      shape: [height, width, channels],
      weights: Array.from(values),
      bias: layer().bias[unit],
      map: {shape: [map.height, map.width], values: Array.from(map.values)}
    };
    saveFile(`${network}-${fileName()}.json`, new Blob([JSON.stringify(content)], {type: "application/json"}));
  }

  function fileName(): string {
    return `${shown?.filters.first.layer ?? "filter"}-${unit}`;
  }
}

/** Returns the filter turned by a quarter to the left. */
function turn({values, width, height, channels}: Pixels): Pixels {
  const turned = new Float32Array(values.length);
  for (let y = 0, k = 0; y < width; ++y)
    for (let x = 0; x < height; ++x)
      for (let c = 0; c < channels; ++c, ++k) turned[k] = values[(x * width + (width - 1 - y)) * channels + c];
  return {values: turned, width: height, height: width, channels};
}

/** Returns the filter with the mean of its channels in each. */
function grey({values, ...rest}: Pixels): Pixels {
  const {channels} = rest;
  const means = values.map((_, i) => {
    const start = i - (i % channels);
    return values.subarray(start, start + channels).reduce((a, b) => a + b, 0) / channels;
  });
  return {...rest, values: means};
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
