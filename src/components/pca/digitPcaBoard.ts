import {html} from "htl";
import {categoryColours} from "../marks/categoryColours.js";
import {type CorrelationKind, correlationTable} from "../marks/correlationTable.js";
import {digitList, propertyText} from "../marks/digitList.js";
import {digitSprite} from "../marks/digitSprite.js";
import {categoryMarks, type MarkColours, rampMarks} from "../marks/markColours.js";
import {memoizeLast} from "../marks/memoizeLast.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import type {ScatterView} from "../marks/scatterView.js";
import {type DigitSolution, digitName} from "./digitSolution.js";
import {axesOf, componentTitle, type PickedAxes, varianceShares} from "./pcaSolution.js";
import {varianceBars} from "./varianceBars.js";

/** How components of digits are looked at. */
export interface DigitPcaView extends PickedAxes {
  /** A property of a digit, or “digit”. */
  readonly colour: string;
  readonly correlation: CorrelationKind;
  readonly scatter: ScatterView;
}

export interface DigitPcaBoardOptions {
  /** Stands above the table: the kind of correlation. */
  readonly above?: Node;
  /** Called with a component that the reader presses, counted from 1. */
  readonly onComponent?: (component: number) => void;
  /** Called when the reader looks at the scatter in another way. */
  readonly onView?: (view: ScatterView) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

const digits = Array.from({length: 10}, (_, digit) => `${digit}`);

/**
 * Returns the picture of principal components of digits: the digits by two of
 * them, those in the brush, the shares of the variance, and the correlation of
 * each component with what can be measured of a digit.
 */
export function digitPcaBoard({above, onComponent, onView, invalidation}: DigitPcaBoardOptions = {}) {
  const scatter = pictureScatter({label: "Digits by two components", onView, invalidation});
  const key = html`<div class="pca-key"></div>`;
  const inside = html`<div class="picture-scatter-inside"></div>`;
  const bars = html`<div></div>`;
  const table = html`<div></div>`;
  const numbers =
    html`<details class="pca-table"><summary>Each component’s correlation with what can be measured of a digit</summary>${above ?? ""}${table}</details>` as HTMLDetailsElement;
  const element = html`<div class="pca">${key}${scatter.element}
      <div class="pca-shares"><div class="figure-control-title">Share of the variance</div>${bars}</div>${inside}${numbers}</div>`;

  const marksOf = memoizeLast((solution: DigitSolution, colour: string) => {
    const marks = digitMarks(solution, colour);
    return {...marks, draw: digitSprite(solution.images, marks.colours)};
  });
  const drawBars = memoizeLast(({components}: DigitSolution, ...axes: number[]) =>
    bars.replaceChildren(varianceBars(varianceShares(components), {axes, onPick: (k) => onComponent?.(k + 1)}))
  );
  const drawTable = memoizeLast((solution: DigitSolution, kind: CorrelationKind, ...marked: number[]) =>
    table.replaceChildren(digitCorrelations(solution, {kind, marked}))
  );

  return {
    element,
    stale: scatter.stale,
    draw(solution: DigitSolution, view: DigitPcaView): void {
      const {components, columns} = solution;
      const shares = varianceShares(components);
      const [across, up] = axesOf(view, components);
      const {colours, key: names, draw} = marksOf(solution, view.colour);
      key.replaceChildren(names);
      scatter.show(
        {
          x: columns[across],
          y: columns[up],
          xTitle: componentTitle(shares, across),
          yTitle: componentTitle(shares, up),
          draw,
          colour: (i) => colours[i],
          name: (i) => digitName(solution, i)
        },
        view.scatter
      );
      const {selected} = scatter;
      inside.replaceChildren(selected.length ? digitList(solution, selected) : "");
      drawBars(solution, across, up);
      drawTable(solution, view.correlation, across, up);
      if (view.correlation !== "pearson") numbers.open = true; // a link asked for it
    },
    png: scatter.png,
    /** Returns the shares of the variance as a drawing. */
    svg: () => new XMLSerializer().serializeToString(bars.querySelector("svg")!)
  };
}

/** Returns the colours of the digits by what they are, or by a property. */
function digitMarks({labels, properties}: DigitSolution, colour: string): MarkColours {
  const property = properties.find(({entry}) => entry.property === colour);
  if (!property) return categoryMarks(labels, digits, categoryColours);
  const {entry, values} = property;
  return rampMarks(values, {text: (value) => propertyText(entry, value), ends: entry.ends});
}

function digitCorrelations(
  {columns, properties}: DigitSolution,
  options: {readonly kind: CorrelationKind; readonly marked: readonly number[]}
): HTMLElement {
  const rows = properties.map(({entry, values}) => ({title: entry.title, values}));
  return correlationTable(
    rows,
    columns.map((values, k) => ({title: String(k + 1), values})),
    options
  );
}
