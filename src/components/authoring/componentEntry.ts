/** A member of what a component takes as its options. */
export interface ComponentOption {
  readonly name: string;
  /** As the code writes it. */
  readonly type: string;
  readonly isOptional: boolean;
  /** What the code says of it; empty where it says nothing. */
  readonly doc: string;
  /** What it is where it is not given, as the code writes it; absent where that is not written in the signature or the first lines. */
  readonly initial?: string;
}

/** A place where a page uses a component. */
export interface ComponentUse {
  /** The page's address from the site's root. */
  readonly path: string;
  /** What the page is called. */
  readonly title: string;
  /** The cell, or the expression within a sentence, as the page has it. */
  readonly code: string;
}

/** A component as the reference shows it: all of it is read from the code. */
export interface ComponentEntry {
  readonly name: string;
  /** The folder of components that it is from. */
  readonly room: string;
  /** The path of its module from `src`, with the ending that an import has. */
  readonly module: string;
  /** The doc comment, a line break only between paragraphs. */
  readonly doc: string;
  /** Name, parameters and result, as the code writes them; of a constant its name and type. */
  readonly signature: string;
  readonly options: readonly ComponentOption[];
  /** The functions that draw a live figure's picture, by which an example of it is found; none of anything else. */
  readonly boards: readonly string[];
  /** Where pages use it, in reading order; a page once. */
  readonly uses: readonly ComponentUse[];
}
