import {replaceLink} from "./linkState.js";

/** A choice that holds for all figures of a page, under a key of its own in the address. */
export interface PageChoice<T extends string> {
  /** Returns what the address says, otherwise the first of the choices. */
  current(location?: Pick<Location, "hash">): T;
  /** Chooses anew for the whole page, and writes it into its address; the first of the choices leaves no key. */
  choose(value: T): void;
  /** Calls *show* now and whenever the choice changes while the *element* is in the page. */
  follow(element: HTMLElement, show: (value: T) => void): void;
}

/** Returns the page's choice of one of the *values*, under the *key*. */
export function pageChoice<T extends string>(key: string, values: readonly T[]): PageChoice<T> {
  const followed = `page-${key}`;
  const [first] = values;

  function current({hash}: Pick<Location, "hash"> = location): T {
    const text = new URLSearchParams(hash.includes("=") ? hash.slice(1) : "").get(key);
    return values.find((value) => value === text) ?? first;
  }

  function tell(): void {
    for (const element of document.querySelectorAll(`[data-follows~="${followed}"]`))
      element.dispatchEvent(new Event(followed));
  }

  return {
    current,
    choose(value) {
      const hash = replaceLink(location.hash, [key], {[key]: value === first ? undefined : value});
      history.pushState(null, "", hash || location.pathname + location.search);
      tell();
    },
    follow(element, show) {
      let shown = current();
      element.dataset.follows = [element.dataset.follows, followed].filter(Boolean).join(" ");
      element.addEventListener(followed, () => {
        if (current() === shown) return;
        shown = current();
        show(shown);
      });
      window.addEventListener("hashchange", tell); // the same listener for all: it is there once
      show(shown);
    }
  };
}
