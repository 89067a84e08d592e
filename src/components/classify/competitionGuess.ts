import type {Guess} from "../inputs/guessFirst.js";
import type {Winner} from "./competition.js";
import type {HumanError} from "./competitionBoard.js";

/** Returns the question in which year a winner was first better than a human. */
export function competitionGuess(winners: readonly Winner[], human: HumanError): Guess {
  const right = winners.findIndex(({error}) => error < human.error);
  const {year, team, error} = winners[right];
  return {
    question: "In which year did the winner first make fewer errors than a human?",
    guessed: {choices: winners.map((winner) => String(winner.year)), right: [right]},
    answer: `In ${year}, ${team}: ${error} % of the test images, against the human’s ${human.error} %.`
  };
}
