import {FileAttachment} from "observablehq:stdlib";
import {html} from "htl";
import {readDigits} from "../../corpus/digits.js";
import {digitText} from "../../corpus/digitText.js";
import type {Client} from "../../worker/client.js";
import {digits as heldOutDigits} from "../drawer/drawer.js";
import {numberField, radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {ChoiceError} from "../inputs/choiceError.js";
import {type CorrelationKind, correlationKinds} from "../marks/correlationTable.js";
import {otherPlaces, scatterField} from "../marks/scatterView.js";
import {componentField} from "./componentField.js";
import {readComponents} from "./componentFile.js";
import {type DigitPcaView, digitPcaBoard} from "./digitPcaBoard.js";
import {digitSample} from "./digitSample.js";
import {
  type DigitSolution,
  digitPcaCaption,
  digitPcaFacts,
  digitPcaNumbers,
  digitPcaRows,
  digitSolutions
} from "./digitSolution.js";
import {mnistFiles} from "./mnistFiles.js";
import {lastStep, mnistSteps} from "./mnistSteps.js";
import {digitPcaLayers, leastExamples, pcaCount, pcaSample} from "./pcaLayers.js";
import {componentTitle, furthestScore, varianceShares} from "./pcaSolution.js";
import {subsetField} from "./subsetField.js";

export interface PcaScatterOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The digits that the network was not trained on; defaults to the site’s. */
  readonly digits?: ArrayBuffer;
  /** The built components; default to the site’s. */
  readonly components?: ArrayBuffer;
  /** Makes it unique in the page; defaults to "pca". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice extends DigitPcaView {
  readonly layer: string;
  /** Which of 0 to 9, in order. */
  readonly digits: readonly number[];
  readonly step: number;
  readonly seed: number;
}

const allDigits = Array.from({length: 10}, (_, digit) => digit);

/**
 * Resolves to the live figure “what does a layer think is alike?”: held-out
 * digits where two principal components of a layer of mnist put them, drawn as
 * themselves, with the share of the variance, and the correlation of every
 * component with what can be measured of a digit. It begins with the built
 * components and needs no network until the reader asks for other digits or
 * another moment of learning. The state is in the page’s address.
 */
export async function pcaScatter(options: PcaScatterOptions): Promise<LiveFigure<Choice>> {
  const {client, id = "pca", invalidation} = options;
  const file = readDigits(options.digits ?? (await heldOutDigits()));
  const built = readComponents(options.components ?? (await builtComponents()));
  const solve = digitSolutions(file);
  const solutions = new Map<string, DigitSolution>();
  const fields = pcaFields(id);
  const {x, y, colour, correlation, layer, digits, step, seed} = fields;
  for (const components of built.layers)
    solutions.set(
      keyOf({layer: components.layer, digits: allDigits, step: lastStep, seed: pcaSample.seed}),
      solve(Array.from(built.examples), components)
    );

  const more =
    html`<details class="pca-more"><summary>Only some digits, or another moment of learning</summary><div class="pca-controls">
    ${digits.element}
    ${step.element}${seed.element}</div></details>` as HTMLDetailsElement;
  const board = digitPcaBoard({
    above: correlation.element,
    onComponent: (component) => figure.choose({x: component}),
    onView: (scatter) => figure.choose({scatter}),
    invalidation
  });
  const figure = liveFigure<Choice, DigitSolution>({
    id,
    label: "What does a layer think is alike?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["x", "y", "colour", "correlation", "scatter"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo pca-controls">${layer.element}
      ${x.element}${y.element}${colour.element}
      ${more}</section></div>`,
    picture: board.element,
    stale: board.stale,
    linked(values, initial) {
      more.open ||= [values.digits, values.step, values.seed].some((value) => value !== undefined);
      return {...initial, ...values};
    },
    settle(choice, before) {
      const isSame = keyOf(choice) === keyOf(before) && choice.x === before.x && choice.y === before.y;
      return isSame ? choice : {...choice, scatter: otherPlaces(choice.scatter, before.scatter)};
    },
    built: (choice) => solutions.get(keyOf(choice)),
    async ask(choice, tools) {
      if (!choice.digits.length)
        throw new ChoiceError("no digits: choose at least one of the ten", {isUnfinished: true});
      const digits = choice.digits.length === allDigits.length ? [] : choice.digits;
      const examples = digitSample(file.labels, {digits, count: pcaSample.count, seed: choice.seed});
      if (examples.length < leastExamples) throw new RangeError(`too few digits: ${examples.length}`);
      const images = examples.map((i) => file.pixels(i));
      const question = {
        kind: "pca",
        network: mnistFiles(choice.step),
        images,
        layer: choice.layer,
        count: pcaCount
      } as const;
      const {backend, milliseconds, ...answer} = await client.ask(question, tools);
      const found = solve(examples, {layer: choice.layer, ...answer}, {backend, milliseconds});
      solutions.set(keyOf(choice), found);
      return found;
    },
    draw(solution, choice) {
      const shares = varianceShares(solution.components);
      for (const axis of [x, y]) axis.offer(shares.map((_, k) => componentTitle(shares, k)));
      board.draw(solution, choice);
      return {caption: digitPcaCaption(solution, choice), facts: digitPcaFacts(solution, choice)};
    },
    compare: furthestScore,
    files: {
      PNG: board.png,
      SVG: board.svg,
      CSV: digitPcaRows,
      JSON: (solution, choice) => digitPcaNumbers(solution, choice.step)
    },
    fileName: (choice, _, file) => `mnist-${choice.layer}-${file === "SVG" ? "variance" : "components"}`
  });
  return figure;
}

function pcaFields(id: string) {
  return {
    layer: radioField(
      "Layer",
      digitPcaLayers.map((d) => [d.layer, d.title] as const),
      {initial: "conv1", group: `${id}-layer`}
    ),
    x: componentField("Across", {initial: 1}),
    y: componentField("Up", {initial: 2}),
    colour: selectField<string>(
      "Colour",
      [["digit", "digit"], ...digitText.map((d) => [d.property, d.title] as const)],
      {
        initial: "digit"
      }
    ),
    digits: subsetField("Only these digits", allDigits, {name: "digits"}),
    step: selectField(
      "The network",
      mnistSteps.map((d) => [d.step, d.title] as const),
      {initial: lastStep, name: "step"}
    ),
    seed: numberField("Other digits: seed", [1, 9999], {initial: pcaSample.seed, name: "seed"}),
    correlation: radioField<CorrelationKind>("Correlation", correlationKinds, {
      initial: "pearson",
      group: `${id}-correlation`
    }),
    scatter: scatterField()
  };
}

/** Resolves to the components that the site was built with. */
function builtComponents(): Promise<ArrayBuffer> {
  return FileAttachment("../../data/pca/digit-components.bin").arrayBuffer();
}

/** Returns what the components depend on, as a text. */
function keyOf({layer, digits, step, seed}: Pick<Choice, "layer" | "digits" | "step" | "seed">): string {
  return [layer, step, seed, digits.join("")].join(" ");
}
