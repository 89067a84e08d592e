import {html} from "htl";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {type ResponseFile, readResponses} from "../../corpus/responses.js";
import type {LayerRow} from "../../network/layerTable.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ExplainAnswer} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {type Fields, quoted, readLink} from "../frame/linkState.js";
import {mapTable} from "../frame/mapTable.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {type PickedUnit, unitInput} from "../inputs/unitInput.js";
import {mapPanes, shownMap} from "../marks/mapPanes.js";
import {livePatchGrid, type PatchShelf} from "./livePatchGrid.js";
import {photoExamples} from "./patchExamples.js";
import {patchWords} from "./patchWords.js";
import {responseRow} from "./responseRow.js";
import {storyUnit} from "./storyUnit.js";
import {storyNetwork, type UnitFacts} from "./storyUnits.js";

export interface UnitExplorerOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** What was measured when the site was built, data/units/story/facts.json, and its sheets. */
  readonly facts: readonly UnitFacts[];
  readonly storyPatches: string;
  readonly storyPictures: string;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The patches of every unit, data/patches/inception-v3.bin; fetched when first needed. */
  readonly patches: () => Promise<ArrayBuffer>;
  /** The responses of every unit, data/patches/inception-v3-responses.bin; fetched when first needed. */
  readonly responses: () => Promise<ArrayBuffer>;
  /** The unit shown at first, one of the facts. */
  readonly initial: PickedUnit;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the live figure “what does this unit look for?”: any unit of the
 * tree's layers on any photo, with its guided picture, the patches that excite
 * it most, the units this photo excites most, and what all photos make of it.
 * It begins with the *initial* unit, which needs no network. The state is in
 * the page's address.
 */
