import {html, svg} from "htl";
import {numberCell} from "../inputs/numberCell.js";
import {radioRow} from "../inputs/radioRow.js";
import {type GateLayer, type GateNumbers, type GatePath, type GateRun, pathProduct} from "./gateNet.js";
import {type RuleEntry, reluRules} from "./reluRules.js";
import {shortText} from "./stepperText.js";

/** What the reader chose: the numbers, the rule, and one path. */
export interface GateState extends GateNumbers {
  readonly rule: RuleEntry["rule"];
  readonly path: GatePath;
}

export interface GateBoardOptions {
  /** Makes the names of its inputs unique in the page. */
  readonly id: string;
  /** Called with what the reader changes. */
  readonly onChange: (part: Partial<GateState>) => void;
}

const rows = [24, 112, 222, 316];
const columns = [62, 180, 298];
const names = ["x₁", "x₂", "x₃"];

/** Returns the picture of a net whose ReLUs are gates, with what chooses the rule and the path and changes the numbers. */
export function gateBoard({id, onChange}: GateBoardOptions) {
  let state: GateState | undefined;
  const picture = html`<div class="rules-gates-picture"></div>` as HTMLElement;
  const said = html`<p class="figure-toy-said" role="status"></p>`;
  const rules = radioRow(
    "On the way back a gate is open by",
    reluRules.map(({rule, title}) => [rule, title] as const),
    {value: "gradient", name: `${id}-rule`}
  );
  rules.addEventListener("input", (event) => {
    event.stopPropagation();
    onChange({rule: rules.value});
  });
  const picks = ["input", "first layer", "second layer"].map((name, at) => {
    const select = html`<select aria-label=${`Path, ${name}`} onchange=${() => {
      const path = state!.path.map((d, i) => (i === at ? Number(select.value) : d));
      onChange({path: path as unknown as GatePath});
    }}>${columns.map((_, i) => html`<option value=${i}>${i + 1}</option>`)}</select>` as HTMLSelectElement;
    return {select, element: html`<label>${name} ${select}</label>`};
  });
  const cells = (key: keyof GateNumbers, names: readonly string[]) =>
    names.map((name, i) => {
      const change = (value: number) => onChange({[key]: state![key].map((d, k) => (k === i ? value : d))});
      return {key, i, input: numberCell(0, name, change, {step: 1})};
    });
  const table = (from: string, to: string) =>
    columns.flatMap((_, j) => columns.map((_, i) => `weight from ${from} ${i + 1} to ${to} ${j + 1}`));
  const fields = {
    x: cells(
      "x",
      columns.map((_, i) => `input ${i + 1}`)
    ),
    a: cells("a", table("input", "first layer")),
    b: cells("b", table("first layer", "second layer")),
    c: cells(
      "c",
      columns.map((_, i) => `weight from second layer ${i + 1} to the output`)
    )
  };
  const grid = (title: string, key: keyof GateNumbers) =>
    html`<div><span>${title}</span><div class="rules-gates-cells">${fields[key].map(({input}) => input)}</div></div>`;
  const element = html`<div class="figure-toy rules-gates">
    ${rules}
    <div class="rules-gates-path"><span>Path through</span> ${picks.map(({element}) => element)}</div>
    ${picture}${said}
    <div class="rules-gates-numbers">${grid("Inputs", "x")}</div>
    <details><summary>The weights</summary><div class="rules-gates-numbers">
      ${grid("Into the first layer, a row a unit", "a")}${grid("Into the second, a row a unit", "b")}${grid("Into the output", "c")}
    </div></details>
  </div>` as HTMLElement;
  element.addEventListener("input", (event) => event.stopPropagation());

  return {
    element,
    /** Draws the net in the given state. */
    draw(next: GateState, run: GateRun): void {
      state = next;
      rules.value = next.rule;
      picks.forEach(({select}, at) => {
        select.value = String(next.path[at]);
      });
      for (const {key, i, input} of Object.values(fields).flat())
        if (input.valueAsNumber !== next[key][i]) input.value = String(next[key][i]);
      picture.replaceChildren(gatePicture(next, run));
      said.textContent = pathText(next, run);
    }
  };
}

/** Returns the chosen path in words: its weights, their product, and whether it arrives. */
export function pathText(state: GateState, run: GateRun): string {
  const {weights, product, open} = pathProduct(state, run, state.path);
  const [input, first, second] = state.path;
  const shut = [
    run.second.open[second] ? "" : `gate ${second + 1} of the second layer`,
    run.first.open[first] ? "" : `gate ${first + 1} of the first layer`
  ].filter(Boolean);
  const arithmetic = `${weights.map((d) => (d < 0 ? `(${shortText(d)})` : shortText(d))).join(" × ")} = ${shortText(product)}`;
  const end = open
    ? `and ${shortText(product)} arrives at input ${input + 1}`
    : `but ${shut.join(" and ")} ${shut.length > 1 ? "are" : "is"} shut, and nothing of it arrives`;
  return `The path back: ${arithmetic}, ${end}. All paths to this input together: ${shortText(run.total[input])}.`;
}

