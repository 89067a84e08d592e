import {html} from "htl";

/**
 * Returns a picture on mid-grey with the *photo*, cropped as the network gets
 * it, laid faintly under it: where the picture is mid-grey the photo is seen as
 * it is, where it is not the photo is made lighter or darker. How faint, says
 * the `underKnob` of the figure around it; without the photo the picture is
 * itself.
 */
export function underPhoto(picture: Node, photo: Element): HTMLElement {
  photo.classList.add("under-photo-photo");
  return html`<div class="under-photo">${photo}<div class="under-photo-picture">${picture}</div></div>` as HTMLElement;
}
