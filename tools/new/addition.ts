/** What is added to the project. */
export interface Addition {
  /** New files, from the project's root, with what they hold. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that are there, with what each becomes. */
  readonly changes: Readonly<Record<string, (text: string) => string>>;
  /** What to do next, three lines. */
  readonly next: readonly [string, string, string];
}
