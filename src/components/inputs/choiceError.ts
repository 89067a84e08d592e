/**
 * Says that what the reader chose cannot be used at all, such as a file that is
 * no image: the choice is taken back. What is only *unfinished*, such as an
 * outline that is empty so far, stays.
 */
export class ChoiceError extends Error {
  override readonly name = "ChoiceError";
  readonly isUnfinished: boolean;

  constructor(message: string, {isUnfinished = false}: {readonly isUnfinished?: boolean} = {}) {
    super(message);
    this.isUnfinished = isUnfinished;
  }
}
