import {html, svg} from "htl";
import {legibleText} from "../marks/legibleText.js";
import type {ParallelLayer} from "./parallelLayer.js";

export interface ParallelLayersOptions {
  /** What a unit is called; defaults to its layer and number. */
  readonly name?: (layer: string, unit: number) => string | undefined;
  /** The unit touched at first: the index of its layer and its rank there; defaults to the first of the first layer. */
  readonly picked?: Place;
}

type Place = readonly [row: number, column: number];

const size = {width: 420, left: 92, right: 14, top: 18, row: 44};

/**
 * Returns a drawing of parallel layers, a row of dots each, in which touching a
 * unit shows the edges that tie it to the units above and below. Its value is
 * the place of the unit touched. After DrawNet (Torralba 2015).
 */
export function parallelLayers(
  layers: readonly ParallelLayer[],
  {name = () => undefined, picked: first = [0, 0]}: ParallelLayersOptions = {}
): HTMLElement & {value: Place} {
  let picked = first;
  const most = Math.max(...layers.map(({units}) => units.length));
  const height = size.top * 2 + size.row * (layers.length - 1);
  const at = ([row, column]: Place) => ({
    x: size.left + ((size.width - size.left - size.right) * (column + 0.5)) / most,
    y: size.top + row * size.row
  });
  const called = ([row, column]: Place) => {
    const {layer, units} = layers[row];
    const title = `${layer} ${units[column].unit}`;
    const given = name(layer, units[column].unit);
    return given ? `“${given}” (${title})` : title;
  };
  const lines = svg`<g class="edges-parallel-edges"></g>`;
  const dots = layers.map(({units}, row) => {
    const strongest = units[0]?.value || 1;
    return units.map(({value}, column) => {
      const {x, y} = at([row, column]);
      const dot = svg`<g class="edges-parallel-unit" tabindex="-1" role="button" transform=${`translate(${x},${y})`}
        aria-label=${`${called([row, column])}, activation ${value.toFixed(1)}`}
        onpointerenter=${() => pick([row, column])} onclick=${() => pick([row, column])} onfocus=${() => pick([row, column])}>
        <circle class="edges-parallel-touch" r="12"></circle>
        <circle class="edges-parallel-dot" r=${(2.5 + 4.5 * Math.max(0, value / strongest)).toFixed(1)}></circle>
        <title>${`${called([row, column])}, activation ${value.toFixed(1)}`}</title></g>`;
      return dot as SVGGElement;
    });
  });
  const drawing = svg`<svg viewBox=${`0 0 ${size.width} ${height}`} role="group" onkeydown=${move}
      aria-label="The most active units of every layer; arrow keys go from one to the next">
    ${layers.map(({layer}, row) => svg`<text x="0" y=${at([row, 0]).y} dy="0.32em">${layer}</text>`)}
    ${lines}${dots.flat()}
  </svg>`;
  legibleText(drawing as SVGSVGElement, size.width);
  const said = html`<p class="edges-parallel-said" role="status"></p>`;
  const element = html`<div class="edges-parallel-layers">${drawing}${said}</div>`;

  function edgesDown([row, column]: Place): {from: Place; to: Place; share: number}[] {
    const edges = layers[row].units[column].edges;
    return edges.map((share, i) => ({from: [row, column] as Place, to: [row + 1, i] as Place, share}));
  }

  function edgesUp([row, column]: Place): {from: Place; to: Place; share: number}[] {
    const above = layers[row - 1]?.units ?? [];
    return above.map(({edges}, i) => ({from: [row - 1, i] as Place, to: [row, column] as Place, share: edges[column]}));
  }

  function pick(place: Place): void {
    if (place === picked) return;
    picked = place;
    show();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function show(): void {
    const down = edgesDown(picked).filter(({share}) => share > 0);
    const up = edgesUp(picked).filter(({share}) => share > 0);
    const best = Math.max(...[...down, ...up].map(({share}) => share));
    lines.replaceChildren(
      ...[...down, ...up].map(({from, to, share}) => {
        const [a, b] = [at(from), at(to)];
        const strength = share / best;
        return svg`<line x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} stroke-width=${(0.4 + 4 * strength).toFixed(2)}
          opacity=${(0.15 + 0.75 * strength).toFixed(2)}></line>`;
      })
    );
    const tied = new Set([...down.map(({to}) => String(to)), ...up.map(({from}) => String(from))]);
    for (const [row, list] of dots.entries()) {
      for (const [column, dot] of list.entries()) {
        const isPicked = row === picked[0] && column === picked[1];
        dot.classList.toggle("picked", isPicked);
        dot.classList.toggle("tied", tied.has(String([row, column])));
        dot.setAttribute("tabindex", isPicked ? "0" : "-1");
      }
    }
    said.textContent = words(down, up);
  }

  function words(down: readonly {to: Place; share: number}[], up: readonly {from: Place; share: number}[]): string {
    const {value} = layers[picked[0]].units[picked[1]];
    const parts = [`${called(picked)} is excited to ${value.toFixed(1)}.`];
    const below = layers[picked[0] + 1];
    const [child] = down.toSorted((a, b) => b.share - a.share);
    if (child) {
      const sum = down.reduce((total, {share}) => total + share, 0);
      parts.push(
        `Of its children here ${called(child.to)} carries most, ${percent(child.share)}; these ${below.units.length} of the ${below.channels} units of ${below.layer} carry ${percent(sum)} together.`
      );
    } else if (below) parts.push(`None of its children is among these units of ${below.layer}.`);
    const [parent] = up.toSorted((a, b) => b.share - a.share);
    if (parent) parts.push(`Above, it matters most to ${called(parent.from)}: ${percent(parent.share)}.`);
    return parts.join(" ");
  }

  function move(event: KeyboardEvent): void {
    const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(layers.length - 1, Math.max(0, picked[0] + step[0]));
    const column = Math.min(layers[row].units.length - 1, Math.max(0, picked[1] + step[1]));
    dots[row][column].focus();
  }

  show();
  return Object.defineProperty(element as HTMLElement & {value: Place}, "value", {get: () => picked});
}

function percent(share: number): string {
  return share < 0.01 ? "less than 1\u00a0%" : `${Math.round(100 * share)}\u00a0%`;
}
