import {html} from "htl";

/** Returns a row of radio buttons, one of the *choices* picked; its value is the picked key, told by an input event. */
export function radioRow<T extends string>(
  legend: string,
  choices: readonly (readonly [key: T, label: string])[],
  {value, name}: {readonly value: T; readonly name: string}
) {
  let picked = value;
  const radios = choices.map(([key, label]) => {
    const radio = html`<input type="radio" name=${name} value=${key} checked=${key === value}
      onchange=${() => pick(key)} oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
    return {key, radio, element: html`<label>${radio} ${label}</label>`};
  });
  const row = html`<div class="radio-row">
    <fieldset><legend>${legend}</legend>${radios.map(({element}) => element)}</fieldset></div>`;

  function pick(key: T): void {
    picked = key;
    row.dispatchEvent(new Event("input", {bubbles: true}));
  }

  return Object.defineProperty(row as HTMLElement & {value: T}, "value", {
    get: () => picked,
    set(key: T) {
      picked = key;
      for (const {key: own, radio} of radios) radio.checked = own === key;
    }
  });
}
