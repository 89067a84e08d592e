import {median} from "d3-array";
import {html} from "htl";
import {type DigitAnswers, digitAnswer, digitAnswers, digitFilter, digitNoun} from "../../corpus/digitFilter.js";
import {readDigits} from "../../corpus/digits.js";
import {digitWords} from "../../corpus/digitWords.js";
import {measureDigits} from "../../images/measureDigits.js";
import type {Client} from "../../worker/client.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {figureChoice} from "../frame/figureChoice.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import type {PickedUnit} from "../inputs/unitInput.js";
import {propertyText} from "../marks/digitList.js";
import {digitPicture} from "../marks/digitPicture.js";
import {canvasPng} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import type {DigitResponses, ResponseSource} from "./digitResponses.js";
import {digitField, digitUnitInput, digitUnitLayers, unitField, unitWords} from "./digitUnits.js";
import {type Ranking, ranking, thresholdCount} from "./ranking.js";
import {rankingRow} from "./rankingRow.js";
import {thresholdInput} from "./thresholdInput.js";

export interface ExampleRankingOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Where the responses come from. */
  readonly source: ResponseSource;
  /** Makes it unique in the page; defaults to "ranking". */
  readonly id?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  digit: number | null;
  answers: DigitAnswers;
  unit: PickedUnit;
  /** The threshold T. */
  t: number;
  property: (typeof digitWords)[number]["property"];
}

const initial: Choice = {
  digit: 8,
  answers: "all",
  unit: {layer: "logits", unit: 8},
  t: 20,
  property: "thickness"
};

/**
 * Returns the live figure “what do the best and the worst have in common?”:
 * the held-out *digits* (data/mnist-digits.bin) of one kind in the order of
 * their response to a unit of mnist, with the permutation that sorts them, and
 * a threshold T: how often does a property hold below and above it? Logits are
 * known at once; other layers the worker computes. The state is in the page’s
 * address.
 */
