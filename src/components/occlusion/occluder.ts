import {html} from "htl";
import type {CropBox} from "../../images/crop.js";
import {fillPixels, type PixelFill, pixelFills} from "../../images/fillPixels.js";
import {heatPicture} from "../../images/heatPicture.js";
import {luma} from "../../images/luma.js";
import {meanOverBoxes} from "../../images/meanOverBoxes.js";
import {occlude} from "../../images/occlude.js";
import {occlusionWindows} from "../../images/occlusionWindows.js";
import {overlay} from "../../images/overlay.js";
import {replicate} from "../../images/replicate.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ClassScore, PhotoPixels} from "../../worker/protocol.js";
import {type AnsweringTools, answering} from "../frame/answering.js";
import {askScores, type Said} from "../frame/askScores.js";
import {csvText} from "../frame/csvText.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto, readWhole} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {movableSquare, type SquarePlace} from "../inputs/movableSquare.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {type BuiltOccluder, mapStride, occluderDefault, occluderSizes} from "./occluders.js";

export interface OccluderOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** The photo on the screen, and what is known of it. */
interface Subject {
  readonly picked: PickedPhoto;
  readonly photo: PhotoPixels;
  /** What the network says to the whole photo. */
  readonly whole: ClassScore;
  /** What it said with the square in a place, by size, fill and place. */
  readonly known: Map<string, Said>;
  readonly covers: Map<PixelFill, PhotoPixels["pixels"]>;
}

const quantities = ["probability", "logit"] as const;
type Quantity = (typeof quantities)[number];
const built = [["computed", "when this site was built"]] as const;
const {large, small} = occluderDefault;

/**
 * Returns the live figure “is it one part?”: a square to be dragged over a
 * photo, the answer with that place hidden, and the map of the occlusion method:
 * by how much the answer falls, each pixel the mean over the squares that hide
 * it. It begins with what was *built*, which needs no network: there the square
 * keeps to the places that were measured. The state is in the page's address.
 * https://arxiv.org/abs/1311.2901
 */
