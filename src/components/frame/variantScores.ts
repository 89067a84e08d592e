import type {Shape} from "../../images/fit.js";
import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import type {ClassScore, PhotoPixels, Provenance} from "../../worker/protocol.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import type {AnsweringTools} from "./answering.js";
import {askScores, type ImageAnswer} from "./askScores.js";

/** What a network says to one image: to compare with the whole photo. */
export type VariantScore = Pick<ImageAnswer, "top" | "asked" | "rank"> & Partial<Provenance>;

/** A changed photo, such as one with a part hidden. */
export interface Variant {
  /** Tells it from the photo’s other variants. */
  readonly key: string;
  readonly image: () => Raster;
}

/** A photo, and what a network says to it and to variants of it. */
export interface PhotoVariants {
  readonly picked: PickedPhoto;
  readonly photo: PhotoPixels;
  /** The best class of the whole photo: the one that is followed. */
  readonly whole: ClassScore;
  /** What the network said to each variant, by its key. */
  readonly known: ReadonlyMap<string, VariantScore>;
}

/** What is on the screen: a photo, and what the network says to one of its variants. */
export interface ShownVariant extends Partial<Provenance> {
  readonly subject: PhotoVariants;
  readonly said: VariantScore;
}

export interface VariantScoresOptions {
  /** Asks the worker. */
  readonly client: Client;
  readonly network: string;
  /** What the network gets to see of a photo. */
  readonly shape: Shape;
  /** What was asked when the site was built. */
  readonly built: {
    readonly photo: string;
    readonly whole: ClassScore;
    readonly known: ReadonlyMap<string, VariantScore>;
  };
}

export interface VariantScores {
  /** Returns what is known of the variants of a photo, by their keys; that of the newest photo, and what was built. */
  known(picked: PickedPhoto): ReadonlyMap<string, VariantScore>;
  /** Returns the photo where it is loaded. */
  loaded(picked: PickedPhoto): PhotoVariants | undefined;
  /** Returns a variant that is known; undefined where the worker is to be asked. */
  find(picked: PickedPhoto, key: string): ShownVariant | Promise<ShownVariant> | undefined;
  /** Loads a photo and asks what it is where nobody knows. *seen* is called when it can be drawn. Throws what loadPhoto throws. */
  load(picked: PickedPhoto, tools?: AnsweringTools, seen?: (photo: PhotoPixels) => void): Promise<PhotoVariants>;
  /** Asks about a variant, and keeps the answer. */
  ask(subject: PhotoVariants, variant: Variant, tools: AnsweringTools): Promise<ShownVariant>;
  /** Asks about those of the variants that are not known, and calls *arrived* at each. */
  askAll(
    subject: PhotoVariants,
    variants: readonly Variant[],
    tools: AnsweringTools,
    arrived: () => void
  ): Promise<void>;
}

/**
 * Returns what asks a network about variants of one photo at a time, and keeps
 * what it said. What was *built* needs no network.
 */
export function variantScores({client, network, shape, built}: VariantScoresOptions): VariantScores {
  let latest: (PhotoVariants & {readonly known: Map<string, VariantScore>}) | undefined;

  function loaded(picked: PickedPhoto): PhotoVariants | undefined {
    return latest?.picked === picked ? latest : undefined;
  }

  function known(picked: PickedPhoto): ReadonlyMap<string, VariantScore> {
    return loaded(picked)?.known ?? (picked === built.photo ? built.known : new Map());
  }

  function find(picked: PickedPhoto, key: string): ShownVariant | Promise<ShownVariant> | undefined {
    const said = known(picked).get(key);
    if (!said) return undefined;
    const subject = loaded(picked);
    return subject ? shownOf(subject, said) : load(picked).then((photo) => shownOf(photo, said));
  }

  async function load(
    picked: PickedPhoto,
    tools?: AnsweringTools,
    seen?: (photo: PhotoPixels) => void
  ): Promise<PhotoVariants> {
    if (latest?.picked === picked) return latest;
    const photo = await loadPhoto(picked, shape);
    tools?.signal.throwIfAborted();
    seen?.(photo);
    const whole = picked === built.photo ? built.whole : await bestOf(photo, tools);
    tools?.signal.throwIfAborted();
    latest = {picked, photo, whole, known: new Map(picked === built.photo ? built.known : [])};
    return latest;
  }

  async function bestOf(photo: PhotoPixels, tools?: AnsweringTools): Promise<ClassScore> {
    return (await client.ask({kind: "classify", network, photo}, tools)).top[0];
  }

  async function ask(subject: PhotoVariants, {key, image}: Variant, tools: AnsweringTools): Promise<ShownVariant> {
    const said = await askScores(client, {network, image: image(), unit: subject.whole.index}, tools);
    tools.signal.throwIfAborted();
    if (latest === subject) latest.known.set(key, said);
    return shownOf(subject, said);
  }

  async function askAll(
    subject: PhotoVariants,
    variants: readonly Variant[],
    {signal, progress}: AnsweringTools,
    arrived: () => void
  ): Promise<void> {
    const missing = variants.filter(({key}) => !subject.known.has(key));
    for (const [i, variant] of missing.entries()) {
      await ask(subject, variant, {
        signal,
        progress: (part) =>
          progress(part.phase === "compute" ? {...part, fraction: (i + part.fraction) / missing.length} : part)
      });
      arrived();
    }
  }

  return {known, loaded, find, load, ask, askAll};
}

function shownOf(subject: PhotoVariants, said: VariantScore): ShownVariant {
  const {backend, milliseconds} = said;
  return {subject, said, backend, milliseconds};
}

/** Resolves once a reader who still moves something has rested; rejects when *signal* is aborted. */
export function rested(signal: AbortSignal, milliseconds = 200): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
