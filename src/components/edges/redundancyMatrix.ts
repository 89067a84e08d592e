import {html, svg} from "htl";
import {csvText} from "../frame/csvText.js";
import {saveFile} from "../frame/saveFile.js";
import {signKey} from "../marks/signKey.js";
import type {Redundancy} from "./redundancy.js";

export interface RedundancyMatrixOptions {
  /** What a unit is called; defaults to its layer and number. */
  readonly name?: (layer: string, unit: number) => string | undefined;
}

const cell = 15;
const margin = {left: 190, top: 4};

/**
 * Returns a matrix of how alike units are: above the diagonal their pictures,
 * below it their activations over the corpus. Touching a cell tells both
 * numbers; the numbers can be taken home as CSV.
 */
export function redundancyMatrix(
  {units, photos, pictures, activations}: Redundancy,
  {name = () => undefined}: RedundancyMatrixOptions = {}
): HTMLElement {
  const count = units.length;
  const title = (i: number) => `${units[i].layer} ${units[i].unit}`;
  const called = (i: number) => name(units[i].layer, units[i].unit) ?? title(i);
  let picked: readonly [number, number] = closest();
  const frame = svg`<rect class="edges-redundancy-picked" width=${cell} height=${cell}></rect>`;
  const cells = units.flatMap((_, row) =>
    units.map((_, column) => {
      const value = row === column ? null : (row < column ? pictures : activations)[row][column];
      const kind = row === column ? "self" : value === null ? "none" : value < 0 ? "against" : "alike";
      return svg`<rect class=${`edges-redundancy-${kind}`} x=${margin.left + column * cell} y=${margin.top + row * cell}
        width=${cell} height=${cell} fill-opacity=${row === column ? 1 : Math.abs(value ?? 0)}></rect>`;
    })
  );
  const side = margin.left + count * cell;
  const drawing = svg`<svg viewBox=${`0 0 ${side + 4} ${margin.top + count * cell + 4}`} tabindex="0" role="img"
      aria-label="How alike the units of the tree are; arrow keys go from pair to pair"
      onpointermove=${point} onpointerdown=${point} onkeydown=${move}>
    ${units.map((_, i) => svg`<text x=${margin.left - 6} y=${margin.top + (i + 0.5) * cell} dy="0.32em" text-anchor="end">${called(i)}</text>`)}
    ${cells}${frame}
  </svg>`;
  const said = html`<p class="edges-redundancy-said" role="status"></p>`;
  const save = html`<button type="button" onclick=${() => saveFile("redundancy.csv", new Blob([text()], {type: "text/csv"}))}>CSV</button>`;
  show();
  return html`<div class="edges-redundancy">
    <div class="edges-redundancy-scroll">${drawing}</div>
    ${signKey({low: "opposite", high: "alike"})}
    <p class="edges-redundancy-key">Above the diagonal: pictures. Below it: activations over ${photos} photos. ${save}</p>
    ${said}
  </div>`;

  /** Returns the pair whose pictures are most alike. */
  function closest(): readonly [number, number] {
    let best: readonly [number, number] = [0, Math.min(1, count - 1)];
    for (let i = 0; i < count; ++i)
      for (let j = i + 1; j < count; ++j) if ((pictures[i][j] ?? 0) > (pictures[best[0]][best[1]] ?? 0)) best = [i, j];
    return best;
  }

  function show(): void {
    const [row, column] = picked;
    frame.setAttribute("x", String(margin.left + column * cell));
    frame.setAttribute("y", String(margin.top + row * cell));
    const number = (value: number | null, why: string) => (value === null ? why : value.toFixed(2).replace("-", "−"));
    const who = (i: number) => (called(i) === title(i) ? title(i) : `${called(i)} (${title(i)})`);
    said.textContent =
      row === column
        ? `${who(row)} with itself.`
        : `${who(row)} and ${who(column)}: pictures ${number(pictures[row][column], "empty")}, activations ${number(activations[row][column], "constant")}.`;
  }

  function point(event: PointerEvent): void {
    const bounds = (drawing as SVGSVGElement).getBoundingClientRect();
    const scale = (side + 4) / bounds.width;
    const column = Math.floor(((event.clientX - bounds.left) * scale - margin.left) / cell);
    const row = Math.floor(((event.clientY - bounds.top) * scale - margin.top) / cell);
    if (!(row >= 0 && row < count && column >= 0 && column < count)) return;
    picked = [row, column];
    show();
  }

  function move(event: KeyboardEvent): void {
    const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
    if (!step) return;
    event.preventDefault();
    const within = (i: number) => Math.min(count - 1, Math.max(0, i));
    picked = [within(picked[0] + step[0]), within(picked[1] + step[1])];
    show();
  }

  function text(): string {
    return csvText(
      units.flatMap((a, i) =>
        units.slice(i + 1).map((b, j) => ({
          layer: a.layer,
          unit: a.unit,
          "other layer": b.layer,
          "other unit": b.unit,
          "cosine of pictures": pictures[i][i + 1 + j] ?? "",
          "correlation of activations": activations[i][i + 1 + j] ?? ""
        }))
      )
    );
  }
}
