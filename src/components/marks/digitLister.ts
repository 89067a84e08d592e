import type {DigitFile} from "../../corpus/digits.js";
import {digitText} from "../../corpus/digitText.js";
import {measureDigits} from "../../images/measureDigits.js";
import type {ListedDigits} from "./digitList.js";

/** Returns what lists digits of the *file* with all that can be measured of them; the same digits are measured once. */
export function digitLister(file: DigitFile): (examples: readonly number[]) => ListedDigits {
  const listed = new Map<string, ListedDigits>();
  return (examples) => {
    const name = examples.join();
    const known = listed.get(name);
    if (known) return known;
    const images = examples.map((i) => file.pixels(i));
    const labels = examples.map((i) => file.labels[i]);
    const properties = digitText.map((entry) => ({entry, values: measureDigits(images, entry.property)}));
    const list = {examples, images, labels, properties};
    listed.set(name, list);
    return list;
  };
}
