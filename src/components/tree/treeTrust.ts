import {extent} from "d3-array";
import {scaleLinear, scaleSymlog} from "d3-scale";
import {html, svg} from "htl";
import type {Progress} from "../../worker/protocol.js";
import type {CatTree} from "./catTree.js";
import {isRooted} from "./catTreeSession.js";
import {layerBelow, stepsOf} from "./catTreeState.js";
import type {AllDrops, AskOptions, RootedChoice} from "./catTreeStore.js";
import {threeDigits} from "./catTreeText.js";
import {unitTitle, type ViewNode, walk} from "./catTreeView.js";
import type {RemovalCurves} from "./savedTree.js";

const size = {width: 340, height: 250, left: 52, right: 12, top: 24, bottom: 40};

/**
 * Returns the panel “may I trust this tree?”: the score of every channel of a
 * layer against what the node truly loses without it, with Spearman's ρ, and
 * the fall of the root when the kept units are removed one after another,
 * against random ones. Both are measured when the reader asks, for the open
 * node that is picked. It follows the given tree.
 */
export function treeTrust(tree: CatTree): HTMLElement {
  let asked: AbortController | undefined;
  let drawn = "";
  const scatter = html`<div class="tree-trust-plot"></div>`;
  const fall = html`<div class="tree-trust-plot"></div>`;
  const bar = html`<progress max="1" aria-label="Progress"></progress>` as HTMLProgressElement;
  const status = html`<div class="tree-trust-status" hidden>${bar}
    <button type="button" onclick=${() => asked?.abort()}>Cancel</button></div>`;
  const wrong = html`<p class="figure-problem" role="alert"></p>`;
  const element = html`<section class="tree-trust" aria-label="May I trust this tree?">
    <div class="tree-trust-plots">${scatter}${fall}</div>${status}${wrong}</section>`;
  tree.addEventListener("input", () => show());
  show();
  return element;

  function show(): void {
    const {choice, root, picked} = tree.value;
    const node = root && picked && openAt(root, picked);
    if (!node || !isRooted(choice)) return;
    const drops = tree.store.drops(choice, node.path);
    const units = removable(root, choice);
    const measured = tree.store.removal(choice, units);
    const {photo, ...knobs} = choice;
    const state = [
      JSON.stringify(knobs),
      photo instanceof File ? photo.name : photo,
      node.key,
      node.name,
      root.name,
      !!drops,
      childrenOf(node),
      units.map(unitTitle),
      !!measured
    ].join("|");
    if (state === drawn) return;
    drawn = state;
    const layer = layerBelow(choice, node.path);
    const ask = (options: AskOptions) => tree.store.askDrops(choice, node.path, options);
    scatter.replaceChildren(
      html`<h4>Score against true drop</h4>`,
      ...(drops
        ? [scatterPlot(drops, node, layer), html`<p>${rhoText(drops, node, layer)}</p>`]
        : [
            html`<p>Silence every unit of ${layer}, one at a time, and measure how far “${node.name}” really falls.</p>`,
            html`<button type="button" onclick=${() => run(ask)}>Measure all of ${layer}</button>`
          ])
    );
    const remove = (options: AskOptions) => tree.store.askRemoval(choice, units, options);
    fall.replaceChildren(
      html`<h4>Take the kept units away</h4>`,
      ...(measured
        ? [fallPlot(measured, root), html`<p>${fallText(measured, root)}</p>`]
        : [
            html`<p>Remove the ${units.length} ${units.length === 1 ? "unit" : "units"} kept below “${root.name}” one after another (all that are not discarded, if none is kept), against as many random units.</p>`,
            html`<button type="button" disabled=${!units.length} onclick=${() => run(remove)}>Measure the fall</button>`
          ])
    );
  }

  async function run(question: (options: AskOptions) => Promise<unknown>): Promise<void> {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    const {signal} = mine;
    wrong.textContent = "";
    status.hidden = false;
    bar.removeAttribute("value");
    const progress = ({fraction}: Progress) => {
      if (!signal.aborted) bar.value = fraction;
    };
    try {
      await question({signal, progress});
    } catch (error) {
      if (!signal.aborted) wrong.textContent = (error as Error).message;
    } finally {
      if (asked === mine) status.hidden = true;
    }
    show();
  }
}

/** Returns the picked node if it is open, or else the one above it. */
function openAt(root: ViewNode, picked: ViewNode): ViewNode | undefined {
  const way = walk(root).filter(({path}) => path.every((unit, i) => picked.path[i] === unit));
  return way.reverse().find(({open, family}) => open && family?.children.length);
}

/** Returns the units that are taken away: the kept ones that are seen, or the root's children that are not discarded. */
function removable(root: ViewNode, choice: RootedChoice): {layer: string; unit: number}[] {
  const kept = walk(root).filter((node) => node.kept && node.edge);
  const nodes = kept.length ? kept : root.children.filter((child) => !child.discarded);
  const units = nodes.map(({path}) => stepsOf(choice, path)[path.length - 1]);
  return units.filter(({layer, unit}, i) => units.findIndex((d) => d.layer === layer && d.unit === unit) === i);
}

const childrenOf = ({family}: ViewNode) => family?.children.map(({unit}) => unit).join();

