import type {Guess} from "../inputs/guessFirst.js";
import {percentText} from "../marks/percentText.js";
import {hypotheses} from "./hypotheses.js";
import {type BuiltScoreboard, boardSummary, type ScoreboardRow} from "./scoreboards.js";
import {textureCount} from "./textureWall.js";

/** The last class of ImageNet's list that is an animal. */
const lastAnimal = 398;

/** Returns the question what an animal as black paper is called. */
export function silhouetteGuess({rows}: BuiltScoreboard): Guess {
  const {names, tests} = rowOf(rows, "cat-kitten-orange");
  const {top} = tests.shape;
  const kind = names.includes(top[0].index) ? 0 : top[0].index <= lastAnimal ? 1 : 2;
  return {
    question: "Here is a kitten as black paper. What will the network call it?",
    guessed: {choices: ["a house cat", "another animal", "no animal at all"], right: [kind]},
    answer: `It says ${top[0].label}, with ${percentText(top[0].probability)}.`
  };
}

/** Returns the question how many close-ups are named. */
export function texturesGuess(built: BuiltScoreboard): Guess {
  const {known, named} = textureCount(built);
  return {
    question: `${known} close-ups are of animals that have a class of their own. How many does the network call by that name?`,
    guessed: {choices: Array.from({length: known + 1}, (_, i) => String(i)), right: [named]},
    answer: `${named} of ${known}.`
  };
}

/** Returns the question who wins where an animal wears another's skin: its shape, the skin, or neither. */
export function swapGuess({rows}: BuiltScoreboard): Guess {
  const {names, tests} = rowOf(rows, "cat-chelsea");
  const {top, other} = tests.conflict;
  const right = names.includes(top[0].index) ? 0 : top[0].index === other?.index ? 1 : 2;
  const skin = other?.label ?? "the other animal";
  return {
    question: `A cat in the skin of a rhinoceros, which by itself is called ${skin}. Which of the two will the network say?`,
    guessed: {choices: ["a cat", skin, "neither"], right: [right]},
    answer: `It says ${top[0].label}, with ${percentText(top[0].probability)}; ${skin} has ${percentText(other?.probability ?? 0)}.`
  };
}

/** Returns the question which of the tests of the scoreboard takes most names away. */
export function scoreboardGuess(built: BuiltScoreboard): Guess {
  const all = boardSummary(built);
  const left = hypotheses.map(({id}) => all[id].named);
  const fewest = Math.min(...left);
  const right = left.flatMap((named, i) => (named === fewest ? [i] : []));
  const called = right.map((i) => hypotheses[i].title).join(" and ");
  return {
    question: `${all.whole.count} animals, all named rightly, and six ways to take something away. Which one leaves the fewest names?`,
    guessed: {choices: hypotheses.map(({title}) => title), right},
    answer: `${called}: ${fewest} of ${all.whole.count} keep their name. In the order of the columns: ${left.join(", ")}.`
  };
}

function rowOf(rows: readonly ScoreboardRow[], photo: string): ScoreboardRow {
  const found = rows.find((row) => row.photo === photo);
  if (!found) throw new RangeError(`not on the scoreboard: ${photo}`);
  return found;
}
