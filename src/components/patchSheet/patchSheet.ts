import {html} from "htl";
import {readPatches} from "../../corpus/patches.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import {answering} from "../frame/answering.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker} from "../inputs/backendPicker.js";
import {canvasPng} from "../marks/drawPicture.js";
import {photoExamples} from "../units/patchExamples.js";
import {patchGrid} from "../units/patchGrid.js";
import {builtPictures, type LivePictures, livePictures, type SheetPictures} from "./patchSheetPictures.js";
import {type BuiltSheets, patchSheets, type SheetPatch} from "./patchSheets.js";
import {sheetLayout} from "./sheetLayout.js";
import {moved, type SheetView, wholeView, zoomed} from "./sheetView.js";

export interface PatchSheetOptions {
  /** Names the figure in the page; defaults to "sheet". */
  readonly id?: string;
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** The address of each built sheet, by the name of its layer. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Fetches the patches of every unit; needed for what was not built. */
  readonly patches: () => Promise<ArrayBuffer>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** How many units a sheet has that was not built. */
const liveUnits = 12;

/**
 * Returns the live figure of a whole layer: for each of its units the nine
 * patches that excite it most and what in each of them does, as in figure 2 of
 * https://arxiv.org/abs/1311.2901. The sheet is magnified and moved by buttons,
 * keys, the pointer, and the wheel with Ctrl; a unit opens large, with its
 * numbers. It begins with what was *built*, which needs no network. The state
 * is in the page’s address.
 */
export function patchSheet(built: BuiltSheets, options: PatchSheetOptions): HTMLElement {
  const {id = "sheet", client, layers, sheets, patches: file, invalidation} = options;
  const {network} = patchSheets;
  const {treeLayers, inputShape, title} = networkEntry(network);
  const names = treeLayers.filter((name) => name !== "logits").reverse();
  const unitsOf = (name: string) => layers.find((row) => row.name === name)!.shape.at(-1)!;
  const examples = photoExamples(inputShape);
  const state = figureState(id, {
    layer: readChoice("layer", names),
    from: readWhole("unit", 0, 4095),
    open: readWhole("unit", 0, 4095)
  });
  let layer: string = "Mixed_5b";
  let from = 0;
  let open: number | null = null;
  let patches: readonly (readonly SheetPatch[])[] = [];
  let pictures: SheetPictures | undefined;
  let live: LivePictures | undefined;
  let layout = sheetLayout(patchSheets.units, false);
  let view: SheetView = {scale: 1, x: 0, y: 0};
  let over: number | null = null;
  let whole = true;

  const layerInput =
    html`<select aria-label="Layer" onchange=${() => choose(layerInput.value, 0)} oninput=${still}>${names.map(
      (name) => html`<option value=${name}>${name}</option>`
    )}</select>` as HTMLSelectElement;
  const fromInput = html`<input type="number" min="0" step="1" required aria-label="First unit" oninput=${still}
    onchange=${() => fromInput.reportValidity() && choose(layer, fromInput.valueAsNumber)} />` as HTMLInputElement;
  const tool = (text: string, label: string, act: () => void) =>
    html`<button type="button" aria-label=${label} title=${label} onclick=${act}>${text}</button>`;
  const unitInput = html`<select aria-label="Unit to open" oninput=${still}
    onchange=${() => openUnit(unitInput.value === "" ? null : Number(unitInput.value))}></select>` as HTMLSelectElement;
  const canvas =
    html`<canvas class="sheet-canvas" tabindex="0" role="application" onkeydown=${keyed}></canvas>` as HTMLCanvasElement;
  const heads = html`<div class="sheet-heads" aria-hidden="true"><span>What in each patch excites the unit</span><span>The nine patches of each unit</span></div>`;
  const large = html`<div class="sheet-open" role="region" aria-label="The unit that is open" aria-live="polite"></div>`;
  const backendInput = backendPicker(client);
  backendInput.addEventListener("input", still);
  const frame = figureFrame({
    id,
    label: "The patches of a whole layer",
    picture: html`<div class="sheet">
      <div class="sheet-bar">
        <label>Layer ${layerInput}</label><label>First unit ${fromInput}</label>
        <span class="sheet-zoom">${tool("−", "Smaller", () => zoom(1 / 1.5))}${tool("+", "Larger", () => zoom(1.5))}${tool("Whole sheet", "The whole sheet", fit)}</span>
        <label>Open ${unitInput}</label>
      </div>
      ${heads}${canvas}${large}
    </div>`,
    files: {PNG: savePng, JSON: saveJson},
    tools: backendInput,
    link: () => state.link(fields()),
    onCancel: () => {
      asking.cancel();
      tell([["stopped", "before all signals were there"]]);
    },
    onRetry: () => void load()
  });
  const asking = answering(frame, {invalidation});

  canvas.addEventListener("wheel", wheel, {passive: false});
  canvas.addEventListener("pointerdown", grab);
  canvas.addEventListener("pointermove", (event) => {
    const next = unitUnder(event);
    if (next === over) return;
    over = next;
    canvas.title = over === null ? "" : `${layer} ${from + over}`;
    draw();
  });
  canvas.addEventListener("pointerleave", () => {
    over = null;
    draw();
  });
  const watching = new ResizeObserver(() => resize());
  watching.observe(canvas);
  state.onChange(follow, invalidation);
  invalidation?.then(() => watching.disconnect());
  follow();
  return frame.element;

  function still(event: Event): void {
    event.stopPropagation();
  }

  function follow(): void {
    const {values, problem} = state.read();
    layer = values.layer ?? "Mixed_5b";
    from = Math.min(values.from ?? 0, unitsOf(layer) - 1);
    open = values.open ?? null;
    frame.note(problem);
    void load();
  }

  function choose(name: string, first: number): void {
    layer = name;
    from = Math.min(first, unitsOf(name) - 1);
    open = null;
    frame.note(null);
    state.write(fields());
    void load();
  }

  function fields() {
    return {layer: layer === "Mixed_5b" ? undefined : layer, from: from || undefined, open: open ?? undefined};
  }

  /** Returns the cell of the sheet that was built of this layer; undefined where none was, or not of these units. */
  function builtCell(): number | undefined {
    return from === 0 ? patchSheets.layers.find((d) => d.layer === layer)?.cell : undefined;
  }

  async function load(): Promise<void> {
    layerInput.value = layer;
    fromInput.max = String(unitsOf(layer) - 1);
    fromInput.value = String(from);
    const cell = builtCell();
    live = undefined;
    if (cell !== undefined) {
      asking.cancel();
      const name = layer;
      try {
        const loaded = await builtPictures(sheets[name], cell);
        if (layer !== name || live) return; // the reader was quicker
        patches = built[name];
        pictures = loaded;
        frame.error(null);
        show([["computed", "when this site was built"]]);
      } catch (error) {
        frame.error((error as Error).message);
      }
      return;
    }
    let time = 0;
    await asking.run(async ({signal, progress}) => {
      const known = readPatches(await file());
      signal.throwIfAborted();
      const count = Math.min(liveUnits, unitsOf(layer) - from);
      patches = Array.from({length: count}, (_, i) => known.patchesOf(layer, from + i));
      const row = layers.find(({name}) => name === layer)!;
      const made = livePictures({
        client,
        network: networkFiles(network),
        layer: row,
        first: from,
        patches,
        examples,
        more: () => !signal.aborted && draw(true)
      });
      pictures = live = made;
      show([]);
      await made.cut(signal);
      for (let next = unseen(made); next !== null; next = unseen(made)) {
        signal.throwIfAborted();
        const done = patches.filter((_, i) => made.has(i)).length;
        time += await made.project(next, signal, (heard) =>
          progress(heard.phase === "compute" ? {...heard, fraction: (done + heard.fraction) / count} : heard)
        );
      }
      tell([["time", `${(time / 1000).toFixed(1)} s for ${count} units`]]);
    });
  }

  /** Returns a unit without signals, one in sight first; null where all have them. */
  function unseen(made: LivePictures): number | null {
    const missing = patches.map((_, i) => i).filter((i) => !made.has(i));
    const seen = missing.find((i) => {
      const {x, y} = layout.block(i, 0);
      const {width, height} = windowSize();
      const [left, top] = [(x - view.x) * view.scale, (y - view.y) * view.scale];
      return left > -3 * view.scale && top > -3 * view.scale && left < width && top < height;
    });
    return seen ?? missing[0] ?? null;
  }

  function show(facts: readonly Fact[]): void {
    whole = true;
    resize();
    const options = patches.map((_, i) => html`<option value=${from + i}>${from + i}</option>`);
    unitInput.replaceChildren(html`<option value="">none</option>`, ...options);
    if (open !== null && (open < from || open >= from + patches.length)) open = null;
    openUnit(open, false);
    tell(facts);
  }

  function tell(facts: readonly Fact[]): void {
    const last = from + patches.length - 1;
    const size = layers.find(({name}) => name === layer)!.field;
    canvas.setAttribute(
      "aria-label",
      `The patches of units ${from} to ${last} of ${layer}, and what in them excites the unit. Plus and minus magnify, arrows move. Choose a unit to open it.`
    );
    frame.caption(
      `Units ${from} to ${last} of ${layer}, in order; nobody chose them. For each, nine signals (guided backprop) and the nine patches that they belong to, the strongest first. Grey is no signal; each has its own scale.`
    );
    const used = [...new Set(patches.flat().map(({example}) => example))].sort((a, b) => a - b);
    frame.credit(
      html`<details class="patch-credits"><summary>The ${used.length} photos in this sheet</summary><ol>${used.map((example) => html`<li>${photoCredit(photos[example])}</li>`)}</ol></details>`
    );
    frame.readout([
      ["network", title],
      ["layer", layer],
      ["units", `${from} to ${last} of ${unitsOf(layer)}`],
      ["a unit sees", size === "whole image" ? "the whole image" : `${size.size[1]} × ${size.size[0]} px`],
      ...facts
    ]);
  }

  function windowSize() {
    return {width: canvas.clientWidth || 640, height: canvas.clientHeight || 340};
  }

  function resize(): void {
    const wide = (canvas.parentElement?.clientWidth ?? 640) > 520;
    layout = sheetLayout(patches.length || patchSheets.units, !wide);
    heads.classList.toggle("stacked", !wide);
    canvas.style.aspectRatio = `${layout.width} / ${layout.height}`;
    const {width, height} = windowSize();
    const density = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    view = whole ? wholeView(layout, windowSize()) : moved(view, 0, 0, layout, windowSize());
    draw();
  }

  /** Draws what is seen; *again* also the unit that is open. */
  function draw(again = false): void {
    const context = canvas.getContext("2d");
    if (!context || !pictures) return;
    const {width, height} = windowSize();
    const density = canvas.width / width;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    canvas.style.touchAction = whole ? "pan-y" : "none"; // magnified, a finger moves the sheet
    context.imageSmoothingEnabled = view.scale < pictures.cell;
    const styles = getComputedStyle(canvas);
    const rest = styles.getPropertyValue("--theme-foreground-faintest") || "#ccc";
    for (const [unit, ranks] of patches.entries()) {
      for (const field of [0, 1] as const) {
        const {x, y} = layout.block(unit, field);
        const [left, top] = [(x - view.x) * view.scale, (y - view.y) * view.scale];
        const side = 3 * view.scale;
        if (left > width || top > height || left + side < 0 || top + side < 0) continue;
        context.fillStyle = rest;
        context.fillRect(left, top, side, side);
        ranks.forEach((_, rank) => {
          const at = {unit, rank, side: field ? "photo" : "signal"} as const;
          const [px, py] = [left + (rank % 3) * view.scale, top + Math.floor(rank / 3) * view.scale];
          pictures!.draw(context, at, px, py, view.scale);
        });
        const marked = open === from + unit;
        if (marked || over === unit) {
          context.strokeStyle = styles.getPropertyValue("--theme-foreground-focus") || "#36c";
          context.lineWidth = marked ? 3 : 2;
          context.strokeRect(left - 1, top - 1, side + 2, side + 2);
        }
        if (side > 110) {
          context.font = "12px sans-serif";
          const label = String(from + unit);
          context.fillStyle = "rgb(0 0 0 / 70%)";
          context.fillRect(left, top, context.measureText(label).width + 8, 17);
          context.fillStyle = "white";
          context.fillText(label, left + 4, top + 13);
        }
      }
    }
    if (again && open !== null) fillLarge();
  }

  function zoom(factor: number, at?: readonly [number, number]): void {
    const {width, height} = windowSize();
    whole = false;
    view = zoomed(view, factor, at ?? [width / 2, height / 2], layout, {width, height});
    draw();
  }

  function fit(): void {
    whole = true;
    view = wholeView(layout, windowSize());
    draw();
  }

  function pan(dx: number, dy: number): void {
    whole = false;
    view = moved(view, dx, dy, layout, windowSize());
    draw();
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 300), [event.offsetX, event.offsetY]);
  }

  function keyed(event: KeyboardEvent): void {
    const step = 60;
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => zoom(1.5),
      "=": () => zoom(1.5),
      "-": () => zoom(1 / 1.5),
      "0": fit,
      ArrowLeft: () => pan(step, 0),
      ArrowRight: () => pan(-step, 0),
      ArrowUp: () => pan(0, step),
      ArrowDown: () => pan(0, -step),
      Escape: () => openUnit(null)
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn the page
    act();
  }

  function unitUnder({offsetX, offsetY}: MouseEvent): number | null {
    const found = layout.unitAt(offsetX / view.scale + view.x, offsetY / view.scale + view.y);
    return found !== null && found < patches.length ? found : null;
  }

  /** Moves the sheet with the pointer; a press that does not move opens the unit. */
  function grab(down: PointerEvent): void {
    if (down.button !== 0) return;
    let [x, y] = [down.clientX, down.clientY];
    let far = false;
    const touchesWhole = down.pointerType === "touch" && whole; // then the finger scrolls the page
    const move = (event: PointerEvent) => {
      far ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 4;
      if (!far || touchesWhole) return;
      canvas.setPointerCapture(down.pointerId);
      pan(event.clientX - x, event.clientY - y);
      [x, y] = [event.clientX, event.clientY];
    };
    const end = (event: PointerEvent) => {
      canvas.removeEventListener("pointermove", move);
      canvas.removeEventListener("pointerup", end);
      canvas.removeEventListener("pointercancel", end);
      const unit = unitUnder(down);
      if (event.type === "pointerup" && !far && unit !== null) openUnit(from + unit);
    };
    canvas.addEventListener("pointermove", move);
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
  }

  /** Opens a unit large, below the sheet; null closes it. */
  function openUnit(unit: number | null, write = true): void {
    open = unit;
    unitInput.value = unit === null ? "" : String(unit);
    fillLarge();
    draw();
    if (write) state.write(fields());
  }

  function fillLarge(): void {
    large.replaceChildren();
    if (open === null || !pictures) return;
    const row = open - from;
    const side = (rank: number, side: "photo" | "signal") => {
      const cell = document.createElement("canvas");
      cell.width = cell.height = pictures!.cell;
      cell.setAttribute("role", "img");
      cell.setAttribute("aria-label", `${side === "photo" ? "Patch" : "Signal"} ${rank + 1}`);
      pictures!.draw(cell.getContext("2d")!, {unit: row, rank, side}, 0, 0, cell.width);
      return cell;
    };
    const notes = patches[row].map(({example, value}) => ({...examples.describe(example), value}));
    const ready = notes.map((_, rank) => ({photo: side(rank, "photo"), signal: side(rank, "signal")}));
    const grid = patchGrid(notes, {unit: `${layer} ${open}`, ready});
    large.replaceChildren(html`<div class="control-title">${layer}, unit ${open}</div>`, grid.element);
  }

  async function savePng(): Promise<void> {
    saveFile(`${network}-${layer}-${from}-sheet.png`, await canvasPng(canvas));
  }

  function saveJson(): void {
    const units = patches.map((ranks, i) => ({
      unit: from + i,
      patches: ranks.map(({example, position, value}) => ({photo: photos[example].id, position, value}))
    }));
    const content = JSON.stringify({network, layer, units});
    saveFile(`${network}-${layer}-${from}-sheet.json`, new Blob([content], {type: "application/json"}));
  }
}
