import {html} from "htl";
import {radioField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {svgPng} from "../frame/svgPng.js";
import {numberText} from "../marks/numberText.js";
import {percentText} from "../marks/percentText.js";
import {type DepthView, depthChart} from "./depthChart.js";
import type {BuiltDepths} from "./variants.js";
import {countText, errorsOf, sharesText, spreadOf, standardError} from "./variantText.js";

/**
 * Returns the figure “how deep, how wide?”: variants of the digit network, how
 * much each gets wrong against its size. All of it was *built*; it asks nobody.
 * The state is in the page’s address.
 */
export function depthWidth(
  built: BuiltDepths,
  {invalidation}: {readonly invalidation?: Promise<unknown>} = {}
): LiveFigure<DepthView, BuiltDepths> {
  const {digits, rows} = built;
  const fields = {
    x: radioField<DepthView["x"]>(
      "Across",
      [
        ["parameters", "parameters"],
        ["multiplications", "multiplications"]
      ],
      {initial: "parameters", name: "across", group: "depth-x"}
    ),
    y: radioField<DepthView["y"]>(
      "Up",
      [
        ["wrong", "digits wrong"],
        ["loss", "cross-entropy"]
      ],
      {initial: "wrong", name: "up", group: "depth-y"}
    ),
    variant: selectField(
      "Variant",
      rows.map(({id, title}) => [id, title] as const),
      {initial: "base"}
    )
  };
  const chart = depthChart({onPick: (variant) => figure.choose({variant})});
  const figure = liveFigure<DepthView, BuiltDepths>({
    id: "depth",
    label: "How deep, how wide? Variants of the digit network",
    isWide: true,
    invalidation,
    fields,
    views: ["x", "y", "variant"],
    controls: html`<div class="figure-fields figure-columns"><section>${fields.variant.element}</section>
      <section>${fields.x.element}</section><section>${fields.y.element}</section></div>`,
    picture: chart.element,
    built: () => built,
    draw(_, choice) {
      chart.draw(rows, digits, choice);
      const row = rows.find(({id}) => id === choice.variant)!;
      const errors = errorsOf(row.runs, digits);
      const {mean} = spreadOf(errors);
      return {
        caption: captionOf(built),
        facts: [
          ["variant", row.title],
          ["parameters", `${countText(row.parameters)}, ${countText(row.denseParameters)} of them in dense layers`],
          ["multiplications", countText(row.multiplications)],
          [
            "wrong",
            `${sharesText(errors)}, by seed ${row.runs.map((d) => d.wrong).join(", ")} of ${digits.toLocaleString("en")}`
          ],
          ["standard error", percentText(standardError(mean, digits))],
          ["cross-entropy", `${numberText(spreadOf(row.runs.map((d) => d.loss)).mean, 3)} nats`]
        ]
      };
    },
    files: {
      PNG: () => svgPng(chart.chart),
      CSV: () => depthRows(built),
      JSON: () => built
    },
    fileName: () => "digit-variants"
  });
  return figure;
}

/** Returns the table to take home: a row a training. */
export function depthRows({digits, rows}: BuiltDepths) {
  return rows.flatMap(({id, title, depth, dense, parameters, denseParameters, multiplications, epochs, runs}) =>
    runs.map(({seed, wrong, loss, unsteady}) => ({
      id,
      title,
      convolutions: depth,
      dense: dense.join(" "),
      parameters,
      dense_parameters: denseParameters,
      multiplications,
      epochs,
      seed,
      wrong,
      digits,
      loss,
      unsteady
    }))
  );
}

function captionOf({digits, rows}: BuiltDepths): string {
  const trained = rows.reduce((sum, {runs}) => sum + runs.length, 0);
  const seeds = spreadOf(rows.map(({runs}) => runs.length));
  const each = seeds.low === seeds.high ? `${seeds.low} seeds each` : `${seeds.low} to ${seeds.high} seeds each`;
  return `${rows.length} variants of the digit network, ${each}, ${trained} trainings of ${rows[0].epochs} epochs. A small dot is one seed, a large one the mean. The line is two standard errors each way: how far ${digits.toLocaleString("en")} other digits might put it.`;
}
