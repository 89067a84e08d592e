import {type DBSchema, openDB} from "idb";
import type {OwnNetwork} from "./ownNetwork.js";

/** What keeps networks from one visit to the next. */
export interface NetworkStore {
  /** Resolves to the networks that are kept; those of another version of the site are left out, and counted in *others*. */
  all(): Promise<{readonly networks: readonly OwnNetwork[]; readonly others: number}>;
  /** Keeps a network. Rejects with an Error in words where there is no room, or nothing can be kept. */
  put(network: OwnNetwork): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The version of what is kept; what another version kept is not read. */
const version = 1;

interface Kept {
  readonly version: number;
  readonly network: OwnNetwork;
}

interface Schema extends DBSchema {
  networks: {key: string; value: Kept};
}

/** Returns the store of this browser, in IndexedDB. */
export function networkStore(): NetworkStore {
  const open = () =>
    openDB<Schema>("why-is-this-a-cat/networks", 1, {
      upgrade: (db) => void db.createObjectStore("networks")
    });
  let opened: ReturnType<typeof open> | undefined;
  const db = () => {
    opened ??= open();
    opened.catch(() => {
      opened = undefined; // to be tried again
    });
    return opened;
  };
  return {
    async all() {
      const kept = await (await db()).getAll("networks");
      const networks = kept.filter(isReadable).map(({network}) => network);
      return {networks, others: kept.length - networks.length};
    },
    async put(network) {
      try {
        await (await db()).put("networks", {version, network}, network.name);
      } catch (cause) {
        throw new Error(whyNotKept(cause, network.weights.size), {cause});
      }
    },
    async remove(name) {
      await (await db()).delete("networks", name);
    }
  };
}

function isReadable(kept: Partial<Kept> | undefined): kept is Kept {
  const {name, title, read, weights, preparation} = kept?.network ?? ({} as Partial<OwnNetwork>);
  return (
    kept?.version === version &&
    typeof name === "string" &&
    typeof title === "string" &&
    Array.isArray(read?.treeLayers) &&
    weights instanceof Blob &&
    typeof preparation === "object"
  );
}

/** Returns in words why a network of that many bytes is not kept. */
export function whyNotKept(cause: unknown, bytes: number): string {
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  const isFull = (cause as Partial<DOMException> | undefined)?.name === "QuotaExceededError";
  return isFull
    ? `no room for ${size} in this browser; remove another network, or use this one until the window closes`
    : `this browser keeps nothing from this site; the network (${size}) can be used until the window closes`;
}
