import {html} from "htl";
import {numberCell} from "../inputs/numberCell.js";
import {scrollTable} from "../marks/scrollTable.js";

export interface EdgeToyOptions {
  /** The activations of the units below, h; defaults to five. */
  readonly activations?: readonly number[];
  /** The weights that tie them to the parent, w; as many. */
  readonly weights?: readonly number[];
  /** How many children are chosen; defaults to 2. */
  readonly count?: number;
}

/** What the toy computes of one unit below. */
export interface Edge {
  readonly activation: number;
  readonly weight: number;
  /** ∂parent/∂h: the weight where the parent is on, else 0. */
  readonly gradient: number;
  /** |h · ∂parent/∂h| */
  readonly score: number;
  /** By how much the parent falls when h is set to 0. */
  readonly drop: number;
  readonly chosen: boolean;
}

/** Returns the parent max(0, Σ w·h) of a dense layer and its edges to the units below, the *count* best of them chosen. */
export function edges(
  activations: readonly number[],
  weights: readonly number[],
  count: number
): {readonly parent: number; readonly edges: readonly Edge[]} {
  const sum = activations.reduce((total, h, i) => total + h * weights[i], 0);
  const parent = Math.max(0, sum);
  const found = activations.map((activation, i) => {
    const gradient = sum > 0 ? weights[i] : 0;
    const drop = parent - Math.max(0, sum - activation * weights[i]);
    return {activation, weight: weights[i], gradient, score: Math.abs(activation * gradient), drop};
  });
  const best = found
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, count);
  return {parent, edges: found.map((edge) => ({...edge, chosen: best.includes(edge)}))};
}

const shown = (value: number) => String(Math.round(value * 100) / 100).replace("-", "−");

/**
 * Returns a table in which the reader changes the activations and weights of
 * one unit of a dense layer by hand, and sees the scores of its edges, the
 * chosen children, and by how much the unit truly falls without each.
 */
export function edgeToy({
  activations = [3, 0, 2, 1, 4],
  weights = [1, 2, -1, 0.5, 0.2],
  count = 2
}: EdgeToyOptions = {}): HTMLElement {
  const h = activations.slice();
  const w = weights.slice();
  const rows = h.map((_, i) => {
    const gradient = html`<td></td>`;
    const score = html`<td></td>`;
    const drop = html`<td></td>`;
    const set = (numbers: number[]) => (value: number) => {
      numbers[i] = value;
      update();
    };
    const row = html`<tr><th scope="row">${i + 1}</th>
      <td>${numberCell(h[i], `activation of unit ${i + 1}`, set(h), {min: 0})}</td>
      <td>${numberCell(w[i], `weight of unit ${i + 1}`, set(w))}</td>
      ${gradient}${score}${drop}</tr>`;
    return {row, gradient, score, drop};
  });
  const said = html`<p class="figure-toy-said" role="status"></p>`;

  function update(): void {
    const {parent, edges: found} = edges(h, w, count);
    found.forEach((edge, i) => {
      const {row, gradient, score, drop} = rows[i];
      row.classList.toggle("chosen", edge.chosen);
      gradient.textContent = shown(edge.gradient);
      score.textContent = shown(edge.score);
      drop.textContent = shown(edge.drop);
    });
    const children = found.flatMap(({chosen}, i) => (chosen ? [i + 1] : []));
    said.textContent = parent
      ? `The parent is ${shown(parent)}. Its children are ${children.length ? `unit ${children.join(" and unit ")}` : "nobody"}.`
      : "The parent is off: its ReLU passes nothing back, so it has no children.";
  }

  update();
  return html`<div class="figure-toy">
    ${scrollTable(
      html`<table>
      <thead><tr><th scope="col">unit</th><th scope="col">activation <i>h</i></th><th scope="col">weight <i>w</i></th>
        <th scope="col">gradient</th><th scope="col">score |<i>h</i> · gradient|</th><th scope="col">true drop</th></tr></thead>
      <tbody>${rows.map(({row}) => row)}</tbody>
    </table>`,
      "The edges of one unit"
    )}
    ${said}
  </div>`;
}
