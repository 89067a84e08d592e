/** A page of the site as the sidebar, the pager, the tests and the tools know it. */
export interface Chapter {
  /** The page's address from the site's root, as a link spells it: "/networks". */
  readonly path: string;
  /** What the sidebar calls it. */
  readonly title: string;
  /** One sentence for lists of pages. */
  readonly summary: string;
}

/** Every page, in reading order. */
export const chapters: readonly Chapter[] = [
  {path: "/", title: "Home", summary: "Ask a network what it sees in a photograph, and which pixels made it say so."},
  {
    path: "/why-is-this-a-cat/part-1",
    title: "Why is this a cat? Part 1",
    summary: "What the units of a network look for: near the pixels and near the labels, hardly in between."
  },
  {
    path: "/why-is-this-a-cat/part-2",
    title: "Why is this a cat? Part 2",
    summary: "Which units a unit is made of: the tree from a cat down to coloured dots, and how far to trust it."
  },
  {
    path: "/networks",
    title: "Networks",
    summary: "The networks of this site: where they come from and how they are built."
  }
];
