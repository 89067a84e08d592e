/** Returns what the page's address says is presented: a figure's name, or an address from the site's root; empty where nothing is. */
export function presentAddress(): string {
  return params(location.hash).get("present") ?? "";
}

/** Writes what is presented into the page's address; what figures keep there stays. */
export function writePresent(what: string | undefined): void {
  const all = params(location.hash);
  if (what === undefined) all.delete("present");
  else all.set("present", what);
  const text = all.toString();
  const next = text ? `#${text}` : "";
  if (next !== location.hash) history.replaceState(null, "", next || location.pathname + location.search);
}

/** Returns a hash without its "#" and without what it says is presented. */
export function withoutPresent(hash: string): string {
  const all = params(hash);
  all.delete("present");
  return all.toString();
}

/** Brings the figure *id* of a page into the given *state*, as a link does; what other figures keep in the address stays. */
export function setFigureState(view: Window, id: string, state: string): void {
  const all = params(view.location.hash);
  for (const key of [...all.keys()]) if (key.startsWith(`${id}.`)) all.delete(key);
  for (const [key, value] of params(`#${state}`)) all.set(key, value);
  const next = all.toString();
  if (`#${next}` !== view.location.hash && (next || view.location.hash)) {
    const address = new URL(view.location.href); // "#…" alone would be read from this page's address
    address.hash = next || id;
    view.location.replace(address.href);
  }
}

function params(hash: string): URLSearchParams {
  return new URLSearchParams(hash.includes("=") ? hash.replace(/^#/, "") : "");
}
