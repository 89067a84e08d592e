import {html} from "htl";
import {type DigitAnswers, digitAnswers, digitFilter, digitNoun} from "../../corpus/digitFilter.js";
import {readDigits} from "../../corpus/digits.js";
import {digitWords} from "../../corpus/digitWords.js";
import {measureDigits} from "../../images/measureDigits.js";
import type {Pixels} from "../../images/pixels.js";
import type {Client} from "../../worker/client.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {figureChoice} from "../frame/figureChoice.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice} from "../frame/linkReaders.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {categoryColours} from "../marks/categoryColours.js";
import {correlationKinds, correlationOf, correlationPairs, correlationText} from "../marks/correlationTable.js";
import {digitList, propertyText} from "../marks/digitList.js";
import {digitSprite} from "../marks/digitSprite.js";
import {categoryMarks} from "../marks/markColours.js";
import {pictureScatter} from "../marks/pictureScatter.js";
import type {DigitResponses, ResponseSource} from "./digitResponses.js";
import {digitField, digitUnitInput, digitUnitLayers, unitField, unitWords} from "./digitUnits.js";

export interface PropertyScatterOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Where the responses come from. */
  readonly source: ResponseSource;
  /** Makes it unique in the page; defaults to "properties". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  digit: number | null;
  answers: DigitAnswers;
  unit: PickedUnit;
  property: (typeof digitWords)[number]["property"];
}

interface Shown {
  readonly examples: readonly number[];
  readonly responses: DigitResponses;
  readonly values: Float64Array;
}

const allDigits = Array.from({length: 10}, (_, digit) => digit);
const initial: Choice = {digit: 8, answers: "all", unit: {layer: "logits", unit: 8}, property: "thickness"};

/**
 * Returns the live figure “does the response go together with a property?”: a
 * measured property of the held-out *digits* (data/mnist-digits.bin) of one
 * kind against their response to a unit of mnist, with Pearson’s and
 * Spearman’s correlation of all the properties. The state is in the page’s
 * address.
 */
