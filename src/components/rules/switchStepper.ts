import {html} from "htl";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {saveFile} from "../frame/saveFile.js";
import {numberCell} from "../inputs/numberCell.js";
import {type RuleEntry, reluRules} from "./reluRules.js";
import {type Numbers, type ToyRun, type ToySignals, toyBackward, toyForward} from "./switchToy.js";

/** The numbers that the reader can change. */
export interface SwitchNumbers {
  /** The image, 6 × 6. */
  readonly input: readonly number[];
  /** 3 × 3. */
  readonly kernel: readonly number[];
  /** What each of the four pooled numbers counts. */
  readonly weights: readonly number[];
}

export interface SwitchStepperOptions {
  /** Names the figure in the page; defaults to "switches". */
  readonly id?: string;
  /** The numbers at first. */
  readonly numbers?: SwitchNumbers;
  readonly invalidation?: Promise<unknown>;
}

const edge = [-1, 0, 1, -1, 0, 1, -1, 0, 1];

/** Numbers that have something to show. */
const examples: readonly (SwitchNumbers & {readonly title: string})[] = [
  {
    title: "an edge and its opposite",
    input: [0, 1, 0, 3, 4, 3, 1, 0, 0, 4, 3, 3, 0, 0, 1, 3, 3, 4, 3, 4, 3, 0, 1, 0, 4, 3, 3, 0, 0, 1, 3, 3, 4, 1, 0, 0],
    kernel: edge,
    weights: [1, -1, 1, 2]
  },
  {
    title: "nothing but ties",
    input: [0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2],
    kernel: edge,
    weights: [1, 1, 1, 1]
  },
  {
    title: "every ReLU off",
    input: [4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0],
    kernel: edge,
    weights: [1, 2, -1, 1]
  },
  {
    title: "a dot, moved by the kernel",
    input: [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    kernel: [0, 1, 0, 1, 2, 1, 0, 1, 0],
    weights: [1, 1, 1, -1]
  }
];

const steps = 9;
const keys = ["input", "kernel", "weights"] as const;

/**
 * Returns a network that fits on a page, to be changed by hand and stepped
 * through: a convolution, a ReLU, max pooling and a sum on the way forward, the
 * same on the way back under one of three rules. Where each maximum stood, its
 * switch, is marked when it is recorded and when it is used. The state is in
 * the page’s address.
 */
export function switchStepper({
  id = "switches",
  numbers: initial = examples[0],
  invalidation
}: SwitchStepperOptions = {}): HTMLElement {
  const rules = reluRules.map(({rule}) => rule);
  const state = figureState(id, {
    step: readWhole("step", 0, steps - 1),
    rule: readChoice("rule", rules),
    input: numbersField(36),
    kernel: numbersField(9),
    weights: numbersField(4)
  });
  let at = 0;
  let rule: RuleEntry["rule"] = "gradient";
  let numbers = copy(initial);

  const radios = reluRules.map((entry) => {
    const radio = html`<input type="radio" name=${`${id}-rule`} value=${entry.rule} oninput=${still}
      onchange=${() => choose(entry.rule)} />` as HTMLInputElement;
    return {radio, element: html`<label>${radio} ${entry.title}: <code>${entry.code}</code></label>`};
  });
  const example = html`<select aria-label="Example" onchange=${pickExample} oninput=${still}>
    <option value="">your own numbers</option>
    ${examples.map(({title}, i) => html`<option value=${i}>${title}</option>`)}</select>` as HTMLSelectElement;
  const button = (text: string, to: () => number) =>
    html`<button type="button" onclick=${() => go(to())}>${text}</button>` as HTMLButtonElement;
  const [first, before, on, last] = [
    button("Start", () => 0),
    button("Step back", () => at - 1),
    button("Step on", () => at + 1),
    button("End", () => steps - 1)
  ];
  const count = html`<span class="stepper-count"></span>`;
  const said = html`<p class="toy-said" role="status"></p>`;
  const board = html`<div class="stepper-board" tabindex="0" role="group" onkeydown=${keyed}
    aria-label="A small network, step by step. Right and left arrow: on and back."></div>`;
  const three = html`<div class="stepper-three" hidden></div>` as HTMLElement;
  const picture = html`<div class="stepper">
    <div class="stepper-bar"><label>Example ${example}</label></div>
    <fieldset class="stepper-rules"><legend>On the way back the ReLU sends on</legend>${radios.map(({element}) => element)}</fieldset>
    <div class="stepper-bar">${first}${before}${on}${last}${count}</div>
    ${said}${board}${three}
  </div>`;
  const frame = figureFrame({
    id,
    label: "Max pooling’s switches, on the way forward and back",
    picture,
    files: {JSON: save},
    link: () => state.link(fields())
  });

  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    at = values.step ?? 0;
    rule = values.rule ?? "gradient";
    numbers = copy({...initial, ...values});
    frame.note(problem);
    build();
  }

  function still(event: Event): void {
    event.stopPropagation();
  }

  function choose(next: RuleEntry["rule"]): void {
    rule = next;
    change();
  }

  function pickExample(): void {
    const picked = examples[Number(example.value)];
    if (!example.value || !picked) return;
    numbers = copy(picked);
    build();
    state.write(fields());
  }

  function go(to: number): void {
    at = Math.max(0, Math.min(steps - 1, to));
    change();
  }

  function keyed(event: KeyboardEvent): void {
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: steps - 1}[event.key];
    if (to === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn the page
    go(to);
  }

  function change(): void {
    show();
    state.write(fields());
  }

  function fields() {
    const list = (key: keyof SwitchNumbers) =>
      String(numbers[key]) === String(initial[key]) ? undefined : numbers[key].join("~");
    return {
      step: at || undefined,
      rule: rule === "gradient" ? undefined : rule,
      input: list("input"),
      kernel: list("kernel"),
      weights: list("weights")
    };
  }

  /** Makes the board anew: what can be changed keeps its place while the rest is drawn again and again. */
  function build(): void {
    const editable = (key: keyof SwitchNumbers, columns: number, name: string) => {
      const cells = numbers[key].map((value, i) => {
        const label = `${name}, row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`;
        const set = (next: number) => {
          numbers[key][i] = next;
          change();
        };
        return numberCell(value, label, set, {step: 1});
      });
      for (const cell of cells) cell.addEventListener("input", still);
      return html`<div class="stepper-grid" style=${`grid-template-columns: repeat(${columns}, auto)`}>${cells}</div>`;
    };
    const station = (name: string, title: string, ...content: readonly Node[]) =>
      html`<section class="stepper-station" data-station=${name}><strong>${title}</strong>${content}
        <div data-way="forward"></div><div data-way="back"></div></section>`;
    board.replaceChildren(
      station("input", "Pixels", editable("input", 6, "pixel")),
      station("conv", "Convolution", html`<span>with the kernel</span>`, editable("kernel", 3, "kernel")),
      station("relu", "ReLU", html`<span>max(0, <i>x</i>)</span>`),
      station("pool", "Max pooling", html`<span>of 2 × 2; arrow: switch</span>`),
      station("sum", "The unit", html`<span>sum by weights</span>`, editable("weights", 2, "weight"))
    );
    show();
  }

  function show(): void {
    const run = toyForward(grid(numbers.input, 6), grid(numbers.kernel, 3), numbers.weights);
    const signals = toyBackward(run, rule);
    const place = (name: string, way: "forward" | "back", content: Node | string) =>
      board.querySelector(`[data-station="${name}"] [data-way="${way}"]`)!.replaceChildren(content);
    const marks = at >= 3 ? run.switches : [];
    const forward = (name: string, from: number, numbers: Numbers, options: CellOptions = {}) =>
      place(name, "forward", at >= from ? cells(numbers, `${name}, forward`, {now: at === from, ...options}) : "");
    forward("conv", 1, run.conv);
    forward("relu", 2, run.relu, {marks, windows: true});
    forward("pool", 3, run.pool, {arrows: arrowsOf(run)});
    forward("sum", 4, grid([run.value], 1));
    const back = (name: string, from: number, numbers: Numbers, options: CellOptions = {}) =>
      place(
        name,
        "back",
        at >= from
          ? html`<div class="stepper-back"><span>signal</span>${cells(numbers, `signal at ${name}`, {now: at === from, ...options})}</div>`
          : ""
      );
    back("sum", 5, grid([1], 1));
    back("pool", 5, signals.pool, {arrows: arrowsOf(run)});
    back("relu", 6, signals.relu, {marks: run.switches, windows: true});
    back("conv", 7, signals.conv);
    back("input", 8, signals.input);
    board.querySelectorAll<HTMLElement>("[data-station]").forEach((element, i) => {
      element.classList.toggle("now", i === stationOf(at));
    });
    three.hidden = at < 8;
    if (at === 8)
      three.replaceChildren(
        ...reluRules.map((entry) => {
          const {input} = toyBackward(run, entry.rule);
          const label = `${entry.title}, at the pixels`;
          return html`<div class=${entry.rule === rule ? "now" : ""}><strong>${entry.title}</strong>${cells(input, label, {})}</div>`;
        })
      );
    said.textContent = wordsOf(at, rule, run, signals);
    count.textContent = `step ${at + 1} of ${steps}`;
    for (const {radio} of radios) radio.checked = radio.value === rule;
    first.disabled = before.disabled = at === 0;
    on.disabled = last.disabled = at === steps - 1;
    const same = examples.findIndex((d) => keys.every((key) => String(d[key]) === String(numbers[key])));
    example.value = same < 0 ? "" : String(same);
    const {title} = reluRules.find((entry) => entry.rule === rule)!;
    frame.caption(
      `A network that fits on a page. Above what runs forward, below the signal on its way back under the rule “${title}”. A dot marks a switch: where the largest of four numbers stood.`
    );
    frame.readout([
      ["rule", title],
      ["the unit’s value", shown(run.value)],
      ["signals through the ReLU", `${signals.conv.values.filter(Boolean).length} of ${run.switches.length}`]
    ]);
  }

  function save(): void {
    const run = toyForward(grid(numbers.input, 6), grid(numbers.kernel, 3), numbers.weights);
    const back = Object.fromEntries(rules.map((name) => [name, toyBackward(run, name)]));
    saveFile("switches.json", new Blob([JSON.stringify({forward: run, back})], {type: "application/json"}));
  }
}

