import {html} from "htl";
import {numberCell} from "../inputs/numberCell.js";

/** A 3 × 3 map or a 2 × 2 kernel, row by row. */
type Numbers = readonly number[];

/** What the toy computes of one channel below. */
export interface MapEdge {
  /** The gradient of the parent's largest value with respect to the channel, 3 × 3. */
  readonly gradient: Numbers;
  /** Activation ⊙ gradient, 3 × 3. */
  readonly product: Numbers;
  /** |mean of the product over positions| */
  readonly score: number;
  /** By how much the parent falls, at its place, without the channel. */
  readonly drop: number;
}

export interface MapEdges {
  /** The parent's map max(0, Σ kernel ⋆ channel), 2 × 2. */
  readonly parent: Numbers;
  /** Where the parent is largest, 0…3. */
  readonly place: number;
  readonly edges: readonly MapEdge[];
}

/** Returns the edges between a unit of a convolution (2 × 2 kernels, no padding) and the 3 × 3 channels below it. */
export function mapEdges(channels: readonly Numbers[], kernels: readonly Numbers[]): MapEdges {
  const at = (place: number, k: number) => (Math.floor(place / 2) + Math.floor(k / 2)) * 3 + (place % 2) + (k % 2);
  const sums = [0, 1, 2, 3].map((place) =>
    channels.map((map, c) => kernels[c].reduce((sum, weight, k) => sum + weight * map[at(place, k)], 0))
  );
  const total = (parts: Numbers) => parts.reduce((a, b) => a + b, 0);
  const parent = sums.map((parts) => Math.max(0, total(parts)));
  const place = parent.indexOf(Math.max(...parent));
  const edges = channels.map((map, c) => {
    const gradient = new Array<number>(9).fill(0);
    if (parent[place] > 0) for (const [k, weight] of kernels[c].entries()) gradient[at(place, k)] = weight;
    const product = map.map((value, i) => value * gradient[i]);
    const without = Math.max(0, total(sums[place]) - sums[place][c]);
    return {gradient, product, score: Math.abs(total(product) / 9), drop: parent[place] - without};
  });
  return {parent, place, edges};
}

const shown = (value: number) => String(Math.round(value * 100) / 100).replace("-", "−");

/**
 * Returns two small feature maps and the kernels that tie them to a unit above,
 * all to be changed by hand: the unit's map, its largest place, the gradient
 * that comes back to each channel, its product with the activations, and the
 * score of each edge.
 */
export function mapEdgeToy(): HTMLElement {
  const channels = [
    [0, 1, 2, 0, 3, 1, 0, 0, 1],
    [2, 0, 0, 1, 1, 0, 0, 2, 0]
  ];
  const kernels = [
    [1, 0, 0, 1],
    [0, -1, 1, 0]
  ];
  const parent = html`<div></div>`;
  const parts = channels.map((channel, c) => {
    const gradient = html`<div></div>`;
    const product = html`<div></div>`;
    const score = html`<output></output>`;
    const editable = (numbers: number[], columns: number, name: string, min?: number) =>
      grid(
        numbers.map((value, i) =>
          numberCell(
            value,
            `${name} ${c + 1}, row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`,
            (next) => {
              numbers[i] = next;
              update();
            },
            {min, step: 1}
          )
        ),
        columns
      );
    const row = html`<div class="edges-toy-row">
      <div><b>channel ${c + 1}</b>${editable(channel, 3, "channel", 0)}</div>
      <div><span>kernel</span>${editable(kernels[c], 2, "kernel")}</div>
      <div><span>gradient that comes back</span>${gradient}</div>
      <div><span>channel ⊙ gradient</span>${product}</div>
      <div>${score}</div>
    </div>`;
    return {row, gradient, product, score};
  });
  const said = html`<p class="figure-toy-said" role="status"></p>`;

  function update(): void {
    const {parent: map, place, edges} = mapEdges(channels, kernels);
    parent.replaceChildren(
      grid(
        map.map((value, i) => cell(value, i === place && value > 0)),
        2
      )
    );
    const best = edges.reduce((a, b) => (b.score > a.score ? b : a));
    edges.forEach((edge, c) => {
      const {row, gradient, product, score} = parts[c];
      gradient.replaceChildren(
        grid(
          edge.gradient.map((value) => cell(value, value !== 0)),
          3
        )
      );
      product.replaceChildren(
        grid(
          edge.product.map((value) => cell(value, value !== 0)),
          3
        )
      );
      score.textContent = `score ${shown(edge.score)}, true drop ${shown(edge.drop)}`;
      row.classList.toggle("chosen", edge === best && edge.score > 0);
    });
    said.textContent = map[place]
      ? `The unit is largest, ${shown(map[place])}, at row ${Math.floor(place / 2) + 1}, column ${(place % 2) + 1}. Its first child is channel ${edges.indexOf(best) + 1}.`
      : "The unit is off everywhere: nothing comes back, and it has no children.";
  }

  update();
  return html`<div class="figure-toy">
    ${parts.map(({row}) => row)}
    <div class="edges-toy-row"><div><b>the unit above</b>${parent}</div></div>
    ${said}
  </div>`;
}

function grid(cells: readonly Node[], columns: number): HTMLElement {
  return html`<div class="edges-toy-grid" style=${`grid-template-columns: repeat(${columns}, auto)`}>${cells}</div>`;
}

function cell(value: number, marked: boolean): HTMLElement {
  return html`<span class=${marked ? "edges-toy-cell marked" : "edges-toy-cell"}>${shown(value)}</span>`;
}
