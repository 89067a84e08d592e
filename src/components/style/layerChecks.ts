import {html} from "htl";

/** Returns a row of check boxes, one a layer; its value is the names that are ticked, in their order. */
export function layerChecks(legend: string, layers: readonly string[], value: readonly string[]) {
  const boxes = layers.map((name) => {
    const box = html`<input type="checkbox" value=${name} checked=${value.includes(name)} onchange=${() =>
      element.dispatchEvent(new Event("input", {bubbles: true}))}
      oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
    return {name, box, element: html`<label>${box} ${name}</label>`};
  });
  const element = html`<div class="style-layer-checks">
    <fieldset><legend>${legend}</legend>${boxes.map(({element}) => element)}</fieldset></div>`;
  return Object.defineProperty(element as HTMLElement & {value: readonly string[]}, "value", {
    get: () => boxes.filter(({box}) => box.checked).map(({name}) => name),
    set(names: readonly string[]) {
      for (const {name, box} of boxes) box.checked = names.includes(name);
    }
  });
}
