import {html} from "htl";
import {bands} from "../../evaluation/bands.js";
import {arrangeTiles} from "../../images/arrangeTiles.js";
import {shuffledOrder} from "../../images/shuffledOrder.js";
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
import {svgPng} from "../frame/svgPng.js";
import {backendPicker} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {canvasPng} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {bandCurve} from "./bandCurve.js";
import {type BuiltShuffles, shuffleDefault, shuffleTrials} from "./shuffles.js";
import {tileBoard} from "./tileBoard.js";

export interface ShuffledPartsOptions {
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
  /** The class that the whole photo is called. */
  readonly unit: number;
  readonly label: string;
  /** What the network said, by arrangement. */
  readonly known: Map<string, Said>;
}

const quantities = ["probability", "logit", "rank"] as const;
type Quantity = (typeof quantities)[number];
const {most} = shuffleDefault;
const built = [["computed", "when this site was built"]] as const;

/**
 * Returns the live figure “is it the parts?”: a photo cut into n × n tiles, in a
 * random order that a seed gives or a hand makes, the answer to it, and the
 * curve of the answer over n with the band of several orders. It begins with
 * what was *built*, which needs no network. The state is in the page's address.
 */
export function shuffledParts(initial: BuiltShuffles, options: ShuffledPartsOptions): HTMLElement {
  const {client, sheet, invalidation} = options;
  const network = initial.network;
  const [height, width, channels] = networkEntry(network).inputShape;
  const state = figureState<{photo: string; n: number; seed: number; order: string; show: Quantity}>("shuffle", {
    photo: readPhoto,
    n: readWhole("n", 1, most),
    seed: readWhole("seed", 1, 9999),
    order: orderField,
    show: readChoice("quantity", quantities)
  });
  let picked: PickedPhoto = initial.photo;
  let n: number = shuffleDefault.n;
  let seed: number | null = shuffleDefault.seed;
  let order: readonly number[] = shuffledOrder(n * n, seed);
  let quantity: Quantity = "probability";
  let subject: Subject | undefined;
  let shown: Said | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: () => void = () => {};

  const photoInput = photoPicker(photos, {value: initial.photo, sheet});
  const nOut = html`<output></output>`;
  const nInput = html`<input type="range" min="1" max=${most} step="1" value=${n} aria-label="Tiles on a side"
    oninput=${slide} />` as HTMLInputElement;
  const seedInput = html`<input type="number" min="1" max="9999" step="1" value=${seed} required
    oninput=${(event: Event) => event.stopPropagation()}
    onchange=${() => seedInput.reportValidity() && turn(n, seedInput.valueAsNumber)} />` as HTMLInputElement;
  const another = html`<button type="button" onclick=${() => turn(n, (seed ?? 0) + 1)}>Another order</button>`;
  const home = html`<button type="button" onclick=${sort}>Put all in place</button>`;
  const drawsInput = html`<input type="number" min="1" max="20" step="1" value=${initial.trials.at(-1)!.seed} required
    oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const measure = html`<button type="button" onclick=${() => void curveAnew()}>Measure the curve</button>`;
  const show = radioRow(
    "Curve of",
    [
      ["probability", "probability"],
      ["logit", "logit"],
      ["rank", "rank among all classes"]
    ],
    {value: quantity, name: "shuffle-show"}
  );
  const board = tileBoard();
  const bars = scoreBars({label: "The best classes of this arrangement"});
  const big = html`<p class="evidence-number"><strong></strong> <span></span></p>`;
  const curve = bandCurve({
    xLabel: "n, tiles on a side",
    domain: [1, most],
    onPick: (d) => turn(d, seed ?? 1)
  });
  const frame = figureFrame({
    id: "shuffle",
    label: "Is it the parts? A photo in shuffled tiles",
    controls: html`<div class="explain-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section>
      <section class="control-class evidence-knobs"><label>Tiles: <strong>${nOut}</strong> ${nInput}</label>
        <label>Seed of the order ${seedInput}</label><div class="evidence-buttons">${another}${home}</div></section>
      <section class="control-method evidence-knobs">${show}<label>Orders for each n ${drawsInput}</label>
        <div class="evidence-buttons">${measure}</div></section></div>`,
    picture: html`<div><div class="evidence-pair"><div>${board.element}
        <p class="evidence-hint">Drag a piece onto another, or pick one up and then touch another. The lines are not part of the image.</p></div>
      <div>${big}${bars.element}</div></div>${curve.element}</div>`,
    files: {
      PNG: async () => saveFile(fileName(".png"), await canvasPng(board.canvas)),
      "Curve as PNG": async () => saveFile(fileName("-curve.png"), await svgPng(curve.element)),
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
  board.element.addEventListener("input", (event) => {
    event.stopPropagation();
    order = board.order;
    seed = null;
    changed();
  });
  show.addEventListener("input", (event) => {
    event.stopPropagation();
    quantity = show.value;
    state.write(kept());
    drawCurve();
  });
  frame.element.querySelector(".backend-picker")?.addEventListener("input", () => void answer(true));
  state.onChange(follow, invalidation);
  invalidation?.then(() => clearTimeout(timer));
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    picked = values.photo ?? initial.photo;
    n = values.n ?? shuffleDefault.n;
    seed = values.seed ?? shuffleDefault.seed;
    order = shuffledOrder(n * n, seed);
    quantity = values.show ?? "probability";
    let wrong = problem;
    if (values.order !== undefined) {
      const places = values.order.split("-").map(Number);
      if (places.length === n * n) {
        order = places;
        seed = null;
      } else
        wrong ??= `This link asks for something that is not here: an order of ${places.length} tiles, not ${n * n}.`;
    }
    show.value = quantity;
    photoInput.value = picked;
    frame.note(wrong);
    void answer();
  }

  function turn(count: number, next: number): void {
    n = count;
    seed = next;
    order = shuffledOrder(n * n, seed);
    changed();
  }

  function slide(event: Event): void {
    event.stopPropagation();
    turn(nInput.valueAsNumber, seed ?? 1);
  }

  function sort(): void {
    order = order.map((_, i) => i);
    seed = null;
    changed();
  }

  /** The reader has chosen: what is known is shown at once, what is not is asked once the reader rests. */
  function changed(): void {
    frame.note(null);
    state.write(kept());
    sync();
    clearTimeout(timer);
    if (subject?.picked === picked && subject.known.has(key(order))) return void answer();
    answers.cancel(); // its answer would be to an older question
    stale(true);
    timer = setTimeout(() => void answer(), 250);
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

  /** Makes the inputs and the board show the choice. */
  function sync(): void {
    nOut.textContent = `${n} × ${n}`;
    nInput.value = `${n}`;
    seedInput.value = seed === null ? "" : `${seed}`;
    seedInput.placeholder = "by hand";
    if (subject?.picked !== picked) return;
    board.show(subject.photo.pixels, n, order, `${nameOf(picked)}, in ${n} × ${n} tiles`);
    stale(!subject.known.has(key(order)));
    drawCurve();
  }

  function kept() {
    const own = picked instanceof File;
    const first = n === shuffleDefault.n && seed === shuffleDefault.seed;
    return {
      photo: own || picked === initial.photo ? undefined : (picked as string),
      n: n === shuffleDefault.n ? undefined : n,
      seed: seed === null || first ? undefined : seed,
      order: seed === null ? order.join("-") : undefined,
      show: quantity === "probability" ? undefined : quantity
    };
  }

  /** Shows what is known of the arrangement, or asks the worker; *anew* asks in any case. */
  function answer(anew = false): Promise<boolean> {
    clearTimeout(timer);
    again = () => void answer(anew);
    return answers.run(async (tools) => {
      const now = await subjectOf(tools);
      if (!now) return;
      sync();
      const wanted = order;
      const known = now.known.get(key(wanted));
      const said = known && !anew ? known : await askAbout(now, wanted, tools);
      if (tools.signal.aborted) return;
      now.known.set(key(wanted), said);
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
      whole = initial.trials[0].asked;
      for (const {n: count, seed: first, ...said} of initial.trials)
        known.set(key(shuffledOrder(count * count, first)), {...said, facts: built});
    } else {
      board.show(photo.pixels, n, order, `${nameOf(mine)}, in ${n} × ${n} tiles`);
      const question = {kind: "classify", network: networkFiles(network), photo} as const;
      [whole] = (await client.ask(question, tools)).top;
      if (tools.signal.aborted) return;
    }
    subject = {picked: mine, photo, unit: whole.index, label: whole.label, known};
    return subject;
  }

  function askAbout({photo, unit}: Subject, wanted: readonly number[], tools: AnsweringTools): Promise<Said> {
    const image = arrangeTiles(photo.pixels, Math.sqrt(wanted.length), wanted);
    return askScores(client, {network, image, unit}, tools);
  }

  /** Measures what is not known yet of the curve; what arrives is drawn at once, and stays when the reader cancels. */
  function curveAnew(): Promise<boolean> | undefined {
    if (!drawsInput.reportValidity()) return;
    clearTimeout(timer);
    again = () => void curveAnew();
    return answers.run(async (tools) => {
      const now = await subjectOf(tools);
      if (!now) return;
      stale(!now.known.has(key(order)));
      const orders = shuffleTrials(most, drawsInput.valueAsNumber).map((d) => shuffledOrder(d.n * d.n, d.seed));
      const missing = orders.filter((wanted) => !now.known.has(key(wanted)));
      if (!missing.length) frame.note("All of these are measured. Ask for more orders, or for another photo.");
      for (const [i, wanted] of missing.entries()) {
        const said = await askAbout(now, wanted, {
          signal: tools.signal,
          progress: (part) =>
            tools.progress(part.phase === "compute" ? {...part, fraction: (i + part.fraction) / missing.length} : part)
        });
        if (tools.signal.aborted) return;
        now.known.set(key(wanted), said);
        if (key(wanted) === key(order)) say(now, said);
        drawCurve();
      }
    }, failed);
  }

  function say({label, picked: mine}: Subject, said: Said): void {
    shown = said;
    const {top, asked, rank, facts} = said;
    bars.show(top, {score: asked, rank});
    const [number, words] = big.children;
    number.textContent = percentText(asked.probability);
    words.textContent = `${label}${rank === 1 ? "" : `, rank ${rank}`}`;
    const home = order.filter((d, i) => d === i).length;
    const pieces =
      n === 1 ? "The whole photo" : `In ${n} × ${n} pieces, ${home === n * n ? "all" : home || "none"} in place`;
    const still = top[0].index === asked.index ? "still" : "no longer";
    frame.caption(
      n === 1
        ? `The whole photo: the network says “${top[0].label}”.`
        : `${pieces}: the network ${still} says “${still === "still" ? top[0].label : asked.label}”${still === "still" ? "" : `, but “${top[0].label}”`}.`
    );
    const entry = photos.find(({id}) => id === mine);
    frame.credit(entry ? photoCredit(entry) : document.createTextNode(ownPhotoWords.credit));
    frame.readout([
      ["network", networkEntry(network).title],
      ["class", `${asked.index} ${label}`],
      ["logit", asked.logit.toFixed(2)],
      ["rank", `${rank}`],
      ["order", seed === null ? "by hand" : `seed ${seed}`],
      ...facts
    ]);
    drawCurve();
    photoInput.reveal();
  }

  /** Returns the trials of the curve that are known. */
  function trials() {
    if (!subject) return [];
    const {known} = subject;
    return shuffleTrials(most, Math.max(20, initial.trials.at(-1)!.seed)).flatMap(({n: count, seed: first}) => {
      const said = known.get(key(shuffledOrder(count * count, first)));
      return said ? [{n: count, seed: first, said}] : [];
    });
  }

  function drawCurve(): void {
    const points = trials().map(({n: x, said}) => ({x, y: amount(said)}));
    const said = subject?.known.get(key(order));
    curve.draw(bands(points), points, views(subject?.label ?? "")[quantity]);
    curve.mark({x: n, y: said ? amount(said) : Number.NaN});
  }

  function amount({asked, rank}: Said): number {
    return quantity === "rank" ? rank : asked[quantity];
  }

  function nameOf(mine: PickedPhoto): string {
    return photos.find(({id}) => id === mine)?.subject ?? "your own photo";
  }

  function fileName(ending: string): string {
    return `${picked instanceof File ? "own" : picked}-shuffled-${n}-${seed ?? "by-hand"}${ending}`;
  }

  function rows() {
    return trials().map(({n: count, seed: first, said: {asked, rank, top}}) => ({
      n: count,
      seed: first,
      class: asked.label,
      probability: asked.probability,
      logit: asked.logit,
      rank,
      best: top[0].label,
      best_probability: top[0].probability
    }));
  }

  function numbers() {
    const {top = [], asked = null, rank = null} = shown ?? {};
    return {network, photo: picked instanceof File ? "own" : picked, n, seed, order, top, asked, rank, curve: rows()};
  }
}

function views(label: string) {
  return {
    probability: {label: `probability of ${label}`, format: percentText, tick: wholePercent, range: [0, 1]},
    logit: {label: `logit of ${label}`, format: (d: number) => d.toFixed(1).replace("-", "−")},
    rank: {label: `rank of ${label}: 1 is the best`, format: (d: number) => d.toFixed(0), range: [1001, 1], log: true}
  } as const;
}

function wholePercent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function key(order: readonly number[]): string {
  return order.join("-");
}

/** Returns an order as a link has it. Throws `invalid order: …`. */
function orderField(text: string): string {
  const places = /^\d{1,2}(-\d{1,2}){0,99}$/.test(text) ? text.split("-").map(Number) : [];
  const whole = new Set(places).size === places.length && places.every((d) => d < places.length);
  if (!places.length || !whole || !Number.isInteger(Math.sqrt(places.length)))
    throw new RangeError(`invalid order: ${text.slice(0, 40)}`);
  return text;
}
