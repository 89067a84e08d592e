import {html} from "htl";
import {numberText} from "../marks/numberText.js";

/** The formula of a permutation that sorts, with indices that can be pointed at. */
export interface Permutation {
  readonly element: HTMLElement;
  /** Lights the index of the given place in the order, counted from 1; null lights none. */
  light(place: number | null): void;
}

export interface PermutationOptions {
  /** The examples in the order of their responses, the smallest first. */
  readonly order: readonly number[];
  /** The response of each, in the same order. */
  readonly values: ArrayLike<number>;
  /** Which places are written out, counted from 1; between others stand dots. */
  readonly places: readonly number[];
  /** Called with the place that the reader points at; null when it is left. */
  readonly onPoint?: (place: number | null) => void;
}

/**
 * Returns “y(i₁) ≤ y(i₂) ≤ … ≤ y(iₙ)” in MathML, and below it which examples
 * i₁, i₂, … are: what stands at place k of the sorted row is example i_k.
 * Each can be pointed at or focused.
 */
export function permutation({order, values, places, onPoint}: PermutationOptions): Permutation {
  const shown = [...new Set(places)].filter((k) => k >= 1 && k <= order.length).sort((a, b) => a - b);
  const parts = new Map<number, HTMLElement>();
  const cells = shown.flatMap((k, at) => {
    const part = html`<button type="button" class="ranking-permutation-part" data-place=${k}
      title=${`Place ${k}: example ${order[k - 1]}, response ${numberText(values[k - 1])}`}
      onpointerenter=${() => point(k)} onpointerleave=${() => point(null)} onfocus=${() => point(k)} onblur=${() => point(null)}>
      <math><msup><mi>y</mi><mrow><mo stretchy="false">(</mo><msub><mi>i</mi><mn>${k}</mn></msub><mo stretchy="false">)</mo></mrow></msup></math>
      <span class="ranking-permutation-value">${numberText(values[k - 1])}</span>
      <math><msub><mi>i</mi><mn>${k}</mn></msub><mo>=</mo><mn>${order[k - 1]}</mn></math></button>`;
    parts.set(k, part);
    const next = shown[at + 1];
    if (next === undefined) return [part];
    const less = html`<span class="permutation-less" aria-hidden="true">${next === k + 1 ? "≤" : "≤ … ≤"}</span>`;
    return [part, less];
  });
  const element = html`<div class="ranking-permutation" role="group" aria-label="The order of the responses">${cells}</div>`;

  function point(place: number | null): void {
    light(place);
    onPoint?.(place);
  }

  function light(place: number | null): void {
    for (const [k, part] of parts) part.classList.toggle("on", k === place);
  }

  return {element, light};
}
