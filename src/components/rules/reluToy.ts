import {html} from "htl";
import {numberCell} from "../inputs/numberCell.js";
import {scrollTable} from "../marks/scrollTable.js";
import {type RuleEntry, reluRules} from "./reluRules.js";

export interface ReluToyOptions {
  /** What the ReLU receives on the way forward, x. */
  readonly received?: readonly number[];
  /** The signal that comes back to it, g; as many. */
  readonly signal?: readonly number[];
}

/** Returns what of the signal *g* the given *rule* sends on, where the ReLU received *x*. */
export function passBack(rule: RuleEntry["rule"], g: number, x: number): number {
  switch (rule) {
    case "gradient":
      return x > 0 ? g : 0;
    case "deconvnet":
      return g > 0 ? g : 0;
    case "guided":
      return g > 0 && x > 0 ? g : 0;
  }
}

/**
 * Returns a table of a ReLU at a few positions: the reader changes what it
 * received and the signal that comes back, and sees what each of the three
 * rules sends on.
 */
export function reluToy({
  received = [2, 1, -1, -3, 0.5],
  signal = [3, -2, 4, -1, 1]
}: ReluToyOptions = {}): HTMLElement {
  const x = received.slice();
  const g = signal.slice();
  const output = x.map(() => html`<td></td>`);
  const rows = reluRules.map((entry) => ({entry, cells: x.map(() => html`<td></td>`)}));
  const said = html`<p class="figure-toy-said" role="status"></p>`;
  const inputs = (numbers: number[], name: string) =>
    numbers.map((value, i) => {
      const set = (value: number) => {
        numbers[i] = value;
        update();
      };
      return html`<td>${numberCell(value, `${name} at position ${i + 1}`, set, {step: 0.5})}</td>`;
    });
  const element = html`<div class="figure-toy rules-relu-toy">
    ${scrollTable(
      html`<table>
      <thead><tr><td></td>${x.map((_, i) => html`<th scope="col">${i + 1}</th>`)}</tr></thead>
      <tbody>
        <tr><th scope="row">forward: it receives <i>x</i></th>${inputs(x, "x")}</tr>
        <tr><th scope="row">and gives max(0, <i>x</i>)</th>${output}</tr>
        <tr class="rules-relu-back"><th scope="row">back: the signal <i>g</i> comes in</th>${inputs(g, "g")}</tr>
        ${rows.map(({entry, cells}) => html`<tr><th scope="row">${entry.title}: <code>${entry.code}</code></th>${cells}</tr>`)}
      </tbody>
    </table>`,
      "A ReLU at five positions"
    )}
    ${said}
  </div>`;
  element.addEventListener("input", (event: Event) => event.stopPropagation());
  update();
  return element;

  function update(): void {
    x.forEach((value, i) => {
      output[i].textContent = shown(Math.max(0, value));
    });
    const passed = rows.map(({entry, cells}) => {
      const sent = x.map((value, i) => passBack(entry.rule, g[i], value));
      sent.forEach((value, i) => {
        cells[i].textContent = shown(value);
        cells[i].className = value ? "passes" : "stops";
      });
      return `${subjects[entry.rule]} lets ${sent.filter(Boolean).length}`;
    });
    said.textContent = `Of ${x.length} signals, ${passed.join(", ")} through.`;
  }
}

const subjects = {gradient: "the gradient", deconvnet: "the deconvnet", guided: "guided backprop"} as const;

const shown = (value: number) => String(Math.round(value * 100) / 100).replace("-", "−");
