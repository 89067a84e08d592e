/** An input: its `value` is what is chosen, and an “input” event whose target it is itself says that the reader chose. */
export type FieldElement<T> = HTMLElement & {value: T};

/** What every field has. */
interface FieldBase<T> {
  /** Where the reader chooses; absent where that is done on the picture. */
  readonly element?: FieldElement<T>;
  /** What is chosen before the reader chooses. */
  readonly initial: T;
  /** Whether it changes by and by, as the place of a square that is dragged: the address is written once the reader rests. */
  readonly isGradual?: boolean;
  /** Whether its changes are no steps back, as a place that the pointer passes: the address changes without a new entry of the history. */
  readonly isPassing?: boolean;
  /** Whether few readers want it: then it stands under *More*, see rare. */
  readonly isRare?: boolean;
}

/** An input that a link can carry under one key: its name in the figure. */
export interface TextField<T> extends FieldBase<T> {
  /**
   * Reads the value from a link; *link* is all that it has of the figure, by
   * key, for a value that depends on another. Throws a RangeError that says in
   * a few words what is wrong, `invalid window: …`.
   */
  read(text: string, link?: Readonly<Record<string, string>>): T;
  /** Returns the value as a link has it; undefined is left out. Throws where a link cannot carry it, as one’s own photo. */
  write(value: T): string | undefined;
}

/** An input that a link carries under several keys, such as a method with its settings. */
export interface KeyedField<T> extends FieldBase<T> {
  readonly keys: readonly string[];
  /**
   * Reads the value from those of the keys that a link has, at least one. A
   * part that is not valid is left out and said to *problem*; throws what a
   * TextField’s read throws where nothing is left.
   */
  read(texts: Readonly<Record<string, string>>, problem: (message: string) => void): T;
  /** Returns the value as a link has it, by key; undefined is left out. */
  write(value: T): Readonly<Record<string, string | undefined>>;
}

/** An input that a link can carry. */
export type Field<T> = TextField<T> | KeyedField<T>;

/** The fields of a figure, by name. */
export type Fields<C extends object> = {readonly [K in keyof C]: Field<C[K]>};

/** Returns what is chosen before the reader chooses. */
export function initialOf<C extends object>(fields: Fields<C>): C {
  const names = Object.keys(fields) as (keyof C)[];
  return Object.fromEntries(names.map((name) => [name, fields[name].initial])) as C;
}

/** Returns the keys of a field in a link. */
export function keysOf<T>(name: string, field: Field<T>): readonly string[] {
  return "keys" in field ? field.keys : [name];
}

/** Returns a field as a link has it, by key. Throws what its write throws. */
export function textsOf<T>(name: string, field: Field<T>, value: T): Readonly<Record<string, string | undefined>> {
  return "keys" in field ? field.write(value) : {[name]: field.write(value)};
}

/** Returns whether two values are the same to a link. */
export function sameValue<T>(field: Field<T>, a: T, b: T): boolean {
  if (a === b) return true;
  try {
    return JSON.stringify(textsOf("", field, a)) === JSON.stringify(textsOf("", field, b));
  } catch {
    return false; // what no link can carry is like nothing else
  }
}
