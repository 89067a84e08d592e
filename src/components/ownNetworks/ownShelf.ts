import {addNetwork} from "../../networks.js";
import {addNetworkFiles} from "../../worker/networkFiles.js";
import type {NetworkFiles} from "../../worker/protocol.js";
import {type NetworkShelf, type ShelvedNetwork, siteShelf} from "../inputs/networkShelf.js";
import {type NetworkStore, networkStore} from "./networkStore.js";
import {bytesOf, entryOf, labelsOf, type OwnNetwork} from "./ownNetwork.js";

/** A network of the reader’s own on the shelf. */
export interface OwnOnShelf {
  readonly network: OwnNetwork;
  /** Whether this browser keeps it when the window closes. */
  readonly isKept: boolean;
  readonly bytes: number;
}

/** The site’s networks and the reader’s own. */
export interface OwnShelf extends NetworkShelf {
  readonly own: readonly OwnOnShelf[];
  /** What is wrong with what was kept, in a line; null where nothing is. */
  readonly problem: string | null;
  /** Makes a network known in this window; where it *replaces* another of that name, in its place. */
  add(network: OwnNetwork, replaces?: string): void;
  /** Keeps it in this browser. Rejects with an Error in words. */
  keep(name: string): Promise<void>;
  /** Forgets it, in this window and in this browser. */
  remove(name: string): Promise<void>;
}

interface Entry extends OwnOnShelf {
  readonly shelved: ShelvedNetwork;
  readonly forget: () => void;
}

let shared: OwnShelf | undefined;

/** Returns the shelf of this page: every figure sees the same. */
export function ownShelf(): OwnShelf {
  shared ??= makeOwnShelf(networkStore());
  return shared;
}

/** Returns a shelf with the networks in the given *store*. */
export function makeOwnShelf(store: NetworkStore): OwnShelf {
  const site = siteShelf();
  const listeners = new Set<() => void>();
  const entries = new Map<string, Entry>();
  let problem: string | null = null;
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };

  function put(network: OwnNetwork, isKept: boolean): void {
    entries.get(network.name)?.forget();
    entries.set(network.name, {network, isKept, bytes: bytesOf(network), ...registered(network)});
  }

  /** Keeps the network in the place of another, which was kept. */
  async function keepInPlace(network: OwnNetwork, before: string): Promise<void> {
    try {
      await store.put(network);
      if (before !== network.name) await store.remove(before);
      put(network, true);
      problem = null;
    } catch (error) {
      problem = (error as Error).message;
    }
    changed();
  }

  async function lookUp(): Promise<void> {
    try {
      const {networks, others} = await store.all();
      for (const network of networks) put(network, true);
      if (others)
        problem = `${others} of your networks ${others === 1 ? "was" : "were"} kept by another version of this site; drop the files once more.`;
    } catch {
      // a browser that keeps nothing
    }
    changed();
  }

  return {
    get networks() {
      return [...site.networks, ...[...entries.values()].map(({shelved}) => shelved)];
    },
    get own() {
      return [...entries.values()].map(({network, isKept, bytes}) => ({network, isKept, bytes}));
    },
    get problem() {
      return problem;
    },
    ready: lookUp(),
    find: (name) => site.find(name) ?? entries.get(name)?.shelved,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(network, replaces = network.name) {
      const before = entries.get(replaces);
      if (before && replaces !== network.name) {
        before.forget();
        entries.delete(replaces);
      }
      put(network, false);
      changed();
      if (before?.isKept) void keepInPlace(network, replaces);
    },
    async keep(name) {
      const entry = entries.get(name);
      if (!entry) return;
      await store.put(entry.network);
      entries.set(name, {...entry, isKept: true});
      changed();
    },
    async remove(name) {
      const entry = entries.get(name);
      if (entry?.isKept) await store.remove(name);
      entry?.forget();
      entries.delete(name);
      changed();
    }
  };
}

/** Makes a network known to figures and worker by its name, until *forget* is called. */
function registered(network: OwnNetwork): Pick<Entry, "shelved" | "forget"> {
  const {name, read, weights, preparation} = network;
  const addresses = [new Blob([JSON.stringify(read.graph)], {type: "application/json"}), weights].map((blob) =>
    URL.createObjectURL(blob)
  );
  const files: NetworkFiles = {name, graph: addresses[0], weights: addresses[1], bytes: weights.size, preparation};
  const entry = entryOf(network);
  const undo = [addNetwork(entry), addNetworkFiles(files)];
  return {
    shelved: {
      entry,
      asked: files,
      isOwn: true,
      labels: async () => labelsOf(network),
      layers: async () => read.table
    },
    forget() {
      for (const end of undo) end();
      for (const address of addresses) URL.revokeObjectURL(address);
    }
  };
}
