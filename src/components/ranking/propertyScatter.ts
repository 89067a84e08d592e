import {html} from "htl";
import {digitText} from "../../corpus/digitText.js";
import type {Client} from "../../worker/client.js";
import {sameValue} from "../frame/field.js";
import {selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {digitLister} from "../marks/digitLister.js";
import {memoizeLast} from "../marks/memoizeLast.js";
import {otherPlaces, scatterField} from "../marks/scatterView.js";
import type {DigitResponses, ResponseSource} from "./digitResponses.js";
import {chosenDigits, type DigitUnit, digitUnitFields, hasMap, noneText} from "./digitUnits.js";
import {type PropertyView, propertyBoard} from "./propertyBoard.js";
import {type PropertyPlot, propertyCaption, propertyFacts, propertyPlot, propertyRows} from "./propertyPlot.js";

export interface PropertyScatterOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Where the responses come from. */
  readonly source: ResponseSource;
  /** Makes it unique in the page; defaults to "properties". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

type Choice = DigitUnit & PropertyView;

/**
 * Returns the live figure “does the response go together with a property?”: a
 * measured property of the held-out digits of one kind against their response
 * to a unit of mnist, with Pearson’s and Spearman’s correlation of all the
 * properties. The state is in the page’s address.
 */
export function propertyScatter(options: PropertyScatterOptions): LiveFigure<Choice> {
  const {client, source, id = "properties", invalidation} = options;
  const listed = digitLister(source.file);
  const words = digitText.map((d) => [d.property, d.title] as const);
  const fields = {
    ...digitUnitFields(),
    property: selectField("Property", words, {initial: "thickness"}),
    scatter: scatterField()
  };
  const {digit, answers, unit, property, summary} = fields;
  const board = propertyBoard({onView: (scatter) => figure.choose({scatter}), invalidation});
  /** Returns the plot of the choice; null where there are no such digits. */
  const plotOf = memoizeLast(
    (responses: DigitResponses, digit: Choice["digit"], answers: Choice["answers"], unit: Choice["unit"]) => {
      const examples = chosenDigits(source, {digit, answers});
      return examples.length ? propertyPlot(listed(examples), responses, unit) : null;
    }
  );
  const plotted = (responses: DigitResponses, {digit, answers, unit}: Choice) =>
    plotOf(responses, digit, answers, unit);

  const figure = liveFigure<Choice, DigitResponses>({
    id,
    label: "Does the response go together with a property?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["property", "scatter"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo ranking-more">${property.element}<div class="ranking-more">${digit.element}${answers.element}${unit.element}${summary.element}</div></section></div>`,
    picture: board.element,
    stale: board.stale,
    settle: (choice, before) =>
      hasSamePlaces(choice, before) ? choice : {...choice, scatter: otherPlaces(choice.scatter, before.scatter)},
    unused: (choice) => (hasMap(choice.unit) ? [] : ["summary"]),
    arrange: (choice) => summary.element!.toggleAttribute("hidden", !hasMap(choice.unit)),
    built: (choice) => source.known(choice.unit.layer, choice.summary),
    ask: (choice, tools) => source.ask(choice.unit.layer, choice.summary, tools),
    draw(responses, choice) {
      const plot = plotted(responses, choice);
      board.draw(plot, choice);
      if (!plot) return {caption: noneText(choice), facts: [["examples", "0"]], made: []};
      return {caption: propertyCaption(plot, choice.property), facts: propertyFacts(plot, choice.property)};
    },
    files: {
      PNG: board.png,
      CSV: (responses, choice) => propertyRows(saved(responses, choice)),
      JSON: (responses, choice) => ({
        network: "mnist",
        ...choice.unit,
        summary: hasMap(choice.unit) ? choice.summary : undefined,
        examples: propertyRows(saved(responses, choice))
      })
    },
    fileName: (choice) =>
      `mnist-${choice.unit.layer}-${choice.unit.unit}${hasMap(choice.unit) && choice.summary === "mean" ? "-mean" : ""}-${choice.property}`
  });
  return figure;

  function hasSamePlaces(a: Choice, b: Choice): boolean {
    return (
      a.digit === b.digit &&
      a.answers === b.answers &&
      a.property === b.property &&
      a.summary === b.summary &&
      sameValue(unit, a.unit, b.unit)
    );
  }

  function saved(responses: DigitResponses, choice: Choice): PropertyPlot {
    const plot = plotted(responses, choice);
    if (!plot) throw new Error("There are no examples to save.");
    return plot;
  }
}