function rhoText({rho, scores}: AllDrops, node: ViewNode, layer: string): string {
  const count = `${scores.length} units of ${layer}`;
  if (rho === null) return `Of the ${count} all scores, or all drops, are the same: no ρ.`;
  const verdict =
    rho > 0.7
      ? "the score ranks the units nearly as the network does"
      : rho > 0.4
        ? "the score is a fair guide, no more"
        : "the score says little about what the network would miss";
  return `Spearman’s ρ = ${threeDigits(rho)} over the ${count} below “${node.name}”: ${verdict}. The children in the tree are the dark dots.`;
}

function scatterPlot({scores, drops}: AllDrops, {family, name}: ViewNode, layer: string): SVGElement {
  const {width, height, left, right, top, bottom} = size;
  const constant = (values: Float32Array) => quantile(Float32Array.from(values, Math.abs), 0.7) || 1e-6;
  const x = scaleSymlog<number>([0, Math.max(...scores)], [left, width - right]).constant(constant(scores));
  const y = scaleSymlog<number>(extent(drops) as [number, number], [height - bottom, top])
    .constant(constant(drops))
    .nice();
  const chosen = new Set(family?.children.map(({unit}) => unit));
  const dots = Array.from(scores.keys()).sort((a, b) => Number(chosen.has(a)) - Number(chosen.has(b)));
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} role="img"
      aria-label=${`Score against true drop of the units of ${layer} below ${name}`}>
    ${axes({
      x: [0, Math.max(...scores)].map((value) => ({value, at: x(value)})),
      y: [...new Set([...(extent(drops) as [number, number]), 0])].map((value) => ({value, at: y(value)})),
      zero: y(0),
      xTitle: "score →",
      yTitle: "↑ true drop"
    })}
    ${dots.map(
      (unit) => svg`<circle cx=${x(scores[unit])} cy=${y(drops[unit])} r=${chosen.has(unit) ? 4.5 : 2}
        class=${chosen.has(unit) ? "tree-dot chosen" : "tree-dot"}><title>${`${layer} ${unit}: score ${threeDigits(scores[unit])}, drop ${threeDigits(drops[unit])}`}</title></circle>`
    )}
  </svg>`;
}

function fallText({values, random}: RemovalCurves, root: ViewNode): string {
  const last = values.length - 1;
  const mean = random.reduce((sum, d) => sum + d[last], 0) / random.length;
  const from = threeDigits(values[0]);
  const [these, others] = last === 1 ? ["this unit", "a random unit"] : [`these ${last} units`, `${last} random units`];
  return `Without ${these}, “${root.name}” goes from ${from} to ${threeDigits(values[last])}; without ${others} of the same layers that this photo excites, to ${threeDigits(mean)} on average.`;
}

function fallPlot({values, random}: RemovalCurves, {name}: ViewNode): SVGElement {
  const {width, height, left, right, top, bottom} = size;
  const lists = [values, ...random].map((d) => Array.from(d));
  const [least, most] = extent([0, ...lists.flat()]) as [number, number];
  const x = scaleLinear([0, values.length - 1], [left, width - right]);
  const y = scaleLinear([least, most], [height - bottom, top]).nice();
  const path = (list: number[]) => list.map((value, i) => `${i ? "L" : "M"}${x(i)},${y(value)}`).join("");
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} role="img"
      aria-label=${`Value of ${name} as units are removed one after another, against random units`}>
    ${axes({
      x: [0, values.length - 1].map((value) => ({value, at: x(value)})),
      y: y.ticks(4).map((value) => ({value, at: y(value)})),
      zero: y(0),
      xTitle: "units removed →",
      yTitle: `↑ value of ${name}`
    })}
    ${lists.slice(1).map((list) => svg`<path class="tree-fall random" d=${path(list)}><title>random units</title></path>`)}
    <path class="tree-fall" d=${path(lists[0])}><title>the tree’s units</title></path>
    ${lists[0].map((value, i) => svg`<circle class="tree-dot chosen" cx=${x(i)} cy=${y(value)} r="3"><title>${`${i} removed: ${threeDigits(value)}`}</title></circle>`)}
  </svg>`;
}

interface Tick {
  readonly value: number;
  readonly at: number;
}

interface Axes {
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly zero: number;
  readonly xTitle: string;
  readonly yTitle: string;
}

function axes({x, y, zero, xTitle, yTitle}: Axes): SVGElement {
  const {width, height, left, right, top, bottom} = size;
  return svg`<g class="tree-axes">
    <line x1=${left} x2=${width - right} y1=${zero} y2=${zero}></line>
    <line x1=${left} x2=${left} y1=${top} y2=${height - bottom}></line>
    ${x.map(({value, at}) => svg`<text x=${at} y=${height - bottom + 15} text-anchor="middle">${threeDigits(value)}</text>`)}
    ${y.map(({value, at}) => svg`<text x=${left - 5} y=${at + 4} text-anchor="end">${threeDigits(value)}</text>`)}
    <text x=${width - right} y=${height - 6} text-anchor="end">${xTitle}</text>
    <text x="2" y="10">${yTitle}</text>
  </g>`;
}

function quantile(values: Float32Array, share: number): number {
  return values.sort()[Math.floor(share * (values.length - 1))];
}
