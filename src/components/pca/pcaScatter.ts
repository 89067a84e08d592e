import {html} from "htl";
import {digitNoun} from "../../corpus/digitFilter.js";
import {readDigits} from "../../corpus/digits.js";
import {digitWords} from "../../corpus/digitWords.js";
import {groupShare} from "../../evaluation/groupShare.js";
import {measureDigits} from "../../images/measureDigits.js";
import type {Pixels} from "../../images/pixels.js";
import type {Client} from "../../worker/client.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {figureChoice} from "../frame/figureChoice.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {categoryColours} from "../marks/categoryColours.js";
import {type CorrelationKind, correlationKinds, correlationTable} from "../marks/correlationTable.js";
import {digitList, type ListedDigits, propertyText} from "../marks/digitList.js";
import {digitSprite} from "../marks/digitSprite.js";
import {categoryMarks, type MarkColours, rampMarks} from "../marks/markColours.js";
import {percentText} from "../marks/percentText.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import {type LayerComponents, readComponents} from "./componentFile.js";
import {digitSample} from "./digitSample.js";
import {mnistFiles} from "./mnistFiles.js";
import {lastStep, mnistSteps} from "./mnistSteps.js";
import {digitPcaLayers, leastExamples, pcaCount, pcaSample} from "./pcaLayers.js";
import {varianceBars} from "./varianceBars.js";

export interface PcaScatterOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Makes it unique in the page; defaults to "pca". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the reader has chosen. */
interface Choice {
  layer: string;
  /** The components across and up, counted from 1. */
  x: number;
  y: number;
  colour: string;
  /** Which of 0 to 9, in order; none for all. */
  digits: readonly number[];
  step: number;
  seed: number;
  correlation: CorrelationKind;
}

/** Components with the examples they are of. */
interface Solution extends ListedDigits {
  readonly key: string;
  readonly components: LayerComponents;
  /** The scores of each component. */
  readonly columns: readonly Float64Array[];
  readonly made: readonly Fact[];
}

const allDigits = Array.from({length: 10}, (_, digit) => digit);
const initial: Choice = {
  layer: "conv1",
  x: 1,
  y: 2,
  colour: "digit",
  digits: [],
  step: lastStep,
  seed: pcaSample.seed,
  correlation: "pearson"
};

/**
 * Returns the live figure “what does a layer think is alike?”: held-out digits
 * where two principal components of a layer of mnist put them, drawn as
 * themselves, with the share of the variance, and the correlation of every
 * component with what can be measured of a digit. It begins with the built
 * *components* (data/pca/digit-components.bin) of the *digits*
 * (data/mnist-digits.bin) and needs no network until the reader asks for other
 * digits or another moment of learning. The state is in the page’s address.
 */
