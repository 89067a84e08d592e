import * as Plot from "@observablehq/plot";
import {html} from "htl";

/** A checkpoint of a network that learns. */
export interface LearningStep {
  /** How often all training images were shown. */
  readonly epoch: number;
  /** How many images were shown so far. */
  readonly images: number;
  /** The share of held-out images that it knows, 0 to 1. */
  readonly testAccuracy: number;
}

export interface LearningCurveOptions {
  /** In pixels; defaults to 640. */
  readonly width?: number;
  /** Whether to show the share that is wrong, on a logarithmic scale; defaults to the share that is right. */
  readonly wrong?: boolean;
  /** The accuracy of guessing, for a line; defaults to one in ten. */
  readonly chance?: number;
}

/**
 * Returns a plot of what a network knows of held-out images against how many
 * images it was shown, on a logarithmic scale. The network that has seen
 * nothing stands apart at the left.
 */
export function learningCurve(
  steps: readonly LearningStep[],
  {width = 640, wrong = false, chance = 0.1}: LearningCurveOptions = {}
): HTMLElement {
  const shown = steps.filter(({images}) => images > 0);
  const [first, last] = [shown[0].images, shown[shown.length - 1].images];
  const untrained = first / 3; // a place on the scale for none
  const share = (accuracy: number) => 100 * (wrong ? 1 - accuracy : accuracy);
  const at = ({images}: LearningStep) => images || untrained;
  const y = ({testAccuracy}: LearningStep) => share(testAccuracy);
  const title = ({images, epoch, testAccuracy}: LearningStep) =>
    `${images.toLocaleString("en")} digits shown${epoch < 1 ? "" : ` (${epoch} × all)`}\n${share(testAccuracy).toFixed(2)}\u00a0% ${wrong ? "wrong" : "right"}`;
  const line = {x: at, y, stroke: "var(--theme-foreground-focus)"};
  const ticks = [100, 1000, 10000, 100000].filter((d) => d > first && d < last);
  const levels = wrong ? [1, 2, 5, 10, 20, 50, 100] : [0, 20, 40, 60, 80, 100];
  const plot = Plot.plot({
    width,
    height: Math.min(340, Math.max(240, width * 0.55)),
    marginLeft: 44,
    marginBottom: 40,
    marginRight: 16,
    marginTop: 24,
    style: {background: "none", fontFamily: "var(--sans-serif)", fontSize: "12px", overflow: "visible"},
    x: {
      type: "log",
      domain: [untrained, last],
      ticks: [untrained, ...ticks],
      tickFormat: (d: number) => (d === untrained ? "none" : d.toLocaleString("en")),
      label: "digits shown",
      labelAnchor: "right",
      labelOffset: 36
    },
    y: {
      ...(wrong ? {type: "log", domain: [0.5, 100]} : {domain: [0, 100]}),
      label: `held-out digits ${wrong ? "wrong" : "right"} (%)`
    },
    marks: [
      Plot.gridY(levels),
      Plot.axisY(levels, {text: String}), // a logarithmic axis would leave out some of its labels
      Plot.ruleY([share(chance)], {stroke: "var(--theme-foreground-muted)", strokeDasharray: "4 4"}),
      Plot.text([share(chance)], {
        x: last,
        y: (d: number) => d,
        text: () => "guessing",
        textAnchor: "end",
        dy: wrong ? 11 : -9,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.line(steps.slice(0, 2), {...line, strokeDasharray: "2 3"}),
      Plot.line(shown, {...line, strokeWidth: 2}),
      Plot.dot(steps, {x: at, y, r: 3, fill: "var(--theme-foreground-focus)"}),
      Plot.tip(
        steps,
        Plot.pointerX({x: at, y, title, fill: "var(--theme-background)", stroke: "var(--theme-foreground-faint)"})
      )
    ]
  });
  const words = `Of held-out digits ${share(steps[0].testAccuracy).toFixed(1)}\u00a0% are ${wrong ? "wrong" : "right"} before training, ${share(steps[steps.length - 1].testAccuracy).toFixed(1)}\u00a0% after ${last.toLocaleString("en")} digits.`;
  // One picture with one description: the names of its parts would be read aloud, were they allowed.
  for (const part of plot.querySelectorAll("[aria-label], [aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", words);
  return html`<div class="learning-curve">${plot}</div>`;
}
