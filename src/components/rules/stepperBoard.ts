import {html} from "htl";
import {numberCell} from "../inputs/numberCell.js";
import {radioRow} from "../inputs/radioRow.js";
import {signKey} from "../marks/signKey.js";
import {type RuleEntry, reluRules} from "./reluRules.js";
import {type CellOptions, numberCells, switchArrows} from "./stepperCells.js";
import {stepperLook} from "./stepperLook.js";
import {grid, type SwitchNumbers, sameNumbers, stepCount, stepperExamples} from "./stepperNumbers.js";
import {stepText} from "./stepperText.js";
import {type Numbers, type ToyRun, type ToySignals, toyBackward, toyForward, type Unpool} from "./switchToy.js";

/** Where the reader stands, under which rule, with which numbers. */
export interface StepperState extends SwitchNumbers {
  readonly step: number;
  readonly rule: RuleEntry["rule"];
  /** What takes the signal back through max pooling. */
  readonly unpool: Unpool;
}

export interface StepperBoardOptions {
  /** Makes the names of its inputs unique in the page. */
  readonly id: string;
  /** Called with what the reader changes. */
  readonly onChange: (part: Partial<StepperState>) => void;
}

export interface StepperBoard {
  readonly element: HTMLElement;
  /** Draws a step of the network with the given numbers. */
  draw(state: StepperState, run: ToyRun): void;
}

/** Returns the picture of a network that fits on a page, with what steps through it and changes its numbers. */
export function stepperBoard({id, onChange}: StepperBoardOptions): StepperBoard {
  let at = 0;
  let numbers: SwitchNumbers | undefined;
  const go = (to: number) => onChange({step: Math.max(0, Math.min(stepCount - 1, to))});
  const rules = ruleChoice(id, (rule) => onChange({rule}));
  const unpools = radioRow("Back through max pooling", unpoolings, {value: "switches", name: `${id}-unpool`});
  unpools.addEventListener("input", (event) => {
    event.stopPropagation();
    onChange({unpool: unpools.value});
  });
  const example = exampleMenu(onChange);
  const steps = stepButtons((by) => go(at + by));
  const said = html`<p class="figure-toy-said" role="status"></p>`;
  const board = html`<div class="rules-stepper-board" tabindex="0" role="group" onkeydown=${keyed}
    aria-label="A small network, step by step. Right and left arrow: on and back. Down and up arrow: where each number of this step comes from."></div>` as HTMLElement;
  const look = stepperLook(board, said);
  const three = html`<div class="rules-stepper-three" hidden></div>` as HTMLElement;

  function keyed(event: KeyboardEvent): void {
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stepCount - 1}[event.key];
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if ((to ?? by) === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys turn the page
    if (to !== undefined) go(to);
    else look.move(by!);
  }

  function changed(key: keyof SwitchNumbers, i: number, value: number): void {
    numbers = {...numbers!, [key]: numbers![key].with(i, value)};
    onChange({[key]: numbers[key]});
  }

  return {
    element: html`<div class="rules-stepper">
    <div class="rules-stepper-bar"><label>Example ${example}</label></div>
    ${rules.element}${unpools}
    ${steps.element}
    ${said}${board}${signKey({low: "below 0", high: "above 0"})}${three}
  </div>`,
    draw({step, rule, unpool, input, kernel, weights}, run) {
      at = step;
      const next = {input, kernel, weights};
      // What can be changed keeps its place, and the reader's cursor, while the rest is drawn again.
      if (!numbers || !sameNumbers(numbers, next)) board.replaceChildren(...stations(next, changed));
      numbers = next;
      const signals = toyBackward(run, rule, unpool);
      drawForward(board, step, run);
      drawBack(board, step, run, signals);
      board.querySelectorAll<HTMLElement>("[data-station]").forEach((element, i) => {
        element.classList.toggle("now", i === stationOf(step));
      });
      three.hidden = step < 8;
      if (step === 8)
        three.replaceChildren(
          ...waysBack.map((way) => wayAtPixels(run, way, way.rule === rule && way.unpool === unpool))
        );
      look.show({run, signals, rule, unpool}, stepText(step, {rule, unpool}, run, signals));
      rules.show(rule);
      unpools.value = unpool;
      steps.show(step);
      example.selectedIndex = 1 + stepperExamples.findIndex((d) => sameNumbers(d, next));
    }
  };
}

const unpoolings: readonly (readonly [Unpool, string])[] = [
  ["switches", "through the switches"],
  ["mean", "without: a quarter to each of the four"]
];

/** What is seen side by side at the end: the three rules, and the deconvnet without switches. */
const waysBack: readonly {readonly rule: RuleEntry["rule"]; readonly unpool: Unpool; readonly title: string}[] = [
  ...reluRules.map(({rule, title}) => ({rule, title, unpool: "switches"}) as const),
  {rule: "deconvnet", title: "Deconvnet without switches", unpool: "mean"}
];

function ruleChoice(id: string, choose: (rule: RuleEntry["rule"]) => void) {
  const radios = reluRules.map((entry) => {
    const radio = html`<input type="radio" name=${`${id}-rule`} value=${entry.rule}
      onchange=${() => choose(entry.rule)} />` as HTMLInputElement;
    return {radio, element: html`<label>${radio} ${entry.title}: <code>${entry.code}</code></label>`};
  });
  return {
    element: html`<fieldset class="rules-stepper-rules"><legend>On the way back the ReLU sends on</legend>${radios.map(({element}) => element)}</fieldset>`,
    show(rule: RuleEntry["rule"]) {
      for (const {radio} of radios) radio.checked = radio.value === rule;
    }
  };
}