export function pcaScatter(
  digits: ArrayBuffer,
  components: ArrayBuffer,
  {client, id = "pca", invalidation}: PcaScatterOptions
): HTMLElement {
  const file = readDigits(digits);
  const built = readComponents(components);
  const solutions = new Map<string, Solution>();
  const listed = new Map<string, ListedDigits>();
  let choice: Choice = {...initial};
  let shown: Solution | undefined;
  let marks: MarkColours;
  let coloured = "";

  for (const layer of built.layers) {
    const key = keyOf({...initial, layer: layer.layer});
    const facts: Fact[] = [["computed", "when this site was built"]];
    solutions.set(key, solution(key, Array.from(built.examples), layer, facts));
  }

  const state = figureState<Choice>(id, {
    layer: readChoice(
      "layer",
      digitPcaLayers.map((d) => d.layer)
    ),
    x: readWhole("component", 1, pcaCount),
    y: readWhole("component", 1, pcaCount),
    colour: readChoice("colour", ["digit", ...digitWords.map((d) => d.property)]),
    digits(text) {
      const list = text.split(",").map(Number);
      if (!/^\d(,\d)*$/.test(text) || new Set(list).size < list.length)
        throw new RangeError(`unknown digits: ${quoted(text)}`);
      return list.sort((a, b) => a - b);
    },
    step(text) {
      const step = Number(text);
      if (!mnistSteps.some((d) => d.step === step)) throw new RangeError(`unknown step: ${quoted(text)}`);
      return step;
    },
    seed: readWhole("seed", 1, 9999),
    correlation: readChoice(
      "correlation",
      correlationKinds.map(([kind]) => kind)
    )
  });

  const layerInput = radioRow(
    "Layer",
    digitPcaLayers.map((d) => [d.layer, d.title] as const),
    {value: choice.layer, name: `${id}-layer`}
  );
  const componentMenu = (axis: "x" | "y", title: string) => {
    const select = html`<select oninput=${(event: Event) => event.stopPropagation()}
      onchange=${() => change({[axis]: Number(select.value)})}></select>` as HTMLSelectElement;
    return {select, element: html`<label>${title} ${select}</label>`};
  };
  const menus = {x: componentMenu("x", "Across"), y: componentMenu("y", "Up")};
  const colourInput = menu([["digit", "digit"], ...digitWords.map((d) => [d.property, d.title] as const)], (colour) =>
    change({colour})
  );
  const boxes = allDigits.map((digit) => {
    const box =
      html`<input type="checkbox" oninput=${(event: Event) => event.stopPropagation()} onchange=${pickDigits} />` as HTMLInputElement;
    return {box, element: html`<label>${box} ${digit}</label>`};
  });
  const stepInput = menu(
    mnistSteps.map((d) => [String(d.step), d.title] as const),
    (step) => change({step: Number(step)})
  );
  const seedInput =
    html`<input type="number" min="1" max="9999" step="1" required oninput=${(event: Event) => event.stopPropagation()}
    onchange=${() => seedInput.reportValidity() && change({seed: seedInput.valueAsNumber})} />` as HTMLInputElement;
  const kindInput = radioRow("Correlation", correlationKinds, {value: choice.correlation, name: `${id}-correlation`});

  const more =
    html`<details class="pca-more"><summary>Only some digits, or another moment of learning</summary><div class="pca-controls">
    <form class="pca-digits" onsubmit=${(event: Event) => event.preventDefault()}><fieldset><legend>Only these digits</legend>${boxes.map((d) => d.element)}</fieldset></form>
    <label>The network ${stepInput}</label><label>Other digits: seed ${seedInput}</label></div></details>` as HTMLDetailsElement;
  const scatter = pictureScatter({label: "Digits by two components", onSelect: list, invalidation});
  const key = html`<div></div>`;
  const inside = html`<div class="scatter-inside"></div>`;
  const bars = html`<div></div>`;
  const table = html`<div></div>`;
  const backendInput = backendPicker(client);
  const here = html`<button type="button" onclick=${check}>Compute it here</button>`;
  const frame = figureFrame({
    id,
    label: "What does a layer think is alike?",
    controls: html`<div class="explain-controls"><section class="control-photo pca-controls">${layerInput}
      ${menus.x.element}${menus.y.element}<label>Colour ${colourInput}</label>
      ${more}</section></div>`,
    picture: html`<div class="pca">${key}${scatter.element}${inside}
      <div class="pca-numbers"><div><div class="control-title">Share of the variance</div>${bars}</div>
        <div class="pca-table">${kindInput}${table}</div></div></div>`,
    files: {PNG: savePng, SVG: saveSvg, CSV: saveCsv, JSON: saveJson},
    tools: html`<span class="pca-tools">${here}${backendInput}</span>`,
    link: () => state.link(changed()),
    onCancel: cancel,
    onRetry: () => void update()
  });
  const answers = answering(frame, {stale: scatter.stale, invalidation});

  layerInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({layer: layerInput.value});
  });
  kindInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({correlation: kindInput.value});
  });
  backendInput.addEventListener("input", (event) => event.stopPropagation());
  const change = figureChoice<Choice>({
    frame,
    state,
    initial,
    choose(next, {digits: some, step, seed}) {
      choice = next;
      more.open ||= some !== undefined || step !== undefined || seed !== undefined;
    },
    changed,
    show() {
      showChoice();
      void update();
    },
    invalidation
  });
  return frame.element;

  /** Returns what differs from the figure as the page first shows it. */
  function changed() {
    const {digits: some, ...rest} = choice;
    const entries = Object.entries(rest).filter(([name, value]) => value !== initial[name as keyof Choice]);
    return {...Object.fromEntries(entries), digits: some.length ? some.join(",") : undefined};
  }

  function showChoice(): void {
    layerInput.value = choice.layer;
    kindInput.value = choice.correlation;
    colourInput.value = choice.colour;
    stepInput.value = String(choice.step);
    seedInput.value = String(choice.seed);
    boxes.forEach(({box}, digit) => {
      box.checked = !choice.digits.length || choice.digits.includes(digit);
    });
  }

  function pickDigits(): void {
    const picked = allDigits.filter((digit) => boxes[digit].box.checked);
    if (picked.length) change({digits: picked.length === 10 ? [] : picked});
    else {
      answers.cancel();
      frame.error("no digits: choose at least one of the ten", false);
    }
  }

  /** Shows the choice, from what is known or from the worker. */
  async function update(): Promise<void> {
    const known = solutions.get(keyOf(choice));
    if (known) {
      answers.cancel();
      frame.error(null);
      show(known);
    } else await ask();
  }

  async function ask(): Promise<Solution | undefined> {
    const {layer, step, seed, digits: some} = choice;
    const key = keyOf(choice);
    let found: Solution | undefined;
    await answers.run(async ({signal, progress}) => {
      const examples = digitSample(file.labels, {digits: some, count: pcaSample.count, seed});
      if (examples.length < leastExamples) throw new RangeError(`too few digits: ${examples.length}`);
      const images = examples.map((i) => file.pixels(i));
      const question = {kind: "pca", network: mnistFiles(step), images, layer, count: pcaCount} as const;
      const {backend, milliseconds, ...answer} = await client.ask(question, {signal, progress});
      if (signal.aborted) return;
      const made: Fact[] = [
        ["backend", backendTitle(backend)],
        ["time", `${(milliseconds / 1000).toFixed(1)} s`]
      ];
      found = solution(key, examples, {layer, ...answer}, made);
      solutions.set(key, found);
      show(found);
    });
    return found;
  }

  /** Computes what is on the screen once more, here, and says how far it is from what the site was built with. */
  async function check(): Promise<void> {
    const before = solutions.get(keyOf(choice));
    const after = await ask();
    if (!before || !after || before.components.scores.length !== after.components.scores.length) return;
    const largest = before.components.scores.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const furthest = before.components.scores.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - after.components.scores[i])),
      0
    );
    const share = ((100 * furthest) / largest).toPrecision(2);
    frame.readout([...facts(after), ["furthest from what was shown", `${share} % of the largest coordinate`]]);
  }

  function cancel(): void {
    answers.cancel();
  }

  function solution(key: string, examples: readonly number[], layer: LayerComponents, made: readonly Fact[]): Solution {
    const columns = Array.from({length: layer.count}, (_, k) =>
      Float64Array.from(examples, (_, i) => layer.scores[i * layer.count + k])
    );
    return {key, components: layer, columns, made, ...listOf(examples)};
  }

  /** Returns the digits with their properties; the same list is measured once. */
  function listOf(examples: readonly number[]): ListedDigits {
    const name = examples.join();
    const known = listed.get(name);
    if (known) return known;
    const images: readonly Pixels[] = examples.map((i) => file.pixels(i));
    const properties = digitWords.map((entry) => ({entry, values: measureDigits(images, entry.property)}));
    const labels = examples.map((i) => file.labels[i]);
    const list = {examples, images, labels, properties};
    listed.set(name, list);
    return list;
  }

  function show(next: Solution): void {
    const {components, columns, images, labels, examples, properties} = next;
    const {count, variances, total} = components;
    const shares = Array.from(variances, (variance) => variance / total);
    const [across, up] = [choice.x, choice.y].map((k) => Math.min(k, count) - 1);
    const title = (k: number) => `component ${k + 1} (${percentText(shares[k])})`;
    for (const [axis, k] of [
      ["x", across],
      ["y", up]
    ] as const) {
      const {select} = menus[axis];
      select.replaceChildren(...shares.map((_, i) => html`<option value=${i + 1}>${title(i)}</option>`));
      select.value = String(k + 1);
    }
    const painted = `${next.key} ${choice.colour}`;
    if (painted !== coloured || next !== shown) {
      const property = properties.find(({entry}) => entry.property === choice.colour);
      marks = property
        ? rampMarks(property.values, {text: (value) => propertyText(property.entry, value), ends: property.entry.ends})
        : categoryMarks(labels, allDigits.map(String), categoryColours);
      coloured = painted;
    }
    shown = next;
    key.replaceChildren(marks.key);
    const {colours} = marks;
    scatter.show({
      x: columns[across],
      y: columns[up],
      xTitle: title(across),
      yTitle: title(up),
      draw: digitSprite(images, colours),
      colour: (i) => colours[i],
      name(i) {
        const measured = properties.map(({entry, values}) => `${entry.title} ${propertyText(entry, values[i])}`);
        return `Digit ${examples[i]}, ${digitNoun(labels[i])}: ${measured.join(", ")}.`;
      }
    });
    bars.replaceChildren(varianceBars(shares, {axes: [across, up], onPick: (k) => change({x: k + 1})}));
    const rows = columns.map((values, k) => ({title: `component ${k + 1}`, values}));
    const named = properties.map(({entry, values}) => ({title: entry.title, values}));
    table.replaceChildren(
      correlationTable(
        named,
        rows.map((d, k) => ({...d, title: String(k + 1)})),
        {kind: choice.correlation, marked: [across, up]}
      )
    );
    list(scatter.selected);
    const layerTitle = digitPcaLayers.find((d) => d.layer === components.layer)!.title;
    frame.caption(
      `${examples.length} digits where components ${across + 1} and ${up + 1} of ${layerTitle} put them: two directions that hold ${percentText(shares[across] + (up === across ? 0 : shares[up]))} of the variance. ` +
        "The table says how each component goes together with what can be measured of a digit; the sign of a component is a convention."
    );
    frame.readout(facts(next));
  }

  function facts({components, columns, examples, labels, made}: Solution): Fact[] {
    const share = (k: number) => percentText(groupShare(columns[Math.min(k, columns.length) - 1], labels));
    const moment = mnistSteps.find(({step}) => step === choice.step)!;
    return [
      ["network", choice.step === lastStep ? "MNIST" : `MNIST ${moment.title}`],
      ["layer", `${components.layer}: ${components.features} numbers a digit`],
      ["digits", `${examples.length}`],
      ...(new Set(labels).size > 1
        ? ([["which digit it is explains", `${share(choice.x)} across, ${share(choice.y)} up`]] as const)
        : []),
      ...made
    ];
  }

  function list(selected: readonly number[]): void {
    inside.replaceChildren(selected.length && shown ? digitList(shown, selected) : "");
  }

  function keyOf({layer, step, seed, digits: some}: Choice): string {
    return [layer, step, seed, some.join("")].join(" ");
  }

  function fileName(ending: string): string {
    return `mnist-${choice.layer}-components.${ending}`;
  }

  function current(): Solution {
    if (!shown) throw new Error("There are no numbers yet.");
    return shown;
  }

  async function savePng(): Promise<void> {
    saveFile(fileName("png"), await scatter.png());
  }

  function saveSvg(): void {
    const text = new XMLSerializer().serializeToString(bars.querySelector("svg")!);
    saveFile(`mnist-${choice.layer}-variance.svg`, new Blob([text], {type: "image/svg+xml"}));
  }

  function saveCsv(): void {
    const {examples, labels, columns, properties} = current();
    const rows = examples.map((digit, i) => ({
      digit,
      label: labels[i],
      ...Object.fromEntries(columns.map((values, k) => [`component ${k + 1}`, values[i]])),
      ...Object.fromEntries(properties.map(({entry, values}) => [entry.title, values[i]]))
    }));
    saveFile(fileName("csv"), new Blob([csvText(rows)], {type: "text/csv"}));
  }

  function saveJson(): void {
    const {examples, labels, columns, components} = current();
    const {layer, features, total} = components;
    const text = JSON.stringify({
      network: "mnist",
      step: choice.step,
      layer,
      features,
      examples,
      labels,
      variances: Array.from(components.variances),
      total,
      scores: columns.map((values) => Array.from(values))
    });
    saveFile(fileName("json"), new Blob([text], {type: "application/json"}));
  }
}

function menu(
  options: readonly (readonly [key: string, title: string])[],
  pick: (key: string) => void
): HTMLSelectElement {
  const select =
    html`<select oninput=${(event: Event) => event.stopPropagation()} onchange=${() => pick(select.value)}>${options.map(
      ([key, title]) => html`<option value=${key}>${title}</option>`
    )}</select>` as HTMLSelectElement;
  return select;
}
