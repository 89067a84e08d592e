import {html} from "htl";
import {thumbnailPlace, thumbnailSheet} from "../../corpus/thumbnailSheet.js";
import type {Photo} from "../../photos.js";
import {whenNear} from "../marks/whenNear.js";
import {fileNote} from "./fileNote.js";
import {keepOwnFile} from "./ownFiles.js";

/** A photo of the corpus by its id, or a file of the reader's own. */
export type PickedPhoto = string | File;

export interface PhotoPickerOptions {
  /** The id of the photo picked at first; defaults to the first. */
  readonly value?: string;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
}

/**
 * Returns an input to pick one of the given *photos* by thumbnail or by name, or
 * a file of one's own (also by dropping it here). Its value is the
 * photo's id or the File. The thumbnails are made when they come near the screen.
 */
export function photoPicker(photos: readonly Photo[], {value = photos[0].id, sheet}: PhotoPickerOptions) {
  let picked: PickedPhoto = value;
  const {cell, columns} = thumbnailSheet;
  const rows = Math.ceil(photos.length / columns);
  const size = 44;
  let options: readonly HTMLElement[] = [];
  const strip = html`<div class="photo-picker-thumbnails" tabindex="-1"></div>`;
  // The form keeps the radio buttons apart from those of the other pickers of the page.
  const group = html`<form onsubmit=${(event: Event) => event.preventDefault()}
    oninput=${(event: Event) => event.stopPropagation()}>${strip}</form>`;
  const filter = html`<input type="search" placeholder="cat, castle …" aria-label="Find a photo"
    oninput=${(event: Event) => narrow(event)} />` as HTMLInputElement;
  const file = html`<input type="file" class="visually-hidden" accept="image/*" aria-label="A photo of your own"
    onchange=${() => file.files?.[0] && pick(file.files[0])} oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const none = html`<p class="photo-picker-none" hidden>No photo by that word.</p>`;
  const note = fileNote();
  const picker = html`<div class="photo-picker" ondragover=${(event: DragEvent) => event.preventDefault()} ondrop=${drop}>
    <div class="photo-picker-tools">${filter}<label class="figure-button">${file}Your own photo …</label></div>
    ${group}${none}${note}
  </div>`;
  whenNear(picker, fill);

  /** Makes the thumbnails. */
  function fill(): void {
    if (options.length) return;
    options = photos.map(({id, subject}, index) => {
      const {x, y} = thumbnailPlace(index);
      const position = `${(-x * size) / cell}px ${(-y * size) / cell}px`;
      return html`<label class="photo-picker-thumbnail" title=${subject}>
        <input type="radio" name="photo" value=${id} checked=${id === picked} onchange=${() => pick(id)} />
        <span class="visually-hidden">${subject}</span>
        <span class="photo-picker-picture" aria-hidden="true"
          style=${`background: url(${JSON.stringify(sheet)}) ${position} / ${columns * size}px ${rows * size}px`}></span>
      </label>`;
    });
    strip.setAttribute("role", "radiogroup");
    strip.setAttribute("aria-label", "Photo");
    strip.replaceChildren(...options);
    reveal();
  }

  function pick(photo: PickedPhoto): void {
    picked = photo;
    if (photo instanceof File) void keepOwnFile(photo);
    show();
    picker.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped) pick(dropped);
  }

  function narrow(event: Event): void {
    event.stopPropagation(); // a search is no choice
    fill();
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    photos.forEach(({id, subject, kind}, i) => {
      const text = `${id} ${subject} ${kind}`.toLowerCase();
      const hidden = !words.every((word) => text.includes(word));
      options[i].hidden = hidden;
      if (!hidden) ++found;
    });
    none.hidden = found > 0;
  }

  function show(): void {
    note.tell(picked);
    for (const option of options) {
      const radio = option.querySelector("input")!;
      radio.checked = radio.value === picked;
    }
    if (typeof picked === "string") file.value = "";
  }

  /** Scrolls the strip, not the page, until the picked photo is in sight. */
  function reveal(): void {
    const label = options.find((option) => option.querySelector("input")!.checked);
    if (!label) return;
    const left = label.getBoundingClientRect().left - strip.getBoundingClientRect().left;
    strip.scrollLeft += left - strip.clientWidth / 2 + size / 2;
  }

  return Object.defineProperties(picker as HTMLElement & {value: PickedPhoto; reveal: () => void}, {
    value: {
      get: () => picked,
      set(photo: PickedPhoto) {
        picked = photo;
        show();
        reveal();
      }
    },
    reveal: {value: reveal}
  });
}
