import {html} from "htl";
import type {FieldElement, TextField} from "../frame/field.js";
import {dispatchInput, valued} from "../frame/inputFields.js";
import {quoted} from "../frame/linkState.js";

/** Returns a field for some of *all* by a checkbox each, at first all of them; *name* is what they are called in an error. */
export function subsetField<T extends string | number>(
  legend: string,
  all: readonly T[],
  {name}: {readonly name: string}
): TextField<readonly T[]> & {readonly element: FieldElement<readonly T[]>} {
  const boxes = all.map((part) => {
    const box = html`<input type="checkbox" checked onchange=${() => dispatchInput(element)} />` as HTMLInputElement;
    return {part, box, label: html`<label>${box} ${part}</label>`};
  });
  const row = html`<div class="pca-digits"><fieldset><legend>${legend}</legend>${boxes.map(({label}) => label)}</fieldset></div>`;
  const element = valued<readonly T[]>(row, {
    get: () => boxes.filter(({box}) => box.checked).map(({part}) => part),
    set(value) {
      for (const {part, box} of boxes) box.checked = value.includes(part);
    }
  });
  return {
    element,
    initial: all,
    read(text) {
      const parts = text.split(",");
      if (!parts.every((part) => all.some((d) => `${d}` === part)))
        throw new RangeError(`unknown ${name}: ${quoted(text)}`);
      return all.filter((d) => parts.includes(`${d}`));
    },
    write: (value) => (value.length === all.length ? undefined : value.join(","))
  };
}
