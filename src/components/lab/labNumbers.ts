import {type LabAnswers, likenessOf, pairsOf} from "./labAnswers.js";
import {places} from "./labSetting.js";
import {explanationTitle} from "./labWords.js";

/** Returns everything in the answers as plain data, for a file. */
export function plainAnswers({answers, likeness}: LabAnswers) {
  const data = {answers, likeness};
  return {
    settings: places.flatMap((place) => {
      const answer = answers[place];
      if (!answer) return [];
      const {setting, target, label, note, map} = answer;
      const numbers = map && {shape: [map.height, map.width, map.channels], values: Array.from(map.values)};
      return [{place, ...setting, title: explanationTitle(answer), target, label, note, ...numbers}];
    }),
    pairs: pairsOf(data).map((pair) => ({pair: pair.join(""), ...likenessOf(data, pair)}))
  };
}

/** Returns how alike the answers are, a row a pair, for a table. */
export function pairRows(data: LabAnswers) {
  return pairsOf(data).map((pair) => {
    const [first, second] = pair.map((place) => explanationTitle(data.answers[place]!));
    const {pearson, spearman, unsigned} = likenessOf(data, pair);
    return {first, second, pearson: pearson ?? "", spearman: spearman ?? "", "spearman of amounts": unsigned ?? ""};
  });
}
