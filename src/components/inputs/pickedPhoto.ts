/** A photo of the corpus by its id, or a file of the reader’s own. */
export type PickedPhoto = string | File;
