import {html} from "htl";
import type {OcclusionScores} from "../../attribution/occlusionScores.js";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {fillPixels, type PixelFill, pixelFills} from "../../images/fillPixels.js";
import {mapPicture} from "../../images/mapPicture.js";
import {meanOverBoxes} from "../../images/meanOverBoxes.js";
import {occlude} from "../../images/occlude.js";
import type {MapPicture} from "../../images/picture.js";
import type {Pixels} from "../../images/pixels.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ProjectionAnswer} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto, readWhole} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {classPicker} from "../inputs/classPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {movingSquare} from "../inputs/movingSquare.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {livePatchGrid, type PatchShelf} from "../units/livePatchGrid.js";
import {photoExamples} from "../units/patchExamples.js";
import {type StoryUnitOptions, storyUnit} from "../units/storyUnit.js";
import type {BuiltPanels} from "./builtOcclusions.js";
import {classMap} from "./classMap.js";
import {fivePanelsDefault, lectureUnits} from "./occlusions.js";

export interface FivePanelsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the default’s projected map. */
  readonly projection: string;
  /** The lecture’s units as they were computed when the site was built; the default’s is among them. */
  readonly units: Omit<StoryUnitOptions, "field" | "units">;
  /** The patches of all units, data/patches/inception-v3.bin; fetched when first needed. */
  readonly patches: () => Promise<ArrayBuffer>;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** All class labels; fetched when first needed. */
  readonly labels: () => Promise<readonly string[]>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What costs a pass for every place. */
interface Costly {
  readonly photo: PickedPhoto;
  readonly window: number;
  readonly stride: number;
  readonly fill: PixelFill;
  readonly layer: string;
}

interface Choice extends Costly {
  /** Undefined is the best class of the photo. */
  readonly class: number | undefined;
  /** Undefined is the strongest map of the layer. */
  readonly unit: number | undefined;
  readonly rule: Rule;
}

const rules = ["guided", "deconvnet", "gradient"] as const;
type Rule = (typeof rules)[number];

/** What is on the screen. */
interface Shown {
  readonly choice: Choice & {readonly class: number; readonly unit: number};
  readonly pixels: Pixels;
  readonly numbers: OcclusionScores;
  readonly label: string;
}

/**
 * Returns the live figure of Zeiler and Fergus: a photo with a square at every
 * place, and four answers to it: the total activity of a feature map, the
 * pixels that map comes from (with the nine patches that excite it most), the
 * probability of a class, and the most probable class. It begins with what was
 * *built*, which needs no network; the first press on “Cover every place”
 * loads one. The state is in the page’s address. https://arxiv.org/abs/1311.2901
 */
