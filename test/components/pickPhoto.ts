import {photos} from "../../src/photos.js";

/** Picks a photo of the corpus in the picker of a *figure* as a reader does who searches it. Throws where the search does not find it. */
export function pickPhoto(figure: ParentNode, id: string): void {
  const search = figure.querySelector<HTMLInputElement>(".photo-picker input[type=search]")!;
  search.value = photos.find((photo) => photo.id === id)!.subject;
  search.dispatchEvent(new Event("input", {bubbles: true}));
  figure.querySelector<HTMLInputElement>(`.photo-picker input[value=${id}]`)!.click();
}
