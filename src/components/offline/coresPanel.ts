import {html} from "htl";
import type {Client} from "../../worker/client.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {coresWords, type Timing} from "./coresWords.js";
import {keepingError} from "./keptWords.js";
import type {OfflineStore} from "./offlineStore.js";

export interface CoresPanelOptions {
  readonly client: Client;
  /** The registered network that is timed, and the photo that it sees. */
  readonly timed: {readonly network: string; readonly photo: string; readonly shape: readonly [number, number, number]};
  /** Ends a measurement under way. */
  readonly invalidation?: Promise<unknown>;
  /** Shows the page anew, isolated or no longer; defaults to a reload. */
  readonly reload?: () => void;
}

/** Under which the measurements stay for the session, so that those before and after the reload can be compared. */
const memory = "offline-cores";

/**
 * Returns a button that lets WebAssembly use all cores, which the service
 * worker makes possible where the host does not, and one that measures what
 * that gains: a photo through the network, in milliseconds, now and before.
 */
export function coresPanel(
  store: OfflineStore,
  {client, timed, invalidation, reload = () => location.reload()}: CoresPanelOptions
): HTMLElement {
  const ending = new AbortController();
  const cores = navigator.hardwareConcurrency;
  const threads = globalThis.crossOriginIsolated ? Math.max(2, cores - 1) : 1; // as src/network/backendWasm.ts has it
  const isolate = html`<button type="button" hidden onclick=${change}></button>` as HTMLButtonElement;
  const measure = html`<button type="button" onclick=${time}>Measure</button>` as HTMLButtonElement;
  const line = html`<p role="status">`;
  let isOn = false;

  async function change() {
    isolate.disabled = true;
    try {
      await store.isolate(!isOn);
      reload();
    } catch (error) {
      say(keepingError(error));
    }
    isolate.disabled = false;
  }

  async function time() {
    measure.disabled = true;
    say("Measuring …");
    const [height, width, channels] = timed.shape;
    client.backend = "wasm";
    try {
      const {pixels} = await loadPhoto(timed.photo, {height, width, channels});
      const question = {kind: "scores", network: timed.network, images: [pixels]} as const;
      const {signal} = ending;
      await client.ask(question, {signal}); // the first one prepares
      const {milliseconds} = await client.ask(question, {signal});
      const others = timings().filter((timing) => timing.threads !== threads);
      sessionStorage.setItem(memory, JSON.stringify([...others, {threads, milliseconds}]));
      say();
    } catch (error) {
      say((error as Error).message);
    }
    measure.disabled = false;
  }

  function say(words = "") {
    line.textContent = [coresWords({threads, cores, timings: timings()}), words].filter(Boolean).join(" ");
  }

  async function show() {
    isOn = await store.isIsolating();
    isolate.textContent = isOn ? "Use one core again" : "Use all cores";
    isolate.hidden = Boolean(globalThis.crossOriginIsolated) && !isOn; // the host does it
    say();
  }

  invalidation?.then(() => ending.abort());
  show();
  return html`<div class="offline-panel">
    <div class="offline-buttons">${isolate}${measure}</div>
    ${line}
  </div>`;
}

function timings(): readonly Timing[] {
  return JSON.parse(sessionStorage.getItem(memory) ?? "[]");
}
