import {html} from "htl";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore} from "../../worker/protocol.js";
import {catThumbnails, thumbnails} from "../drawer/drawer.js";
import {errorWords} from "../frame/errorWords.js";
import {photoCredit} from "../frame/photoCredit.js";
import {subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {ShelvedNetwork} from "../inputs/networkShelf.js";
import {photoPicker} from "../inputs/photoPicker.js";
import {percentText} from "../marks/percentText.js";
import {type Plausible, plausibleFor, plausibleOf} from "./plausible.js";

export interface KnownThingOptions {
  readonly client: Client;
  /** Is told that the reader wants the network fed in another way. */
  readonly onTake: (plausible: Plausible) => void;
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns a check of how a network is fed: a photo of a known thing, what the network says of it, and what it would say
 * if it were fed in the other usual ways. *show* is told which network.
 */
export function knownThing({client, onTake, invalidation}: KnownThingOptions) {
  let network: ShelvedNetwork | undefined;
  let current: AbortController | undefined;
  const photo = photoPicker(photos, {
    value: "cat-chelsea",
    sheet: thumbnails(),
    catSheet: catThumbnails(),
    hasTools: true
  });
  const answer = html`<ol class="own-networks-top"></ol>`;
  const credit = html`<p class="own-networks-credit"></p>`;
  const others = html`<tbody></tbody>`;
  const table = html`<table class="own-networks-others" hidden><thead><tr><th>fed with</th><th>first</th><th></th></tr></thead>${others}</table>`;
  const compare = html`<button type="button" class="figure-button" onclick=${tryOthers}>Feed it in the other usual ways</button>`;
  const cancel = html`<button type="button" class="figure-button" hidden onclick=${stop}>Cancel</button>`;
  const status = html`<span role="status"></span>`;
  const problem = html`<p class="figure-problem" role="alert"></p>`;
  const element = html`<div class="own-networks-check"><p class="own-networks-title">Check: does it know a thing that you know?</p>
    ${photo}${credit}${answer}<p>${compare} ${cancel} ${status}</p>${problem}${table}</div>`;
  photo.addEventListener("input", (event) => {
    event.stopPropagation();
    void classify();
  });
  invalidation?.then(stop);
  return {element, show};

  function show(next: ShelvedNetwork): void {
    network = next;
    table.hidden = true;
    answer.replaceChildren();
    void classify();
  }

  function stop(): void {
    current?.abort();
    current = undefined;
    cancel.hidden = true;
    status.textContent = "";
  }

  /** Runs the *work*; what was under way ends. What goes wrong is said here. */
  async function run(words: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    stop();
    const mine = new AbortController();
    current = mine;
    problem.textContent = "";
    status.textContent = words;
    cancel.hidden = false;
    try {
      await work(mine.signal);
    } catch (error) {
      if (current === mine) problem.textContent = errorWords((error as Error).message);
    }
    if (current === mine) stop();
  }

  async function topOf({asked, entry}: Pick<ShelvedNetwork, "asked" | "entry">, signal: AbortSignal) {
    const [height, width, channels] = entry.inputShape;
    const loaded = await loadPhoto(photo.value, {height, width, channels});
    return (await client.ask({kind: "classify", network: asked, photo: loaded, count: 5}, {signal})).top;
  }

  async function classify(): Promise<void> {
    const now = network;
    if (!now) return;
    const entry = typeof photo.value === "string" ? photos.find(({id}) => id === photo.value) : undefined;
    answer.replaceChildren();
    credit.replaceChildren(entry ? photoCredit(entry) : "");
    await run("Asking the network …", async (signal) => {
      const [top, labels] = await Promise.all([topOf(now, signal), now.labels()]);
      answer.replaceChildren(
        ...top.map((d) => html`<li>${named(d, labels)} <span>${percentText(d.probability)}</span></li>`)
      );
      answer.setAttribute("aria-label", `The best classes of ${subjectOf(photo.value)}`);
    });
  }

  async function tryOthers(): Promise<void> {
    const now = network;
    if (!now || typeof now.asked === "string") return;
    const {asked} = now;
    table.hidden = false;
    others.replaceChildren();
    await run("Feeding it in the other ways …", async (signal) => {
      const labels = await now.labels();
      for (const way of plausibleFor(now.entry.inputShape[2])) {
        const {labels: own, size} = asked.preparation ?? {};
        const preparation = {...way.preparation, ...(own && {labels: own}), ...(size && {size})};
        const [best] = await topOf({...now, asked: {...asked, preparation}}, signal);
        const isNow = plausibleOf(asked.preparation ?? {}) === way;
        others.append(html`<tr aria-current=${isNow ? "true" : null}><td>${way.title}</td>
          <td>${named(best, labels)} ${percentText(best.probability)}</td>
          <td>${isNow ? "as it is fed now" : html`<button type="button" class="figure-button" onclick=${() => onTake(way)}>Take this</button>`}</td></tr>`);
      }
    });
  }
}

function named({index, label}: ClassScore, labels: readonly string[]): string {
  return label || labels[index] || `class ${index}`;
}
