import type {OrderedPatches} from "../../corpus/orderedPatches.js";
import type {Patch} from "../../corpus/patches.js";
import {patchWindows} from "../../corpus/patchWindows.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import {signedPicture} from "../../images/signedPicture.js";
import {toPicture} from "../../images/toPicture.js";
import type {LayerRow} from "../../network/layerTable.js";
import type {Client} from "../../worker/client.js";
import type {PatchPicture} from "../../worker/protocol.js";
import {orderedGrid} from "./orderedGrid.js";
import type {PatchExamples} from "./patchExamples.js";
import {patchGrid} from "./patchGrid.js";

/** What was computed in this session, so that it need not be again. Belongs to whoever makes grids. */
export type PatchCache = Map<string, PatchPicture>;

export interface LivePatchGridOptions {
  readonly client: Client;
  readonly network: string;
  /** The unit's layer. */
  readonly layer: Pick<LayerRow, "name" | "field">;
  readonly unit: number;
  /** The places that excite it most, chosen in each way. */
  readonly patches: OrderedPatches;
  readonly examples: PatchExamples;
  readonly cache: PatchCache;
  /** Ends what the grid has under way. */
  readonly signal?: AbortSignal;
  /** Called when all pictures are there, or with the reason why not. */
  readonly done?: (error?: Error) => void;
}

/**
 * Returns the grid of a unit's patches, which fills itself: the photo's parts
 * first, then the signals as the worker answers, one photo after another.
 */
export function livePatchGrid(options: LivePatchGridOptions): HTMLElement {
  let earlier = new AbortController();
  const {network, layer, unit} = options;
  const make = (patches: readonly Patch[]) => {
    earlier.abort();
    earlier = new AbortController();
    return filledGrid(patches, options, earlier.signal);
  };
  return orderedGrid(options.patches, make, {network, layer: layer.name, unit});
}

function filledGrid(patches: readonly Patch[], options: LivePatchGridOptions, other: AbortSignal): HTMLElement {
  const {layer, unit, examples} = options;
  const notes = patches.map(({example, value}) => ({...examples.describe(example), value}));
  const stopping = new AbortController();
  const {signal} = stopping;
  const stop = () => stopping.abort();
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener("abort", stop);
  other.addEventListener("abort", stop);
  const grid = patchGrid(notes, {unit: `${layer.name} ${unit}`});
  if (patches.length) fill().then(() => options.done?.(), failed);
  else options.done?.();
  return grid.element;

  async function fill(): Promise<void> {
    const {client, network, cache} = options;
    const loading = patches.map(({example}) => examples.load(example));
    for (const photo of loading) photo.catch(() => {}); // told below, in their order
    const places = await Promise.all(
      patches.map(async (patch, i) => {
        const photo = await loading[i];
        const {height, width} = photo.pixels;
        const window = patchWindows[network]?.[layer.name];
        const box = patchBox(layer.field, patch.position, {image: [height, width], window});
        if (!signal.aborted) grid.photo(i, toPicture(crop(photo.pixels, box)));
        return {photo, box, position: patch.position};
      })
    );
    for (const [i, place] of places.entries()) {
      signal.throwIfAborted();
      const key = [network, layer.name, unit, place.photo.key, String(place.position)].join(" ");
      let picture = cache.get(key);
      if (!picture) {
        grid.status(`What excites the unit: ${i + 1} of ${places.length} …`, stop);
        const question = {kind: "patchPictures", network, layer: layer.name, unit, examples: [place]} as const;
        [picture] = (await client.ask(question, {signal})).pictures;
        cache.set(key, picture);
      }
      grid.signal(i, signedPicture(picture.pixels));
    }
    grid.status(null);
  }

  function failed(error: Error): void {
    const stopped = signal.aborted;
    grid.status(stopped ? "Stopped before all pictures were there." : error.message);
    options.done?.(stopped ? undefined : error);
  }
}
