import {type Fields, sameValue} from "./field.js";

export interface ChoicesOptions<C extends object> {
  /** The fields that only change how the answer is seen. */
  readonly views: readonly (keyof C & string)[];
  /** Returns the fields that mean nothing in the given choice. */
  readonly unused: (choice: C) => readonly (keyof C)[];
}

/** What is to be known of the choices of a figure. */
export interface Choices<C extends object> {
  /** Returns whether both have the same answer, whatever the view. */
  sameAnswer(a: C, b: C): boolean;
  /** Returns the choice *of*, seen as in *view*. */
  viewed(of: C, view: C): C;
  /** Returns whether from *before* to *next* only fields changed that change by and by. */
  isGradual(next: C, before: C): boolean;
  /** Returns whether from *before* to *next* only fields changed whose changes are no steps back. */
  isPassing(next: C, before: C): boolean;
}

/** Returns how the choices that the given *fields* make together are compared. */
export function choicesOf<C extends object>(fields: Fields<C>, {views, unused}: ChoicesOptions<C>): Choices<C> {
  const names = Object.keys(fields) as (keyof C & string)[];
  const asked = names.filter((name) => !views.includes(name));
  const changed = (next: C, before: C) => names.filter((name) => !sameValue(fields[name], next[name], before[name]));
  return {
    sameAnswer(a, b) {
      const used = asked.filter((name) => !(unused(a).includes(name) && unused(b).includes(name)));
      return used.every((name) => sameValue(fields[name], a[name], b[name]));
    },
    viewed: (of, view) => ({...of, ...Object.fromEntries(views.map((name) => [name, view[name]]))}),
    isGradual: (next, before) => changed(next, before).every((name) => fields[name].isGradual),
    isPassing: (next, before) => changed(next, before).every((name) => fields[name].isPassing)
  };
}
