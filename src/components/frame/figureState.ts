import {type Fields, readLink, replaceLink} from "./linkState.js";

/** A figure's part of the page's address: the keys that begin with the figure's id, such as "shuffle.n=4". */
export interface FigureState<T> {
  /** Returns what the address asks of this figure; what is not valid is left out, and said in *problem*, one line. */
  read(): {readonly values: Partial<T>; readonly problem: string | null};
  /** Returns the address of the page in the given state; undefined values are left out. What other figures keep stays. */
  link(state: Partial<Record<keyof T, string | number | undefined>>): string;
  /** Writes the state into the page's address, without a new entry in the history. */
  write(state: Partial<Record<keyof T, string | number | undefined>>): void;
  /** Calls the given function when somebody else changes what the address asks of this figure. */
  onChange(follow: () => void, invalidation?: Promise<unknown>): void;
}

/**
 * Returns the state of the figure of the given *id* in the page's address. Each
 * field is read by a function that returns the value or throws an Error that
 * says in a few words what is wrong.
 */
export function figureState<T extends object>(id: string, fields: Fields<T>): FigureState<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  const params = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  const mine = () => keys.map((key) => params().get(`${id}.${key}`) ?? "").join("\n");
  let known = mine();

  function hash(state: Partial<Record<keyof T, string | number | undefined>>): string {
    const named = keys.map((key) => [`${id}.${key}`, state[key]] as const);
    return replaceLink(
      location.hash,
      named.map(([key]) => key),
      Object.fromEntries(named)
    );
  }

  return {
    read() {
      known = mine();
      const named = Object.fromEntries(keys.map((key) => [`${id}.${key}`, fields[key]]));
      const {values, problems} = readLink<Record<string, unknown>>(location.hash, named);
      const own = Object.fromEntries(Object.entries(values).map(([key, value]) => [key.slice(id.length + 1), value]));
      const problem = problems.length ? `This link asks for something that is not here: ${problems.join("; ")}.` : null;
      return {values: own as Partial<T>, problem};
    },
    link: (state) => new URL(hash(state) || location.pathname + location.search, location.href).href,
    write(state) {
      history.replaceState(null, "", hash(state) || location.pathname + location.search);
      known = mine();
    },
    onChange(follow, invalidation) {
      const changed = () => {
        if (mine() !== known) follow();
      };
      window.addEventListener("hashchange", changed);
      invalidation?.then(() => window.removeEventListener("hashchange", changed));
    }
  };
}
