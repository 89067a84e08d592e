import {notFetched} from "../../worker/notFetched.js";

/** What browsers say where nothing answers: Chromium, Firefox and Safari, of files and of modules. */
const unanswered =
  /^(Failed to fetch|Load failed|NetworkError when attempting|error loading dynamically imported|Importing a module script failed)/i;

/** Returns the *message* of an error in words for a reader; most are that already. */
export function errorWords(message: string): string {
  return unanswered.test(message) ? notFetched("what this needs") : message;
}
