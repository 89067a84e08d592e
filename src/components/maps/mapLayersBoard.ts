import {quantile} from "d3-array";
import {html, svg} from "htl";
import type {MapSparsity} from "../../evaluation/mapSparsity.js";
import {legibleText} from "../marks/legibleText.js";
import {percentText} from "../marks/percentText.js";
import {type SampledLayer, type SparsityKey, sparsityTexts} from "./mapLayersData.js";

/** A layer on a photo, with its strongest maps. */
export interface ShownLayer extends MapSparsity {
  readonly layer: string;
  readonly shape: readonly number[];
  readonly maps: readonly ShownMap[];
}

export interface ShownMap {
  readonly unit: number;
  readonly value: number;
  /** Draws the map into a square of the context. */
  readonly draw: (context: CanvasRenderingContext2D, x: number, y: number, side: number) => void;
}

export interface MapLayersBoard {
  readonly element: HTMLElement;
  draw(layers: readonly ShownLayer[], sample: readonly SampledLayer[], key: SparsityKey): void;
  /** Returns the maps as a file shows them. */
  png(layers: readonly ShownLayer[]): HTMLCanvasElement;
}

const side = 75;
const gap = 4;

/** Returns the picture of the layers on a photo: of each its strongest maps, and how sparse it is beside the photos of a *sample*. */
export function mapLayersBoard(): MapLayersBoard {
  const list = html`<div class="maps-layers" role="list"></div>`;
  const head = html`<div class="maps-layers-head"></div>`;
  return {
    element: html`<div class="maps-by-layer">${head}${list}</div>`,
    draw(layers, sample, key) {
      const photos = sample[0]?.[key].length ?? 0;
      head.textContent = `${sparsityTexts[key].title}: ● this photo, ▬ most of ${photos} photos`;
      list.replaceChildren(...layers.map((layer, i) => rowOf(layer, sample[i][key], key)));
    },
    png(layers) {
      const canvas = document.createElement("canvas");
      const count = Math.max(...layers.map(({maps}) => maps.length));
      canvas.width = count * (side + gap);
      canvas.height = layers.length * (side + gap);
      for (const [i, layer] of layers.entries()) drawMaps(canvas.getContext("2d")!, layer, i * (side + gap));
      return canvas;
    }
  };
}

function rowOf(shown: ShownLayer, sample: readonly number[], key: SparsityKey): HTMLElement {
  const {layer, shape, maps} = shown;
  const units = maps.map(({unit}) => unit).join(", ");
  const canvas =
    html`<canvas class="maps-layer-maps" width=${maps.length * (side + gap) - gap} height=${side} role="img"
    aria-label=${`The strongest maps of ${layer}: ${units}`} title=${`maps ${units}`}></canvas>` as HTMLCanvasElement;
  const context = canvas.getContext("2d");
  if (context) drawMaps(context, shown, 0);
  return html`<div class="maps-layer" role="listitem">
    <div class="maps-layer-name">${layer}<span>${shape[2]} maps of ${shape[1]} × ${shape[0]}</span></div>
    ${canvas}${bar(shown[key], sample)}</div>` as HTMLElement;
}

function drawMaps(context: CanvasRenderingContext2D, {maps}: ShownLayer, top: number): void {
  context.imageSmoothingEnabled = false;
  for (const [i, {draw}] of maps.entries()) draw(context, i * (side + gap), top, side);
}

const bars = {width: 190, height: 34, left: 6, right: 56};

/** Returns a scale of 0 to 100 % with the photo’s share as a dot, and the middle eight tenths of the sample as a bar. */
function bar(share: number, sample: readonly number[]): SVGElement {
  const x = (d: number) => bars.left + d * (bars.width - bars.left - bars.right);
  const at = (d: number) => quantile(sample, d) ?? Number.NaN;
  const [low, middle, high] = [at(0.1), at(0.5), at(0.9)];
  const words = `this photo ${percentText(share)}; of the sample a tenth below ${percentText(low)}, half below ${percentText(middle)}, a tenth above ${percentText(high)}`;
  return legibleText(
    svg`<svg class="maps-layer-share" viewBox=${`0 0 ${bars.width} ${bars.height}`} role="img" aria-label=${words} fill="currentColor" font-size="12.5" font-family="var(--sans-serif)">
    <title>${words}</title>
    <line x1=${x(0)} x2=${x(1)} y1="17" y2="17" stroke="var(--theme-foreground-fainter)"/>
    <rect x=${x(low)} width=${Math.max(1, x(high) - x(low))} y="12" height="10" fill="var(--theme-foreground-focus)" fill-opacity="0.35"/>
    <rect x=${x(middle) - 1} width="2" y="10" height="14" fill="var(--theme-foreground-focus)"/>
    <circle cx=${x(share)} cy="17" r="4.5" stroke="var(--theme-background)"/>
    <text x=${bars.width - bars.right + 8} y="21.5">${percentText(share)}</text></svg>` as SVGElement,
    bars.width
  );
}
