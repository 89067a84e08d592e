/** Something that can be shown by itself. */
export interface Example {
  /** The folder of components that it is from. */
  readonly room: string;
  /** The function that makes it. */
  readonly name: string;
  /** Returns it with example data; the same each time. */
  readonly draw: () => Element;
}
