import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import type {Checkpoint} from "./checkpoint.js";

/**
 * Returns the text of an SVG file: the share of held-out digits that the
 * network gets wrong, in percent, against the distorted digits it was shown.
 * Both axes are logarithmic; the checkpoint before the first step, which has
 * no place on them, is left out.
 */
export function learningCurve(checkpoints: readonly Checkpoint[]): string {
  const rows = checkpoints.filter((d) => d.images > 0);
  const error = (d: Checkpoint) => 100 * (1 - d.testAccuracy);
  const figure = Plot.plot({
    document: new JSDOM("").window.document,
    width: 640,
    height: 320,
    marginLeft: 48,
    marginBottom: 36,
    grid: true,
    style: {background: "white", color: "black"},
    x: {
      type: "log",
      label: "digits shown",
      ticks: [32, 100, 1000, 10000, 100000],
      tickFormat: (d: number) => d.toLocaleString("en")
    },
    y: {
      type: "log",
      label: "held-out digits wrong (%)",
      ticks: [0.5, 1, 2, 5, 10, 20, 50, 100],
      tickFormat: (d: number) => String(d),
      domain: [0.5, 100]
    },
    marks: [
      Plot.lineY(rows, {x: "images", y: error}),
      Plot.dot(rows, {x: "images", y: error, fill: "currentColor", r: 2.5})
    ]
  });
  figure.querySelector("style")?.remove(); // it only matters in a page
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", "Learning curve of the mnist network");
  figure.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${figure.outerHTML}\n`;
}
