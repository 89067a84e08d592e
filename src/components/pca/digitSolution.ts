import {digitNoun} from "../../corpus/digitFilter.js";
import type {DigitFile} from "../../corpus/digits.js";
import {groupShare} from "../../evaluation/groupShare.js";
import type {Provenance} from "../../worker/protocol.js";
import type {Fact} from "../frame/figureFrame.js";
import {type ListedDigits, propertyText} from "../marks/digitList.js";
import {digitLister} from "../marks/digitLister.js";
import {percentText} from "../marks/percentText.js";
import type {LayerComponents} from "./componentFile.js";
import {lastStep, mnistSteps} from "./mnistSteps.js";
import {digitPcaLayers} from "./pcaLayers.js";
import {axesOf, heldText, type PcaSolution, type PickedAxes, pcaSolution, varianceShares} from "./pcaSolution.js";

/** Components of a layer of mnist with the digits that they are of. */
export interface DigitSolution extends PcaSolution, ListedDigits {}

/** Returns what makes a solution of the digits in the *file*. */
export function digitSolutions(file: DigitFile) {
  const listed = digitLister(file);
  return (examples: readonly number[], components: LayerComponents, made?: Partial<Provenance>): DigitSolution => ({
    ...pcaSolution(examples, components, made),
    ...listed(examples)
  });
}

/** Returns what the digit at a place of the solution is, and what can be measured of it. */
export function digitName({examples, labels, properties}: DigitSolution, i: number): string {
  const measured = properties.map(({entry, values}) => `${entry.title} ${propertyText(entry, values[i])}`);
  return `Digit ${examples[i]}, ${digitNoun(labels[i])}: ${measured.join(", ")}.`;
}

/** Returns what the picture of the solution shows, in words. */
export function digitPcaCaption({components, examples}: DigitSolution, axes: PickedAxes): string {
  const [across, up] = axesOf(axes, components);
  const {title} = digitPcaLayers.find((d) => d.layer === components.layer)!;
  return (
    `${examples.length} digits where components ${across + 1} and ${up + 1} of ${title} put them: two directions that hold ${heldText(varianceShares(components), [across, up])} of the variance. ` +
    "The table says how each component goes together with what can be measured of a digit; the sign of a component is a convention."
  );
}

/** Returns the readout of the solution after the given *step* of learning. */
export function digitPcaFacts(
  {components, columns, examples, labels}: DigitSolution,
  {step, ...axes}: PickedAxes & {readonly step: number}
): Fact[] {
  const [across, up] = axesOf(axes, components).map((k) => percentText(groupShare(columns[k], labels)));
  const moment = mnistSteps.find((d) => d.step === step)!;
  const several = new Set(labels).size > 1;
  return [
    ["network", step === lastStep ? "MNIST" : `MNIST ${moment.title}`],
    ["layer", `${components.layer}: ${components.features} numbers a digit`],
    ["digits", `${examples.length}`],
    ...(several ? [["which digit it is explains", `${across} across, ${up} up`] as const] : [])
  ];
}

/** Returns a row a digit: its scores and what is measured of it. */
export function digitPcaRows({examples, labels, columns, properties}: DigitSolution) {
  return examples.map((digit, i) => ({
    digit,
    label: labels[i],
    ...Object.fromEntries(columns.map((values, k) => [`component ${k + 1}`, values[i]])),
    ...Object.fromEntries(properties.map(({entry, values}) => [entry.title, values[i]]))
  }));
}

/** Returns the numbers of the solution, to be taken home as JSON. */
export function digitPcaNumbers({examples, labels, columns, components}: DigitSolution, step: number) {
  const {layer, features, total, variances} = components;
  return {
    network: "mnist",
    step,
    layer,
    features,
    examples,
    labels,
    variances: Array.from(variances),
    total,
    scores: columns.map((values) => Array.from(values))
  };
}
