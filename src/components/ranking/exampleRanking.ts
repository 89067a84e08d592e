import {html} from "htl";
import {type DigitPropertyEntry, digitText} from "../../corpus/digitText.js";
import type {Client} from "../../worker/client.js";
import {pictureField, selectField} from "../frame/inputFields.js";
import {readWhole} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {digitLister} from "../marks/digitLister.js";
import {digitPicture} from "../marks/digitPicture.js";
import {canvasPng} from "../marks/drawPicture.js";
import {
  type DigitRanking,
  digitRanking,
  digitRankingCaption,
  digitRankingFacts,
  digitRankingRows,
  digitTitle,
  digitVerdict,
  measuredText
} from "./digitRanking.js";
import {type DigitResponses, furthestResponse, type ResponseSource} from "./digitResponses.js";
import {chosenDigits, type DigitUnit, digitUnitFields, hasMap, noneText} from "./digitUnits.js";
import {rankingBoard} from "./rankingBoard.js";

export interface ExampleRankingOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Where the responses come from. */
  readonly source: ResponseSource;
  /** Makes it unique in the page; defaults to "ranking". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice extends DigitUnit {
  /** The threshold T. */
  readonly t: number;
  readonly property: DigitPropertyEntry["property"];
}

/**
 * Returns the live figure “what do the best and the worst have in common?”:
 * the held-out digits of one kind in the order of their response to a unit of
 * mnist, with the permutation that sorts them, and a threshold T: how often
 * does a property hold below and above it? Logits are known at once; other
 * layers the worker computes. The state is in the page’s address.
 */
export function exampleRanking(options: ExampleRankingOptions): LiveFigure<Choice> {
  const {client, source, id = "ranking", invalidation} = options;
  const listed = digitLister(source.file);
  const words = digitText.map((d) => [d.property, d.title] as const);
  const fields = {
    ...digitUnitFields(),
    property: selectField("Property p", words, {initial: "thickness"}),
    t: pictureField(20, {read: readWhole("threshold", 0, source.file.count), write: String})
  };
  const {digit, answers, unit, property, summary} = fields;
  const board = rankingBoard({onThreshold: (t) => figure.choose({t})});
  const figure = liveFigure<Choice, DigitResponses>({
    id,
    label: "What do the best and the worst have in common?",
    isWide: true,
    client,
    invalidation,
    fields,
    views: ["property", "t"],
    controls: html`<div class="figure-fields"><section class="figure-control-photo ranking-more"><div class="ranking-more">${digit.element}${answers.element}${unit.element}${summary.element}</div>${property.element}</section></div>`,
    picture: board.element,
    stale: board.stale,
    unused: (choice) => (hasMap(choice.unit) ? [] : ["summary"]),
    arrange: (choice) => summary.element!.toggleAttribute("hidden", !hasMap(choice.unit)),
    built: (choice) => source.known(choice.unit.layer, choice.summary),
    ask: (choice, tools) => source.ask(choice.unit.layer, choice.summary, tools),
    draw(responses, choice) {
      const ranks = ranked(responses, choice);
      if (!ranks) {
        board.draw(null);
        return {caption: noneText(choice), facts: [["examples", "0"]], made: []};
      }
      board.draw(ranks, {
        picture: (i) => digitPicture(source.file.pixels(i)),
        name: (i) => digitTitle(source, i),
        details: (i) => `${digitTitle(source, i)}: ${measuredText(ranks, i)}.`,
        threshold: choice.t,
        verdict: digitVerdict(ranks, choice)
      });
      return {caption: digitRankingCaption(ranks, choice), facts: digitRankingFacts(ranks, choice.unit)};
    },
    compare: furthestResponse,
    files: {
      PNG: (responses, choice) => mosaic(saved(responses, choice).order, source),
      SVG: (responses, choice) => saved(responses, choice) && board.svg(),
      CSV: (responses, choice) => digitRankingRows(saved(responses, choice)),
      JSON: (responses, choice) => ({
        network: "mnist",
        ...choice.unit,
        summary: hasMap(choice.unit) ? choice.summary : undefined,
        threshold: choice.t,
        examples: digitRankingRows(saved(responses, choice))
      })
    },
    fileName: (choice) =>
      `mnist-${choice.unit.layer}-${choice.unit.unit}${hasMap(choice.unit) && choice.summary === "mean" ? "-mean" : ""}-digit-${choice.digit}`
  });
  return figure;

  /** Returns the ranking of the choice; null where there are no such digits. */
  function ranked(responses: DigitResponses, choice: Choice): DigitRanking | null {
    const examples = chosenDigits(source, choice);
    return examples.length ? digitRanking(listed(examples), responses, choice.unit.unit) : null;
  }

  function saved(responses: DigitResponses, choice: Choice): DigitRanking {
    const ranks = ranked(responses, choice);
    if (!ranks) throw new Error("There are no examples to save.");
    return ranks;
  }
}

/** Resolves to one picture of all digits in their order, row by row. */
function mosaic(order: readonly number[], {file}: Pick<ResponseSource, "file">): Promise<Blob> {
  const columns = Math.min(20, order.length);
  const canvas = document.createElement("canvas");
  canvas.width = 28 * columns;
  canvas.height = 28 * Math.ceil(order.length / columns);
  const context = canvas.getContext("2d")!;
  for (const [at, i] of order.entries())
    context.drawImage(digitPicture(file.pixels(i)), 28 * (at % columns), 28 * Math.floor(at / columns));
  return canvasPng(canvas);
}
