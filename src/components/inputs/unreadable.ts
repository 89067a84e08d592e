import {readKinds} from "../../images/unreadImage.js";
import {ChoiceError} from "./choiceError.js";
import {ownPhotoText} from "./ownPhotoText.js";

/** Returns the *error* of a reader's own file as one of the choice, with advice where it has none. */
export function unreadable({message}: Error): ChoiceError {
  return new ChoiceError(message.includes(readKinds) ? message : `${message}. ${ownPhotoText.advice}`);
}
