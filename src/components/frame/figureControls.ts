import {html} from "htl";

/**
 * Returns the room of a figure’s controls: photos and digits to pick from in a
 * row of their own, then the fields, and at their end those that are *rare*,
 * folded. Null where there is nothing to change.
 */
export function figureControls(controls: Node | null, rare: readonly Node[] = []): HTMLElement | null {
  const more = rare.length
    ? html`<details class="figure-more"><summary>More</summary><div class="figure-more-fields">${rare}</div></details>`
    : null;
  if (!controls && !more) return null;
  const room = html`<div class="figure-controls">${controls ?? ""}</div>`;
  const fields = room.querySelector<HTMLElement>(":scope > .figure-fields");
  const photos = room.querySelectorAll(":scope > .figure-fields > .figure-control-photo");
  if (photos.length) room.prepend(html`<div class="figure-photos">${photos}</div>`);
  if (!more && !fields?.firstElementChild) fields?.remove();
  else if (more && fields) fields.append(more);
  else if (more) room.append(html`<div class="figure-fields">${more}</div>`);
  return room;
}
