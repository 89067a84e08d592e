import {median} from "d3-array";
import type {ClassScore} from "../../worker/protocol.js";
import {type Hypothesis, hypotheses} from "./hypotheses.js";

/** What the network says to one picture of an animal. */
export interface TestScore {
  /** The five best classes, the best first. */
  readonly top: readonly ClassScore[];
  /** The place of the best class that names the animal; 1 is the best. */
  readonly rank: number;
  /** The class that the whole photo is called, and its place among all. */
  readonly asked: ClassScore;
  readonly askedRank: number;
  /** Of all classes that name the animal together. */
  readonly probability: number;
  /** The class that the texture alone is called, where another's texture is in the picture. */
  readonly other?: ClassScore;
}

/** One animal of the scoreboard. */
export interface ScoreboardRow {
  readonly photo: string;
  /** The classes that name it. */
  readonly names: readonly number[];
  /** The photo of the texture that it was dressed in. */
  readonly texture: string;
  readonly whole: TestScore;
  readonly tests: Readonly<Record<Hypothesis["id"], TestScore>>;
}

/** What was computed when the site was built, data/shape/scoreboard/scoreboard.json. */
export interface BuiltScoreboard {
  readonly network: string;
  readonly rows: readonly ScoreboardRow[];
  /** What the network says to each texture by itself, by its photo's id. */
  readonly textures: Readonly<Record<string, readonly ClassScore[]>>;
}

export interface TestScoreOptions {
  /** The classes that name the animal. */
  readonly names: readonly number[];
  /** The class that the whole photo is called. */
  readonly asked: ClassScore;
  /** The class that the texture alone is called, where there is one. */
  readonly other?: ClassScore;
}

/** Returns what there is to say of a picture whose classes are *all*, the best first. */
export function testScore(all: readonly ClassScore[], {names, asked, other}: TestScoreOptions): TestScore {
  const naming = all.filter(({index}) => names.includes(index));
  const place = all.findIndex(({index}) => index === asked.index);
  return {
    top: all.slice(0, 5),
    rank: all.indexOf(naming[0]) + 1,
    asked: all[place],
    askedRank: place + 1,
    probability: Number(naming.reduce((sum, score) => sum + score.probability, 0).toFixed(6)),
    ...(other && {other: all.find(({index}) => index === other.index)!})
  };
}

/** How a scoreboard's animals fared in one test. */
export interface TestSummary {
  readonly count: number;
  /** How many were named rightly: the first class names the animal. */
  readonly named: number;
  /** How many were named among the first five. */
  readonly amongFive: number;
  /** The median probability of all classes that name the animal together. */
  readonly median: number;
}

/** Returns how the given scores, one an animal, come out together. */
function testSummary(scores: readonly TestScore[]): TestSummary {
  return {
    count: scores.length,
    named: scores.filter(({rank}) => rank === 1).length,
    amongFive: scores.filter(({rank}) => rank <= 5).length,
    median: median(scores, ({probability}) => probability) ?? 0
  };
}

/** Returns the summary of every test of a scoreboard, and of the whole photos. */
export function boardSummary({rows}: Pick<BuiltScoreboard, "rows">): Record<"whole" | Hypothesis["id"], TestSummary> {
  const tests = hypotheses.map(({id}) => [id, testSummary(rows.map((row) => row.tests[id]))]);
  return {whole: testSummary(rows.map(({whole}) => whole)), ...Object.fromEntries(tests)};
}

/** Returns how many of the shapes in another's skin the network calls by that skin, and of how many it finds the skin's class more likely than the shape's. */
export function conflictSummary({rows}: Pick<BuiltScoreboard, "rows">): {skinFirst: number; skinLikelier: number} {
  const scores = rows.map(({tests}) => tests.conflict);
  return {
    skinFirst: scores.filter(({top, other}) => top[0].index === other?.index).length,
    skinLikelier: scores.filter(({asked, other}) => (other?.probability ?? 0) > asked.probability).length
  };
}
