import {html} from "htl";
import type {OcclusionScores} from "../../attribution/occlusionScores.js";
import {digitSize, readDigits} from "../../corpus/digits.js";
import {fillPixels, type PixelFill} from "../../images/fillPixels.js";
import {mapPicture} from "../../images/mapPicture.js";
import {meanOverBoxes} from "../../images/meanOverBoxes.js";
import {occlude} from "../../images/occlude.js";
import type {Pixels} from "../../images/pixels.js";
import {toPicture} from "../../images/toPicture.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readWhole} from "../frame/linkReaders.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {digitInput, heldOutDigits, loadDigit, type PickedDigit} from "../inputs/digitInput.js";
import {movingSquare} from "../inputs/movingSquare.js";
import {radioRow} from "../inputs/radioRow.js";
import {colourKey} from "../marks/colourKey.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import type {BuiltDigitOcclusion} from "./builtOcclusions.js";
import {digitOcclusion} from "./occlusions.js";

export interface OccludedDigitOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The held-out digits, data/mnist-digits.bin; fetched when first needed. */
  readonly digits: () => Promise<ArrayBuffer>;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly digit: PickedDigit;
  readonly class: number;
  readonly window: number;
  readonly stride: number;
  readonly fill: Fill;
}

/** What is on the screen. */
interface Shown {
  readonly choice: Choice;
  readonly pixels: Pixels;
  readonly numbers: OcclusionScores;
}

const fills = [
  ["black", "paper"],
  ["grey", "grey"],
  ["white", "ink"],
  ["mean", "mean of the digit"],
  ["noise", "noise"]
] as const satisfies readonly (readonly [PixelFill, string])[];

type Fill = (typeof fills)[number][0];

/** The most places that are drawn one by one. */
const most = 169;

/**
 * Returns the live figure “which part of the digit counts?”: the digit with a
 * square at every place, the percent decrease of the class’s logit above each
 * and as a heat map, and a square to be moved by hand. It begins with what was
 * *built*, which needs no network. The state is in the page’s address.
 */
