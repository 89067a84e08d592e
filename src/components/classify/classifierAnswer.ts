import {html} from "htl";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ClassScore} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice, readPhoto} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {radioRow} from "../inputs/radioRow.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";

export interface ClassifierAnswerOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The five best classes of every photo of the corpus, computed when the site was built. */
  readonly topFive: () => Promise<Readonly<Record<string, readonly ClassScore[]>>>;
  /** The photo shown first; defaults to "cat-chelsea". */
  readonly photo?: string;
  /** Defaults to "inception-v3". */
  readonly network?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

const quantities = ["probability", "logit"] as const;

/**
 * Returns the figure “what does the network say to this photo?”: any photo of
 * the corpus, or one's own, with its five best classes, as probabilities or as
 * logits. For the corpus nothing is computed; one's own photo loads the network.
 */
export function classifierAnswer(options: ClassifierAnswerOptions): HTMLElement {
  const {client, sheet, topFive, photo: initial = "cat-chelsea", network = "inception-v3", invalidation} = options;
  const [height, width, channels] = networkEntry(network).inputShape;
  const state = figureState<{photo: string; show: (typeof quantities)[number]}>("answer", {
    photo: readPhoto,
    show: readChoice("quantity", quantities)
  });
  let photo: PickedPhoto = initial;
  let top: readonly ClassScore[] = [];
  let shown: PickedPhoto = initial;
  const photoInput = photoPicker(photos, {value: initial, sheet});
  const show = radioRow(
    "Show as",
    [
      ["probability", "probabilities"],
      ["logit", "logits"]
    ],
    {value: "probability", name: "answer-show"}
  );
  const canvas =
    html`<canvas class="evidence-photo" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const bars = scoreBars({label: "The five best classes"});
  const frame = figureFrame({
    id: "answer",
    label: "What does the network say to this photo?",
    controls: html`<div class="explain-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section></div>`,
    picture: html`<div class="evidence-pair"><div>${canvas}</div><div>${show}${bars.element}</div></div>`,
    files: {
      PNG: async () => saveFile(fileName(".png"), await canvasPng(canvas)),
      CSV: () => saveFile(fileName(".csv"), new Blob([csvText(rows())], {type: "text/csv"})),
      JSON: () =>
        saveFile(
          fileName(".json"),
          new Blob([JSON.stringify({network, photo: name(), top}, null, 1)], {type: "application/json"})
        )
    },
    tools: backendPicker(client),
    link() {
      if (photo instanceof File) throw new Error(ownPhotoWords.noLink);
      return state.link(kept());
    },
    onCancel: cancel,
    onRetry: () => void answer(true)
  });
  frame.element.classList.add("figure-wide");
  const answers = answering(frame, {stale: bars.stale, invalidation});

  photoInput.addEventListener("input", () => {
    photo = photoInput.value;
    frame.note(null);
    state.write(kept());
    void answer();
  });
  show.addEventListener("input", () => {
    bars.quantity = show.value;
    state.write(kept());
  });
  frame.element.querySelector(".backend-picker")?.addEventListener("input", () => void answer(true));
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    photo = values.photo ?? initial;
    show.value = values.show ?? "probability";
    bars.quantity = show.value;
    photoInput.value = photo;
    frame.note(problem);
    void answer();
  }

  function kept() {
    return {
      photo: photo === initial || photo instanceof File ? undefined : photo,
      show: show.value === "probability" ? undefined : show.value
    };
  }

  function cancel(): void {
    answers.cancel();
    restore();
  }

  /** Goes back to the photo that was answered last. */
  function restore(): void {
    if (photo === shown) return;
    photo = shown;
    photoInput.value = photo;
    state.write(kept());
    void answer();
  }

  /** Says what went wrong; a file that is no photo is given back. */
  function failed({message}: Error): void {
    const file = photo instanceof File && photo !== shown;
    if (file) {
      photo = shown;
      photoInput.value = photo;
    }
    frame.error(file ? `${message}. ${ownPhotoWords.advice}` : message, !file);
  }

  /** Shows what was built, or asks the worker: for one's own photo, and where the reader wants it *anew*. */
  function answer(anew = false): Promise<boolean> {
    return answers.run(async ({signal, progress}) => {
      const picked = photo;
      const loaded = await loadPhoto(picked, {width, height, channels});
      if (signal.aborted) return;
      drawPicture(canvas, toPicture(loaded.pixels));
      const known = typeof picked === "string" && !anew ? (await topFive())[picked] : undefined;
      if (signal.aborted) return;
      if (known) return say(picked, known, [["computed", "when this site was built"]]);
      const question = {kind: "classify", network: networkFiles(network), photo: loaded} as const;
      const found = await client.ask(question, {signal, progress});
      if (signal.aborted) return;
      say(picked, found.top, [
        ["backend", backendTitle(found.backend)],
        ["time", `${Math.round(found.milliseconds)} ms`]
      ]);
    }, failed);
  }

  function say(picked: PickedPhoto, scores: readonly ClassScore[], rest: readonly Fact[]): void {
    top = scores;
    shown = picked;
    bars.show(top);
    const entry = photos.find(({id}) => id === picked);
    const subject = entry?.subject ?? "your own photo";
    canvas.setAttribute("aria-label", subject);
    frame.caption(
      `The network says “${top[0].label}”, with ${percentText(top[0].probability)}. Its second guess is “${top[1].label}”.`
    );
    frame.credit(entry ? photoCredit(entry) : document.createTextNode(ownPhotoWords.credit));
    frame.readout([["network", networkEntry(network).title], ["logit of the best", top[0].logit.toFixed(2)], ...rest]);
    photoInput.reveal();
  }

  function name(): string {
    return photo instanceof File ? "own" : photo;
  }

  function fileName(ending: string): string {
    return `${network}-${name()}${ending}`;
  }

  function rows() {
    return top.map(({index, label, logit, probability}, i) => ({rank: i + 1, index, label, logit, probability}));
  }
}
