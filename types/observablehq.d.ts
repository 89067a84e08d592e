/** What Observable Framework offers to client modules: the part of its standard library that this site uses. */
declare module "observablehq:stdlib" {
  export interface AbstractFile {
    readonly name: string;
    readonly mimeType: string;
    /** Milliseconds since the epoch. */
    readonly lastModified: number;
    /** In bytes. */
    readonly size: number;
    /** The address relative to the page's base; where the file is served. */
    readonly href: string;
    url(): Promise<string>;
    text(encoding?: string): Promise<string>;
    json<T = unknown>(): Promise<T>;
    arrayBuffer(): Promise<ArrayBuffer>;
    blob(): Promise<Blob>;
    stream(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
    image(props?: Partial<HTMLImageElement>): Promise<HTMLImageElement>;
    xml(mimeType?: DOMParserSupportedType): Promise<Document>;
    html(): Promise<Document>;
    csv<T = Record<string, string>>(options?: {array?: boolean; typed?: boolean | "auto"}): Promise<T[]>;
    tsv<T = Record<string, string>>(options?: {array?: boolean; typed?: boolean | "auto"}): Promise<T[]>;
  }

  /** Returns the file of the given *name*: one string literal, relative to the calling module. */
  export function FileAttachment(name: string): AbstractFile;

  type Initialize<T> = (notify: (value: T) => T) => (() => void) | undefined;

  export const Generators: {
    /** Yields the latest notified value; what comes while the reader is busy is dropped. */
    observe<T>(initialize: Initialize<T>): AsyncGenerator<T, never>;
    /** Yields every notified value in order. */
    queue<T>(initialize: Initialize<T>): AsyncGenerator<T, never>;
    /** Yields the value of the given *element* whenever it changes. */
    input<T = unknown>(element: Element): AsyncGenerator<T, never>;
    now(): AsyncGenerator<number, never>;
    /** Yields the width of the given *target* in pixels. */
    width(target: Element, options?: ResizeObserverOptions): AsyncGenerator<number, never>;
    /** Yields whether the page has a dark theme. */
    dark(): AsyncGenerator<boolean, never>;
  };

  export interface MutableValue<T> extends AsyncGenerator<T, never> {
    value: T;
  }

  /** Returns a generator of the values assigned to its `value`. */
  export function Mutable<T>(value?: T): MutableValue<T>;

  type Rendered = Node | string | null | undefined;

  /** Returns an element that holds what *render* returns, again whenever its size changes. */
  export function resize(
    render: (width: number, height: number) => Rendered | Promise<Rendered>,
    invalidation?: Promise<unknown>
  ): HTMLDivElement;

  /** The width of the page's main column, in pixels. */
  export const width: AsyncGenerator<number, never>;
  /** Whether the page has a dark theme. */
  export const dark: AsyncGenerator<boolean, never>;
  /** The present time, in milliseconds since the epoch. */
  export const now: AsyncGenerator<number, never>;
}

/** What Observable Framework gives every cell of a page by name. */
declare module "observablehq:cell" {
  /** Resolves when the cell is about to run again. */
  export const invalidation: Promise<void>;
  /** Resolves when the cell's output is on screen. */
  export function visibility(): Promise<void>;
  export function display<T>(value: T): T;
  export function view<T>(element: Element & {value: T}): AsyncGenerator<T, never>;
}