function gatePicture(state: GateState, run: GateRun): SVGElement {
  const {path, x} = state;
  const [input, first, second] = path;
  const {open, weights} = pathProduct(state, run, path);
  const edges = columns.flatMap((from) => [
    ...columns.map((to) => edge(from, rows[0] + 21, to, rows[1] - 31)),
    ...columns.map((to) => edge(from, rows[1] + 31, to, rows[2] - 31)),
    edge(from, rows[2] + 31, columns[1], rows[3] - 15)
  ]);
  const lit = [
    {ends: [columns[second], rows[2] + 31, columns[1], rows[3] - 15], reached: true, weight: weights[0]},
    {
      ends: [columns[first], rows[1] + 31, columns[second], rows[2] - 31],
      reached: run.second.open[second],
      weight: weights[1]
    },
    {ends: [columns[input], rows[0] + 21, columns[first], rows[1] - 31], reached: open, weight: weights[2]}
  ] as const;
  const named = `The net, ${state.rule}. Inputs ${x.map(shortText).join(", ")}; output ${shortText(run.value)}; signal at the inputs ${run.total.map(shortText).join(", ")}. First layer: ${layerText(run.first)}. Second layer: ${layerText(run.second)}.`;
  return svg`<svg viewBox="9 0 342 336" role="img" aria-label=${named}>
    ${edges}
    ${lit.map(({ends: [x1, y1, x2, y2], reached, weight}) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} class=${`rules-gates-lit ${sign(weight)} ${reached ? "" : "rules-gates-off"}`}></line>`)}
    ${lit.map(({ends: [x1, y1, x2, y2], weight}) => svg`<g class="rules-gates-weight"><rect x=${(x1 + x2) / 2 - 17} y=${(y1 + y2) / 2 - 9} width="34" height="18" rx="4"></rect><text x=${(x1 + x2) / 2} y=${(y1 + y2) / 2 + 5}>× ${shortText(weight)}</text></g>`)}
    ${columns.map(
      (
        at,
        i
      ) => svg`<g class=${`rules-gates-end ${i === input ? "on" : ""}`}><rect x=${at - 50} y="3" width="100" height="42" rx="6"></rect>
      <text x=${at} y="20">${names[i]} = ${shortText(x[i])}</text><text x=${at} y="38" class=${sign(run.total[i])}>↑ ${shortText(run.total[i])}</text></g>`
    )}
    ${columns.map((at, i) => gate(at, rows[1], run.first, i, i === first))}
    ${columns.map((at, i) => gate(at, rows[2], run.second, i, i === second))}
    <g class="rules-gates-end on"><rect x="105" y="301" width="150" height="32" rx="6"></rect><text x="180" y="322">output ${shortText(run.value)}, ↑ 1</text></g>
  </svg>` as SVGElement;
}

/** Returns a ReLU: a gate on the way forward (down) and one on the way back (up). */
function gate(x: number, y: number, {received, signal, open}: GateLayer, i: number, on: boolean): SVGElement {
  const line = (
    at: number,
    text: string,
    isOpen: boolean,
    colour = ""
  ) => svg`<g class=${isOpen ? "rules-gates-open" : "rules-gates-shut"}>
    <path d=${isOpen ? `M${x - 44} ${at - 10}v12M${x - 30} ${at - 10}v12` : `M${x - 46} ${at - 4}h18`}></path>
    <text x=${x + 10} y=${at} class=${colour}>${text}</text></g>`;
  const shown = (value: number) => shortText(value);
  return svg`<g class=${`rules-gates-unit ${on ? "on" : ""}`}><rect x=${x - 52} y=${y - 31} width="104" height="62" rx="6"></rect>
    ${line(y - 9, `↓ ${shown(received[i])} → ${shown(Math.max(0, received[i]))}`, received[i] > 0)}
    ${line(y + 19, `↑ ${shown(signal[i])} → ${shown(open[i] ? signal[i] : 0)}`, open[i], sign(signal[i]))}</g>` as SVGElement;
}

function edge(x1: number, y1: number, x2: number, y2: number): SVGElement {
  return svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} class="rules-gates-edge"></line>` as SVGElement;
}

function layerText({received, signal, open}: GateLayer): string {
  const way = (isOpen: boolean) => (isOpen ? "open" : "shut");
  return received
    .map((d, i) => `receives ${shortText(d)}, ${way(d > 0)}; signal ${shortText(signal[i])}, ${way(open[i])}`)
    .join(" | ");
}

const sign = (value: number) => (value > 0 ? "rules-gates-for" : value < 0 ? "rules-gates-against" : "");
