import {type Hypothesis, hypotheses} from "./hypotheses.js";
import type {BuiltScoreboard, ScoreboardRow, TestScore} from "./scoreboards.js";

/** A column of the scoreboard: the whole photo, or a test. */
export type Column = "whole" | Hypothesis["id"];

/** The columns, from the left. */
export const columns: readonly {readonly id: Column; readonly title: string; readonly change: string}[] = [
  {id: "whole", title: "Whole photo", change: "as the network gets it"},
  ...hypotheses
];

/** What the animals are sorted by: a column, the best first, or the order of the corpus. */
export const sorts = ["corpus", ...columns.map(({id}) => id)] as const;

export type Sort = (typeof sorts)[number];

/** Returns what the network says to an animal in a column. */
export function scoreOf(row: ScoreboardRow, column: Column): TestScore {
  return column === "whole" ? row.whole : row.tests[column];
}

/** Returns the indices of the rows in their order; of equal ones the first comes first. */
export function sortedRows(rows: readonly ScoreboardRow[], sort: Sort): number[] {
  const all = rows.map((_, index) => index);
  if (sort === "corpus") return all;
  return all.sort((a, b) => scoreOf(rows[b], sort).probability - scoreOf(rows[a], sort).probability);
}

/** Returns a line an animal and a column, to be taken home. */
export function scoreboardRows({rows}: Pick<BuiltScoreboard, "rows">) {
  return rows.flatMap((row) =>
    columns.map(({id}) => {
      const {rank, probability, top} = scoreOf(row, id);
      return {photo: row.photo, test: id, rank, probability, first: top[0].label};
    })
  );
}
