import {html} from "htl";
import {photos} from "../../photos.js";
import {catThumbnails, thumbnails} from "../drawer/drawer.js";
import {heldOutDigits} from "./digitInput.js";
import {type PickedPhoto, photoPicker} from "./photoPicker.js";
import {type StartLook, startPicture} from "./startPicture.js";

/** Where an image begins: a word such as "noise", a held-out digit by its number, or a photo; and the seed of chance. */
export interface PickedStart {
  readonly start: number | PickedPhoto;
  readonly seed: number;
}

/** The kinds of starts, with words for them; "digit" and "photo" ask which. Their pictures say "paper" where zeros are that. */
export type StartKinds = readonly (readonly [kind: string, title: string, look?: "grey" | "paper"])[];

export interface StartInputOptions {
  readonly value: PickedStart;
  readonly kinds: StartKinds;
  /** Whether the seed is asked for where the start is noise alone. */
  readonly hidesSeed?: boolean;
}

/**
 * Returns a section to pick where an image begins, by pictures. Its value is
 * the start with its seed; *photo* is the picker of photos, hidden while the
 * start is none, and *offer* sets the kinds.
 */
export function startInput({value, kinds, hidesSeed = false}: StartInputOptions) {
  let {start, seed} = value;
  let offered: StartKinds = [];
  let options: readonly {readonly kind: string; readonly radio: HTMLInputElement; readonly picture: HTMLElement}[] = [];
  // A form of its own keeps the radio buttons apart from those of other figures.
  const group = html`<div class="start-input-kinds" role="radiogroup" aria-label="Start"></div>`;
  const form = html`<form onsubmit=${(event: Event) => event.preventDefault()} oninput=${still}>${group}</form>`;
  const seedInput = numberInput(1, 9999, seed, "Random seed");
  const digitInput = numberInput(0, heldOutDigits - 1, 9);
  const seedPlace = html`<label>Random seed ${seedInput}</label>`;
  const digitPlace = html`<label>Held-out digit, number ${digitInput}</label>`;
  const photoInput = photoPicker(photos, {sheet: thumbnails(), catSheet: catThumbnails(), value: "cat-chelsea"});
  const photo = html`<div class="figure-control-photo start-input-photo">${photoInput}</div>`;
  const element = html`<section class="start-input"><div class="figure-control-title">Start</div>${form}
    ${seedPlace} ${digitPlace}</section>`;
  seedInput.addEventListener("change", () => seedInput.reportValidity() && choose(start, seedInput.valueAsNumber));
  digitInput.addEventListener("change", () => digitInput.reportValidity() && choose(digitInput.valueAsNumber, seed));
  photoInput.addEventListener("input", (event) => {
    event.stopPropagation();
    choose(photoInput.value, seed);
  });
  offer(kinds);

  function still(event: Event): void {
    event.stopPropagation(); // what is being typed is no choice yet
  }

  function numberInput(min: number, max: number, value: number, label?: string): HTMLInputElement {
    return html`<input type="number" min=${min} max=${max} step="1" value=${value} required aria-label=${label}
      oninput=${still} />` as HTMLInputElement;
  }

  function pick(kind: string): void {
    choose(kind === "digit" ? digitInput.valueAsNumber : kind === "photo" ? photoInput.value : kind, seed);
  }

  function choose(nextStart: PickedStart["start"], nextSeed: number): void {
    show({start: nextStart, seed: nextSeed});
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function kindOf(given: PickedStart["start"]): string {
    if (typeof given === "number") return "digit";
    return offered.find(([kind]) => kind === given)?.[0] ?? "photo";
  }

  function offer(next: StartKinds): void {
    const isSame = String(next) === String(offered);
    offered = next;
    if (!isSame) {
      options = offered.map(([kind, title]) => {
        const radio = html`<input type="radio" class="visually-hidden" name="start" value=${kind}
          onchange=${() => pick(kind)} />` as HTMLInputElement;
        const picture = html`<span class="start-input-picture"></span>`;
        group.append(html`<label class="start-input-kind">${radio}${picture}<span>${title}</span></label>`);
        return {kind, radio, picture};
      });
      group.replaceChildren(...options.map(({radio}) => radio.parentElement!));
    }
    show({start, seed});
  }

  function lookOf(kind: string): StartLook {
    if (kind === "noise") return {kind, seed};
    if (kind === "digit") return {kind, digit: digitInput.valueAsNumber};
    if (kind === "photo") return {kind, photo: photoInput.value};
    return {kind: offered.find(([own]) => own === kind)?.[2] ?? "grey"};
  }

  function show(next: PickedStart): void {
    ({start, seed} = next);
    const kind = kindOf(start);
    seedInput.value = `${seed}`;
    if (typeof start === "number") digitInput.value = `${start}`;
    else if (kind === "photo" && photoInput.value !== start) photoInput.value = start;
    for (const option of options) {
      option.radio.checked = option.kind === kind;
      draw(option.picture, lookOf(option.kind));
    }
    seedPlace.hidden = hidesSeed && kind !== "noise";
    digitPlace.hidden = kind !== "digit";
    photo.hidden = kind !== "photo";
  }

  /** Draws the look of a start, unless it is drawn already. */
  function draw(place: HTMLElement, look: StartLook): void {
    const key = Object.values(look)
      .map((part) => (part instanceof File ? "own" : part))
      .join(" ");
    if (place.dataset.look === key) return;
    place.dataset.look = key;
    place.replaceChildren(startPicture(look));
  }

  return Object.defineProperties(
    element as HTMLElement & {value: PickedStart; readonly photo: HTMLElement; offer: (kinds: StartKinds) => void},
    {value: {get: () => ({start, seed}), set: show}, photo: {value: photo}, offer: {value: offer}}
  );
}