export function occluder(initial: BuiltOccluder, options: OccluderOptions): HTMLElement {
  const {client, sheet, invalidation} = options;
  const network = initial.network;
  const [height, width, channels] = networkEntry(network).inputShape;
  const [least, greatest] = occluderSizes;
  const middle = middleOf(initial);
  const state = figureState<{
    photo: string;
    size: number;
    fill: PixelFill;
    y: number;
    x: number;
    show: Quantity;
  }>("occluder", {
    photo: readPhoto,
    size: readWhole("size", least, greatest),
    fill: readChoice("fill", pixelFills),
    y: readWhole("row", 0, height - 1),
    x: readWhole("column", 0, width - 1),
    show: readChoice("quantity", quantities)
  });
  let picked: PickedPhoto = initial.photo;
  let size: number = large;
  let fill: PixelFill = occluderDefault.fill;
  let quantity: Quantity = "probability";
  let subject: Subject | undefined;
  let shown: Said | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: () => void = () => {};

  const photoInput = photoPicker(photos, {value: initial.photo, sheet});
  const preset = radioRow<string>(
    "Square",
    [
      [`${large}`, `large, ${large} pixels`],
      [`${small}`, `small, ${small} pixels`]
    ],
    {value: `${large}`, name: "occluder-size"}
  );
  const sizeOut = html`<output></output>`;
  const sizeInput =
    html`<input type="range" min=${least} max=${greatest} step="5" value=${size} aria-label="Side of the square in pixels"
    oninput=${slide} />` as HTMLInputElement;
  const fillInput =
    html`<select oninput=${(event: Event) => event.stopPropagation()} onchange=${refill}>${pixelFills.map((name) => html`<option>${name}</option>`)}</select>` as HTMLSelectElement;
  const keep = html`<input type="checkbox" checked oninput=${(event: Event) => event.stopPropagation()}
    onchange=${keepTo} />` as HTMLInputElement;
  const keepLabel = html`<label>${keep} keep to measured places</label>`;
  const measure = html`<button type="button" onclick=${() => void wholeMap()}></button>`;
  const show = radioRow(
    "Map of the fall of the",
    [
      ["probability", "probability"],
      ["logit", "logit"]
    ],
    {value: quantity, name: "occluder-show"}
  );
  const canvas = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const square = movableSquare({width, height, snap, step: () => (snapping() ? mapStride(size, {width, height}) : 5)});
  const map =
    html`<canvas class="evidence-photo" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const key = html`<div class="map-key"></div>`;
  const bars = scoreBars({label: "The best classes with the square here"});
  const big = html`<p class="evidence-number"><strong></strong> <span></span></p>`;
  const frame = figureFrame({
    id: "occluder",
    label: "Is it one part? A square that hides a place of the photo",
    controls: html`<div class="explain-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>
      <section class="control-class evidence-knobs">${preset}<label>Side: <strong>${sizeOut}</strong> ${sizeInput}</label>
        <label>Filled with ${fillInput}</label></section>
      <section class="control-method evidence-knobs">${show}<div class="evidence-buttons">${measure}</div>${keepLabel}</section></div>`,
    picture: html`<div><div class="evidence-pair"><div><div class="evidence-stage">${canvas}${square.element}</div>
        <p class="evidence-hint">Drag the square, or move it with the arrow keys.</p></div>
      <div>${map}${key}</div></div>${big}${bars.element}</div>`,
    files: {
      PNG: async () => saveFile(fileName(".png"), await canvasPng(canvas)),
      "Map as PNG": async () => saveFile(fileName("-map.png"), await canvasPng(map)),
      CSV: () => saveFile(fileName(".csv"), new Blob([csvText(rows())], {type: "text/csv"})),
      JSON: () =>
        saveFile(fileName(".json"), new Blob([JSON.stringify(numbers(), null, 1)], {type: "application/json"}))
    },
    tools: backendPicker(client),
    link() {
      if (picked instanceof File) throw new Error(ownPhotoWords.noLink);
      return state.link(kept());
    },
    onCancel: cancel,
    onRetry: () => again()
  });
  frame.element.classList.add("figure-wide");
  const answers = answering(frame, {stale, invalidation});

  photoInput.addEventListener("input", () => {
    picked = photoInput.value;
    changed();
  });
  preset.addEventListener("input", (event) => {
    event.stopPropagation();
    resize(Number(preset.value));
  });
  square.element.addEventListener("input", (event) => {
    event.stopPropagation();
    changed();
  });
  map.addEventListener("click", ({offsetX, offsetY}) => {
    const y = Math.round((height * offsetY) / map.clientHeight - size / 2);
    const x = Math.round((width * offsetX) / map.clientWidth - size / 2);
    moveTo({y: Math.min(height - size, Math.max(0, y)), x: Math.min(width - size, Math.max(0, x))});
    changed();
  });
  show.addEventListener("input", (event) => {
    event.stopPropagation();
    quantity = show.value;
    state.write(kept());
    drawMap();
  });
  frame.element.querySelector(".backend-picker")?.addEventListener("input", () => void answer(true));
  state.onChange(follow, invalidation);
  invalidation?.then(() => clearTimeout(timer));
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    picked = values.photo ?? initial.photo;
    size = values.size ?? large;
    fill = values.fill ?? occluderDefault.fill;
    quantity = values.show ?? "probability";
    square.size = size;
    square.value = {
      y: Math.min(values.y ?? middle.y, height - 1),
      x: Math.min(values.x ?? middle.x, width - 1)
    };
    const {y, x} = square.value;
    // A link to a place that is not on the lattice means that place.
    keep.checked = values.y === undefined || lattice().some((place) => place.y === y && place.x === x);
    show.value = quantity;
    photoInput.value = picked;
    frame.note(problem);
    void answer();
  }

  function resize(next: number): void {
    const {y, x} = square.value;
    const move = (size - next) / 2; // the centre stays
    size = next;
    square.size = size;
    moveTo({
      y: Math.round(Math.min(height - size, Math.max(0, y + move))),
      x: Math.round(Math.min(width - size, Math.max(0, x + move)))
    });
    changed();
  }

  function slide(event: Event): void {
    event.stopPropagation();
    resize(sizeInput.valueAsNumber);
  }

  function keepTo(): void {
    if (!keep.checked) return;
    moveTo(square.value);
    changed();
  }

  function refill(): void {
    fill = fillInput.value as PixelFill;
    moveTo(square.value);
    changed();
  }

  function moveTo(place: SquarePlace): void {
    square.value = snap(place);
  }

  /** Whether the square keeps to the lattice: only where all of it is measured, and the reader does not mind. */
  function snapping(): boolean {
    return keep.checked && isMeasured();
  }

  function isMeasured(): boolean {
    return subject?.picked === picked && lattice().every((place) => subject!.known.has(keyOf(place)));
  }

  function snap(place: SquarePlace): SquarePlace {
    if (!snapping()) return place;
    const stride = mapStride(size, {width, height});
    const near = (d: number, all: number) =>
      stride * Math.min(Math.ceil((all - size) / stride), Math.round(d / stride));
    return {y: near(place.y, height), x: near(place.x, width)};
  }

  function lattice(): SquarePlace[] {
    return windows().map(({top, left}) => ({y: top, x: left}));
  }

  function windows(): CropBox[] {
    const stride = mapStride(size, {width, height});
    return occlusionWindows(height, width, [size, size], [stride, stride]);
  }

  function boxAt({y, x}: SquarePlace): CropBox {
    return {top: y, left: x, bottom: Math.min(height, y + size), right: Math.min(width, x + size)};
  }

  /** The reader has chosen: what is known is shown at once, what is not is asked once the reader rests. */
  function changed(): void {
    frame.note(null);
    state.write(kept());
    sync();
    clearTimeout(timer);
    if (subject?.picked === picked && subject.known.has(keyOf(square.value))) return void answer();
    answers.cancel(); // its answer would be to an older question
    stale(true);
    timer = setTimeout(() => void answer(), 200);
  }

  /** Marks the answer as older than the choice. */
  function stale(isStale: boolean): void {
    bars.stale(isStale);
    big.classList.toggle("stale", isStale);
  }

  function cancel(): void {
    clearTimeout(timer);
    answers.cancel();
    restore();
  }

  /** Goes back to the photo that is on the screen. */
  function restore(): void {
    if (!subject) return;
    picked = subject.picked;
    photoInput.value = picked;
    state.write(kept());
    sync();
  }

  /** Says what went wrong; a file that is no photo is given back. */
  function failed({message}: Error): void {
    const file = picked instanceof File && subject?.picked !== picked;
    if (file) restore();
    frame.error(file ? `${message}. ${ownPhotoWords.advice}` : message, !file);
  }

  /** Makes the inputs, the photo and the map show the choice. */
  function sync(): void {
    preset.value = `${size}`;
    sizeOut.textContent = `${size} px`;
    sizeInput.value = `${size}`;
    fillInput.value = fill;
    measure.textContent = `Measure the whole map: ${lattice().length} places`;
    measure.hidden = isMeasured();
    keepLabel.hidden = !isMeasured();
    if (subject?.picked !== picked) return;
    drawPicture(canvas, toPicture(hidden(subject, square.value)));
    canvas.setAttribute("aria-label", `${nameOf(picked)}, a square of it hidden`);
    stale(!subject.known.has(keyOf(square.value)));
    drawMap();
  }

  function hidden({photo, covers}: Subject, place: SquarePlace) {
    if (!covers.has(fill)) covers.set(fill, fillPixels(photo.pixels, fill));
    return occlude(photo.pixels, boxAt(place), covers.get(fill)!);
  }

  function keyOf({y, x}: SquarePlace, side = size, filled = fill): string {
    return `${side} ${filled} ${y} ${x}`;
  }

  function kept() {
    const {y, x} = square.value;
    const same = y === middle.y && x === middle.x;
    return {
      photo: picked instanceof File || picked === initial.photo ? undefined : picked,
      size: size === large ? undefined : size,
      fill: fill === occluderDefault.fill ? undefined : fill,
      y: same ? undefined : y,
      x: same ? undefined : x,
      show: quantity === "probability" ? undefined : quantity
    };
  }

  /** Shows what is known with the square here, or asks the worker; *anew* asks in any case. */
  function answer(anew = false): Promise<boolean> {
    clearTimeout(timer);
    again = () => void answer(anew);
    return answers.run(async (tools) => {
      const now = await subjectOf(tools);
      if (!now) return;
      if (!now.known.has(keyOf(square.value))) moveTo(square.value);
      sync();
      const place = square.value;
      const name = keyOf(place);
      const known = now.known.get(name);
      const said = known && !anew ? known : await askAbout(now, place, tools);
      if (tools.signal.aborted) return;
      now.known.set(name, said);
      say(now, said);
    }, failed);
  }

  /** Returns the photo that is picked; asks the worker what it is where nobody knows. */
  async function subjectOf(tools: AnsweringTools): Promise<Subject | undefined> {
    if (subject?.picked === picked) return subject;
    const mine = picked;
    const photo = await loadPhoto(mine, {width, height, channels});
    if (tools.signal.aborted) return;
    const known = new Map<string, Said>();
    let whole: ClassScore;
    if (mine === initial.photo) {
      whole = initial.whole.asked;
      for (const {size: side, fill: filled, places} of initial.maps)
        for (const {y, x, ...said} of places) known.set(keyOf({y, x}, side, filled), {...said, facts: built});
    } else {
      drawPicture(canvas, toPicture(photo.pixels));
      [whole] = (await client.ask({kind: "classify", network: networkFiles(network), photo}, tools)).top;
      if (tools.signal.aborted) return;
    }
    subject = {picked: mine, photo, whole, known, covers: new Map()};
    return subject;
  }

  function askAbout(now: Subject, place: SquarePlace, tools: AnsweringTools): Promise<Said> {
    return askScores(client, {network, image: hidden(now, place), unit: now.whole.index}, tools);
  }

  /** Measures the places of the lattice that are not known; what arrives is drawn at once, and stays when the reader cancels. */
  function wholeMap(): Promise<boolean> {
    clearTimeout(timer);
    again = () => void wholeMap();
    return answers.run(async (tools) => {
      const now = await subjectOf(tools);
      if (!now) return;
      stale(!now.known.has(keyOf(square.value)));
      const missing = lattice().filter((place) => !now.known.has(keyOf(place)));
      for (const [i, place] of missing.entries()) {
        const name = keyOf(place);
        const said = await askAbout(now, place, {
          signal: tools.signal,
          progress: (part) =>
            tools.progress(part.phase === "compute" ? {...part, fraction: (i + part.fraction) / missing.length} : part)
        });
        if (tools.signal.aborted) return;
        now.known.set(name, said);
        drawMap();
      }
      moveTo(square.value);
      state.write(kept());
      sync();
      const here = now.known.get(keyOf(square.value));
      if (here) say(now, here);
    }, failed);
  }

  function say({whole, picked: mine}: Subject, said: Said): void {
    shown = said;
    const {top, asked, rank, facts} = said;
    bars.show(top, {score: asked, rank});
    const [number, words] = big.children;
    number.textContent = percentText(asked.probability);
    words.textContent = `${whole.label}${rank === 1 ? "" : `, rank ${rank}`}; ${percentText(whole.probability)} without the square`;
    square.say(`${top[0].label}, ${percentText(top[0].probability)}`);
    frame.caption(
      top[0].index === whole.index
        ? `With this place hidden the network still says “${whole.label}”.`
        : `With this place hidden the network no longer says “${whole.label}” but “${top[0].label}”.`,
      measuredWords()
    );
    const entry = photos.find(({id}) => id === mine);
    frame.credit(entry ? photoCredit(entry) : document.createTextNode(ownPhotoWords.credit));
    frame.readout([
      ["network", networkEntry(network).title],
      ["class", `${asked.index} ${whole.label}`],
      ["square", `${size} px at row ${square.value.y}, column ${square.value.x}`],
      ["logit", `${decimal(asked.logit)}, whole ${decimal(whole.logit)}`],
      ...facts
    ]);
    photoInput.reveal();
  }

  /** Returns how many places of the map change the answer, once all are measured. */
  function measuredWords(): string {
    if (!isMeasured()) return "";
    const all = lattice().map((place) => subject!.known.get(keyOf(place))!);
    const changed = all.filter(({rank}) => rank > 1).length;
    const lowest = Math.min(...all.map(({asked}) => asked.probability));
    return ` Of ${all.length} places ${changed || "none"} change${changed === 1 ? "s" : ""} the answer; the lowest probability is ${percentText(lowest)}.`;
  }

  function drawMap(): void {
    if (!subject) return;
    const {known, whole, photo} = subject;
    const found = windows().flatMap((box) => {
      const said = known.get(keyOf({y: box.top, x: box.left}));
      return said ? [{box, fall: whole[quantity] - said.asked[quantity]}] : [];
    });
    const grey = toPicture(replicate(luma(photo.pixels), 3));
    if (!found.length) {
      drawPicture(map, grey);
      map.setAttribute("aria-label", "No map yet");
      key.replaceChildren(html`<span>Not measured yet.</span>`);
      return;
    }
    const boxes = found.map(({box}) => box);
    const falls = meanOverBoxes(
      boxes,
      found.map(({fall}) => fall),
      {width, height}
    );
    const heat = heatPicture(
      {...falls, values: falls.values.map((d) => (Number.isNaN(d) ? 0 : d))},
      {colours: "diverging"}
    );
    falls.values.forEach((d, i) => {
      if (Number.isNaN(d)) heat.rgba[4 * i + 3] = 0; // not measured: only the photo
    });
    drawPicture(map, overlay(grey, heat, {opacity: 0.65}));
    const strongest = found.reduce((a, b) => (b.fall > a.fall ? b : a));
    const {top, left} = strongest.box;
    map.setAttribute(
      "aria-label",
      `By how much the ${quantity} falls: most with the square at row ${top}, column ${left}, by ${strongest.fall.toFixed(2)}`
    );
    key.replaceChildren(
      html`<span>Fall of the ${quantity}:</span> `,
      colourKey({display: "signed-heat", picture: heat})
    );
  }

  function nameOf(mine: PickedPhoto): string {
    return photos.find(({id}) => id === mine)?.subject ?? "your own photo";
  }

  function fileName(ending: string): string {
    return `${picked instanceof File ? "own" : picked}-occluded-${size}-${fill}${ending}`;
  }

  function rows() {
    return lattice().flatMap((place) => {
      const said = subject?.known.get(keyOf(place));
      if (!said || !subject) return [];
      const {asked, rank, top} = said;
      const {logit, probability} = asked;
      return [
        {size, fill, row: place.y, column: place.x, class: asked.label, probability, logit, rank, best: top[0].label}
      ];
    });
  }

  function numbers() {
    const {top = [], asked = null, rank = null} = shown ?? {};
    const {y, x} = square.value;
    const photo = picked instanceof File ? "own" : picked;
    return {
      network,
      photo,
      whole: subject?.whole ?? null,
      size,
      fill,
      row: y,
      column: x,
      top,
      asked,
      rank,
      map: rows()
    };
  }
}

/** Returns the place in the middle of the first map. */
function middleOf({maps}: BuiltOccluder): SquarePlace {
  const {y, x} = maps[0].places[maps[0].places.length >> 1];
  return {y, x};
}

function decimal(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
