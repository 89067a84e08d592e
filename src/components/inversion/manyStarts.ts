import {html} from "htl";
import {correlation} from "../../evaluation/correlation.js";
import {change} from "../../images/change.js";
import type {Pixels} from "../../images/pixels.js";
import {toPicture} from "../../images/toPicture.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadDigit} from "../inputs/digitInput.js";
import {knobInputs, parseKnob} from "../inputs/knobInputs.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {
  type BuiltStarts,
  type InversionSettings,
  inversionKnobs,
  inversionOptions,
  startsDefault
} from "./inversions.js";

export interface ManyStartsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The held-out digits, data/mnist-digits.bin; fetched when first needed. */
  readonly digits: () => Promise<ArrayBuffer>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Result extends Omit<BuiltStarts["results"][number], "startPixels" | "pixels"> {
  readonly from: Pixels;
  readonly to: Pixels;
}

interface Choice {
  readonly unit: number;
  readonly starts: readonly string[];
  readonly settings: InversionSettings;
}

/**
 * Returns the live figure “does the start matter?”: one class of the digits
 * inverted from many starts, starts above and results below, and how alike the
 * results are. It begins with what was *built*, which needs no network. The
 * state is in the page’s address.
 */
export function manyStarts(built: BuiltStarts, {client, digits, invalidation}: ManyStartsOptions): HTMLElement {
  const initial: Choice = {...startsDefault};
  const knobs = inversionKnobs("mnist");
  const state = figureState("starts", {
    unit: readWhole("class", 0, 9),
    from: startsField,
    ...Object.fromEntries(knobs.map((knob) => [knob.key, (text: string) => parseKnob(knob, text) as string | number]))
  } as Parameters<typeof figureState<Record<string, string | number>>>[1]);
  let choice = initial;
  let shown: {readonly choice: Choice; readonly results: readonly Result[]} | undefined;

  const classInput = html`<select aria-label="Digit wanted" oninput=${still}
    onchange=${() => alter({unit: Number(classInput.value)})}>${Array.from({length: 10}, (_, i) => html`<option value=${i}>${i}</option>`)}</select>` as HTMLSelectElement;
  const startsInput =
    html`<input type="text" aria-label="Starts" size="20" oninput=${still} onchange=${typed} />` as HTMLInputElement;
  const problem = html`<span class="problem" role="alert"></span>`;
  const knobPlace = html`<div></div>`;
  const table = html`<div class="starts-grid"></div>`;
  const board = html`<div class="starts-board">${table}</div>`;
  const frame = figureFrame({
    id: "starts",
    label: "Does the start matter?",
    controls: html`<div class="explain-controls lecture-controls">
      <section><label>Make a ${classInput}</label></section>
      <section><label>from ${startsInput}</label>${problem}
        <p class="method-summary">Words with spaces between: zeros, noise-1 (and any other seed), digit-4 (a held-out digit by its number).</p></section>
      <section>${knobPlace}</section></div>`,
    picture: board,
    files: {PNG: savePng, CSV: saveCsv},
    tools: backendPicker(client),
    link: () => state.link(fields()),
    onCancel: () => {
      asking.cancel();
      if (!shown) return;
      choice = shown.choice;
      sync();
    },
    onRetry: () => void compute()
  });
  const asking = answering(frame, {stale: (stale) => void board.classList.toggle("stale", stale), invalidation});
  knobPlace.addEventListener("knob", (event) => {
    alter({settings: (event.target as ReturnType<typeof knobInputs>).value as InversionSettings});
  });
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function still(event: Event): void {
    event.stopPropagation();
  }

  function typed(): void {
    try {
      problem.textContent = "";
      alter({starts: startsField(startsInput.value).split(" ")});
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }

  function isBuilt(): boolean {
    const same = choice.unit === initial.unit && choice.starts.join() === initial.starts.join();
    return same && JSON.stringify(choice.settings) === JSON.stringify(initial.settings);
  }

  function follow(): void {
    const {values, problem} = state.read();
    const {unit, from, ...settings} = values as Record<string, string | number | undefined>;
    choice = {
      unit: (unit as number) ?? initial.unit,
      starts: from === undefined ? initial.starts : (from as string).split(" "),
      settings: settings as InversionSettings
    };
    sync();
    frame.note(problem);
    if (isBuilt()) showBuilt();
    else void compute();
  }

  function sync(): void {
    classInput.value = `${choice.unit}`;
    startsInput.value = choice.starts.join(" ");
    knobPlace.replaceChildren(knobInputs(knobs, {value: choice.settings}));
  }

  function alter(part: Partial<Choice>): void {
    choice = {...choice, ...part};
    frame.note(null);
    if (isBuilt()) {
      state.write({});
      showBuilt();
    } else void compute();
  }

  function fields() {
    const {unit, starts, settings} = choice;
    return isBuilt() ? {} : {unit, from: starts.join(" "), ...settings};
  }

  function showBuilt(): void {
    asking.cancel();
    const pixels = (values: readonly number[]): Pixels => ({
      values: Float32Array.from(values),
      width: 28,
      height: 28,
      channels: 1
    });
    const results = built.results.map(({startPixels, pixels: last, ...rest}) => ({
      ...rest,
      from: pixels(startPixels),
      to: pixels(last)
    }));
    show(initial, results, [["computed", "when this site was built"]]);
  }

  async function compute(): Promise<void> {
    const mine = choice;
    const {unit, starts, settings} = mine;
    await asking.run(async ({signal, progress}) => {
      const results: Result[] = [];
      let time = 0;
      let backend = "";
      for (const [i, start] of starts.entries()) {
        const [, seed] = /^noise-(\d+)$/.exec(start) ?? [];
        const [, digit] = /^digit-(\d+)$/.exec(start) ?? [];
        const from = digit ? (await loadDigit(Number(digit), digits)).pixels : seed ? "noise" : "zeros";
        const answer = await client.ask(
          {
            kind: "invert",
            network: networkFiles("mnist"),
            target: {unit},
            options: {
              ...inversionOptions({network: "mnist", layer: "logits", settings}),
              start: from,
              seed: Number(seed ?? 1)
            },
            frames: 2
          },
          {
            signal,
            progress: (heard) =>
              progress(
                heard.phase === "compute"
                  ? {kind: "progress", phase: "compute", fraction: (i + heard.fraction) / starts.length}
                  : heard
              )
          }
        );
        signal.throwIfAborted();
        const [first, last] = [answer.images[0], answer.images[answer.images.length - 1]];
        const {loss, step: steps, probability: after} = last;
        results.push({
          start,
          from: first.pixels,
          to: last.pixels,
          steps,
          loss,
          before: first.probability,
          after,
          startTop: answer.startTop[0],
          top: answer.top[0]
        });
        time += answer.milliseconds;
        backend = backendTitle(answer.backend);
      }
      state.write(fields());
      show(mine, results, [
        ["backend", backend],
        ["time", `${Math.round(time)} ms`]
      ]);
    });
  }

  function show(of: Choice, results: readonly Result[], rest: readonly Fact[]): void {
    shown = {choice: of, results};
    sync();
    table.replaceChildren(
      ...results.map(({start, from, to, before, after, startTop, top, steps}) => {
        const {l2} = change(from, to);
        const one = (pixels: Pixels, label: string) => {
          const canvas = html`<canvas class="coarse" role="img" aria-label=${label}></canvas>` as HTMLCanvasElement;
          drawPicture(canvas, toPicture(pixels));
          return canvas;
        };
        return html`<div class="starts-cell"><span>${start}</span>${one(from, `The start: ${start}`)}
          <span>reads ${startTop.label}; of ${of.unit}: ${percentText(before)}</span>
          ${one(to, `The result from ${start}`)}<span>reads ${top.label}; of ${of.unit}: ${percentText(after)}</span>
          <span>moved ${l2.toFixed(2)}${steps === 0 ? ", no step" : ""}</span></div>`;
      })
    );
    const between = pairs(results.map(({to}) => to));
    const own = results.map(({from, to}) => correlation(from.values, to.values)).filter(Number.isFinite);
    const sure = results.filter(({top}) => top.index === of.unit).length;
    const mean = (values: readonly number[]) =>
      values.length
        ? (values.reduce((sum, d) => sum + d, 0) / values.length).toFixed(2).replace("-", "−")
        : "not defined";
    frame.caption(
      `Above the starts, below the images that the network was led to from them. It reads ${sure} of ${results.length} as ${of.unit}. Two results are alike by ${mean(between)} on average (correlation of their pixels); a result and its own start by ${mean(own)}.`
    );
    frame.readout([
      ["network", "MNIST"],
      ["class", `${of.unit}`],
      ["results alike", mean(between)],
      ["result and start alike", mean(own)],
      ["lowest probability", percentText(Math.min(...results.map(({after}) => after)))],
      ...rest
    ]);
  }

  function seen() {
    if (!shown) throw new Error("There is no picture yet.");
    return shown;
  }

  async function savePng(): Promise<void> {
    const {results} = seen();
    const cell = 112;
    const canvas = document.createElement("canvas");
    canvas.width = results.length * cell;
    canvas.height = 2 * cell;
    const context = canvas.getContext("2d")!;
    context.imageSmoothingEnabled = false;
    const one = document.createElement("canvas");
    results.forEach(({from, to}, i) => {
      for (const [row, pixels] of [from, to].entries()) {
        drawPicture(one, toPicture(pixels));
        context.drawImage(one, i * cell, row * cell, cell - 2, cell - 2);
      }
    });
    saveFile(`starts-${seen().choice.unit}.png`, await canvasPng(canvas));
  }

  function saveCsv(): void {
    const rows = seen().results.map(({start, steps, loss, before, after, startTop, top, from, to}) => ({
      start,
      steps,
      loss,
      "probability before": before,
      "probability after": after,
      "read before": startTop.label,
      "read after": top.label,
      moved: change(from, to).l2
    }));
    saveFile(`starts-${seen().choice.unit}.csv`, new Blob([csvText(rows)], {type: "text/csv"}));
  }
}

/** Returns how alike every two of the images are, where that is defined. */
function pairs(images: readonly Pixels[]): number[] {
  return images
    .flatMap((a, i) => images.slice(i + 1).map((b) => correlation(a.values, b.values)))
    .filter(Number.isFinite);
}

/** Reads a list of starts, one to twelve. Throws `unknown start: …`, `invalid starts: …`. */
function startsField(text: string): string {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length < 1 || words.length > 12) throw new RangeError(`invalid starts: ${words.length} (1 to 12)`);
  for (const word of words) {
    const [, kind, number] = /^(zeros|noise-(?=[1-9])|digit-(?=\d))(\d{0,4})$/.exec(word) ?? [];
    const fine = kind === "zeros" ? number === "" : kind === "noise-" || (kind === "digit-" && Number(number) < 2000);
    if (!fine) throw new RangeError(`unknown start: ${quoted(word)}`);
  }
  return words.join(" ");
}
