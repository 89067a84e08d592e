import {html} from "htl";
import {type PatchFile, readPatches} from "../../corpus/patches.js";
import {channelOf} from "../../images/channelOf.js";
import type {Pixels} from "../../images/pixels.js";
import {signedPicture} from "../../images/signedPicture.js";
import {networkEntry} from "../../networks.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {saveFile} from "../frame/saveFile.js";
import {radioRow} from "../inputs/radioRow.js";
import {type PickedUnit, unitInput} from "../inputs/unitInput.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {composeFilters} from "./composeFilters.js";
import {filterPatches} from "./filterPatches.js";
import type {FilterSource} from "./filterSources.js";
import {filterField, filterOf, filterPairs, type NetworkFilters, readFilters} from "./filters.js";

export interface FilterStackOptions {
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface State {
  unit: PickedUnit;
  order: "index" | "strength";
}

const units: Readonly<Record<string, number>> = {"inception-v3": 32, mnist: 24};
const initial: PickedUnit = {layer: filterPairs["inception-v3"].second, unit: 4};

/**
 * Returns the live figure “can a filter of the second layer be read?”: its
 * weights as what they are, a slice of grey numbers for each filter of the
 * layer below; what it answers to, covered until asked for; and the one image
 * that both layers would be if no ReLU stood between them, with how far that
 * is from the truth. No network is loaded. The state is in the page's address.
 */
export function filterStack(
  sources: Readonly<Record<string, FilterSource>>,
  options: FilterStackOptions = {}
): HTMLElement {
  const {invalidation} = options;
  const networkOf = (layer: string) => Object.keys(filterPairs).find((name) => filterPairs[name].second === layer);
  const state = figureState<State>("stack", {
    unit(text) {
      const [, layer, number] = /^(.{1,40})\.(\d{1,5})$/.exec(text) ?? [];
      const network = networkOf(layer);
      if (!network || Number(number) >= units[network]) throw new RangeError(`unknown unit: ${quoted(text)}`);
      return {layer, unit: Number(number)};
    },
    order: readChoice("order", ["index", "strength"] as const)
  });
  const known = new Map<string, Promise<{filters: NetworkFilters; patches: PatchFile}>>();
  let shown: {filters: NetworkFilters; patches: PatchFile; picked: PickedUnit} | undefined;
  let pressed = 0;

  const choice = unitInput(
    Object.entries(filterPairs).map(([network, {second}]) => ({name: second, units: units[network]})),
    {value: initial}
  );
  const orderInput = radioRow(
    "Slices by",
    [
      ["strength", "strength"],
      ["index", "number"]
    ],
    {value: "strength" as State["order"], name: "stack-order"}
  );
  const slices = html`<div class="stack-slices" role="group" aria-label="The slices of the filter"></div>`;
  const numbers = html`<div class="stack-numbers" aria-live="polite"></div>`;
  const best = html`<div></div>`;
  const answer =
    html`<details class="stack-answer"><summary>Your guess first. Then: what it answers to most</summary>${best}</details>` as HTMLDetailsElement;
  const composed = html`<canvas class="filter-large" role="img"></canvas>` as HTMLCanvasElement;
  const composedWords = html`<p></p>`;
  const strip = html`<div class="stack-strip" role="group"></div>`;
  const frame = figureFrame({
    id: "stack",
    label: "A filter of the second layer as a stack of slices",
    controls: html`<div class="explain-controls">
      <section class="control-class"><div class="control-title">Filter</div>${choice}</section>
      <section class="control-method">${orderInput}</section></div>`,
    picture: html`<div class="filter-stack">${slices}${numbers}${answer}
      <div class="control-title">If there were no ReLU between the two layers</div>
      <div class="stack-composed">${composed}<div>${composedWords}${strip}</div></div></div>`,
    files: {PNG: savePng, CSV: saveCsv},
    link: () => state.link(kept()),
    onCancel: () => void work.cancel(),
    onRetry: () => void show()
  });
  const work = answering(frame, {invalidation});

  choice.addEventListener("input", (event) => {
    event.stopPropagation();
    answer.open = false;
    frame.note(null);
    state.write(kept());
    void show();
  });
  orderInput.addEventListener("input", (event) => {
    event.stopPropagation();
    state.write(kept());
    drawSlices();
  });
  state.onChange(read, invalidation);
  read();
  return frame.element;

  function read(): void {
    const {values, problem} = state.read();
    choice.value = values.unit ?? initial;
    orderInput.value = values.order ?? "strength";
    frame.note(problem);
    void show();
  }

  function kept(): Partial<Record<keyof State, string | undefined>> {
    const {layer, unit} = choice.value;
    const same = layer === initial.layer && unit === initial.unit;
    return {
      unit: same ? undefined : `${layer}.${unit}`,
      order: orderInput.value === "strength" ? undefined : orderInput.value
    };
  }

  async function show(): Promise<void> {
    await work.run(async ({signal}) => {
      const picked = choice.value;
      const network = networkOf(picked.layer)!;
      const source = sources[network];
      if (!known.has(network))
        known.set(
          network,
          Promise.all([source.filters(), source.patches()]).then(([a, b]) => ({
            filters: readFilters(a),
            patches: readPatches(b)
          }))
        );
      const files = known.get(network)!;
      files.catch(() => known.delete(network));
      const found = await files;
      if (signal.aborted) return;
      shown = {...found, picked};
      frame.element.dataset.network = network;
      pressed = strongest()[0].index;
      drawSlices();
      drawRest();
    });
  }

  function stack({filters, picked}: NonNullable<typeof shown>, unit = picked.unit): Pixels {
    const [height, width, channels] = filters.second.shape;
    return {values: filterOf(filters.second, unit), width, height, channels};
  }

  function below({filters: {first}}: NonNullable<typeof shown>): readonly Pixels[] {
    const [height, width, channels, count] = first.shape;
    return Array.from({length: count}, (_, i) => ({values: filterOf(first, i), width, height, channels}));
  }

  /** Returns the slices with the sum of their |weights|, the strongest first. */
  function strongest(): readonly {index: number; slice: Pixels; strength: number}[] {
    const whole = stack(shown!);
    return Array.from({length: whole.channels}, (_, index) => {
      const slice = channelOf(whole, index);
      return {index, slice, strength: slice.values.reduce((sum, d) => sum + Math.abs(d), 0)};
    }).sort((a, b) => b.strength - a.strength || a.index - b.index);
  }

  function drawSlices(): void {
    if (!shown) return;
    const filters = below(shown);
    const sorted = strongest();
    const scale = largest(stack(shown).values) || 1;
    const order = orderInput.value === "strength" ? sorted : sorted.slice().sort((a, b) => a.index - b.index);
    const buttons = order.map(({index, slice}) => {
      const [filter, grey] = [document.createElement("canvas"), document.createElement("canvas")];
      drawPicture(filter, signedPicture(filters[index], {percentile: 100}));
      drawPicture(grey, signedPicture(slice, {scale}));
      const press = () => {
        pressed = index;
        for (const {index: other, button} of all) button.setAttribute("aria-pressed", String(other === index));
        tell(slice);
      };
      const label = `Slice ${index}: what it makes of the map of filter ${index} of the layer below`;
      const button = html`<button type="button" class="stack-slice" aria-pressed=${String(index === pressed)}
        aria-label=${label} title=${label} onclick=${press}>${filter}${grey}<span>${index}</span></button>` as HTMLButtonElement;
      return {index, button, slice};
    });
    const all = buttons;
    slices.replaceChildren(...all.map(({button}) => button));
    tell(all.find(({index}) => index === pressed)!.slice);
  }

  function tell(slice: Pixels): void {
    const rows = Array.from({length: slice.height}, (_, y) => {
      const row = Array.from(slice.values.subarray(y * slice.width, (y + 1) * slice.width));
      return html`<tr>${row.map((d) => html`<td>${d.toFixed(2).replace("-", "−")}</td>`)}</tr>`;
    });
    numbers.replaceChildren(html`<table><caption>Slice ${pressed}, in numbers</caption><tbody>${rows}</tbody></table>`);
  }

  function drawRest(): void {
    if (!shown) return;
    const {filters, patches, picked} = shown;
    const {network, first, second, linear, pool} = filters;
    const found = patches.patchesOf(second.layer, picked.unit);
    const {context} = filterPairs[network];
    best.replaceChildren(
      filterPatches({
        filters,
        which: "second",
        unit: picked.unit,
        patches: found,
        sheet: sources[network].second,
        context
      })
    );
    const image = composeFilters(below(shown), stack(shown), {stride: first.stride, pool});
    const picture = signedPicture(image, {percentile: 100});
    drawPicture(composed, picture);
    composed.setAttribute("aria-label", `${picked.layer} ${picked.unit} and the layer below it as one filter`);
    const dead = (unit: number) => !patches.patchesOf(second.layer, unit).length;
    const [height, width] = filterField(filters, "second").size;
    const r = linear[picked.unit];
    composedWords.textContent = `… the two would be one filter of ${height} × ${width} × ${first.shape[2]}${pool > 1 ? " (and the pooling a mean)" : ""}, and this image all there is to know. Correlation of what that filter computes with what the unit really computes: ${signed(r)}.`;
    const alive = Array.from(linear.keys()).filter((unit) => !dead(unit));
    const sorted = alive.map((unit) => linear[unit]).sort((a, b) => a - b);
    strip.replaceChildren(
      ...alive
        .slice()
        .sort((a, b) => linear[a] - linear[b])
        .map((unit) => {
          const label = `${second.layer} ${unit}: ${signed(linear[unit])}`;
          return html`<button type="button" aria-label=${label} title=${label} aria-pressed=${String(unit === picked.unit)}
            style=${`--r: ${Math.max(0.02, linear[unit]).toFixed(3)}`} onclick=${() => pick(unit)}></button>`;
        })
    );
    strip.setAttribute("aria-label", "The correlation of every unit, the lowest first");
    const [rows, columns, depth, count] = second.shape;
    const middle = sorted[Math.floor(sorted.length / 2)];
    frame.caption(
      `${second.layer} ${picked.unit}: ${rows} × ${columns} × ${depth} = ${rows * columns * depth} weights, one slice for each filter of ${first.layer}, which stands above its slice. Mid-grey is 0, white the largest |weight| of the stack, ${largest(stack(shown).values).toFixed(2)}, black minus that.`
    );
    frame.readout([
      ["network", networkEntry(network).title],
      ["correlation without ReLU", signed(r)],
      ["over the layer", `${signed(sorted[0])} to ${signed(sorted[sorted.length - 1])}, median ${signed(middle)}`],
      ["dead units", `${count - alive.length} of ${count}`],
      ["computed", "when this site was built, over places of the corpus"]
    ]);
  }

  function pick(unit: number): void {
    choice.value = {layer: choice.value.layer, unit};
    choice.dispatchEvent(new Event("input", {bubbles: true}));
  }

  async function savePng(): Promise<void> {
    saveFile(`${shown?.picked.layer}-${shown?.picked.unit}-composed.png`, await canvasPng(composed));
  }

  function saveCsv(): void {
    if (!shown) throw new Error("There are no numbers yet.");
    const {values, width, channels} = stack(shown);
    const rows = Array.from(values, (weight, i) => {
      const place = Math.floor(i / channels);
      return {row: Math.floor(place / width), column: place % width, slice: i % channels, weight};
    });
    saveFile(`${shown.picked.layer}-${shown.picked.unit}.csv`, new Blob([csvText(rows)], {type: "text/csv"}));
  }
}

function signed(value: number): string {
  return value.toFixed(2).replace("-", "−");
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
