import {html} from "htl";
import type {Client} from "../../worker/client.js";
import {guessedLabels} from "./guessedLabels.js";
import {keptNetworks} from "./keptNetworks.js";
import {knownThing} from "./knownThing.js";
import {networkDrop, type ReadFiles} from "./networkDrop.js";
import {type OwnNetwork, ownNetwork} from "./ownNetwork.js";
import type {OwnShelf} from "./ownShelf.js";
import type {Plausible} from "./plausible.js";
import {preparationForm, type Said} from "./preparationForm.js";

export interface OwnNetworksOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Where the networks are put. */
  readonly shelf: OwnShelf;
  readonly invalidation?: Promise<unknown>;
}

/** The networks of the reader’s own. Its value is the name of the one that is used; an “input” event says that it is another. */
export type OwnNetworks = HTMLElement & {readonly value: string | undefined};

/** The type of the event by which a reader wants a tree of the network that is used. */
export const growEvent = "grow";

/**
 * Returns what brings a network of the reader’s own: a place for its files, what was read and what is assumed, a check
 * with a photo of a known thing, and the list of those that are here. All figures of the page know it then by its name.
 */
export function ownNetworks({client, shelf, invalidation}: OwnNetworksOptions): OwnNetworks {
  let used: OwnNetwork | undefined;
  let files: readonly File[] = [];
  const drop = networkDrop({onRead: (read) => void onRead(read), invalidation});
  const place = html`<div></div>`;
  const check = knownThing({client, onTake, invalidation});
  const present = html`<section class="own-networks-present" hidden>${place}${check.element}
    <p><button type="button" class="figure-button" onclick=${grow}>Grow its tree below</button></p></section>`;
  const element = html`<section class="own-networks figure" id="own-network" data-ready aria-label="Your own network">
    ${drop.element}${keptNetworks(shelf, {onUse: use, invalidation})}${present}</section>`;
  for (const type of ["input", "change"])
    element.addEventListener(type, (event) => event.target !== element && event.stopPropagation());
  invalidation?.then(
    shelf.onChange(() => {
      if (used && !shelf.find(used.name)) show(undefined);
    })
  );
  return Object.defineProperty(element as never as OwnNetworks, "value", {get: () => used?.name});

  function grow(): void {
    element.dispatchEvent(new Event(growEvent));
  }

  async function onRead({files: read, network: {weights, ...rest}}: ReadFiles): Promise<void> {
    files = read;
    const isFree = rest.free.includes(null);
    const {range} = rest.graph.input;
    const labels = rest.graph.labels.length ? undefined : await guessedLabels(rest.outputs);
    if (files !== read) return; // others were dropped meanwhile
    const size = isFree ? {size: [rest.inputShape[0], rest.inputShape[1]] as const} : {};
    const preparation = {range, ...(labels && {labels}), ...size};
    const title = titleOf(read, rest.graph.name);
    take(ownNetwork(title, rest, new Blob([weights]), preparation));
  }

  /** Puts a network on the shelf, in place of the one that was used if it is the same with other settings. */
  function take(next: OwnNetwork): void {
    const replaces = used?.read.digest === next.read.digest ? used.name : undefined;
    shelf.add(next, replaces);
    show(next);
  }

  function use(name: string): void {
    files = [];
    show(shelf.own.find(({network}) => network.name === name)?.network);
  }

  function show(next: OwnNetwork | undefined): void {
    used = next;
    present.hidden = !next;
    if (next) {
      const onSize = files.length ? (size: readonly [number, number]) => void drop.read(files, size) : undefined;
      place.replaceChildren(
        html`<p class="own-networks-title">${next.title}</p>`,
        preparationForm(next, {onChange: say, onSize})
      );
      check.show(shelf.find(next.name)!);
    } else place.replaceChildren();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function say({title, preparation}: Said): void {
    if (used) take(ownNetwork(title, used.read, used.weights, preparation));
  }

  function onTake({preparation: {range, mean, std, bgr}}: Plausible): void {
    if (!used) return;
    const {labels, size} = used.preparation;
    const next = {
      range,
      ...(mean && {mean}),
      ...(std && {std}),
      ...(bgr && {bgr}),
      ...(labels && {labels}),
      ...(size && {size})
    };
    take(ownNetwork(used.title, used.read, used.weights, next));
  }
}

/** Returns what a network is called until its reader says otherwise: by its file, or by itself where the file is called as all are. */
function titleOf(files: readonly File[], own: string): string {
  const name = (files.find((file) => /\.(json|zip|onnx|tflite|lite)$/i.test(file.name)) ?? files[0]).name;
  const plain = /^model\.json$/i.test(name) ? own : name.replace(/\.(json|zip|onnx|tflite|lite)$/i, "");
  return plain.slice(0, 60) || "network";
}
