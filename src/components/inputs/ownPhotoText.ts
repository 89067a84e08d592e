/** What figures say of a reader's own photo. */
export const ownPhotoText = {
  /** In place of a credit. */
  credit: "Photo: your own. It never leaves your machine.",
  /** In place of a link to the figure's state. */
  noLink: "Your own photo stays on your machine: a link cannot carry it.",
  /** After what was wrong with a file. */
  advice: "Pick a whole JPEG, PNG, WebP, GIF or AVIF file."
} as const;
