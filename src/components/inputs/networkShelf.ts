import type {LayerTable} from "../../network/layerTable.js";
import {type NetworkEntry, networks} from "../../networks.js";
import type {NetworkFiles} from "../../worker/protocol.js";
import {labels, layerTables} from "../drawer/drawer.js";

/** A network that a figure can ask about: one of the site's, or the reader's own. */
export interface ShelvedNetwork {
  readonly entry: NetworkEntry;
  /** What a question to the worker names it by. */
  readonly asked: string | NetworkFiles;
  /** Whether it is the reader's own. */
  readonly isOwn: boolean;
  /** Resolves to the names of its classes, by index; empty where nobody knows. */
  labels(): Promise<readonly string[]>;
  /** Resolves to its layers. */
  layers(): Promise<LayerTable>;
}

/** The networks that a reader can choose from. */
export interface NetworkShelf {
  /** Those that are there now, the site's first. */
  readonly networks: readonly ShelvedNetwork[];
  /** Resolves when those that this browser keeps have been looked up. */
  readonly ready: Promise<void>;
  /** Returns the network of the given name; undefined where there is none. */
  find(name: string): ShelvedNetwork | undefined;
  /** Calls the *listener* after every change of what is there, until the function returned is called. */
  onChange(listener: () => void): () => void;
}

/** Returns the networks of the site: they never change. */
export function siteShelf(): NetworkShelf {
  const all = networks.map(
    (entry): ShelvedNetwork => ({
      entry,
      asked: entry.name,
      isOwn: false,
      labels: async () =>
        entry.name === "inception-v3" ? labels() : Array.from({length: entry.classes}, (_, index) => `${index}`),
      layers: async () => (await layerTables())[entry.name]
    })
  );
  return {
    networks: all,
    ready: Promise.resolve(),
    find: (name) => all.find(({entry}) => entry.name === name),
    onChange: () => () => {}
  };
}
