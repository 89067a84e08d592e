import {wholePagePath} from "../presenting/embedAddress.js";

/** Some keys of the page’s address, and what is written there. */
export interface OwnAddress {
  /** Returns the keys and values of the page’s address; none where it is an ordinary anchor. */
  params(): URLSearchParams;
  /** Takes what the address holds now as known. */
  adopt(): void;
  /** Returns the whole address with the given hash. */
  link(hash: string): string;
  /** Writes the given hash into the page’s address: as a new entry of the history, or in place of the present one. */
  write(hash: string, how: "push" | "replace"): void;
  /** Calls *follow* when somebody else changes the own keys, until *invalidation*. */
  onChange(follow: () => void, invalidation?: Promise<unknown>): void;
}

/** Returns the part of the page’s address that is under the given keys, today’s and old ones. */
export function ownAddress(keys: readonly string[]): OwnAddress {
  let known = part();

  function params(): URLSearchParams {
    return new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  }

  function part(): string {
    const all = params();
    return keys.map((key) => all.get(key) ?? "").join("\n");
  }

  function adopt(): void {
    known = part();
  }

  return {
    params,
    adopt,
    link: (hash) => new URL(wholePagePath(location.pathname) + location.search + hash, location.href).href,
    write(hash, how) {
      const address = hash || location.pathname + location.search;
      if (how === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
      adopt();
    },
    onChange(follow, invalidation) {
      const changed = () => {
        if (part() !== known) follow();
      };
      window.addEventListener("hashchange", changed);
      invalidation?.then(() => window.removeEventListener("hashchange", changed));
    }
  };
}