export function propertyScatter(
  digits: ArrayBuffer,
  {client, source, id = "properties", invalidation}: PropertyScatterOptions
): HTMLElement {
  const file = readDigits(digits);
  const logits = source.known("logits")!.values;
  const measured = new Map<string, {images: readonly Pixels[]; properties: readonly Float64Array[]}>();
  let choice: Choice = {...initial};
  let shown: Shown | undefined;

  const state = figureState<Choice>(id, {
    digit: digitField,
    answers: readChoice(
      "answers",
      digitAnswers.map(([key]) => key)
    ),
    unit: unitField(digitUnitLayers),
    property: readChoice(
      "property",
      digitWords.map((d) => d.property)
    )
  });
  const stop = (event: Event) => event.stopPropagation();
  const input = digitUnitInput(choice);
  const property =
    html`<select oninput=${stop} onchange=${() => change({property: property.value as Choice["property"]})}>${digitWords.map(
      (d) => html`<option value=${d.property}>${d.title}</option>`
    )}</select>` as HTMLSelectElement;
  const scatter = pictureScatter({label: "A property against the response", onSelect: list, invalidation});
  const key = html`<div></div>`;
  const inside = html`<div class="scatter-inside"></div>`;
  const table = html`<div class="pca-table"></div>`;
  const body = html`<div class="pca">${key}${scatter.element}${inside}${table}</div>`;
  const backendInput = backendPicker(client);
  const frame = figureFrame({
    id,
    label: "Does the response go together with a property?",
    controls: html`<div class="explain-controls"><section class="control-photo ranking-more"><label>Property ${property}</label>${input}</section></div>`,
    picture: body,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    tools: backendInput,
    link: () => state.link(changed()),
    onCancel: () => answers.cancel(),
    onRetry: () => void update()
  });
  const answers = answering(frame, {stale: scatter.stale, invalidation});
  input.addEventListener("input", (event) => {
    stop(event);
    change(input.value);
  });
  backendInput.addEventListener("input", stop);
  const change = figureChoice<Choice>({
    frame,
    state,
    initial,
    choose(next) {
      choice = next;
    },
    changed,
    show() {
      showChoice();
      void update();
    },
    invalidation
  });
  return frame.element;

  function changed() {
    const {digit, unit, answers: which, property: p} = choice;
    const same = unit.layer === initial.unit.layer && unit.unit === initial.unit.unit;
    return {
      digit: digit === initial.digit ? undefined : (digit ?? "all"),
      unit: same ? undefined : `${unit.layer}.${unit.unit}`,
      answers: which === initial.answers ? undefined : which,
      property: p === initial.property ? undefined : p
    };
  }

  function showChoice(): void {
    input.value = choice;
    property.value = choice.property;
  }

  async function update(): Promise<void> {
    const {layer} = choice.unit;
    const known = source.known(layer);
    if (known) {
      answers.cancel();
      frame.error(null);
      show(known);
    } else
      await answers.run(async ({signal, progress}) => {
        const found = await source.ask(layer, {signal, progress});
        if (!signal.aborted) show(found);
      });
  }

  function measuresOf(examples: readonly number[]) {
    const name = examples.join();
    const known = measured.get(name);
    if (known) return known;
    const images = examples.map((i) => file.pixels(i));
    const found = {images, properties: digitWords.map((d) => measureDigits(images, d.property))};
    measured.set(name, found);
    return found;
  }

  function show(responses: DigitResponses): void {
    const {unit, digit, answers: which} = choice;
    const examples = digitFilter(file, logits, {digit, answers: which});
    body.hidden = !examples.length;
    if (!examples.length) {
      shown = undefined;
      frame.caption(
        `There is no such example: the network gets every held-out ${digit} ${which === "wrong" ? "right" : "wrong"}. Choose another digit, or all of them.`
      );
      frame.readout([["examples", "0"]]);
      return;
    }
    const values = Float64Array.from(examples, (i) => responses.values[i * responses.units + unit.unit]);
    const {images, properties} = measuresOf(examples);
    shown = {examples, responses, values};
    const at = digitWords.findIndex((d) => d.property === choice.property);
    const entry = digitWords[at];
    const labels = examples.map((i) => file.labels[i]);
    const {colours, key: names} = categoryMarks(labels, allDigits.map(String), categoryColours);
    key.replaceChildren(names);
    scatter.show({
      x: properties[at],
      y: values,
      xTitle: entry.unit ? `${entry.title}, ${entry.unit === "°" ? "degrees" : entry.unit}` : entry.title,
      yTitle: unitWords(unit),
      draw: digitSprite(images, colours),
      colour: (i) => colours[i],
      name: (i) =>
        `Digit ${examples[i]}, ${digitNoun(labels[i])}: ${entry.title} ${propertyText(entry, properties[at][i])}, response ${values[i].toFixed(2).replace("-", "−")}.`
    });
    const named = digitWords.map((d, k) => ({title: d.title, values: properties[k]}));
    table.replaceChildren(correlationPairs(named, values, {marked: at}));
    list(scatter.selected);
    const [pearson, spearman] = correlationKinds.map(([kind]) =>
      correlationText(correlationOf(kind, properties[at], values))
    );
    frame.caption(
      `${entry.title[0].toUpperCase()}${entry.title.slice(1)} of ${examples.length} held-out digits against their response to ${unitWords(unit)}: Pearson’s r = ${pearson}, Spearman’s ρ = ${spearman}. ${entry.measure}`
    );
    frame.readout([
      ["network", "MNIST"],
      ["unit", unitWords(unit)],
      ["n", `${examples.length}`],
      ["r", pearson],
      ["ρ", spearman],
      responses.made
        ? ["backend", backendTitle(responses.made.backend)]
        : (["computed", "when this site was built"] as const)
    ]);
  }

  function list(selected: readonly number[]): void {
    if (!shown || !selected.length) {
      inside.replaceChildren();
      return;
    }
    const {examples} = shown;
    const {images, properties} = measuresOf(examples);
    const labels = examples.map((i) => file.labels[i]);
    const named = digitWords.map((entry, k) => ({entry, values: properties[k]}));
    inside.replaceChildren(digitList({examples, images, labels, properties: named}, selected));
  }

  function rows() {
    if (!shown) throw new Error("There are no examples to save.");
    const {examples, values} = shown;
    const {properties} = measuresOf(examples);
    return examples.map((digit, i) => ({
      digit,
      label: file.labels[digit],
      response: values[i],
      ...Object.fromEntries(digitWords.map((d, k) => [d.property, properties[k][i]]))
    }));
  }

  function fileName(ending: string): string {
    return `mnist-${choice.unit.layer}-${choice.unit.unit}-${choice.property}.${ending}`;
  }

  async function savePng(): Promise<void> {
    saveFile(fileName("png"), await scatter.png());
  }

  function saveCsv(): void {
    saveFile(fileName("csv"), new Blob([csvText(rows())], {type: "text/csv"}));
  }

  function saveJson(): void {
    const text = JSON.stringify({network: "mnist", ...choice.unit, examples: rows()});
    saveFile(fileName("json"), new Blob([text], {type: "application/json"}));
  }
}
