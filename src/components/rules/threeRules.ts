import {html} from "htl";
import type {MapPicture, Picture} from "../../images/picture.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import type {LayerRow} from "../../network/layerTable.js";
import type {ResolvedTarget} from "../../network/target.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {Answer, ClassScore, Progress} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {type Fields, quoted, readLink} from "../frame/linkState.js";
import {ownPhotoWords} from "../frame/ownPhotoWords.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {type PickedUnit, unitInput} from "../inputs/unitInput.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {reluRules} from "./reluRules.js";

/** What was computed when the site was built, data/rules/rules/rules.json. */
export interface BuiltRules {
  readonly network: string;
  readonly photo: string;
  readonly target: ResolvedTarget;
  /** The class asked about; null where the target is another unit. */
  readonly asked: ClassScore | null;
  /** The strongest signal of each rule's picture, by the method's id. */
  readonly scales: Readonly<Record<string, Pick<MapPicture, "scale" | "zero">>>;
  /** How much each rule's map is like its map of another photo for the same unit: Pearson's correlation over all values. */
  readonly likeness: Readonly<Record<string, number>>;
}

export interface ThreeRulesOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of each rule’s default picture, by the method's id. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Every layer of the network, from data/layerTables.json. */
  readonly layers: readonly LayerRow[];
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the live figure “which pixels of this image mattered?”: the gradient,
 * the deconvnet and guided backprop of the same unit on the same photo, side by
 * side or one at a time, each with its one line of code. It begins with what
 * was *built*, which needs no network. The state is in the page's address.
 */
