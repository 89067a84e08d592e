/** Names by unit: `{"inception-v3/Mixed_6e/123": "eye"}`. */
export type NamedUnits = Readonly<Record<string, string>>;

export interface UnitNamesOptions {
  /** The author's names, for units that the reader has not named. */
  readonly defaults?: NamedUnits;
  /** Where the reader's names are kept; defaults to this browser's local storage, or nowhere if it has none. */
  readonly storage?: Pick<Storage, "getItem" | "setItem">;
}

/** Names of units, the reader's before the author's. An event "change" says that a name is new. */
export interface UnitNames extends EventTarget {
  /** Returns the unit's name, the reader's or else the author's; undefined where nobody gave one. */
  get(network: string, layer: string, unit: number): string | undefined;
  /** Returns the name that the reader gave. */
  own(network: string, layer: string, unit: number): string | undefined;
  /** Gives the unit a name; an empty one takes the reader's name away. */
  set(network: string, layer: string, unit: number, name: string): void;
  /** Returns the reader's names, as `JSON.stringify` asks for them. */
  toJSON(): NamedUnits;
  /** Takes the names of a JSON file, over the reader's own; returns how many. Throws an Error `not a list of names: …`. */
  merge(json: string): number;
}

const storageKey = "unit-names";
const longest = 60;

/** Returns the names of units: they stay in the reader's browser. */
export function unitNames({defaults = {}, storage = localStore()}: UnitNamesOptions = {}): UnitNames {
  const names = new Map(Object.entries(kept(storage)));
  const key = (network: string, layer: string, unit: number) => `${network}/${layer}/${unit}`;
  const events = new EventTarget();

  function changed(): void {
    try {
      storage?.setItem(storageKey, JSON.stringify(Object.fromEntries(names)));
    } catch {
      // A full or forbidden storage: the names last as long as the page.
    }
    events.dispatchEvent(new Event("change"));
  }

  return Object.assign(events, {
    own: (network: string, layer: string, unit: number) => names.get(key(network, layer, unit)),
    get(network: string, layer: string, unit: number) {
      const id = key(network, layer, unit);
      return names.get(id) ?? (Object.hasOwn(defaults, id) ? defaults[id] : undefined);
    },
    set(network: string, layer: string, unit: number, name: string) {
      const id = key(network, layer, unit);
      const tidy = tidied(name);
      if (tidy === (names.get(id) ?? "")) return;
      if (tidy) names.set(id, tidy);
      else names.delete(id);
      changed();
    },
    toJSON: () => Object.fromEntries(names),
    merge(json: string) {
      const given = Object.entries(namedUnits(json));
      for (const [id, name] of given) names.set(id, tidied(name));
      if (given.length) changed();
      return given.length;
    }
  });
}

const tidied = (name: string) => name.trim().replace(/\s+/g, " ").slice(0, longest);

/** Returns the names in a text of JSON. Throws an Error `not a list of names: …`. */
function namedUnits(json: string): NamedUnits {
  const wrong = new Error(`not a list of names: ${json.slice(0, 40)}`);
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    throw wrong;
  }
  if (typeof found !== "object" || found === null || Array.isArray(found)) throw wrong;
  const entries = Object.entries(found);
  const valid = entries.every(([id, name]) => /^[^/]+\/.+\/\d+$/.test(id) && typeof name === "string" && tidied(name));
  if (!valid) throw wrong;
  return found as NamedUnits;
}

function kept(storage: UnitNamesOptions["storage"]): NamedUnits {
  try {
    return namedUnits(storage?.getItem(storageKey) ?? "{}");
  } catch {
    return {};
  }
}

function localStore(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return; // a browser that keeps nothing
  }
}