export function unitExplorer(options: UnitExplorerOptions): HTMLElement {
  const {client, layers, facts, sheet, initial, invalidation} = options;
  const {inputShape, treeLayers} = networkEntry(storyNetwork);
  const [height, width, channels] = inputShape;
  const rows = treeLayers.map((name) => layers.find((row) => row.name === name)!);
  const unitsOf = ({shape}: LayerRow) => shape[shape.length - 1];
  const first = facts.find(({layer, unit}) => layer === initial.layer && unit === initial.unit);
  if (!first) throw new RangeError(`unknown unit: ${initial.layer} ${initial.unit}`);
  const fields: Fields<{unit: PickedUnit; "unit-photo": string}> = {
    unit(text) {
      const [, layer, number] = /^(.{1,40})\.(\d{1,5})$/.exec(text) ?? [];
      const row = rows.find(({name}) => name === layer);
      if (!row || !(Number(number) < unitsOf(row))) throw new RangeError(`unknown unit: ${quoted(text)}`);
      return {layer, unit: Number(number)};
    },
    "unit-photo"(id) {
      if (id === "own") throw new RangeError("the photo was somebody’s own file, which a link cannot carry");
      if (!photos.some((photo) => photo.id === id)) throw new RangeError(`unknown photo: ${quoted(id)}`);
      return id;
    }
  };
  let picked: PickedUnit = initial;
  let photo: PickedPhoto = first.photo;
  let patchesEnd: AbortController | undefined;
  let shown: ExplainAnswer | undefined;
  let patchFile: Promise<PatchFile> | undefined;
  let responseFile: Promise<ResponseFile> | undefined;
  let written: string | undefined;
  const shelf: PatchShelf = new Map();

  const photoInput = photoPicker(photos, {value: first.photo, sheet});
  const choice = unitInput(
    rows.map((row) => ({name: row.name, units: unitsOf(row)})),
    {value: picked}
  );
  const topList = html`<div class="unit-top-list"></div>`;
  const topUnits = html`<details class="unit-top" ontoggle=${showTop}>
    <summary>The units this photo excites most</summary>${topList}</details>` as HTMLDetailsElement;
  const row = html`<div></div>`;
  const all = html`<details class="unit-responses" ontoggle=${showResponses}>
    <summary>What all photos make of this unit</summary>${row}</details>` as HTMLDetailsElement;
  const panes = mapPanes();
  const live = html`<div hidden>${panes.element}</div>`;
  const patches = html`<div class="unit-patches"></div>`;
  const start = html`<div></div>`;
  const frame = figureFrame({
    id: "units",
    label: "What does this unit look for?",
    controls: controls(),
    picture: html`<div class="unit-explorer">${start}${live}${patches}${all}</div>`,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    tools: backendPicker(client),
    link: () => new URL(hash(), location.href).href,
    onCancel: cancel,
    onRetry: () => void compute()
  });

  const asking = answering(frame, {stale: panes.stale, invalidation});

  photoInput.addEventListener("input", () => {
    photo = photoInput.value;
    change();
  });
  choice.addEventListener("input", () => {
    picked = choice.value;
    change();
  });
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => {
    cancel();
    window.removeEventListener("hashchange", follow);
  });
  if (read()) void compute();
  else showInitial();
  return frame.element;

  function controls(): Node {
    return html`<div class="explain-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>
      <section class="control-class"><div class="control-title">Unit</div>${choice}</section>
      <section class="control-method">${topUnits}</section>
    </div>`;
  }

  function field(): LayerRow {
    return rows.find(({name}) => name === picked.layer)!;
  }

  function name(): string {
    return `${picked.layer} ${picked.unit}`;
  }

  /** Reads the address into the choice. Returns whether it asks for anything but the initial unit. */
  function read(): boolean {
    const {values, problems} = readLink(location.hash, fields);
    picked = values.unit ?? initial;
    photo = values["unit-photo"] ?? first!.photo;
    choice.value = picked;
    photoInput.value = photo;
    frame.note(problems.length ? `This link asks for something that is not here: ${problems.join("; ")}.` : null);
    return picked.layer !== initial.layer || picked.unit !== initial.unit || photo !== first!.photo;
  }

  function follow(): void {
    const {hash} = location;
    if (hash !== written && hash.includes("unit") && hash.includes("=")) {
      read();
      void compute();
    }
  }

  function change(): void {
    frame.note(null);
    if (!(photo instanceof File)) {
      written = hash();
      history.replaceState(null, "", written);
    }
    void compute();
  }

  /** Returns the hash of this state; what other figures keep there stays. */
  function hash(): string {
    if (photo instanceof File) throw new Error(ownPhotoWords.noLink);
    const params = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    params.set("unit", `${picked.layer}.${picked.unit}`);
    params.set("unit-photo", photo);
    return `#${params}`;
  }

  function cancel(): void {
    patchesEnd?.abort();
    asking.cancel();
  }

  function showInitial(): void {
    const {storyPatches, storyPictures} = options;
    const sheets = {facts, patches: storyPatches, pictures: storyPictures};
    start.replaceChildren(storyUnit(initial, {...sheets, field: field().field}));
    caption(first!.value);
    readout(first!.value, first!.position, [["computed", "when this site was built"]]);
  }

  /** Asks the worker for the choice; a newer choice ends an older one. */
  async function compute(): Promise<void> {
    patchesEnd?.abort();
    const mine = new AbortController();
    patchesEnd = mine;
    const {layer, unit} = picked;
    const network = networkFiles(storyNetwork);
    await asking.run(async (tools) => {
      const loaded = await loadPhoto(photo, {width, height, channels});
      const target = {layer, unit};
      const question = {
        kind: "explain",
        network,
        photo: loaded,
        target,
        method: "guided-backprop",
        options: {}
      } as const;
      const answer = await client.ask(question, tools);
      if (tools.signal.aborted) return;
      show(answer, loaded.pixels);
      void showTop();
      void showResponses();
      const found = (await patchesOfAll()).patchesOf(layer, unit);
      if (tools.signal.aborted) return;
      const examples = photoExamples(inputShape);
      const grid = {client, network, layer: field(), unit, patches: found, examples, shelf, signal: mine.signal};
      patches.replaceChildren(
        html`<p class="patch-words">${patchWords(storyNetwork, field())}</p>`,
        livePatchGrid(grid) // goes on by itself; a newer choice ends it
      );
    });
  }

  function show(answer: ExplainAnswer, pixels: Parameters<typeof panes.photo>[0]): void {
    shown = answer;
    const [rows, columns, depth] = answer.shape;
    start.replaceChildren();
    patches.replaceChildren();
    live.hidden = false;
    panes.photo(pixels, subject());
    const map = {values: answer.values, width: columns, height: rows, channels: depth};
    panes.show(shownMap(map, "signed"), `Guided backprop of ${name()} for the photo: ${subject()}`);
    const {value, position} = answer.target;
    caption(value);
    readout(value, position === "sum" ? null : position, [
      ["backend", backendTitle(answer.backend)],
      ["time", `${Math.round(answer.milliseconds)} ms`]
    ]);
  }

  function caption(value: number): void {
    frame.caption(
      value > 0 || picked.layer === treeLayers[0]
        ? `What excites ${name()} in this photo, where it is most active; and the patches of the corpus that excite it most.`
        : `${name()} is silent on this photo.`
    );
    const known = photos.find(({id}) => id === photo);
    frame.credit(known ? photoCredit(known) : document.createTextNode(ownPhotoWords.credit));
  }

  function readout(value: number, position: readonly number[] | null, rest: readonly Fact[]): void {
    const place: Fact[] = position ? [["place", `row ${position[0]}, column ${position[1]}`]] : [];
    frame.readout([
      ["network", networkEntry(storyNetwork).title],
      ["unit", name()],
      ["value", value.toPrecision(3)],
      ...place,
      ...rest
    ]);
  }

  function subject(): string {
    return photos.find(({id}) => id === photo)?.subject ?? "your own photo";
  }

  function patchesOfAll(): Promise<PatchFile> {
    patchFile ??= options.patches().then(readPatches);
    patchFile.catch(() => {
      patchFile = undefined; // to be tried again
    });
    return patchFile;
  }

  /** Fills the list of the units that the photo excites most, where it is open. */
  async function showTop(): Promise<void> {
    if (!topUnits.open) return;
    const {layer} = picked;
    const shownFor = photo;
    try {
      const file = await patchesOfAll();
      const scales = Float32Array.from(
        {length: unitsOf(field())},
        (_, unit) => file.patchesOf(layer, unit)[0]?.value ?? 0
      );
      const loaded = await loadPhoto(photo, {width, height, channels});
      const question = {
        kind: "topUnits",
        network: networkFiles(storyNetwork),
        photo: loaded,
        layer,
        count: 12,
        scales
      } as const;
      const {units} = await client.ask(question, {progress: (progress) => frame.progress(progress)});
      if (layer !== picked.layer || shownFor !== photo) return;
      const buttons = units.map(
        ({unit, value}) =>
          html`<li><button type="button" aria-pressed=${String(unit === picked.unit)} onclick=${() => go({layer, unit})}>${unit}
            <span>${Math.round((100 * value) / scales[unit])} %</span></button></li>`
      );
      topList.replaceChildren(
        html`<p>Units of ${layer}, by their value here as a share of the best in the corpus.</p>`,
        html`<ol>${buttons}</ol>`
      );
    } catch (error) {
      topList.textContent = (error as Error).message;
    } finally {
      if (!asking.busy) frame.progress(null);
    }
  }

  /** Fills the row of all photos, where it is open. */
  async function showResponses(): Promise<void> {
    if (!all.open) return;
    const {layer, unit} = picked;
    responseFile ??= options.responses().then(readResponses);
    try {
      const responses = (await responseFile).responsesOf(layer, unit);
      if (layer !== picked.layer || unit !== picked.unit) return;
      const current = photo instanceof File ? undefined : photo;
      row.replaceChildren(responseRow(responses, {sheet, current, onPick: goPhoto}));
    } catch (error) {
      responseFile = undefined;
      row.textContent = (error as Error).message;
    }
  }

  function go(next: PickedUnit): void {
    picked = next;
    choice.value = next;
    change();
  }

  function goPhoto(id: string): void {
    photo = id;
    photoInput.value = id;
    change();
  }

  /** The numbers on the screen; the initial unit's are computed when they are first asked for. */
  async function numbers(): Promise<ExplainAnswer> {
    if (!shown) await compute();
    if (!shown) throw new Error("There are no numbers yet.");
    return shown;
  }

  function fileName(ending: string): string {
    return `${photo instanceof File ? "own-photo" : photo}-${picked.layer}-${picked.unit}.${ending}`;
  }

  async function savePng(): Promise<void> {
    await numbers();
    saveFile(fileName("png"), await panes.png());
  }

  async function saveCsv(): Promise<void> {
    const {shape, values} = await numbers();
    saveFile(fileName("csv"), new Blob([mapTable(shape, values)], {type: "text/csv"}));
  }

  async function saveJson(): Promise<void> {
    const {target, shape, values} = await numbers();
    const found = (await patchesOfAll()).patchesOf(picked.layer, picked.unit);
    const named = found.map(({example, ...patch}) => ({photo: photos[example].id, ...patch}));
    const content = {
      network: storyNetwork,
      method: "guided-backprop",
      target,
      patches: named,
      shape,
      values: Array.from(values)
    };
    saveFile(fileName("json"), new Blob([JSON.stringify(content)], {type: "application/json"}));
  }
}
