import type {Guess} from "../inputs/guessFirst.js";
import type {StoryUnit} from "./storyUnits.js";

/** Returns the question what the given *unit* looks for, to be picked among what we say of it and of some *others*. */
export function unitGuess(unit: StoryUnit, others: readonly StoryUnit[]): Guess {
  const choices = [unit, ...others].map(({likes}) => likes).sort();
  return {
    question: `Look at the nine places that excite unit ${unit.unit} of ${unit.layer} most. What does it look for?`,
    guessed: {choices, right: [choices.indexOf(unit.likes)]},
    answer: `We say: ${unit.likes}. That is our reading, and no measurement; below is why.`,
    holds: "details"
  };
}
