import {pictureField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import type {Winner} from "./competition.js";
import {competitionBoard, type HumanError} from "./competitionBoard.js";

export interface CompetitionChartOptions {
  /** How often a human was wrong, and who measured it. */
  readonly human: HumanError;
  /** Ends what the figure listens to. */
  readonly invalidation?: Promise<unknown>;
}

/** The year that the reader keeps. */
interface Choice {
  readonly year: number;
}

/**
 * Returns the figure of a competition over the years: a bar for each winner’s
 * error, a line for a human’s, and a table of the numbers with their sources. A
 * bar that is clicked stays in the page’s address.
 */
export function competitionChart(
  winners: readonly Winner[],
  {human, invalidation}: CompetitionChartOptions
): LiveFigure<Choice> {
  const years = winners.map(({year}) => year);
  const read = readWhole("year", years[0], years[years.length - 1]);
  const board = competitionBoard(winners, {human, onYear: (year) => figure.choose({year})});
  const figure = liveFigure<Choice, {readonly winners: readonly Winner[]}>({
    id: "competition",
    label: "The winners of ImageNet’s competition",
    isWide: true,
    invalidation,
    fields: {year: pictureField(2012, {read, write: String})},
    picture: board.element,
    built: () => ({winners}),
    draw(_, {year}) {
      board.draw(year);
      const height = " The height is the share of test images whose class was not among five guesses.";
      return {caption: [board.words, height], facts: []};
    },
    files: {
      PNG: board.png,
      CSV: () => winnerRows(winners),
      JSON: () => JSON.stringify({winners, human}, null, 1)
    },
    fileName: () => "imagenet-competition"
  });
  return figure;
}

function winnerRows(winners: readonly Winner[]) {
  return winners.map(({source, outside = "", deep, ...rest}) => ({
    ...rest,
    deep: deep ? 1 : 0,
    outside,
    source: source.label,
    url: source.url
  }));
}