export function exampleRanking(
  digits: ArrayBuffer,
  {client, source, id = "ranking", invalidation}: ExampleRankingOptions
): HTMLElement {
  const file = readDigits(digits);
  const logits = source.known("logits")!.values;
  let choice: Choice = {...initial};
  let shown: {readonly ranks: Ranking; readonly responses: DigitResponses} | undefined;

  const state = figureState<Choice>(id, {
    digit: digitField,
    answers: readChoice(
      "answers",
      digitAnswers.map(([key]) => key)
    ),
    unit: unitField(digitUnitLayers),
    t: readWhole("threshold", 0, file.count),
    property: readChoice(
      "property",
      digitWords.map((d) => d.property)
    )
  });
  const stop = (event: Event) => event.stopPropagation();
  const input = digitUnitInput(choice);
  const threshold = thresholdInput();
  const property =
    html`<select oninput=${stop} onchange=${() => change({property: property.value as Choice["property"]})}>${digitWords.map(
      (d) => html`<option value=${d.property}>${d.title}</option>`
    )}</select>` as HTMLSelectElement;
  const row = html`<div></div>`;
  const said = html`<output class="scatter-said" aria-live="polite"></output>`;
  const verdict = html`<p class="ranking-verdict" role="status"></p>`;
  const backendInput = backendPicker(client);
  const frame = figureFrame({
    id,
    label: "What do the best and the worst have in common?",
    controls: html`<div class="explain-controls"><section class="control-photo ranking-more">${input}<label>Property p ${property}</label></section></div>`,
    picture: html`<div class="ranking">${row}${said}${threshold}${verdict}</div>`,
    files: {PNG: savePng, SVG: saveSvg, CSV: saveCsv, JSON: saveJson},
    tools: html`<span class="pca-tools"><button type="button" onclick=${() => void update(true)}>Compute it here</button>${backendInput}</span>`,
    link: () => state.link(changed()),
    onCancel: () => answers.cancel(),
    onRetry: () => void update()
  });
  const answers = answering(frame, {stale: (stale) => row.classList.toggle("ranking-stale", stale), invalidation});
  input.addEventListener("input", (event) => {
    stop(event);
    change(input.value);
  });
  threshold.addEventListener("input", (event) => {
    stop(event);
    change({t: threshold.value});
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
    const {digit, unit, t, answers: which, property: p} = choice;
    return {
      digit: digit === initial.digit ? undefined : (digit ?? "all"),
      unit:
        unit.layer === initial.unit.layer && unit.unit === initial.unit.unit ? undefined : `${unit.layer}.${unit.unit}`,
      t: t === initial.t ? undefined : t,
      answers: which === initial.answers ? undefined : which,
      property: p === initial.property ? undefined : p
    };
  }

  function showChoice(): void {
    input.value = choice;
    property.value = choice.property;
  }

  async function update(again = false): Promise<void> {
    const {layer} = choice.unit;
    const known = source.known(layer);
    if (known && !again) {
      answers.cancel();
      frame.error(null);
      show(known);
    } else {
      await answers.run(async ({signal, progress}) => {
        const found = await source.ask(layer, {signal, progress, again});
        if (!signal.aborted) show(found, known);
      });
    }
  }

  /** Shows the ranking; *before* is what was known of the same layer, to be held against it. */
  function show(responses: DigitResponses, before?: DigitResponses): void {
    const {unit, digit, answers: which} = choice;
    const examples = digitFilter(file, logits, {digit, answers: which});
    if (!examples.length) {
      shown = undefined;
      row.replaceChildren();
      said.textContent = verdict.textContent = "";
      threshold.hidden = true;
      frame.caption(
        `There is no such example: the network gets every held-out ${digit} ${which === "wrong" ? "right" : "wrong"}. Choose another digit, or all of them.`
      );
      frame.readout([["examples", "0"]]);
      return;
    }
    const ranks = ranking(examples, (i) => responses.values[i * responses.units + unit.unit]);
    shown = {ranks, responses};
    const t = Math.min(choice.t, examples.length);
    threshold.hidden = false;
    threshold.show(t, examples.length);
    const measured = new Map(
      digitWords.map((entry) => [entry, (i: number) => measureDigits([file.pixels(i)], entry.property)[0]])
    );
    row.replaceChildren(
      rankingRow(ranks, {
        picture: (i) => digitPicture(file.pixels(i)),
        name,
        threshold: t,
        onPoint(i) {
          if (i === null) return;
          const words = Array.from(measured, ([entry, value]) => `${entry.title} ${propertyText(entry, value(i))}`);
          said.textContent = `${name(i)}: ${words.join(", ")}.`;
        }
      })
    );
    judge(ranks, t);
    const subject = digit === null ? "digits" : `${digit}s`;
    frame.caption(
      `${examples.length} held-out ${subject} in the order of their response to ${unitWords(unit)}${responses.layer.startsWith("conv") ? ", the largest over its map" : ""}: the weakest on the left. At place k stands example iₖ.`
    );
    const furthest = before?.values.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - responses.values[i])),
      0
    );
    frame.readout([
      ["network", "MNIST"],
      ["unit", unitWords(unit)],
      ["examples", `${examples.length}`],
      ["smallest", ranks.values[0].toFixed(2).replace("-", "−")],
      ["largest", ranks.values[examples.length - 1].toFixed(2).replace("-", "−")],
      ...(responses.made
        ? ([
            ["backend", backendTitle(responses.made.backend)],
            ["time", `${(responses.made.milliseconds / 1000).toFixed(1)} s`]
          ] as const)
        : ([["computed", "when this site was built"]] as const)),
      ...(furthest === undefined ? [] : ([["furthest from what was shown", furthest.toPrecision(2)]] as const))
    ]);
  }

  /** Returns what an example is, and what it is taken for where that is something else. */
  function name(i: number): string {
    const answer = digitAnswer(logits, i);
    const taken = answer === file.labels[i] ? "" : `, taken for ${digitNoun(answer)}`;
    return `Digit ${i}, ${digitNoun(file.labels[i])}${taken}`;
  }

  function judge(ranks: Ranking, t: number): void {
    const entry = digitWords.find((d) => d.property === choice.property)!;
    const images = ranks.order.map((i) => file.pixels(i));
    const values = measureDigits(images, entry.property);
    const middle = median(values) ?? 0;
    const high = new Set(ranks.order.filter((_, at) => values[at] > middle));
    const {below, trueBelow, above, trueAbove} = thresholdCount(ranks.order, t, (i) => high.has(i));
    const part = (count: number, of: number) => (of ? `${count} of ${of} (${percentText(count / of)})` : "none");
    const every = above > 0 && trueAbove === above;
    verdict.textContent =
      `Let p be “${entry.title} above the median of these, ${propertyText(entry, middle)}”. ` +
      `It holds for ${part(trueBelow, below)} at places k ≤ T and for ${part(trueAbove, above)} at places k > T. ` +
      `${every ? "It holds for all k > T." : "It does not hold for all k > T."}`;
  }

  function current() {
    if (!shown) throw new Error("There are no examples to save.");
    return shown;
  }

  function fileName(ending: string): string {
    const {digit, unit} = choice;
    return `mnist-${unit.layer}-${unit.unit}-digit-${digit ?? "all"}.${ending}`;
  }

  async function savePng(): Promise<void> {
    const {order} = current().ranks;
    const columns = Math.min(20, order.length);
    const canvas = document.createElement("canvas");
    canvas.width = 28 * columns;
    canvas.height = 28 * Math.ceil(order.length / columns);
    const context = canvas.getContext("2d")!;
    for (const [at, i] of order.entries())
      context.drawImage(digitPicture(file.pixels(i)), 28 * (at % columns), 28 * Math.floor(at / columns));
    saveFile(fileName("png"), await canvasPng(canvas));
  }

  function saveSvg(): void {
    current();
    const text = new XMLSerializer().serializeToString(row.querySelector("svg")!);
    saveFile(fileName("svg"), new Blob([text], {type: "image/svg+xml"}));
  }

  function rows() {
    const {order, values} = current().ranks;
    return order.map((i, at) => ({
      k: at + 1,
      digit: i,
      label: file.labels[i],
      response: values[at],
      ...Object.fromEntries(digitWords.map((d) => [d.property, measureDigits([file.pixels(i)], d.property)[0]]))
    }));
  }

  function saveCsv(): void {
    saveFile(fileName("csv"), new Blob([csvText(rows())], {type: "text/csv"}));
  }

  function saveJson(): void {
    const {unit, t} = choice;
    const text = JSON.stringify({network: "mnist", ...unit, threshold: t, examples: rows()});
    saveFile(fileName("json"), new Blob([text], {type: "application/json"}));
  }
}