export function threeRules(built: BuiltRules, options: ThreeRulesOptions): HTMLElement {
  const {client, pictures, layers, sheet, invalidation} = options;
  const {inputShape, treeLayers, title} = networkEntry(built.network);
  const [height, width, channels] = inputShape;
  const unitsOf = (name: string) => layers.find((row) => row.name === name)!.shape.at(-1)!;
  const initial: PickedUnit = {layer: built.target.layer, unit: built.target.unit};
  const fields: Fields<{rules: PickedUnit; "rules-photo": string; "rules-show": string}> = {
    rules(text) {
      const [, layer, unit] = /^(.{1,40})\.(\d{1,5})$/.exec(text) ?? [];
      if (!treeLayers.includes(layer) || Number(unit) >= unitsOf(layer))
        throw new RangeError(`unknown unit: ${quoted(text)}`);
      return {layer, unit: Number(unit)};
    },
    "rules-photo"(id) {
      if (id === "own") throw new RangeError("the photo was somebody’s own file, which a link cannot carry");
      if (!photos.some((photo) => photo.id === id)) throw new RangeError(`unknown photo: ${quoted(id)}`);
      return id;
    },
    "rules-show"(id) {
      if (!views.some(([view]) => view === id)) throw new RangeError(`unknown picture: ${quoted(id)}`);
      return id;
    }
  };
  let photo: PickedPhoto = built.photo;
  let picked = initial;
  let view = "all";
  let answers: readonly Answer<"explain">[] | undefined;
  let written: string | undefined;

  const photoInput = photoPicker(photos, {value: built.photo, sheet});
  const choice = unitInput(
    treeLayers.map((name) => ({name, units: unitsOf(name)})),
    {value: initial}
  );
  const original = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const panes = reluRules.map(({title, code, method}) => {
    const canvas = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
    const key = html`<span></span>`;
    const element = html`<div class="rule-pane" data-rule=${method}>${canvas}
      <div class="rule-under"><strong>${title}</strong> <code>${code}</code>${key}</div></div>`;
    return {canvas, key, element, method, title};
  });
  const radios = views.map(([id, label]) => {
    return html`<label><input type="radio" name="rules-show" value=${id} checked=${id === view} oninput=${look} /> ${label}</label>`;
  });
  const board = html`<div class="rule-panes" data-show="all">
    <div class="rule-pane">${original}<div class="rule-under"><strong>The photo</strong></div></div>
    ${panes.map(({element}) => element)}
  </div>`;
  const frame = figureFrame({
    id: "rules",
    label: "Which pixels of this image mattered, by three rules?",
    controls: html`<div class="explain-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>
      <section class="control-class"><div class="control-title">Unit or class</div>${choice}
        <p class="rule-hint">A unit of the layer <code>logits</code> is a class.</p></section>
      <section class="control-method"><form onsubmit=${(event: Event) => event.preventDefault()}>
        <fieldset class="rule-show"><legend>Show</legend>${radios}</fieldset></form></section>
    </div>`,
    picture: board,
    files: {PNG: savePng, JSON: saveJson},
    tools: backendPicker(client),
    link: () => new URL(hash() || location.pathname, location.href).href,
    onCancel: restore,
    onRetry: () => void compute()
  });

  const asking = answering(frame, {stale: (stale) => board.classList.toggle("stale", stale), invalidation});

  photoInput.addEventListener("input", (event) => {
    event.stopPropagation();
    photo = photoInput.value;
    change();
  });
  choice.addEventListener("input", (event) => {
    event.stopPropagation();
    picked = choice.value;
    change();
  });
  window.addEventListener("hashchange", follow);
  invalidation?.then(() => window.removeEventListener("hashchange", follow));
  if (read()) void compute();
  else void showBuilt();
  return frame.element;

  function isBuilt(): boolean {
    return photo === built.photo && picked.layer === initial.layer && picked.unit === initial.unit;
  }

  /** Reads the address into the choice. Returns whether it asks for anything but what was built. */
  function read(): boolean {
    const {values, problems} = readLink(location.hash, fields);
    picked = values.rules ?? initial;
    photo = values["rules-photo"] ?? built.photo;
    view = values["rules-show"] ?? "all";
    written = location.hash;
    sync();
    frame.note(problems.length ? `This link asks for something that is not here: ${problems.join("; ")}.` : null);
    return !isBuilt();
  }

  function follow(): void {
    if (location.hash === written || !/(^#|&)rules/.test(location.hash)) return;
    if (read()) void compute();
    else void showBuilt();
  }

  function sync(): void {
    choice.value = picked;
    photoInput.value = photo;
    for (const radio of radios) radio.querySelector("input")!.checked = radio.querySelector("input")!.value === view;
    board.dataset.show = view;
  }

  function look(event: Event): void {
    event.stopPropagation();
    view = (event.target as HTMLInputElement).value;
    board.dataset.show = view;
    write();
  }

  function change(): void {
    frame.note(null);
    write();
    void compute();
  }

  function write(): void {
    if (photo instanceof File) return;
    written = hash();
    history.replaceState(null, "", written || location.pathname + location.search);
  }

  /** Returns the hash of this state; what other figures keep there stays. */
  function hash(): string {
    if (photo instanceof File) throw new Error(ownPhotoWords.noLink);
    const params = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    for (const key of Object.keys(fields)) params.delete(key);
    if (!isBuilt()) {
      params.set("rules", `${picked.layer}.${picked.unit}`);
      params.set("rules-photo", photo);
    }
    if (view !== "all") params.set("rules-show", view);
    const text = params.toString();
    return text && `#${text}`;
  }

  async function showBuilt(): Promise<void> {
    asking.cancel();
    answers = undefined;
    try {
      const [{pixels}] = await Promise.all([
        loadPhoto(built.photo, {width, height, channels}),
        ...panes.map(({canvas, method}) => drawAddress(canvas, pictures[method]))
      ]);
      if (answers || asking.busy) return; // the reader was quicker
      drawPicture(original, toPicture(pixels));
      for (const {method, key} of panes)
        key.replaceChildren(colourKey({display: "signed", picture: built.scales[method]}));
      tell(built.target, built.asked, [["computed", "when this site was built"]]);
      photoInput.reveal();
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  /** Ends the computation and goes back to what is on the screen. */
  function restore(): void {
    asking.cancel();
    if (!answers) {
      picked = initial;
      photo = built.photo;
      sync();
      void showBuilt();
    }
  }

  /** Asks the worker for the three maps; a newer choice ends an older one. */
  async function compute(): Promise<void> {
    await asking.run(async ({signal, progress}) => {
      const loaded = await loadPhoto(photo, {width, height, channels});
      const network = networkFiles(built.network);
      const found: Answer<"explain">[] = [];
      for (const [i, {method}] of panes.entries()) {
        const question = {kind: "explain", network, photo: loaded, target: picked, method, options: {}} as const;
        const part = (done: Progress) =>
          progress(done.phase === "compute" ? {...done, fraction: (i + done.fraction) / panes.length} : done);
        found.push(await client.ask(question, {signal, progress: part}));
        if (signal.aborted) return;
      }
      answers = found;
      drawPicture(original, toPicture(loaded.pixels));
      found.forEach(({values, shape: [rows, columns, depth]}, i) => {
        const picture = signedPicture({values, width: columns, height: rows, channels: depth});
        drawPicture(panes[i].canvas, picture satisfies Picture);
        panes[i].key.replaceChildren(colourKey({display: "signed", picture}));
      });
      const time = found.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
      tell(found[0].target, found[0].asked, [
        ["backend", backendTitle(found[0].backend)],
        ["time", `${(time / 1000).toFixed(1)} s`]
      ]);
    });
  }

  function tell({layer, unit, value, position}: ResolvedTarget, score: ClassScore | null, rest: readonly Fact[]): void {
    const subject = photos.find(({id}) => id === photo)?.subject ?? "your own photo";
    const name = score ? `“${score.label}”` : `unit ${unit} of ${layer}`;
    original.setAttribute("aria-label", subject);
    for (const {canvas, title} of panes)
      canvas.setAttribute("aria-label", `${title} of ${name} for the photo: ${subject}`);
    frame.caption(
      `The same question three times: which pixels of this photo speak for ${name}? Grey is no signal. Each picture has its own scale.`
    );
    const known = photos.find(({id}) => id === photo);
    frame.credit(known ? photoCredit(known) : document.createTextNode(ownPhotoWords.credit));
    frame.readout([
      ["network", title],
      [score ? "class" : "unit", score ? `${unit} ${score.label}` : `${layer} ${unit}`],
      [score ? "logit" : "activation", value.toFixed(2)],
      ...(Array.isArray(position) ? [["place", position.join(", ")] as const] : []),
      ...rest
    ]);
  }

  async function savePng(): Promise<void> {
    const canvas = document.createElement("canvas");
    canvas.width = width * panes.length;
    canvas.height = height;
    const context = canvas.getContext("2d")!;
    panes.forEach((pane, i) => {
      context.drawImage(pane.canvas, i * width, 0);
    });
    saveFile(`${picked.layer}-${picked.unit}-three-rules.png`, await canvasPng(canvas));
  }

  async function saveJson(): Promise<void> {
    if (!answers) await compute();
    if (!answers) throw new Error("There are no numbers yet.");
    const {target, shape} = answers[0];
    const maps = Object.fromEntries(panes.map(({method}, i) => [method, Array.from(answers![i].values)]));
    const content = JSON.stringify({network: built.network, target, shape, maps});
    saveFile(`${picked.layer}-${picked.unit}-three-rules.json`, new Blob([content], {type: "application/json"}));
  }
}

/** What can be shown: all, or one rule beside the photo. */
const views: readonly (readonly [id: string, label: string])[] = [
  ["all", "all three"],
  ...reluRules.map(({method, title}) => [method, title] as const)
];

/** Draws the picture at the given address. Throws `no such picture: …`. */
async function drawAddress(canvas: HTMLCanvasElement, address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {
    throw new Error(`no such picture: ${address.split("/").pop()}`);
  });
  canvas.getContext("2d")!.drawImage(image, 0, 0);
}
