import {html} from "htl";
import type {Raster} from "../../images/raster.js";

/** What the channels of an image are called. */
export const channelNames: Readonly<Record<number, readonly string[]>> = {1: ["grey"], 3: ["red", "green", "blue"]};

/**
 * Returns a filter's weights as numbers to change, a table for each channel,
 * each cell as light as its weight. The value is the filter, told by an input
 * event; what is no number counts as 0.
 */
export function weightTable(filter: Raster, {scale}: {readonly scale: number}) {
  const {width, height, channels} = filter;
  const values = filter.values.slice();
  const tables = Array.from({length: channels}, (_, c) => {
    const name = channelNames[channels]?.[c] ?? `${c}`;
    const rows = Array.from({length: height}, (_, y) => {
      const cells = Array.from({length: width}, (_, x) => {
        const i = (y * width + x) * channels + c;
        const input = html`<input type="text" inputmode="decimal" value=${shown(values[i])} style=${shade(values[i])}
          aria-label=${`${name}, row ${y + 1}, column ${x + 1}`} onchange=${() => change(i, input)}
          oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
        return html`<td>${input}</td>`;
      });
      return html`<tr>${cells}</tr>`;
    });
    return html`<table><caption>${name}</caption><tbody>${rows}</tbody></table>`;
  });
  const form = html`<form class="filters-weights" onsubmit=${(event: Event) => event.preventDefault()}>${tables}</form>`;

  function change(i: number, input: HTMLInputElement): void {
    const number = Number(input.value.replace("−", "-").replace(",", "."));
    values[i] = Number.isFinite(number) ? Math.max(-1000, Math.min(1000, number)) : 0;
    input.value = shown(values[i]);
    input.setAttribute("style", shade(values[i]));
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  /** As light as a signed picture is there, with a text that can be read on it. */
  function shade(value: number): string {
    const level = Math.round(Math.min(255, Math.max(0, 127.5 + (127.5 * value) / (scale || 1))));
    return `background: rgb(${level}, ${level}, ${level}); color: ${level > 118 ? "#000" : "#fff"}`;
  }

  return Object.defineProperty(form as HTMLFormElement & {value: Raster}, "value", {
    get: (): Raster => ({...filter, values: values.slice()})
  });
}

function shown(value: number): string {
  return `${Math.round(100 * value) / 100 || 0}`.replace("-", "−");
}
