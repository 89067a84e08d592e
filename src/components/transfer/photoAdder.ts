import {html} from "htl";
import {photos} from "../../photos.js";
import {catThumbnails, thumbnails} from "../drawer/drawer.js";
import {decodeFile} from "../inputs/decodeFile.js";
import {openCamera} from "../inputs/openCamera.js";
import {keepOwnFile} from "../inputs/ownFiles.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";

export interface PhotoAdderOptions {
  /** Adds photos to the class of the given number, or the active one; returns why it could not, or null. */
  readonly add: (added: readonly PickedPhoto[], to?: number) => string | null;
  /** Lets go of the camera. */
  readonly invalidation?: Promise<unknown>;
}

export interface PhotoAdder {
  readonly element: HTMLElement;
  /** Adds files of the reader’s own to a class; those that are no pictures are named. */
  addFiles(files: readonly File[], to?: number): Promise<void>;
  /** Says which class photos are added to. */
  active(name: string): void;
}

/** Returns what adds photos to a class: of the corpus, files of the reader’s own, several at once, or from the camera. */
export function photoAdder({add, invalidation}: PhotoAdderOptions): PhotoAdder {
  const title = html`<span></span>`;
  const said = html`<p class="transfer-added" role="status"></p>`;
  const picker = photoPicker(photos, {value: "tower-eiffel", sheet: thumbnails(), catSheet: catThumbnails()});
  const nothing = "" as PickedPhoto;
  picker.value = nothing;
  picker.addEventListener("input", (event) => {
    event.stopPropagation();
    if (event.target !== picker) return;
    const photo = picker.value;
    if (photo instanceof File) void addFiles([photo]);
    else said.textContent = add([photo]) ?? "";
    picker.value = nothing;
  });
  const files =
    html`<input type="file" multiple class="visually-hidden" accept="image/*" aria-label="Photos of your own"
    oninput=${(event: Event) => event.stopPropagation()} onchange=${() => {
      void addFiles(Array.from(files.files ?? []));
      files.value = "";
    }} />` as HTMLInputElement;
  const camera = cameraPart({
    add: (file) => void addFiles([file]),
    say,
    invalidation
  });
  const element = html`<div class="transfer-adder">
    <div class="figure-control-title">Add photos to “${title}”: press one, drop files on a class, or</div>
    <div class="figure-buttons"><label class="figure-button">${files}Photos of your own …</label>${camera.button}</div>
    ${camera.panel}${picker}${said}</div>`;

  async function addFiles(chosen: readonly File[], to?: number): Promise<void> {
    const problems: string[] = [];
    const good: File[] = [];
    for (const file of chosen) {
      try {
        await decodeFile(file, {limit: 64});
        good.push(file);
        void keepOwnFile(file);
      } catch (error) {
        problems.push((error as Error).message);
      }
    }
    const problem = good.length ? add(good, to) : null;
    said.textContent = [...(problem ? [problem] : []), ...problems].join(" ");
  }

  function say(text: string): void {
    said.textContent = text;
  }

  return {element, addFiles, active: (name) => title.replaceChildren(name)};
}

interface CameraPartOptions {
  readonly add: (file: File) => void;
  readonly say: (text: string) => void;
  readonly invalidation?: Promise<unknown>;
}

/** Returns a button that opens the camera, and the panel in which it is seen. */
function cameraPart({add, say, invalidation}: CameraPartOptions) {
  let close: (() => void) | undefined;
  let asking: AbortController | undefined;
  let taken = 0;
  const button = html`<button type="button" onclick=${toggle}>Camera</button>`;
  const panel = html`<div class="transfer-camera" hidden></div>`;
  invalidation?.then(end);
  return {button, panel};

  function end(): void {
    asking?.abort();
    asking = undefined;
    close?.();
    close = undefined;
    panel.replaceChildren();
    panel.hidden = true;
    button.textContent = "Camera";
  }

  async function toggle(): Promise<void> {
    if (asking) return end();
    const mine = new AbortController();
    asking = mine;
    button.textContent = "Close the camera";
    try {
      const camera = await openCamera({signal: mine.signal});
      close = camera.close;
      void camera.ended.then(() => asking === mine && end());
      say("");
      panel.hidden = false;
      panel.replaceChildren(
        camera.video,
        html`<button type="button" onclick=${() => void take(camera.video)}>Take a picture</button>`
      );
    } catch (error) {
      if (mine.signal.aborted) return;
      end();
      say((error as Error).message.replace(/,? (?:and start again, )?or take the moving photo\.$/, "."));
    }
  }

  async function take(video: HTMLVideoElement): Promise<void> {
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!side) return;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.min(side, 480);
    const [x, y] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
    canvas.getContext("2d")!.drawImage(video, x, y, side, side, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
    if (blob) add(new File([blob], `camera ${++taken}.jpg`, {type: "image/jpeg", lastModified: Date.now()}));
  }
}
