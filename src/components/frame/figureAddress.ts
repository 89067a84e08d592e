import {OwnFileError} from "../inputs/ownFiles.js";
import {type Fields, initialOf, keysOf, sameValue, textsOf} from "./field.js";
import {replaceLink} from "./linkState.js";
import {ownAddress} from "./ownAddress.js";

export interface FigureAddressOptions<C extends object> {
  /** The fields that only change how the answer is seen. */
  readonly views?: readonly (keyof C)[];
  /** Returns the fields that mean nothing in the given choice, such as the photo where digits are shown: they are not written. */
  readonly unused?: (choice: C) => readonly (keyof C)[];
  /** Old keys that links may still have, whole, with the key that each has become: `{"rules-photo": "photo"}`. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** A figure’s part of the page’s address: keys that begin with the figure’s id, such as “shuffle.n=4”. */
export interface FigureAddress<C extends object> {
  /** Returns what the address asks of this figure; what is *wrong* is left out, and said in *problem*, one line. */
  read(): {readonly values: Partial<C>; readonly wrong: readonly (keyof C)[]; readonly problem: string | null};
  /** Returns the whole address for the given choice. Throws where a link cannot carry it. */
  link(choice: C): string;
  /** Writes the choice into the page’s address: as a new entry of the history, or in place of the present one. */
  write(choice: C, how: "push" | "replace"): void;
  /** Calls *follow* when somebody else changes what the address asks of this figure, until *invalidation*. */
  onChange(follow: () => void, invalidation?: Promise<unknown>): void;
}

/**
 * Returns the part of the page’s address that belongs to the figure of the
 * given *id*. A figure as the page first shows it has no part. Otherwise all
 * that the answer depends on is written, so that a link shows the same when a
 * default has changed; of the views those that differ.
 */
export function figureAddress<C extends object>(
  id: string,
  fields: Fields<C>,
  {views = [], unused = () => [], aliases = {}}: FigureAddressOptions<C> = {}
): FigureAddress<C> {
  const names = Object.keys(fields) as (keyof C & string)[];
  const initial = initialOf(fields);
  const keys = names.flatMap((name) => keysOf(name, fields[name]));
  const own = [...keys.map((key) => `${id}.${key}`), ...Object.keys(aliases)];
  const address = ownAddress(own);

  /** Returns the texts of the address by key; today’s keys win over old ones. */
  function texts(): ReadonlyMap<string, string> {
    const all = address.params();
    const found = new Map<string, string>();
    for (const [old, key] of Object.entries(aliases)) if (all.has(old)) found.set(key, all.get(old)!);
    for (const key of keys) if (all.has(`${id}.${key}`)) found.set(key, all.get(`${id}.${key}`)!);
    return found;
  }

  /** Returns the hash of the given choice; what a link cannot carry is named in it where it *mayName* that. */
  function hash(choice: C, mayName = false): string {
    const used = names.filter((name) => !unused(choice).includes(name));
    const differs = used.filter((name) => !sameValue(fields[name], choice[name], initial[name]));
    const asked = differs.some((name) => !views.includes(name));
    const written = used.filter((name) => differs.includes(name) || (asked && !views.includes(name)));
    const parts = written.map((name) => {
      try {
        return textsOf(name, fields[name], choice[name]);
      } catch (error) {
        if (!mayName) throw error;
        const {texts, word} = error instanceof OwnFileError ? error : {word: "own"};
        return texts ?? {[keysOf(name, fields[name])[0]]: word};
      }
    });
    const named = Object.entries(Object.assign({}, ...parts) as Record<string, string | undefined>);
    return replaceLink(location.hash, own, Object.fromEntries(named.map(([key, text]) => [`${id}.${key}`, text])));
  }

  return {
    read() {
      address.adopt();
      const found = texts();
      const values: Partial<C> = {};
      const problems: string[] = [];
      const wrong: (keyof C)[] = [];
      for (const name of names) {
        const field = fields[name];
        const part = keysOf(name, field).filter((key) => found.has(key));
        if (!part.length) continue;
        try {
          values[name] =
            "keys" in field
              ? field.read(Object.fromEntries(part.map((key) => [key, found.get(key)!])), (text) => problems.push(text))
              : field.read(found.get(name)!, Object.fromEntries(found));
        } catch (error) {
          wrong.push(name);
          problems.push((error as Error).message);
        }
      }
      return {
        values,
        wrong,
        problem: problems.length ? `This link asks for something that is not here: ${problems.join("; ")}.` : null
      };
    },
    link: (choice) => address.link(hash(choice)),
    write(choice, how) {
      const next = hash(choice, true);
      if (next !== location.hash) address.write(next, how);
    },
    onChange: address.onChange
  };
}
