import {html} from "htl";
import {photos} from "../../photos.js";
import {photoMark} from "../marks/photoMark.js";
import {signKey} from "../marks/signKey.js";
import type {AveragedEdges, LayerEdges} from "./averagedEdges.js";
import {type AverageWords, agreementText, averagedText, cutText} from "./averageEdgesText.js";
import {type ComparedEdge, comparedEdges, type EdgeGroup, edgeAgreement} from "./comparedEdges.js";
import {edgeBar, signedText} from "./edgeBar.js";

export interface AverageEdgesBoardOptions {
  /** The address of the thumbnails. */
  readonly sheet: string;
  /** What a unit is called; undefined where it has no name. */
  readonly name?: (layer: string, unit: number) => string | undefined;
  /** What stands beside a unit: some of its patches. */
  readonly patches?: (layer: string, unit: number) => Node | undefined;
  readonly onLayer?: (layer: string) => void;
  readonly onPhoto?: (id: string) => void;
  /** Returns whether there is a layer below, so that it can be seen what a unit is made of; defaults to always. */
  readonly opens?: (layer: string) => boolean;
  /** The reader wants to see what a unit is made of. */
  readonly onUnit?: (unit: {readonly layer: string; readonly unit: number}) => void;
}

export interface AverageEdgesBoard {
  readonly element: HTMLElement;
  /** Draws the edges from one of the layers, and how far all of them agree. */
  draw(edges: AveragedEdges, layer: LayerEdges, words: AverageWords): void;
}

const groups: Readonly<Record<EdgeGroup, string>> = {
  both: "Among the strongest on average and in this photo",
  average: "Among the strongest on average only",
  photo: "Among the strongest in this photo only"
};

/**
 * Returns the picture of a parent’s edges, on average and in one photo: how far
 * the two agree in each layer, the strongest units of one layer with both bars
 * side by side, and the photos that the average is over.
 */
export function averageEdgesBoard(options: AverageEdgesBoardOptions): AverageEdgesBoard {
  const element = html`<div class="edges-average"></div>` as HTMLElement;
  return {
    element,
    draw(edges, layer, words) {
      const focus = focusIn(element);
      element.replaceChildren(
        layerRow(edges, layer, options),
        table(layer, words, options),
        photoRow(edges, words, options)
      );
      if (focus) element.querySelector<HTMLElement>(focus)?.focus();
    }
  };
}

/** Returns how to find the button that has the focus, once the picture has been drawn again. */
function focusIn(element: HTMLElement): string | undefined {
  const active = element.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  return active?.dataset.key && `[data-key="${active.dataset.key}"]`;
}

/** Returns every layer with its agreement, to be chosen. */
function layerRow(edges: AveragedEdges, shown: LayerEdges, {onLayer}: AverageEdgesBoardOptions): HTMLElement {
  const items = edges.layers.map(({name, mean, own}) => {
    const {pearson} = edgeAgreement(mean, own);
    const size = Number.isFinite(pearson) ? 100 * Math.abs(pearson) : 0;
    const fill = pearson < 0 ? "edges-average-agreement negative" : "edges-average-agreement positive";
    return html`<li><button type="button" data-key=${name} aria-pressed=${String(name === shown.name)} onclick=${() => onLayer?.(name)}>
      <span>${name}</span><span class="edges-average-r">${agreementText(pearson)}</span>
      <span class="edges-average-meter"><span class=${fill} style=${`width: ${size}%`}></span></span></button></li>`;
  });
  return html`<div class="edges-average-layers"><p>How far this photo’s edges agree with the average ones, layer by layer (Pearson’s r; 1: the same, 0: nothing in common):</p>
    <ol aria-label="Layers, with the agreement of their edges">${items}</ol></div>`;
}

function table(
  {name: layer, mean, own}: LayerEdges,
  {parent}: AverageWords,
  options: AverageEdgesBoardOptions
): HTMLElement {
  const rows = comparedEdges(mean, own);
  const largest = rows.reduce((most, d) => Math.max(most, Math.abs(d.mean), Math.abs(d.own)), 0);
  const bodies = (["both", "average", "photo"] as const).map((group) => {
    const list = rows.filter((d) => d.group === group);
    if (!list.length) return "";
    return html`<tbody><tr class="edges-average-group"><th colspan="4" scope="rowgroup">${groups[group]}</th></tr>${list.map((d) => row(d, {...options, layer, largest}))}</tbody>`;
  });
  return html`<div class="edges-average-table"><table>
    <thead><tr><th scope="col">a unit of ${layer}</th><th scope="col">on average</th><th scope="col">in this photo</th><th scope="col">difference</th></tr></thead>
    ${bodies}</table>
    ${rows.length ? "" : html`<p>No unit of ${layer} adds anything.</p>`}
    ${signKey({high: `adds to ${parent}`, low: "takes from it"})}</div>`;
}

function row(
  {unit, mean, own, differs}: ComparedEdge,
  {
    layer,
    largest,
    name,
    patches,
    opens = () => true,
    onUnit
  }: AverageEdgesBoardOptions & {readonly layer: string; readonly largest: number}
): HTMLElement {
  const called = name?.(layer, unit);
  const title = `${layer} ${unit}`;
  const words = called ? html`${called} <small>${title}</small>` : title;
  const mark = differs ? html`<span class="edges-average-mark">differs most</span>` : "";
  return html`<tr class=${differs ? "edges-average-row marked" : "edges-average-row"}>
    <th scope="row"><div class="edges-average-unit"><div class="edges-average-patches">${patches?.(layer, unit) ?? ""}</div>
      ${opens(layer) ? html`<button type="button" data-key=${`${layer}-${unit}`} title="What is this unit made of?" onclick=${() => onUnit?.({layer, unit})}>${words}</button>` : html`<span>${words}</span>`}</div></th>
    <td>${edgeBar(mean, largest)}</td><td>${edgeBar(own, largest)}</td>
    <td class="edges-average-difference">${signedText(own - mean, largest)} ${mark}</td></tr>`;
}

/** Returns the photos that the average is over, to be looked at. */
function photoRow(edges: AveragedEdges, words: AverageWords, {sheet, onPhoto}: AverageEdgesBoardOptions): HTMLElement {
  const items = edges.photos.map((id) => {
    const index = photos.findIndex((photo) => photo.id === id);
    if (index < 0) return "";
    return html`<li><button type="button" data-key=${id} title=${photos[index].subject} onclick=${() => onPhoto?.(id)}>${photoMark(index, sheet, 44)}</button></li>`;
  });
  return html`<div class="edges-average-photos"><p>The average is over ${averagedText(edges, words)}${cutText(edges.photos)}. Take one of them instead of this:</p><ol aria-label="Photos of the average">${items}</ol></div>`;
}
