import {html} from "htl";
import {cropFile} from "./cropFile.js";
import {cropInput} from "./cropInput.js";
import {decodeFile} from "./decodeFile.js";
import {openCamera} from "./openCamera.js";
import type {PickedPhoto} from "./pickedPhoto.js";

/**
 * Returns more ways to a photo of one’s own: paste one (also by the keyboard, while the pointer or the focus is on the
 * figure), take one with the camera, and crop the one that is *picked*, to choose what the network sees. What comes of it
 * goes to *pick*. Nothing leaves the machine.
 */
export function photoTools(picked: () => PickedPhoto, pick: (file: File) => void): HTMLElement {
  const problem = html`<p class="figure-problem" role="alert"></p>`;
  const place = html`<div class="photo-tools-place"></div>`;
  const element = html`<details class="photo-tools" ontoggle=${(event: Event) => event.stopPropagation()}><summary>Paste, camera, crop</summary>
    <p>A photo of your own is not uploaded anywhere: it is read in this page, and stays on this machine.</p>
    <div class="photo-tools-buttons">
      <button type="button" class="figure-button" onclick=${() => void act(paste)}>Paste</button>
      <button type="button" class="figure-button" onclick=${() => void act(camera)}>Camera</button>
      <button type="button" class="figure-button" onclick=${() => void act(crop)}>Crop your photo</button></div>
    ${problem}${place}</details>`;
  for (const type of ["input", "change"]) element.addEventListener(type, (event) => event.stopPropagation());
  document.addEventListener("paste", pasted);
  return element;

  /** Does it, and says here what it throws. */
  async function act(work: () => Promise<void>): Promise<void> {
    problem.textContent = "";
    place.replaceChildren();
    try {
      await work();
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  }

  /** Takes what is pasted over the figure that this belongs to; the listener goes with the element. */
  function pasted(event: ClipboardEvent): void {
    if (!element.isConnected) {
      document.removeEventListener("paste", pasted);
      return;
    }
    const figure = element.closest(".figure");
    if (!figure?.matches(":hover") && !figure?.contains(document.activeElement)) return;
    const file = [...(event.clipboardData?.files ?? [])].find(({type}) => type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    take(file, "pasted");
  }

  async function paste(): Promise<void> {
    const items = await navigator.clipboard?.read?.().catch(() => {
      throw new Error("The clipboard was refused. Press Ctrl and V over the figure instead.");
    });
    if (!items) throw new Error("This browser has no button for that. Press Ctrl and V over the figure instead.");
    for (const item of items) {
      const type = item.types.find((type) => type.startsWith("image/"));
      if (type) return take(await item.getType(type), "pasted");
    }
    throw new Error("There is no picture in the clipboard.");
  }

  async function camera(): Promise<void> {
    const opened = await openCamera({instead: "choose a file"});
    const shot = html`<button type="button" class="figure-button">Take it</button>`;
    const close = html`<button type="button" class="figure-button">Cancel</button>`;
    place.replaceChildren(opened.video, html`<div class="photo-tools-buttons">${shot}${close}</div>`);
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        opened.close();
        place.replaceChildren();
        resolve();
      };
      close.onclick = end;
      void opened.ended.then(end);
      shot.onclick = () => {
        const canvas = document.createElement("canvas");
        canvas.width = opened.video.videoWidth;
        canvas.height = opened.video.videoHeight;
        canvas.getContext("2d")!.drawImage(opened.video, 0, 0);
        canvas.toBlob((blob) => {
          if (blob) take(blob, "camera");
          else reject(new Error("The camera gave no picture."));
          end();
        }, "image/png");
      };
    });
  }

  async function crop(): Promise<void> {
    const file = picked();
    if (!(file instanceof File)) throw new Error("Choose a photo of your own first; those of the site stay whole.");
    const input = cropInput(await decodeFile(file, {limit: 800}));
    const done = html`<button type="button" class="figure-button">Take this part</button>`;
    done.onclick = () => void act(async () => take(await cropFile(file, input.value), file.name.replace(/\.\w+$/, "")));
    place.replaceChildren(input, done);
  }

  function take(blob: Blob, name: string): void {
    const ending = /^image\/(\w+)/.exec(blob.type)?.[1] ?? "png";
    pick(new File([blob], `${name.slice(0, 60)}.${ending}`, {type: blob.type, lastModified: Date.now()}));
  }
}
