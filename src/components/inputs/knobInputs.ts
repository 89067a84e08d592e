import {html} from "htl";
import type {Knob} from "../../methods.js";

type PairKnob = Extract<Knob, {kind: "pair"}>;

/** The values of a method's knobs that differ from their initial ones. */
export type KnobValues = Readonly<Record<string, string | number | readonly [number, number]>>;

/** Returns a form with one input a knob. Its value holds the knobs that were turned. */
export function knobInputs(knobs: readonly Knob[], {value = {}}: {readonly value?: KnobValues} = {}) {
  const turned = new Map(Object.entries(value));
  const inputs = knobs.map((knob) => html`<label>${knob.label} ${input(knob)}</label>`);
  const form = html`<form class="knob-inputs" onsubmit=${(event: Event) => event.preventDefault()}
    oninput=${(event: Event) => event.stopPropagation()}>${inputs}</form>`;

  function input(knob: Knob): HTMLElement {
    switch (knob.kind) {
      case "choice": {
        const at = turned.get(knob.key) ?? knob.initial;
        const options = knob.choices.map((choice) => html`<option selected=${choice === at}>${choice}</option>`);
        const select =
          html`<select onchange=${() => turn(knob, select.value)}>${options}</select>` as HTMLSelectElement;
        return select;
      }
      case "number": {
        const at = turned.get(knob.key) ?? knob.initial;
        const field = html`<input type="number" min=${knob.min} max=${knob.max} step=${knob.step} value=${at} required
          onchange=${() => field.reportValidity() && turn(knob, field.valueAsNumber)} />` as HTMLInputElement;
        return field;
      }
      case "pair": {
        const at = turned.get(knob.key) as readonly number[] | undefined;
        const changed = () => {
          const text = field.value.replace(/\s/g, "").replace("×", "x");
          const pair = parsePair(knob, text);
          field.setCustomValidity(pair || !text ? "" : field.title);
          if (field.reportValidity()) turn(knob, pair);
        };
        const field = html`<input type="text" size="7" placeholder="automatic" value=${at ? at.join("×") : ""}
          title=${`height × width in pixels, such as 60x40, or one number, ${knob.min} to ${knob.max}`}
          oninput=${() => field.setCustomValidity("")} onchange=${changed} />` as HTMLInputElement;
        return field;
      }
    }
  }

  function turn(knob: Knob, value: string | number | readonly [number, number] | undefined): void {
    if (value === undefined || value === knob.initial) turned.delete(knob.key);
    else turned.set(knob.key, value);
    form.dispatchEvent(new CustomEvent("knob", {bubbles: true}));
  }

  return Object.defineProperty(form as HTMLFormElement & {value: KnobValues}, "value", {
    get: (): KnobValues => Object.fromEntries(turned)
  });
}

/** Returns the two numbers of "60x40", or of "60" twice; undefined where there are none or they are out of range. */
function parsePair({min, max}: PairKnob, text: string): readonly [number, number] | undefined {
  if (!/^\d+(x\d+)?$/.test(text)) return;
  const [height, width = height] = text.split("x").map(Number);
  return [height, width].every((d) => d >= min && d <= max) ? [height, width] : undefined;
}

/** Returns a knob's value from a link. Throws `invalid steps: …`. */
export function parseKnob(knob: Knob, text: string): string | number | readonly [number, number] {
  const wrong = () => new RangeError(`invalid ${knob.key}: ${text.slice(0, 40)}`);
  switch (knob.kind) {
    case "choice":
      if (!knob.choices.includes(text)) throw wrong();
      return text;
    case "number": {
      const value = Number(text);
      const whole = knob.step === 1 ? Number.isInteger(value) : Number.isFinite(value);
      if (!text.trim() || !whole || value < knob.min || value > knob.max) throw wrong();
      return value;
    }
    case "pair": {
      const pair = parsePair(knob, text);
      if (!pair) throw wrong();
      return pair;
    }
  }
}
