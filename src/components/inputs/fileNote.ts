import {html} from "htl";
import {readableImage} from "../../images/readableImage.js";

/**
 * Returns a line for what is wrong with an image file whose picture is shown
 * all the same, hidden while there is nothing to say; *tell* sets of which file
 * it speaks, or of none. What cannot be shown is said elsewhere.
 */
export function fileNote() {
  const line = html`<p class="file-note" role="status" hidden></p>`;
  let asked = 0;

  async function tell(file: unknown): Promise<void> {
    const mine = ++asked;
    const note = file instanceof File ? await noteOf(file) : undefined;
    if (mine !== asked) return; // another file has been chosen since
    line.textContent = note ?? "";
    line.hidden = !note;
  }

  return Object.assign(line, {tell}) as HTMLElement & {tell: typeof tell};
}

async function noteOf(file: File): Promise<string | undefined> {
  try {
    return readableImage(new Uint8Array(await file.arrayBuffer()), file.name).note;
  } catch {
    return undefined;
  }
}
