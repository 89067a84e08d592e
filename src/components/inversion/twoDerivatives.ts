import {html} from "htl";
import {colour} from "../../images/colour.js";
import {csvText} from "../frame/csvText.js";
import {figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readWhole} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {saveFile} from "../frame/saveFile.js";
import {softmaxClasses, softmaxLook, softmaxStep, startToy} from "./softmaxToy.js";

/** The most steps that a link may ask for. */
const most = 200;

/**
 * Returns the toy “one loss, two derivatives”: a softmax on an image of nine
 * pixels, with the derivative of its loss by the weights and by the image, and
 * a button for a step of gradient descent in each. The state is in the page’s
 * address.
 */
export function twoDerivatives({invalidation}: {readonly invalidation?: Promise<unknown>} = {}): HTMLElement {
  const state = figureState("derivatives", {
    steps(text: string) {
      if (!/^[wx]{0,200}$/.test(text))
        throw new RangeError(`invalid steps: ${quoted(text)} (letters w and x, at most ${most})`);
      return text;
    },
    wanted: readWhole("class", 0, softmaxClasses.length - 1),
    rate(text: string) {
      const rate = Number(text);
      if (!text.trim() || !(rate >= 0 && rate <= 5)) throw new RangeError(`invalid rate: ${quoted(text)} (0 to 5)`);
      return rate;
    }
  });
  let steps = "";
  let wanted = 0;
  let rate = 0.5;
  const wantedInput = html`<select oninput=${(event: Event) => event.stopPropagation()} onchange=${() => {
    wanted = Number(wantedInput.value);
    change();
  }}>${softmaxClasses.map((name, i) => html`<option value=${i}>${name}</option>`)}</select>` as HTMLSelectElement;
  const rateSaid = html`<output></output>`;
  const rateInput = html`<input type="range" min="0" max="2" step="0.1" aria-label="Learning rate" oninput=${(
    event: Event
  ) => {
    event.stopPropagation();
    rate = rateInput.valueAsNumber;
    change();
  }} />` as HTMLInputElement;
  const board = html`<div class="derivatives"></div>`;
  const frame = figureFrame({
    id: "derivatives",
    label: "One loss, two derivatives",
    controls: html`<div class="explain-controls lecture-controls">
      <section><label>The class wanted ${wantedInput}</label></section>
      <section><label class="lecture-slider">Rate η ${rateInput} ${rateSaid}</label></section>
      <section class="derivative-buttons">
        <button type="button" data-step="w" onclick=${() => step("w")}>Step in the weights</button>
        <button type="button" data-step="x" onclick=${() => step("x")}>Step in the image</button>
        <button type="button" onclick=${() => back(steps.slice(0, -1))}>Undo</button>
        <button type="button" onclick=${() => back("")}>Start again</button>
      </section></div>`,
    picture: board,
    files: {CSV: saveCsv},
    link: () => state.link(fields())
  });
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    steps = values.steps ?? "";
    wanted = values.wanted ?? 0;
    rate = values.rate ?? 0.5;
    frame.note(problem);
    show();
  }

  function fields() {
    return {steps: steps || undefined, wanted: wanted || undefined, rate: rate === 0.5 ? undefined : rate};
  }

  function step(which: "w" | "x"): void {
    if (steps.length >= most) return void frame.note(`The toy remembers ${most} steps. Start again.`);
    steps += which;
    change();
  }

  function back(to: string): void {
    steps = to;
    change();
  }

  function change(): void {
    frame.note(null);
    state.write(fields());
    show();
  }

  /** Returns the toy at the start and after every step. */
  function toys() {
    const all = [startToy];
    for (const which of steps) all.push(softmaxStep(all[all.length - 1], wanted, which as "w" | "x", rate));
    return all;
  }

  function show(): void {
    wantedInput.value = `${wanted}`;
    rateInput.value = `${rate}`;
    rateSaid.textContent = rate.toFixed(1);
    const all = toys();
    const toy = all[all.length - 1];
    const {probabilities, loss, byWeights, byInput} = softmaxLook(toy, wanted);
    const start = softmaxLook(startToy, wanted);
    const column = (rows: readonly (readonly number[])[], k: number) => rows.map((row) => row[k]);
    const name = softmaxClasses[wanted];
    board.replaceChildren(
      html`<div class="derivative-part"><strong>The image x</strong>${nine(toy.x, "The image", 1)}
        <span>∂loss/∂x</span>${nine(byInput, "The derivative by the image", 0.5)}</div>`,
      ...softmaxClasses.map(
        (
          label,
          k
        ) => html`<div class="derivative-part"><strong>W for ${label}</strong>${nine(column(toy.weights, k), `The weights of ${label}`, 1)}
        <span>∂loss/∂W</span>${nine(column(byWeights, k), `The derivative by the weights of ${label}`, 0.5)}
        <span class=${k === wanted ? "derivative-wanted" : ""}>p = ${probabilities[k].toFixed(3)}</span></div>`
      ),
      html`<p class="derivative-steps">${all.map((d, i) => {
        const text = softmaxLook(d, wanted).loss.toFixed(3);
        return html`<span>${i ? (steps[i - 1] === "w" ? " –W→ " : " –x→ ") : "loss "}${text}</span>`;
      })}</p>`
    );
    const [inW, inX] = [steps.split("w").length - 1, steps.split("x").length - 1];
    const same =
      inX === 0 ? "The image is as it was." : inW === 0 ? "The weights are as they were." : "Both have moved.";
    frame.caption(
      `Blue is negative, red positive. The loss is −log of the probability of “${name}”: ${start.loss.toFixed(3)} at the start, ${loss.toFixed(3)} after ${inW} steps in the weights and ${inX} in the image. ${same}`
    );
    const length = (values: readonly number[]) => Math.sqrt(values.reduce((sum, d) => sum + d * d, 0)).toFixed(3);
    frame.readout([
      ["loss", loss.toFixed(3)],
      [`p of ${name}`, probabilities[wanted].toFixed(3)],
      ["length of ∂loss/∂W", length(byWeights.flat())],
      ["length of ∂loss/∂x", length(byInput)]
    ]);
  }

  function saveCsv(): void {
    const rows = toys().map((toy, i) => {
      const {loss, probabilities} = softmaxLook(toy, wanted);
      return {step: i, changed: i ? steps[i - 1] : "", loss, probability: probabilities[wanted], x: toy.x.join(" ")};
    });
    saveFile("two-derivatives.csv", new Blob([csvText(rows)], {type: "text/csv"}));
  }
}

/** Returns nine numbers as a square of coloured cells; ±*scale* has the strongest colour. */
function nine(values: readonly number[], label: string, scale: number): HTMLElement {
  return html`<table class="nine" aria-label=${label}><tbody>${[0, 3, 6].map(
    (start) =>
      html`<tr>${values.slice(start, start + 3).map((value) => {
        const t = Math.max(0, Math.min(1, (value / scale + 1) / 2));
        const [r, g, b] = colour("diverging", t);
        const ink = 0.3 * r + 0.59 * g + 0.11 * b > 130 ? "black" : "white";
        return html`<td style=${`background: rgb(${r}, ${g}, ${b}); color: ${ink}`}>${(Math.round(100 * value) / 100 + 0).toFixed(2).replace("-", "−")}</td>`;
      })}</tr>`
  )}</tbody></table>`;
}
