/** Says that what the reader chose cannot be used at all, such as a file that is no image: the choice is taken back. */
export class ChoiceError extends Error {
  override readonly name = "ChoiceError";
}
