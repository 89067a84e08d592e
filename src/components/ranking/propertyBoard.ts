import {html} from "htl";
import type {DigitPropertyEntry} from "../../corpus/digitText.js";
import {categoryColours} from "../marks/categoryColours.js";
import {correlationPairs} from "../marks/correlationTable.js";
import {digitList} from "../marks/digitList.js";
import {digitSprite} from "../marks/digitSprite.js";
import {categoryMarks} from "../marks/markColours.js";
import {memoizeLast} from "../marks/memoizeLast.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import type {ScatterView} from "../marks/scatterView.js";
import {unitWords} from "./digitUnits.js";
import {axisTitle, type PropertyPlot, plottedName, propertyOf} from "./propertyPlot.js";

/** How the properties of digits are looked at. */
export interface PropertyView {
  readonly property: DigitPropertyEntry["property"];
  readonly scatter: ScatterView;
}

export interface PropertyBoardOptions {
  /** Called when the reader looks at the scatter in another way. */
  readonly onView?: (view: ScatterView) => void;
  /** Ends its listening to the window. */
  readonly invalidation?: Promise<unknown>;
}

const digits = Array.from({length: 10}, (_, digit) => `${digit}`);

/**
 * Returns the picture of a property of digits against their response: a
 * scatter, the digits in the brush, and the correlations of all properties with
 * the response.
 */
export function propertyBoard({onView, invalidation}: PropertyBoardOptions = {}) {
  const scatter = pictureScatter({label: "A property against the response", onView, invalidation});
  const key = html`<div></div>`;
  const inside = html`<div class="picture-scatter-inside"></div>`;
  const table = html`<div class="ranking-table"></div>`;
  const element = html`<div class="ranking-scatter">${key}${scatter.element}${inside}${table}</div>`;

  const marksOf = memoizeLast(({images, labels}: PropertyPlot) => {
    const marks = categoryMarks(labels, digits, categoryColours);
    return {...marks, draw: digitSprite(images, marks.colours)};
  });
  const drawTable = memoizeLast((plot: PropertyPlot, property: PropertyView["property"]) => {
    const rows = plot.properties.map(({entry, values}) => ({title: entry.title, values}));
    const marked = plot.properties.findIndex(({entry}) => entry.property === property);
    table.replaceChildren(correlationPairs(rows, plot.responses, {marked}));
  });

  return {
    element,
    stale: scatter.stale,
    /** Draws the plot; null is one of no digits, of which there is nothing to see. */
    draw(plot: PropertyPlot | null, {property, scatter: view}: PropertyView): void {
      element.hidden = !plot;
      if (!plot) return;
      const {entry, values} = propertyOf(plot, property);
      const {colours, key: names, draw} = marksOf(plot);
      key.replaceChildren(names);
      scatter.show(
        {
          x: values,
          y: plot.responses,
          xTitle: axisTitle(entry),
          yTitle: unitWords(plot.unit, plot.summary),
          draw,
          colour: (i) => colours[i],
          name: (i) => plottedName(plot, property, i)
        },
        view
      );
      inside.replaceChildren(...(scatter.selected.length ? [digitList(plot, scatter.selected)] : []));
      drawTable(plot, property);
    },
    png: scatter.png
  };
}