interface CellOptions {
  /** What this step has just made. */
  readonly now?: boolean;
  /** The indices of the cells that a switch points at. */
  readonly marks?: readonly number[];
  /** Whether the cells stand in windows of 2 × 2. */
  readonly windows?: boolean;
  /** For every cell which way its maximum stood. */
  readonly arrows?: readonly string[];
}

/** Returns the numbers as cells, read out row by row. */
function cells({values, width, height}: Numbers, label: string, {now, marks = [], windows, arrows}: CellOptions) {
  const rows = Array.from({length: height}, (_, y) =>
    values
      .slice(y * width, (y + 1) * width)
      .map(shown)
      .join(", ")
  );
  const all = values.map((value, i) => {
    const classes = [
      "stepper-cell",
      value > 0 ? "positive" : value < 0 ? "negative" : "zero",
      marks.includes(i) ? "switch" : "",
      windows && i % width && (i % width) % 2 === 0 ? "window-left" : "",
      windows && i >= width && Math.floor(i / width) % 2 === 0 ? "window-top" : ""
    ];
    return html`<span class=${classes.filter(Boolean).join(" ")}>${arrows ? html`<i>${arrows[i]}</i>` : ""}${shown(value)}</span>`;
  });
  return html`<div class=${now ? "stepper-grid now" : "stepper-grid"} role="img" aria-label=${`${label}: ${rows.join("; ")}`}
    style=${`grid-template-columns: repeat(${width}, auto)`}>${all}</div>`;
}

