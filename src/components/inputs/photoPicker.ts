import {html} from "htl";
import {foundPhotos, type PhotoGroup, photoGroup, photoGroups} from "../../corpus/photoGroups.js";
import {thumbnailStyle} from "../../corpus/thumbnailSheet.js";
import type {Photo} from "../../photos.js";
import {whenNear} from "../marks/whenNear.js";
import {fileNote} from "./fileNote.js";
import {keepOwnFile} from "./ownFiles.js";
import {photoTools} from "./photoTools.js";
import type {PickedPhoto} from "./pickedPhoto.js";

export type {PickedPhoto};

export interface PhotoPickerOptions {
  /** The id of the photo picked at first; defaults to the first. */
  readonly value?: string;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The address of the beginning of the sheet, with the cats; defaults to the whole. */
  readonly catSheet?: string;
  /** Whether a photo can also be pasted, taken with the camera, and cropped; defaults to no. */
  readonly hasTools?: boolean;
}

const size = 44;
const all = "all";

/**
 * Returns an input to pick one of the given *photos* by thumbnail or by name, or
 * a file of one's own (also by dropping it here). Its value is the
 * photo's id or the File. The thumbnails are those of one group, at first the picked photo's, or
 * what a search finds in all groups; they are made when they come near the screen.
 */
export function photoPicker(
  photos: readonly Photo[],
  {value = photos[0].id, sheet, catSheet = sheet, hasTools = false}: PhotoPickerOptions
) {
  let picked: PickedPhoto = value;
  const indices = new Map(photos.map(({id}, index) => [id, index]));
  const groups = photoGroups.filter((group) => photos.some((photo) => photoGroup(photo) === group));
  let shown: PhotoGroup | typeof all = groupOf(picked) ?? groups[0];
  let radios: readonly HTMLInputElement[] = [];
  const strip = html`<div class="photo-picker-thumbnails" tabindex="-1"></div>`;
  // The form keeps the radio buttons apart from those of the other pickers of the page.
  const group = html`<form onsubmit=${(event: Event) => event.preventDefault()}
    oninput=${(event: Event) => event.stopPropagation()}>${strip}</form>`;
  const kind = html`<select aria-label="Kind of photo" oninput=${turn} hidden=${groups.length < 2}>
    ${[...groups, all].map((group) => html`<option value=${group}>${group} (${photosIn(group).length})</option>`)}</select>` as HTMLSelectElement;
  const filter =
    html`<input type="search" placeholder="owl, castle …" aria-label="Find a photo" oninput=${narrow} />` as HTMLInputElement;
  const file = html`<input type="file" class="visually-hidden" accept="image/*" aria-label="A photo of your own"
    onchange=${() => file.files?.[0] && pick(file.files[0])} oninput=${(event: Event) => event.stopPropagation()} />` as HTMLInputElement;
  const said = html`<p class="photo-picker-found" role="status"></p>`;
  const note = fileNote();
  const tools = hasTools ? photoTools(() => picked, pick) : "";
  const picker = html`<div class="photo-picker" ondragover=${(event: DragEvent) => event.preventDefault()} ondrop=${drop}>
    <div class="photo-picker-tools">${kind}${filter}<label class="figure-button">${file}Your own photo …</label></div>
    ${group}${said}${note}${tools}
  </div>`;
  kind.value = shown;
  whenNear(picker, () => radios.length || fill());

  /** Makes the thumbnails of the group that is shown, or of what is searched. */
  function fill(): void {
    const search = filter.value.trim();
    const found = search ? foundPhotos(search, photos) : photosIn(shown);
    kind.value = search ? all : shown;
    const options = found.map(thumbnail);
    radios = options.map((option) => option.querySelector("input")!);
    strip.setAttribute("role", "radiogroup");
    strip.setAttribute("aria-label", "Photo");
    strip.replaceChildren(...options);
    strip.scrollLeft = 0;
    said.textContent = !search
      ? ""
      : found.length
        ? `${found.length} of ${photos.length} photos`
        : "No photo by that word.";
    reveal();
  }

  function thumbnail({id, subject}: Photo): HTMLElement {
    const style = thumbnailStyle(indices.get(id)!, {sheet: id.startsWith("cat-") ? catSheet : sheet, size});
    return html`<label class="photo-picker-thumbnail" title=${subject}>
      <input type="radio" name="photo" value=${id} checked=${id === picked} onchange=${() => pick(id)} />
      <span class="visually-hidden">${subject}</span>
      <span class="photo-picker-picture" aria-hidden="true" style=${style}></span>
    </label>` as HTMLElement;
  }

  function photosIn(group: PhotoGroup | typeof all): readonly Photo[] {
    return group === all ? photos : photos.filter((photo) => photoGroup(photo) === group);
  }

  function groupOf(photo: PickedPhoto): PhotoGroup | undefined {
    const entry = typeof photo === "string" && photos[indices.get(photo) ?? -1];
    return entry ? photoGroup(entry) : undefined;
  }

  function turn(event: Event): void {
    event.stopPropagation(); // a group is no choice
    shown = kind.value;
    filter.value = "";
    fill();
  }

  function narrow(event: Event): void {
    event.stopPropagation(); // nor is a search
    fill();
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

  function show(): void {
    note.tell(picked);
    for (const radio of radios) radio.checked = radio.value === picked;
    if (typeof picked === "string") file.value = "";
  }

  /** Turns to the picked photo’s group where it is not among those shown. */
  function turnToPicked(): void {
    const group = groupOf(picked);
    if (!group || radios.some(({checked}) => checked)) return;
    kind.value = shown = group;
    filter.value = "";
    if (radios.length) fill();
  }

  /** Scrolls the strip, not the page, until the picked photo is in sight. */
  function reveal(): void {
    const label = radios.find(({checked}) => checked)?.closest("label");
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
        turnToPicked();
        reveal();
      }
    },
    reveal: {value: reveal}
  });
}
