import {digitNoun} from "../../corpus/digitFilter.js";
import type {DigitPropertyEntry} from "../../corpus/digitText.js";
import type {Fact} from "../frame/figureFrame.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {correlationKinds, correlationOf, correlationText} from "../marks/correlationTable.js";
import {type ListedDigits, propertyText} from "../marks/digitList.js";
import {numberText} from "../marks/numberText.js";
import type {DigitResponses, MapSummary} from "./digitResponses.js";
import {unitWords} from "./digitUnits.js";

/** What is measured of some digits, and their response to a unit. */
export interface PropertyPlot extends ListedDigits {
  readonly unit: PickedUnit;
  readonly summary: MapSummary;
  /** The response of each. */
  readonly responses: Float64Array;
}

/** Returns the listed digits with their response to the unit. */
export function propertyPlot(
  list: ListedDigits,
  {units, values, summary}: DigitResponses,
  unit: PickedUnit
): PropertyPlot {
  return {...list, unit, summary, responses: Float64Array.from(list.examples, (i) => values[i * units + unit.unit])};
}

/** Returns a property of the digits: what is said of it, and its values. */
export function propertyOf({properties}: ListedDigits, property: DigitPropertyEntry["property"]) {
  return properties.find(({entry}) => entry.property === property)!;
}

/** Returns the title of an axis of the property. */
export function axisTitle({title, unit}: DigitPropertyEntry): string {
  return unit ? `${title}, ${unit === "°" ? "degrees" : unit}` : title;
}

/** Returns what the digit at a place of the plot is, in words. */
export function plottedName(plot: PropertyPlot, property: DigitPropertyEntry["property"], i: number): string {
  const {entry, values} = propertyOf(plot, property);
  const response = numberText(plot.responses[i]);
  return `Digit ${plot.examples[i]}, ${digitNoun(plot.labels[i])}: ${entry.title} ${propertyText(entry, values[i])}, response ${response}.`;
}

/** Returns what the plot of the property shows, in words. */
export function propertyCaption(plot: PropertyPlot, property: DigitPropertyEntry["property"]): string {
  const {title, measure} = propertyOf(plot, property).entry;
  const [pearson, spearman] = correlationsOf(plot, property);
  return `${title[0].toUpperCase()}${title.slice(1)} of ${plot.examples.length} held-out digits against their response to ${unitWords(plot.unit, plot.summary)}: Pearson’s r = ${pearson}, Spearman’s ρ = ${spearman}. ${measure}`;
}

/** Returns the readout of the plot of the property. */
export function propertyFacts(plot: PropertyPlot, property: DigitPropertyEntry["property"]): Fact[] {
  const [pearson, spearman] = correlationsOf(plot, property);
  return [
    ["network", "MNIST"],
    ["unit", unitWords(plot.unit, plot.summary)],
    ["n", `${plot.examples.length}`],
    ["r", pearson],
    ["ρ", spearman]
  ];
}

/** Returns a row a digit: its response and what is measured of it. */
export function propertyRows({examples, labels, responses, properties}: PropertyPlot) {
  return examples.map((digit, i) => ({
    digit,
    label: labels[i],
    response: responses[i],
    ...Object.fromEntries(properties.map(({entry, values}) => [entry.property, values[i]]))
  }));
}

/** Returns the correlations of the property with the response, of each kind, as they are written. */
function correlationsOf(plot: PropertyPlot, property: DigitPropertyEntry["property"]): string[] {
  const {values} = propertyOf(plot, property);
  return correlationKinds.map(([kind]) => correlationText(correlationOf(kind, values, plot.responses)));
}