/** Returns for every pooled number an arrow to where in its window it stood. */
function arrowsOf({switches, relu, pool}: ToyRun): readonly string[] {
  return switches.map((place, i) => {
    const down = Math.floor(place / relu.width) - 2 * Math.floor(i / pool.width);
    const right = (place % relu.width) - 2 * (i % pool.width);
    return ["↖", "↗", "↙", "↘"][2 * down + right];
  });
}

function stationOf(step: number): number {
  return step < 5 ? step : [3, 2, 1, 0][step - 5];
}

/** Returns what a step does, in words, with the numbers that it does it to. */
function wordsOf(step: number, rule: RuleEntry["rule"], run: ToyRun, signals: ToySignals): string {
  const {switches, relu, conv, pool, weights, value} = run;
  const place = (i: number, width: number) => `row ${Math.floor(i / width) + 1}, column ${(i % width) + 1}`;
  const on = relu.values.filter((d) => d > 0).length;
  const ties = switches.filter((at, i) => {
    const corner = 2 * Math.floor(i / pool.width) * relu.width + 2 * (i % pool.width);
    const window = [corner, corner + 1, corner + relu.width, corner + relu.width + 1];
    return window.filter((k) => relu.values[k] === relu.values[at]).length > 1;
  }).length;
  switch (step) {
    case 0:
      return "Forward. The pixels: change them, or the kernel, or the weights, and step on.";
    case 1: {
      const sum = run.kernel.values.map((w, k) => w * run.input.values[Math.floor(k / 3) * 6 + (k % 3)]);
      return `Forward. The kernel slides over the pixels. At the top left its nine products add up to ${shown(sum.reduce((a, b) => a + b, 0))}.`;
    }
    case 2:
      return `Forward. The ReLU turns what is below 0 to 0: ${on} of ${relu.values.length} are on.`;
    case 3: {
      const words = switches.map((at, i) => `${shown(pool.values[i])} from ${place(at, relu.width)}`).join("; ");
      return `Forward. Of every four the largest stays, and its place is recorded: the switch. ${words}.${ties ? ` ${ties === 1 ? "One window has" : `${ties} windows have`} a tie, and the first place wins.` : ""}`;
    }
    case 4:
      return `Forward. The unit’s value is ${pool.values.map((d, i) => `${shown(weights[i])} · ${shown(d)}`).join(" + ")} = ${shown(value)}.`;
    case 5:
      return "Back. The unit gets the signal 1, and sends to each pooled number what that counts: its weight.";
    case 6:
      return `Back. Each signal goes to where the maximum stood, by its switch, and nowhere else: ${switches.map((at, i) => `${shown(weights[i])} to ${place(at, relu.width)}`).join("; ")}. Without the switches nobody would know where to.`;
    case 7: {
      const words = switches.map((at) => {
        const g = signals.relu.values[at];
        const x = conv.values[at];
        return `${shown(g)} (x was ${shown(x)}) ${!g ? "is nothing" : signals.conv.values[at] ? "passes" : "stops"}`;
      });
      return `Back through the ReLU, by ${reluRules.find((d) => d.rule === rule)!.code}: ${words.join("; ")}.`;
    }
    default: {
      const total = signals.input.values.filter(Boolean).length;
      return total
        ? `Back. Each signal lays the kernel on the pixels that it came from, times itself; where they overlap they add up. ${total} of 36 pixels get a signal. Below, the three rules side by side.`
        : "Back. Nothing passed the ReLU, so nothing arrives at the pixels. Below, the three rules side by side.";
    }
  }
}

function grid(values: readonly number[], width: number): Numbers {
  return {values, width, height: values.length / width};
}

function copy({input, kernel, weights}: SwitchNumbers) {
  return {input: input.slice(), kernel: kernel.slice(), weights: weights.slice()};
}

/** Returns what reads so many numbers from a link. */
function numbersField(count: number): (text: string) => readonly number[] {
  return (text) => {
    const numbers = text.split("~").map((d) => (/^-?\d{1,3}(\.\d{1,3})?$/.test(d) ? Number(d) : Number.NaN));
    if (numbers.length !== count || numbers.some(Number.isNaN))
      throw new RangeError(`not ${count} numbers: ${quoted(text)}`);
    return numbers;
  };
}

const shown = (value: number) => String(Math.round(value * 100) / 100).replace("-", "−");
