import {html} from "htl";
import {signColour} from "../../images/signColour.js";
import {numberText} from "../marks/numberText.js";
import {signKey} from "../marks/signKey.js";
import {type SoftmaxSteps, softmaxClasses, softmaxLook} from "./softmaxToy.js";

export interface DerivativesBoard {
  readonly element: HTMLElement;
  /** Draws the toy after the last step, and the loss after each. */
  draw(walk: SoftmaxSteps): void;
}

/** Returns the image and the weights of the toy, each above the derivative of its loss. */
export function derivativesBoard(): DerivativesBoard {
  const element = html`<div class="inversion-derivatives"></div>`;
  return {
    element,
    draw({toys, steps, wanted}) {
      const toy = toys[toys.length - 1];
      const {probabilities, byWeights, byInput} = softmaxLook(toy, wanted);
      const parts = softmaxClasses.map(
        (
          label,
          k
        ) => html`<div class="inversion-derivative-part"><strong>W for ${label}</strong>${nine(column(toy.weights, k), `The weights of ${label}`, 1)}
          <span>∂loss/∂W</span>${nine(column(byWeights, k), `The derivative by the weights of ${label}`, 0.5)}
          <span class=${k === wanted ? "inversion-derivative-wanted" : ""}>p = ${probabilities[k].toFixed(3)}</span></div>`
      );
      element.replaceChildren(
        signKey({low: "negative", high: "positive"}),
        html`<div class="inversion-derivative-part"><strong>The image x</strong>${nine(toy.x, "The image", 1)}
          <span>∂loss/∂x</span>${nine(byInput, "The derivative by the image", 0.5)}</div>`,
        ...parts,
        html`<p class="inversion-derivative-steps">${toys.map((d, i) => {
          const before = i === 0 ? "loss " : steps[i - 1] === "w" ? " –W→ " : " –x→ ";
          return html`<span>${before}${softmaxLook(d, wanted).loss.toFixed(3)}</span>`;
        })}</p>`
      );
    }
  };
}

function column(rows: readonly (readonly number[])[], k: number): number[] {
  return rows.map((row) => row[k]);
}

/** Returns nine numbers as a square of coloured cells; ±*scale* has the strongest colour. */
function nine(values: readonly number[], label: string, scale: number): HTMLElement {
  return html`<table class="inversion-nine" aria-label=${label}><tbody>${[0, 3, 6].map(
    (start) => html`<tr>${values.slice(start, start + 3).map((value) => cell(value, scale))}</tr>`
  )}</tbody></table>`;
}

function cell(value: number, scale: number): HTMLElement {
  const [r, g, b] = signColour(value / scale);
  const ink = 0.3 * r + 0.59 * g + 0.11 * b > 130 ? "black" : "white";
  return html`<td style=${`background: rgb(${r}, ${g}, ${b}); color: ${ink}`}>${numberText(value)}</td>`;
}
