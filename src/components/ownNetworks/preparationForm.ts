import {html} from "htl";
import {labelsIn} from "../../network/networkFile/labelsIn.js";
import type {Preparation} from "../../worker/protocol.js";
import {labels as imagenetLabels} from "../drawer/drawer.js";
import type {OwnNetwork} from "./ownNetwork.js";
import {plausibleFor, plausibleOf} from "./plausible.js";
import {readNumbers} from "./readNumbers.js";

/** What the reader said of a network. */
export interface Said {
  readonly title: string;
  readonly preparation: Preparation;
}

/**
 * Returns the form in which a reader sees what is assumed of a network, and says otherwise. *onChange* hears all that is
 * said whenever it changes; *onSize* another size, where the file leaves that free.
 */
export function preparationForm(
  {title, read, preparation}: Pick<OwnNetwork, "title" | "read" | "preparation">,
  {
    onChange,
    onSize
  }: {readonly onChange: (said: Said) => void; readonly onSize?: (size: readonly [number, number]) => void}
): HTMLElement {
  const {free, inputShape, outputs, reading, graph} = read;
  const [height, width, channels] = inputShape;
  const range = preparation.range ?? graph.input.range;
  let labels = preparation.labels;
  const name = html`<input type="text" value=${title} maxlength="60" required onchange=${say} />` as HTMLInputElement;
  const usual = html`<select onchange=${takeUsual} aria-label="How it is fed"><option value="">as set below</option>
    ${plausibleFor(channels).map(({id, title}) => html`<option value=${id}>${title}</option>`)}</select>` as HTMLSelectElement;
  usual.value = plausibleOf({...preparation, range})?.id ?? "";
  const number = (value: number, label: string) =>
    html`<input type="number" step="any" required value=${value} aria-label=${label} onchange=${say} />` as HTMLInputElement;
  const black = number(range[0], "What black becomes");
  const white = number(range[1], "What white becomes");
  const text = (values: readonly number[] | undefined, label: string) =>
    html`<input type="text" value=${values?.join(", ") ?? ""} placeholder="none" aria-label=${label} onchange=${say} />` as HTMLInputElement;
  const mean = text(preparation.mean, "What is taken from each channel, red first");
  const std = text(preparation.std, "What each channel is then divided by, red first");
  const bgr = html`<select aria-label="Order of the channels" onchange=${say} disabled=${channels !== 3}>
    <option value="">red, green, blue</option><option value="bgr">blue, green, red</option></select>` as HTMLSelectElement;
  bgr.value = preparation.bgr ? "bgr" : "";
  const isFree = free.includes(null);
  const size = [height, width].map(
    (value, i) =>
      html`<input type="number" min="8" max="2048" value=${value} disabled=${free[i] !== null || !onSize}
        aria-label=${["Height of the input", "Width of the input"][i]} onchange=${resize} />` as HTMLInputElement
  );
  const file = html`<input type="file" class="visually-hidden" accept=".txt,.json" onchange=${fromFile}
    aria-label="A file with the names of the classes" />` as HTMLInputElement;
  const isImagenet = outputs === 1000 || outputs === 1001;
  const said = html`<span></span>`;
  const problem = html`<p class="figure-problem" role="alert"></p>`;
  const form = html`<form class="own-networks-form" onsubmit=${(event: Event) => event.preventDefault()}
    oninput=${(event: Event) => event.stopPropagation()}>
    <label>Name ${name}</label>
    <label>Fed with ${usual}</label>
    <span class="own-networks-pair">Black ${black} white ${white}</span>
    <label>Less the mean ${mean}</label><label>Divided by ${std}</label>
    <label>Channels ${bgr}</label>
    <span class="own-networks-pair">Input ${size[0]} × ${size[1]} × ${channels}${isFree ? " (any size fits; 224 is assumed)" : ""}</span>
    <span class="own-networks-pair">Names of its ${outputs.toLocaleString("en")} classes: ${said}
      ${isImagenet ? html`<button type="button" class="figure-button" onclick=${imagenet}>ImageNet’s</button>` : ""}
      <label class="figure-button">${file}From a file …</label></span>
    ${problem}
    <details class="own-networks-reading"><summary>What the file says, and what is assumed</summary>
      <ul><li>Read as ${reading.format}, ${read.table.totals.layers} layers, ${read.table.totals.parameters.toLocaleString("en")} parameters.</li>
      ${reading.assumed.map((line) => html`<li>Assumed: ${withoutFlag(line)}</li>`)}
      ${reading.unused.length ? html`<li>Not used: ${reading.unused.slice(0, 8).join("; ")}${reading.unused.length > 8 ? "; …" : ""}</li>` : ""}</ul>
    </details>
  </form>` as HTMLFormElement;
  tellLabels();
  return form;

  function tellLabels(): void {
    const known = labels ?? graph.labels;
    const isGuess = isImagenet && !graph.labels.length && /toilet tissue/.test(known[known.length - 1] ?? "");
    const ends = `${known[0]}, …, ${known[known.length - 1]}${isGuess ? " (ImageNet’s: check them below)" : ""}`;
    said.textContent = known.length ? ends : "nobody knows; they are numbers";
  }

  /** Says all that is set; what is wrong is said here, and changes nothing. */
  function say(): void {
    problem.textContent = "";
    try {
      if (!form.checkValidity()) throw new RangeError("a field is empty, or holds no number");
      if (black.valueAsNumber === white.valueAsNumber) throw new RangeError("black and white are the same");
      const deviations = readNumbers(std.value, channels);
      if (deviations?.some((value) => value <= 0)) throw new RangeError("a deviation is not above 0");
      const preparation: Preparation = {
        range: [black.valueAsNumber, white.valueAsNumber],
        ...given("mean", readNumbers(mean.value, channels)),
        ...given("std", deviations),
        ...(bgr.value ? {bgr: true} : {}),
        ...given("labels", labels),
        ...(isFree ? {size: [height, width] as const} : {})
      };
      usual.value = plausibleOf(preparation)?.id ?? "";
      onChange({title: name.value.trim() || title, preparation});
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }

  function takeUsual(): void {
    const found = plausibleFor(channels).find(({id}) => id === usual.value);
    if (!found) return;
    const {range = [0, 1], mean: means, std: deviations, bgr: isBgr} = found.preparation;
    black.valueAsNumber = range[0];
    white.valueAsNumber = range[1];
    mean.value = means?.join(", ") ?? "";
    std.value = deviations?.join(", ") ?? "";
    bgr.value = isBgr ? "bgr" : "";
    say();
  }

  function resize(): void {
    if (size.every((input) => input.reportValidity())) onSize?.([size[0].valueAsNumber, size[1].valueAsNumber]);
  }

  async function imagenet(): Promise<void> {
    try {
      const all = await imagenetLabels();
      take(outputs === all.length ? all : all.slice(1));
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }

  async function fromFile(): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (!chosen) return;
    try {
      take(labelsIn(chosen.name, await chosen.text()));
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }

  function take(next: readonly string[]): void {
    if (next.length !== outputs) {
      problem.textContent = `${next.length.toLocaleString("en")} names for ${outputs.toLocaleString("en")} classes`;
      return;
    }
    labels = next;
    tellLabels();
    say();
  }
}

/** What a terminal would say it with is of no use here. */
function withoutFlag(line: string): string {
  return line.replace(/\s*\(say [^()]*\)\s*$/, "");
}

function given<K extends string, V>(key: K, value: V | undefined): {readonly [P in K]?: V} {
  return (value === undefined ? {} : {[key]: value}) as {readonly [P in K]?: V};
}
