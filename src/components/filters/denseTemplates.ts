import {html} from "htl";
import type {Raster} from "../../images/raster.js";
import {digitField, radioField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {fileWord} from "../frame/picked.js";
import {loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import {type DigitTemplates, templateLogits} from "./digitTemplates.js";
import {type TemplateView, templatesBoard} from "./templatesBoard.js";

export interface DenseTemplatesOptions {
  /** The held-out digit shown first; defaults to 0. */
  readonly digit?: number;
  /** Ends what the figure listens to. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly digit: PickedDigit;
  readonly show: TemplateView;
}

/**
 * Returns the figure “the weights of a dense layer are templates”: the ten
 * templates of a network without a hidden layer, and the logits they give to a
 * digit. It needs no worker. The state is in the page’s address.
 */
export function denseTemplates(
  templates: DigitTemplates,
  {digit = 0, invalidation}: DenseTemplatesOptions = {}
): LiveFigure<Choice> {
  const views = [
    ["weights", "the weights"],
    ["products", "ink × weight"]
  ] as const;
  const fields = {
    digit: digitField({initial: digit}),
    show: radioField<TemplateView>("Show", views, {initial: "weights", name: "show", group: "templates-show"})
  };
  const board = templatesBoard();
  return liveFigure<Choice, {readonly ink: Float32Array}>({
    id: "templates",
    label: "The weights of a dense layer as templates",
    invalidation,
    fields,
    views: ["show"],
    controls: html`<div class="figure-fields figure-columns"><section>${fields.digit.element}</section><section>${fields.show.element}</section></div>`,
    picture: board.element,
    async built({digit}) {
      const {pixels} = await loadDigit(digit);
      fields.digit.element.show(pixels);
      return {ink: inkOf(pixels)};
    },
    draw({ink}, {show}) {
      board.draw(templates, ink, show);
      const logits = templateLogits(templates, ink);
      const best = logits.indexOf(Math.max(...logits));
      return {
        caption: `Ten templates, one a digit: the weights from the ${28 * 28} pixels to the digit’s logit, with nothing in between. Under each is the logit it gives the digit chosen: the sum over all pixels of ink times weight. The largest is ${best}’s.`,
        facts: [
          ["network", "one dense layer, trained when this site was built"],
          ["trained on", `${templates.trained.toLocaleString("en")} digits`],
          ["right on held-out digits", percentText(templates.accuracy)],
          ["largest logit", `${best}: ${numberText(logits[best], 2)}`]
        ]
      };
    },
    files: {
      PNG: board.png,
      JSON: ({ink}, {digit}) => ({digit: fileWord(digit), logits: templateLogits(templates, ink), ...templates})
    },
    fileName: ({digit}) => `templates-${fileWord(digit)}`
  });
}

/** Returns a digit’s ink, 0…1. */
function inkOf({values}: Raster): Float32Array {
  return Float32Array.from(values, (d) => d / 255);
}
