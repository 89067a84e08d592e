import {median} from "d3-array";
import {digitAnswer, digitNoun} from "../../corpus/digitFilter.js";
import type {DigitPropertyEntry} from "../../corpus/digitText.js";
import type {Fact} from "../frame/figureFrame.js";
import {type ListedDigits, propertyText} from "../marks/digitList.js";
import {numberText} from "../marks/numberText.js";
import type {DigitResponses, ResponseSource} from "./digitResponses.js";
import {type DigitUnit, hasMap, unitWords} from "./digitUnits.js";
import {countText, type Ranking, ranking, thresholdCount} from "./ranking.js";

/** Digits in the order of their response to a unit. */
export interface DigitRanking extends Ranking {
  /** The digits with what is measured of them, in the order of the corpus. */
  readonly list: ListedDigits;
}

/** Returns the listed digits in the order of their response to a unit. */
export function digitRanking(list: ListedDigits, {units, values}: DigitResponses, unit: number): DigitRanking {
  return {...ranking(list.examples, (i) => values[i * units + unit]), list};
}

/** Returns what digit *index* is, and what it is taken for where that is something else. */
export function digitTitle({file, logits}: Pick<ResponseSource, "file" | "logits">, index: number): string {
  const answer = digitAnswer(logits, index);
  const taken = answer === file.labels[index] ? "" : `, taken for ${digitNoun(answer)}`;
  return `Digit ${index}, ${digitNoun(file.labels[index])}${taken}`;
}

/** Returns what is measured of a digit, in words. */
export function measuredText({list}: DigitRanking, example: number): string {
  const at = list.examples.indexOf(example);
  return list.properties.map(({entry, values}) => `${entry.title} ${propertyText(entry, values[at])}`).join(", ");
}

/** Returns what a threshold *t* tells of a property: whether it is above the median, below and above T. */
export function digitVerdict(
  {order, list}: DigitRanking,
  {property, t}: {readonly property: DigitPropertyEntry["property"]; readonly t: number}
): string {
  const {entry, values} = list.properties.find((d) => d.entry.property === property)!;
  const middle = median(Array.from(values)) ?? 0;
  const high = new Set(list.examples.filter((_, at) => values[at] > middle));
  const count = thresholdCount(order, Math.min(t, order.length), (i) => high.has(i));
  const every = count.above > 0 && count.trueAbove === count.above;
  return (
    `Let p be “${entry.title} above the median of these, ${propertyText(entry, middle)}”. ` +
    `${countText(count)} ` +
    `${every ? "It holds for all k > T." : "It does not hold for all k > T."}`
  );
}

/** Returns what the picture of the ranking shows, in words. */
export function digitRankingCaption(
  {order}: Ranking,
  {digit, unit, summary = "largest"}: Pick<DigitUnit, "digit" | "unit"> & Partial<Pick<DigitUnit, "summary">>
): string {
  const subject = digit === "all" ? "digits" : `${digit}s`;
  const where = hasMap(unit) ? `, the ${summary} over its map` : "";
  return `${order.length} held-out ${subject} in the order of their response to ${unitWords(unit)}${where}: the weakest on the left. At place k stands example iₖ.`;
}

/** Returns the readout of the ranking. */
export function digitRankingFacts({values}: Ranking, unit: DigitUnit["unit"]): Fact[] {
  return [
    ["network", "MNIST"],
    ["unit", unitWords(unit)],
    ["examples", `${values.length}`],
    ["smallest", numberText(values[0])],
    ["largest", numberText(values[values.length - 1])]
  ];
}

/** Returns a row a place: the digit, its response, and what is measured of it. */
export function digitRankingRows({order, values, list}: DigitRanking) {
  const places = new Map(list.examples.map((example, at) => [example, at]));
  return order.map((digit, k) => {
    const at = places.get(digit)!;
    return {
      k: k + 1,
      digit,
      label: list.labels[at],
      response: values[k],
      ...Object.fromEntries(list.properties.map(({entry, values: measured}) => [entry.property, measured[at]]))
    };
  });
}