export function fivePanels(built: BuiltPanels, options: FivePanelsOptions): HTMLElement {
  const {client, projection, units, patches, layers, sheet, labels, invalidation} = options;
  const {network: networkName, ...initial} = fivePanelsDefault;
  const entry = networkEntry(networkName);
  const [size, , channels] = entry.inputShape;
  const shape = {height: size, width: size, channels};
  const layerNames = entry.treeLayers.filter((name) => name !== "logits");
  const unitsOf = (name: string) => layers.find((row) => row.name === name)!.shape.at(-1)!;
  const state = figureState("panels", {
    photo: readPhoto,
    window: readWhole("window", 8, 150),
    stride: readWhole("stride", 4, 150),
    fill: readChoice("fill", pixelFills),
    layer: readChoice("layer", layerNames),
    unit: readWhole("unit", 0, 2047),
    class: readWhole("class", 0, entry.classes - 1),
    rule: readChoice("rule", rules)
  });
  let choice: Choice = initial;
  let shown: Shown | undefined;
  /** What the worker has the passes of, so that another class or map of it costs nothing. */
  let known: Costly | undefined;
  let grid = new AbortController();
  let file: Promise<PatchFile> | undefined;
  const shelf: PatchShelf = new Map();

  const photoInput = photoPicker(photos, {value: initial.photo, sheet});
  const classInput = classPicker({id: "panels-class"});
  const layerInput = select(layerNames, (layer) => change({layer, unit: undefined}));
  const unitMenu = html`<select aria-label="One of the strongest maps" oninput=${still}
    onchange=${() => change({unit: Number(unitMenu.value)})}></select>` as HTMLSelectElement;
  const unitNumber = html`<input type="number" min="0" step="1" aria-label="Map by its number" oninput=${still}
    onchange=${() => unitNumber.reportValidity() && change({unit: unitNumber.valueAsNumber})} />` as HTMLInputElement;
  const windowInput = number("Square, px", 8, 150, (window) =>
    change({window, stride: Math.min(window, choice.stride)})
  );
  const strideInput = number("Stride, px", 4, 150, (stride) => change({stride: Math.min(stride, choice.window)}));
  const fillInput = select(pixelFills, (fill) => change({fill: fill as PixelFill}));
  const ruleInput = select(rules, (rule) => change({rule: rule as Rule}));
  const cost = html`<p class="method-summary"></p>`;
  const go = html`<button type="button" onclick=${() => void compute()}>Cover every place</button>`;

  const canvas = (label: string) =>
    html`<canvas role="img" width=${size} height=${size} aria-label=${label}></canvas>` as HTMLCanvasElement;
  const photoCanvas = canvas("The photo with the square");
  const square = movingSquare(photoCanvas, {
    pixels: size,
    label: "The photo. Drag the square, or move it with the arrow keys."
  });
  const activity = canvas("Activity of the map");
  const projected = canvas("The map, projected to pixels");
  const probability = canvas("Probability of the class");
  const classes = html`<div class="panel-classes"></div>`;
  const keys = {
    activity: html`<div></div>`,
    projected: html`<div></div>`,
    probability: html`<div></div>`,
    classes: html`<div></div>`
  };
  const titles = {
    activity: html`<strong></strong>`,
    projected: html`<strong></strong>`,
    probability: html`<strong></strong>`
  };
  const patchPlace = html`<div class="panel-patches"></div>`;
  const here = html`<p class="square-said" role="status"></p>`;
  const panel = (title: Node | string, picture: Node, below: Node | string) =>
    html`<div class="panel"><div class="panel-title">${title}</div><div class="panel-picture">${picture}</div>${below}</div>`;
  const board = html`<div class="five-panels" onpointermove=${point} onpointerdown=${point}>
    ${panel(html`<strong>The photo</strong>`, square.element, here)}
    ${panel(titles.activity, activity, keys.activity)}
    ${panel(titles.probability, probability, keys.probability)}
    ${panel(html`<strong>Most probable class</strong>`, classes, keys.classes)}
    ${panel(titles.projected, projected, keys.projected)}
    ${patchPlace}
  </div>`;
  const frame = figureFrame({
    id: "panels",
    label: "What changes when a piece of the photo is hidden?",
    controls: html`<div class="explain-controls lecture-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>
      <section><div class="control-title">Square</div>${windowInput.element}${strideInput.element}<label>Fill ${fillInput}</label></section>
      <section><div class="control-title">Map</div><label>Layer ${layerInput}</label><label>Strongest ${unitMenu}</label>
        <label>or number ${unitNumber}</label><label>Projected by ${ruleInput}</label></section>
      <section><div class="control-title">Class</div>${classInput}</section>
      <section>${go}${cost}</section>
    </div>`,
    picture: board,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    tools: backendPicker(client),
    link,
    onCancel: () => {
      asking.cancel();
      if (shown) restore();
    },
    onRetry: () => void compute()
  });
  const asking = answering(frame, {stale: (stale) => void board.classList.toggle("stale", stale), invalidation});

  photoInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({photo: photoInput.value, class: undefined, unit: undefined});
  });
  classInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({class: classInput.value});
  });
  classInput.addEventListener(
    "focusin",
    () =>
      void labels().then(
        (all) => (classInput.labels = all),
        () => {}
      ),
    {
      once: true
    }
  );
  square.element.addEventListener("input", (event) => {
    event.stopPropagation();
    drawSquare(square.place);
  });
  invalidation?.then(() => grid.abort());
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function still(event: Event): void {
    event.stopPropagation();
  }

  function select(choices: readonly string[], pick: (value: string) => void): HTMLSelectElement {
    const input = html`<select oninput=${still} onchange=${() => pick(input.value)}>${choices.map(
      (d) => html`<option>${d}</option>`
    )}</select>` as HTMLSelectElement;
    return input;
  }

  function number(title: string, min: number, max: number, pick: (value: number) => void) {
    const input = html`<input type="number" min=${min} max=${max} step="1" required oninput=${still}
      onchange=${() => input.reportValidity() && pick(input.valueAsNumber)} />` as HTMLInputElement;
    return {input, element: html`<label>${title} ${input}</label>`};
  }

  /** Whether the numbers asked for are the built ones; the rule changes none of them. */
  function isBuilt(): boolean {
    const keys = Object.keys(initial) as (keyof typeof initial)[];
    return keys.every((key) => key === "rule" || choice[key] === initial[key]);
  }

  function follow(): void {
    const {values, problem} = state.read();
    const own = values.photo !== undefined && values.photo !== initial.photo;
    const otherLayer = values.layer !== undefined && values.layer !== initial.layer;
    choice = {
      ...initial,
      ...(own ? {class: undefined, unit: undefined} : {}),
      ...(otherLayer ? {unit: undefined} : {}),
      ...values
    };
    choice = {...choice, stride: Math.min(choice.stride, choice.window)};
    sync();
    frame.note(problem);
    if (isBuilt()) void showBuilt();
    else void compute();
  }

  /** Makes the inputs show the choice. */
  function sync(): void {
    if (photoInput.value !== choice.photo) photoInput.value = choice.photo;
    windowInput.input.value = `${choice.window}`;
    strideInput.input.value = `${choice.stride}`;
    fillInput.value = choice.fill;
    layerInput.value = choice.layer;
    ruleInput.value = choice.rule;
    unitNumber.max = `${unitsOf(choice.layer) - 1}`;
    unitNumber.value = choice.unit === undefined ? "" : `${choice.unit}`;
    unitMenu.value = choice.unit === undefined ? "" : `${choice.unit}`;
    const count = placesAlong(size, choice.window, choice.stride) ** 2;
    const known = isKnown();
    cost.textContent = known
      ? "These are the numbers on the screen."
      : `${count} places, one pass through the network each: about ${count < 20 ? "ten seconds" : count < 150 ? "a minute" : `${Math.round(count / 100)} minutes`} without a graphics card, a few seconds with one.`;
    go.toggleAttribute("disabled", known);
  }

  /** Whether the passes that the choice needs have been made. */
  function isKnown(): boolean {
    return isBuilt() || (!!known && sameCost(known, choice));
  }

  function restore(): void {
    choice = shown!.choice;
    sync();
    write();
  }

  /** Takes a change; what needs no new passes is shown at once, the rest waits for the button. */
  function change(part: Partial<Choice>): void {
    choice = {...choice, ...part};
    frame.note(null);
    sync();
    if (isBuilt()) void showBuilt();
    else if (known && sameCost(known, choice)) void compute();
    else if (shown && sameCost(shown.choice, choice)) {
      frame.note("The page keeps the numbers of one class and one map. For another, press “Cover every place”.");
    }
  }

  function fields() {
    if (choice.photo instanceof File) return {};
    if (isBuilt()) return choice.rule === initial.rule ? {} : {rule: choice.rule};
    return {...choice, photo: choice.photo};
  }

  function write(): void {
    state.write(fields());
  }

  function link(): string {
    if (choice.photo instanceof File) throw new Error(ownPhotoWords.noLink);
    return state.link(fields());
  }

  async function showBuilt(): Promise<void> {
    asking.cancel();
    try {
      const {pixels} = await loadPhoto(initial.photo, shape);
      const image = new Image();
      image.src = projection;
      await image.decode().catch(() => {
        throw new Error("no such picture: the projected map");
      });
      if (!isBuilt()) return; // the reader was quicker
      projected.width = projected.height = size;
      projected.getContext("2d")!.drawImage(image, 0, 0);
      keys.projected.replaceChildren(colourKey({display: "signed", picture: built}));
      grid.abort();
      patchPlace.replaceChildren(builtPatches());
      showStrongest(built.strongest);
      write();
      show({choice: {...initial}, pixels, numbers: built.numbers, label: built.label}, [
        ["computed", "when this site was built"]
      ]);
      photoInput.reveal();
      if (choice.rule !== initial.rule) void project();
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  /** Projects the built map by the rule chosen: one pass forward and back. */
  async function project(): Promise<void> {
    const {rule} = choice;
    const {layer, unit} = initial;
    await asking.run(async ({signal, progress}) => {
      const photo = await loadPhoto(initial.photo, shape);
      signal.throwIfAborted();
      const question = {kind: "projection", network: networkFiles(networkName), photo, layer, unit, rule} as const;
      const map = await client.ask(question, {signal, progress});
      signal.throwIfAborted();
      showProjection(map);
      shown = {...shown!, choice: {...shown!.choice, rule}};
      titles.projected.textContent = `Map ${unit} projected to pixels, ${rule}`;
      write();
    });
  }

  function builtPatches(): HTMLElement {
    const {field} = layers.find(({name}) => name === initial.layer)!;
    return storyUnit(initial, {...units, units: lectureUnits, field}).querySelector<HTMLElement>(".patch-grids")!;
  }

  async function compute(): Promise<void> {
    const mine = choice;
    const {photo, window, stride, fill, layer, rule} = mine;
    const done = await asking.run(async ({signal, progress}) => {
      const loaded = await loadPhoto(photo, shape);
      signal.throwIfAborted();
      const files = networkFiles(networkName);
      if (mine.unit !== undefined && mine.unit >= unitsOf(layer))
        throw new RangeError(`unknown unit: ${mine.unit} (${layer} has ${unitsOf(layer)})`);
      const question = {kind: "occlude", network: files, photo: loaded, fill, layer} as const;
      const found = await client.ask(
        {...question, class: mine.class, unit: mine.unit, window: [window, window], stride: [stride, stride]},
        {signal, progress}
      );
      known = mine;
      const {class: index, label, strongest} = found;
      const unit = found.unit!;
      const full = {...mine, unit, class: index};
      const map = await client.ask({kind: "projection", network: files, photo: loaded, layer, unit, rule}, {signal});
      signal.throwIfAborted();
      choice = full;
      showStrongest(strongest);
      showProjection(map);
      sync();
      write();
      show({choice: full, pixels: loaded.pixels, numbers: found.scores, label}, [
        ["backend", backendTitle(found.backend)],
        ["time", `${(found.milliseconds / 1000).toFixed(1)} s`]
      ]);
    });
    if (done) void showPatches();
  }

  function showStrongest(strongest: BuiltPanels["strongest"]): void {
    unitMenu.replaceChildren(
      html`<option value="" disabled>another</option>`,
      ...strongest.map(
        ({unit, total}, i) => html`<option value=${unit}>${i + 1}. map ${unit}: ${total.toFixed(0)}</option>`
      )
    );
    unitMenu.value = choice.unit === undefined ? "" : `${choice.unit}`;
    if (unitMenu.selectedIndex < 0) unitMenu.value = "";
  }

  function showProjection({values, shape: [height, width, depth]}: ProjectionAnswer): void {
    const picture = signedPicture({values, width, height, channels: depth});
    drawPicture(projected, picture);
    keys.projected.replaceChildren(colourKey({display: "signed", picture}));
  }

  /** Shows the nine patches of the map on the screen. */
  async function showPatches(): Promise<void> {
    if (!shown) return;
    const {layer, unit} = shown.choice;
    grid.abort();
    const mine = new AbortController();
    grid = mine;
    try {
      file ??= patches().then(readPatches);
      file.catch(() => (file = undefined));
      const known = await file;
      if (mine.signal.aborted) return;
      const row = layers.find(({name}) => name === layer)!;
      patchPlace.replaceChildren(
        livePatchGrid({
          client,
          network: networkFiles(networkName),
          layer: row,
          unit,
          patches: known.patchesOf(layer, unit),
          examples: photoExamples(entry.inputShape),
          shelf,
          signal: mine.signal
        })
      );
    } catch (error) {
      patchPlace.replaceChildren((error as Error).message);
    }
  }

  function show(next: Shown, rest: readonly Fact[]): void {
    const before = shown;
    shown = next;
    const {
      choice: {photo, window, stride, fill, layer, unit, rule, class: index},
      numbers,
      label
    } = next;
    const {whole, windows} = numbers;
    titles.activity.textContent = `Activity of map ${unit} of ${layer}`;
    titles.projected.textContent = `Map ${unit} projected to pixels, ${rule}`;
    titles.probability.textContent = `Probability of “${label}”`;
    const changes = numbers.activity.map((d) => (whole.activity ? 100 * (d / whole.activity - 1) : 0));
    const rises = numbers.probabilities.map((d) => 100 * (d - whole.probability));
    heat(activity, keys.activity, changes, "per cent of its activity", `How the activity of map ${unit} changes`);
    heat(probability, keys.probability, rises, "percentage points", `How the probability of ${label} changes`);
    projected.setAttribute("aria-label", `The map ${unit} of ${layer} projected to pixels`);
    const {map, legend} = classMap(numbers, size);
    classes.replaceChildren(map);
    keys.classes.replaceChildren(legend);
    classInput.show(whole.top, index);
    if (before?.choice.window !== window)
      square.set([Math.round((size - window) / 2), Math.round((size - window) / 2)], window);
    drawSquare(square.place);
    const known = photos.find(({id}) => id === photo);
    frame.credit(known ? photoCredit(known) : document.createTextNode(ownPhotoWords.credit));
    const wins = numbers.best.filter((d) => d.index === index).length;
    frame.caption(
      `A ${fill} square of ${window} px hides each of ${windows.length} places of the photo. Red: what is asked about rises when the place is hidden; blue: it falls. “${label}” is the answer at ${wins} of them. Point at a place to read its numbers.`
    );
    frame.readout([
      ["network", entry.title],
      ["class", `${index} ${label}`],
      ["probability", percentText(whole.probability)],
      [
        "lowest, highest",
        `${percentText(Math.min(...numbers.probabilities))}, ${percentText(Math.max(...numbers.probabilities))}`
      ],
      ["map", `${layer} ${unit}`],
      ["total activity", `${(whole.activity ?? 0).toFixed(0)}`],
      ["square, stride", `${window}, ${stride} px`],
      ...rest
    ]);
  }

  function heat(
    canvas: HTMLCanvasElement,
    key: HTMLElement,
    values: readonly number[],
    unit: string,
    label: string
  ): void {
    const map = meanOverBoxes(shown!.numbers.windows, values, {width: size, height: size});
    const picture: MapPicture = mapPicture(map, "signed-heat", {percentile: 100});
    drawPicture(canvas, picture);
    canvas.setAttribute("aria-label", label);
    key.replaceChildren(colourKey({display: "signed-heat", picture}), html`<span> ${unit}</span>`);
  }

  /** Moves the square to where the reader points at any of the panels. */
  function point(event: PointerEvent): void {
    const target = (event.target as Element).closest(".panel-picture");
    if (!shown || !target || target.contains(square.element)) return;
    const {left, top, width, height} = target.getBoundingClientRect();
    const {window} = shown.choice;
    const row = ((event.clientY - top) / height) * size - window / 2;
    const column = ((event.clientX - left) / width) * size - window / 2;
    square.set([row, column], window);
    drawSquare(square.place);
  }

  /** Draws the photo with the square at the place whose passes were made, nearest to the one given, and says its numbers. */
  function drawSquare([row, column]: readonly [number, number]): void {
    if (!shown) return;
    const {
      choice: {fill, window},
      pixels,
      numbers,
      label
    } = shown;
    const {windows, whole} = numbers;
    const distance = (i: number) =>
      Math.hypot(
        middle(windows[i].top, windows[i].bottom) - row - window / 2,
        middle(windows[i].left, windows[i].right) - column - window / 2
      );
    const nearest = windows.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0);
    square.set([windows[nearest].top, windows[nearest].left], window, shown.choice.stride);
    drawPicture(photoCanvas, toPicture(occlude(pixels, windows[nearest], fillPixels(pixels, fill))));
    const act = whole.activity ? 100 * (numbers.activity[nearest] / whole.activity - 1) : 0;
    const top = numbers.best[nearest];
    here.textContent = `Hidden here: “${label}” ${percentText(numbers.probabilities[nearest])} (whole photo ${percentText(whole.probability)}), map ${signed(act)} %. The network says “${top.label}”, ${percentText(top.probability)}.`;
  }

  function seen(): Shown {
    if (!shown) throw new Error("There is no picture yet.");
    return shown;
  }

  function fileName(ending: string): string {
    const {photo, class: index, layer, unit, window, stride} = seen().choice;
    return `${photo instanceof File ? "own-photo" : photo}-${index}-${layer}-${unit}-${window}-${stride}.${ending}`;
  }

  async function savePng(): Promise<void> {
    const {pixels} = seen();
    const sheet = document.createElement("canvas");
    sheet.width = 5 * size;
    sheet.height = size;
    const context = sheet.getContext("2d")!;
    const one = document.createElement("canvas");
    drawPicture(one, toPicture(pixels));
    const image = new Image(size, size);
    const copy = classes.querySelector("svg")!.cloneNode(true) as SVGSVGElement;
    copy.setAttribute("width", `${size}`);
    copy.setAttribute("height", `${size}`);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    [one, activity, projected, probability, image].forEach((part, i) => {
      context.drawImage(part, i * size, 0, size, size);
    });
    saveFile(fileName("png"), await canvasPng(sheet));
  }

  function saveCsv(): void {
    const {
      numbers: {windows, activity, logits, probabilities, best}
    } = seen();
    const rows = windows.map(({top, left, bottom, right}, i) => ({
      top,
      left,
      bottom,
      right,
      activity: activity[i],
      logit: logits[i],
      probability: probabilities[i],
      answer: best[i].label,
      "its probability": best[i].probability
    }));
    saveFile(fileName("csv"), new Blob([csvText(rows)], {type: "text/csv"}));
  }

  function saveJson(): void {
    const {
      choice: {photo, ...rest},
      numbers
    } = seen();
    const content = {network: networkName, photo: photo instanceof File ? "own" : photo, ...rest, ...numbers};
    saveFile(fileName("json"), new Blob([JSON.stringify(content)], {type: "application/json"}));
  }
}

function sameCost(a: Costly, b: Costly): boolean {
  return (["photo", "window", "stride", "fill", "layer"] as const).every((key) => a[key] === b[key]);
}

function placesAlong(size: number, window: number, stride: number): number {
  return Math.ceil((size - window) / stride) + 1;
}

const middle = (a: number, b: number) => (a + b) / 2;

/** Returns the number with one decimal, a sign and a true minus. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return `${value < 0 && text !== "0.0" ? "−" : "+"}${text}`;
}