function exampleMenu(choose: (numbers: SwitchNumbers) => void): HTMLSelectElement {
  function pick(): void {
    const picked = stepperExamples[Number(menu.value)];
    if (menu.value && picked) choose({input: picked.input, kernel: picked.kernel, weights: picked.weights});
  }
  const menu = html`<select aria-label="Example" onchange=${pick}>
    <option value="">your own numbers</option>
    ${stepperExamples.map(({title}, i) => html`<option value=${i}>${title}</option>`)}</select>` as HTMLSelectElement;
  return menu;
}

function stepButtons(move: (by: number) => void) {
  const button = (text: string, by: number) =>
    html`<button type="button" onclick=${() => move(by)}>${text}</button>` as HTMLButtonElement;
  const [first, before] = [button("Start", -stepCount), button("Step back", -1)];
  const [on, last] = [button("Step on", 1), button("End", stepCount)];
  const count = html`<span class="rules-stepper-count"></span>`;
  return {
    element: html`<div class="rules-stepper-bar">${first}${before}${on}${last}${count}</div>`,
    show(step: number) {
      count.textContent = `step ${step + 1} of ${stepCount}`;
      first.disabled = before.disabled = step === 0;
      on.disabled = last.disabled = step === stepCount - 1;
    }
  };
}

/** Returns the five stations of the network, with the cells that can be changed. */
function stations(
  numbers: SwitchNumbers,
  changed: (key: keyof SwitchNumbers, i: number, value: number) => void
): HTMLElement[] {
  const editable = (key: keyof SwitchNumbers, columns: number, name: string) => {
    const cells = numbers[key].map((value, i) => {
      const label = `${name}, row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`;
      return numberCell(value, label, (next) => changed(key, i, next), {step: 1});
    });
    return html`<div class="rules-stepper-grid" style=${`grid-template-columns: repeat(${columns}, auto)`}>${cells}</div>`;
  };
  const station = (name: string, title: string, ...content: readonly Node[]) =>
    html`<section class="rules-stepper-station" data-station=${name}><strong>${title}</strong>${content}
        <div data-way="forward"></div><div data-way="back"></div></section>`;
  return [
    station("input", "Pixels", editable("input", 6, "pixel")),
    station("conv", "Convolution", html`<span>with the kernel</span>`, editable("kernel", 3, "kernel")),
    station("relu", "ReLU", html`<span>max(0, <i>x</i>)</span>`),
    station("pool", "Max pooling", html`<span>of 2 × 2; arrow: switch</span>`),
    station("sum", "The unit", html`<span>sum by weights</span>`, editable("weights", 2, "weight"))
  ];
}

function place(board: Element, name: string, way: "forward" | "back", content: Node | string): void {
  board.querySelector(`[data-station="${name}"] [data-way="${way}"]`)!.replaceChildren(content);
}

function drawForward(board: Element, at: number, run: ToyRun): void {
  const marks = at >= 3 ? run.switches : [];
  const forward = (name: string, from: number, numbers: Numbers, options: CellOptions = {}) => {
    const content = at >= from && numberCells(numbers, `${name}, forward`, {now: at === from, ...options});
    place(board, name, "forward", content || "");
  };
  forward("conv", 1, run.conv);
  forward("relu", 2, run.relu, {marks, windows: true});
  forward("pool", 3, run.pool, {arrows: switchArrows(run)});
  forward("sum", 4, grid([run.value], 1));
}

function drawBack(board: Element, at: number, run: ToyRun, signals: ToySignals): void {
  const back = (name: string, from: number, numbers: Numbers, options: CellOptions = {}) => {
    const cells = () => numberCells(numbers, `signal at ${name}`, {now: at === from, ...options});
    place(
      board,
      name,
      "back",
      at >= from ? html`<div class="rules-stepper-back"><span>signal</span>${cells()}</div>` : ""
    );
  };
  back("sum", 5, grid([1], 1));
  back("pool", 5, signals.pool, {arrows: switchArrows(run)});
  back("relu", 6, signals.relu, {marks: run.switches, windows: true});
  back("conv", 7, signals.conv);
  back("input", 8, signals.input);
  board.querySelector('[data-station="conv"] [data-way="back"]')!.append(at === 8 ? turnedKernel(run.kernel) : "");
}

/** Returns the kernel as the pixels see it: each gathers the signals around it by this. */
function turnedKernel({values, width, height}: Numbers): HTMLElement {
  const turned = {values: values.toReversed(), width, height};
  return html`<div class="rules-stepper-turned"><span>turned by half</span>${numberCells(turned, "the kernel, turned by half", {})}</div>`;
}

function wayAtPixels(run: ToyRun, {rule, unpool, title}: (typeof waysBack)[number], isNow: boolean): HTMLElement {
  const {input} = toyBackward(run, rule, unpool);
  return html`<div class=${isNow ? "now" : ""}><strong>${title}</strong>${numberCells(input, `${title}, at the pixels`, {})}</div>`;
}

function stationOf(step: number): number {
  return step < 5 ? step : [3, 2, 1, 0][step - 5];
}

/** Returns the network's way forward with the given numbers. */
export function stepperRun({input, kernel, weights}: SwitchNumbers): ToyRun {
  return toyForward(grid(input, 6), grid(kernel, 3), weights);
}