export function occludedDigit(
  built: BuiltDigitOcclusion,
  {client, digits, invalidation}: OccludedDigitOptions
): HTMLElement {
  const initial: Choice = {...digitOcclusion, fill: "white"};
  const state = figureState("occluded", {
    digit: readWhole("digit", 0, heldOutDigits - 1),
    class: readWhole("class", 0, 9),
    window: readWhole("window", 1, digitSize),
    stride: readWhole("stride", 1, digitSize),
    fill: readChoice(
      "fill",
      fills.map(([key]) => key)
    )
  });
  let choice = initial;
  let shown: Shown | undefined;
  let measuring = false;
  let again = false;

  const digitPick = digitInput({value: initial.digit as number});
  const classInput =
    html`<select aria-label="Digit asked about" onchange=${() => change({class: Number(classInput.value)})}
    oninput=${still}>${Array.from({length: 10}, (_, i) => html`<option value=${i}>${i}</option>`)}</select>` as HTMLSelectElement;
  const nextInput = html`<button type="button" onclick=${nextOfClass}></button>` as HTMLButtonElement;
  const windowInput = slider("Square, px", 1, 16, (window) =>
    change({window, stride: Math.min(choice.stride, window)})
  );
  const strideInput = slider("Stride, px", 1, 16, (stride) => change({stride: Math.min(stride, choice.window)}));
  const fillInput = radioRow<Fill>("Filled with", fills, {value: initial.fill, name: "occluded-fill"});
  const large =
    html`<canvas class="coarse" width="28" height="28" role="img" aria-label="The digit with the square"></canvas>` as HTMLCanvasElement;
  const square = movingSquare(large, {
    pixels: digitSize,
    label: "The digit. Drag the square, or move it with the arrow keys."
  });
  const here = html`<p class="square-said" role="status"></p>`;
  const heat = html`<canvas class="coarse" width="28" height="28" role="img"></canvas>` as HTMLCanvasElement;
  const key = html`<div></div>`;
  const grid = html`<div class="occluded-grid" role="group" aria-label="The digit with the square at every place"></div>`;
  const board = html`<div class="occluded-board">
    <div class="occluded-pane">${square.element}${here}</div>
    <div class="occluded-pane">${heat}${key}</div>
    ${grid}
  </div>`;
  const frame = figureFrame({
    id: "occluded",
    label: "Which part of the digit counts?",
    controls: html`<div class="explain-controls lecture-controls">
      <section><div class="control-title">Digit</div>${digitPick}${nextInput}</section>
      <section><label>Logit of ${classInput}</label></section>
      <section>${windowInput.element}${strideInput.element}</section>
      <section>${fillInput}</section>
    </div>`,
    picture: board,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    tools: backendPicker(client),
    link,
    onCancel: () => {
      asking.cancel();
      if (shown) restore(shown.choice);
    },
    onRetry: () => void compute()
  });
  const asking = answering(frame, {stale: (stale) => void board.classList.toggle("stale", stale), invalidation});

  digitPick.addEventListener("input", (event) => {
    event.stopPropagation();
    change({digit: digitPick.value});
  });
  fillInput.addEventListener("input", (event) => {
    event.stopPropagation();
    change({fill: fillInput.value});
  });
  square.element.addEventListener("input", (event) => {
    event.stopPropagation();
    drawSquare();
  });
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function still(event: Event): void {
    event.stopPropagation();
  }

  function slider(title: string, min: number, max: number, moved: (value: number) => void) {
    const said = html`<output></output>`;
    const input = html`<input type="range" min=${min} max=${max} step="1" aria-label=${title} oninput=${(
      event: Event
    ) => {
      event.stopPropagation();
      said.textContent = input.value;
    }} onchange=${() => moved(input.valueAsNumber)} />` as HTMLInputElement;
    return {
      element: html`<label class="lecture-slider">${title} ${input} ${said}</label>`,
      set(value: number) {
        input.value = `${value}`;
        said.textContent = `${value}`;
      }
    };
  }

  function isBuilt(): boolean {
    return (Object.keys(initial) as (keyof Choice)[]).every((key) => choice[key] === initial[key]);
  }

  /** Shows what the page’s address asks for. */
  function follow(): void {
    const {values, problem} = state.read();
    choice = {...initial, ...values};
    if (values.stride === undefined) choice = {...choice, stride: Math.min(choice.stride, choice.window)};
    sync();
    frame.note(problem);
    if (isBuilt()) showBuilt();
    else void compute();
  }

  function sync(): void {
    digitPick.value = choice.digit;
    classInput.value = `${choice.class}`;
    nextInput.textContent = `The next ${choice.class}`;
    windowInput.set(choice.window);
    strideInput.set(choice.stride);
    fillInput.value = choice.fill;
  }

  function restore(to: Choice): void {
    choice = to;
    sync();
    write();
  }

  function change(part: Partial<Choice>): void {
    choice = {...choice, ...part};
    frame.note(null);
    sync();
    if (isBuilt()) {
      write();
      showBuilt();
    } else void compute();
  }

  function fields() {
    const {digit, class: index, window, stride, fill} = choice;
    if (digit instanceof File) return {};
    return isBuilt() ? {} : {digit, class: index, window, stride, fill};
  }

  function write(): void {
    state.write(fields());
  }

  function link(): string {
    if (choice.digit instanceof File) throw new Error("Your own digit stays on your machine: a link cannot carry it.");
    return state.link(fields());
  }

  async function nextOfClass(): Promise<void> {
    try {
      const {labels, count} = readDigits(await digits());
      const from = typeof choice.digit === "number" ? choice.digit : -1;
      const steps = Array.from({length: count}, (_, i) => (from + 1 + i) % count);
      const digit = steps.find((i) => labels[i] === choice.class);
      if (digit === undefined) throw new Error(`no held-out ${choice.class}`);
      change({digit});
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  function showBuilt(): void {
    asking.cancel();
    const values = Float32Array.from(built.pixels);
    const pixels = {values, width: digitSize, height: digitSize, channels: 1};
    show({choice: initial, pixels, numbers: built.numbers}, [["computed", "when this site was built"]]);
  }

  async function compute(): Promise<void> {
    const mine = choice;
    const {digit, class: index, window, stride, fill} = mine;
    await asking.run(async ({signal, progress}) => {
      const photo = await loadDigit(digit, digits);
      signal.throwIfAborted();
      const question = {kind: "occlude", network: networkFiles("mnist"), photo, fill} as const;
      const {scores, backend, milliseconds} = await client.ask(
        {...question, class: index, window: [window, window], stride: [stride, stride]},
        {signal, progress}
      );
      signal.throwIfAborted();
      write();
      show({choice: mine, pixels: photo.pixels, numbers: scores}, [
        ["backend", backendTitle(backend)],
        ["time", `${Math.round(milliseconds)} ms`]
      ]);
    });
  }

  function show(next: Shown, rest: readonly Fact[]): void {
    const {choice, pixels, numbers} = next;
    const sameSquare = shown?.choice.window === choice.window;
    shown = next;
    digitPick.show(pixels);
    const {windows, columns, whole} = numbers;
    const cover = fillPixels(pixels, choice.fill);
    const numbersAbove = fallsOf(numbers);
    const few = windows.length <= most;
    grid.style.setProperty("--columns", `${columns}`);
    grid.replaceChildren(
      ...(few
        ? windows.map((box, i) => {
            const canvas = html`<canvas class="coarse" aria-hidden="true"></canvas>` as HTMLCanvasElement;
            drawPicture(canvas, toPicture(occlude(pixels, box, cover)));
            const wrong = numbers.best[i].index !== whole.top[0].index;
            const words = `Square at row ${box.top}, column ${box.left}: ${above(numbersAbove[i])}${wrong ? `, answer ${numbers.best[i].label}` : ""}`;
            return html`<button type="button" class=${`occluded-cell${wrong ? " changed" : ""}`} title=${words} aria-label=${words}
              onclick=${() => put([box.top, box.left])}><span>${above(numbersAbove[i])}${wrong ? ` → ${numbers.best[i].label}` : ""}</span><div>${canvas}<i style=${framed(box)}></i></div></button>`;
          })
        : [
            html`<p>${windows.length} places are too many to draw one by one. The map has them all, and so has the CSV file.</p>`
          ])
    );
    const map = meanOverBoxes(windows, numbersAbove, {width: digitSize, height: digitSize});
    const picture = mapPicture(map, "signed-heat", {percentile: 100});
    drawPicture(heat, picture);
    heat.setAttribute("aria-label", `Heat map: how much hiding each pixel lowers the logit of ${choice.class}`);
    key.replaceChildren(
      colourKey({display: "signed-heat", picture}),
      html`<span> ${unitOf(whole)}; red: hiding it lowers the logit</span>`
    );
    if (!sameSquare) {
      const whole = ({top, bottom, left, right}: (typeof windows)[number]) =>
        bottom - top === choice.window && right - left === choice.window;
      const falls = windows.map((box, i) => (whole(box) ? numbersAbove[i] : Number.NEGATIVE_INFINITY));
      const {top, left} = windows[falls.indexOf(Math.max(...falls))];
      square.set([top, left], choice.window);
    }
    drawSquare();
    caption(next);
    const falls = numbersAbove.toSorted((a, b) => a - b);
    const flips = numbers.best.filter(({index}) => index !== whole.top[0].index).length;
    frame.readout([
      ["network", "MNIST"],
      [`logit of ${choice.class}`, whole.logit.toFixed(2)],
      ["its probability", percentText(whole.probability)],
      ["places", `${windows.length}`],
      ["largest fall", above(falls[falls.length - 1])],
      ["largest rise", above(falls[0])],
      ["other answers", `${flips}`],
      ...rest
    ]);
  }

  function caption({choice, pixels, numbers: {windows, whole}}: Shown): void {
    const [best] = whole.top;
    const blank = windows.filter((box) => isBlank(pixels, box)).length;
    const said =
      best.index === choice.class
        ? `The network reads ${best.label}`
        : `The network reads ${best.label}, not ${choice.class}`;
    frame.caption(
      `${said}. Above each picture: by how many per cent the logit of ${choice.class} falls with the square there; a minus is a rise. ${blank} of the ${windows.length} squares hide no ink at all.${whole.logit > 0 ? "" : " The logit is not positive, so the numbers are its fall itself, not per cent."}`
    );
  }

  function put(place: readonly [number, number]): void {
    if (!shown) return;
    square.set(place, shown.choice.window);
    drawSquare();
  }

  /** Draws the digit with the square where it is, and says what the network makes of it. */
  function drawSquare(): void {
    if (!shown) return;
    const {choice, pixels, numbers} = shown;
    const [top, left] = square.place;
    const box = {
      top,
      left,
      bottom: Math.min(digitSize, top + choice.window),
      right: Math.min(digitSize, left + choice.window)
    };
    const hidden = occlude(pixels, box, fillPixels(pixels, choice.fill));
    drawPicture(large, toPicture(hidden));
    const known = numbers.windows.findIndex(
      (d) => d.top === top && d.left === left && d.bottom === box.bottom && d.right === box.right
    );
    if (known >= 0) say(numbers.logits[known], numbers.probabilities[known], numbers.best[known].label);
    else void measure(hidden);
  }

  function say(logit: number, probability: number, best: string): void {
    if (!shown) return;
    const {
      choice,
      numbers: {whole}
    } = shown;
    const fall = whole.logit > 0 ? ` (${above((100 * (whole.logit - logit)) / whole.logit)} % lower)` : "";
    here.textContent = `Logit of ${choice.class}: ${logit.toFixed(2)}${fall}. Probability ${percentText(probability)}. The network reads ${best}.`;
  }

  /** Asks about one picture; while an answer is on its way only the latest place waits. */
  async function measure(image: Pixels): Promise<void> {
    if (measuring) {
      again = true;
      return;
    }
    measuring = true;
    here.textContent = "…";
    try {
      const index = shown!.choice.class;
      const question = {kind: "scores", network: networkFiles("mnist"), images: [image], classes: [index]} as const;
      const [{top, asked}] = (await client.ask(question)).scores;
      if (!again) say(asked[0].logit, asked[0].probability, top[0].label);
    } catch (error) {
      if ((error as Error).name !== "AbortError") frame.error((error as Error).message);
    } finally {
      measuring = false;
    }
    if (again) {
      again = false;
      drawSquare();
    }
  }

  function seen(): Shown {
    if (!shown) throw new Error("There is no picture yet.");
    return shown;
  }

  function fileName(ending: string): string {
    const {digit, class: index, window, stride, fill} = seen().choice;
    return `digit-${digit instanceof File ? "own" : digit}-${index}-${window}-${stride}-${fill}.${ending}`;
  }

  async function savePng(): Promise<void> {
    const {choice, pixels, numbers} = seen();
    const {windows, columns} = numbers;
    const [cell, line] = [84, 20];
    const canvas = document.createElement("canvas");
    canvas.width = columns * (cell + 4);
    canvas.height = Math.ceil(windows.length / columns) * (cell + line);
    const context = canvas.getContext("2d")!;
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingEnabled = false;
    context.font = "14px sans-serif";
    context.fillStyle = "black";
    const one = document.createElement("canvas");
    const cover = fillPixels(pixels, choice.fill);
    const falls = fallsOf(numbers);
    windows.forEach((box, i) => {
      const [x, y] = [(i % columns) * (cell + 4), Math.floor(i / columns) * (cell + line)];
      drawPicture(one, toPicture(occlude(pixels, box, cover)));
      context.drawImage(one, x, y + line, cell, cell);
      context.fillText(above(falls[i]), x + 2, y + 15);
    });
    saveFile(fileName("png"), await canvasPng(canvas));
  }

  function saveCsv(): void {
    const {numbers} = seen();
    const falls = fallsOf(numbers);
    const rows = numbers.windows.map(({top, left, bottom, right}, i) => ({
      top,
      left,
      bottom,
      right,
      logit: numbers.logits[i],
      probability: numbers.probabilities[i],
      [numbers.whole.logit > 0 ? "percent decrease" : "decrease"]: falls[i],
      answer: numbers.best[i].label
    }));
    saveFile(fileName("csv"), new Blob([csvText(rows)], {type: "text/csv"}));
  }

  function saveJson(): void {
    const {
      choice: {digit, ...rest},
      numbers
    } = seen();
    const content = {network: "mnist", digit: digit instanceof File ? "own" : digit, ...rest, ...numbers};
    saveFile(fileName("json"), new Blob([JSON.stringify(content)], {type: "application/json"}));
  }
}

/** Returns the place of a window on the digit, as a style. */
function framed({top, left, bottom, right}: OcclusionScores["windows"][number]): string {
  const percent = (at: number) => `${((100 * at) / digitSize).toFixed(2)}%`;
  return `top: ${percent(top)}; left: ${percent(left)}; width: ${percent(right - left)}; height: ${percent(bottom - top)}`;
}

/** Returns by how many per cent the logit falls with each window hidden; where it is not positive, by how much. */
function fallsOf({whole: {logit}, logits}: OcclusionScores): number[] {
  return logits.map((d) => (logit > 0 ? (100 * (logit - d)) / logit : logit - d));
}

function unitOf({logit}: OcclusionScores["whole"]): string {
  return logit > 0 ? "per cent" : "fall of the logit";
}

/** Returns the number in whole per cent, with a true minus. */
function above(value: number): string {
  return (Math.round(value) + 0).toString().replace("-", "−");
}

function isBlank({values, width}: Pixels, {top, left, bottom, right}: OcclusionScores["windows"][number]): boolean {
  for (let y = top; y < bottom; ++y) for (let x = left; x < right; ++x) if (values[y * width + x] > 0) return false;
  return true;
}
