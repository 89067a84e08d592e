import {html} from "htl";
import {type Outline, polygonMask} from "../../images/polygonMask.js";
import {type Paint, paints, silhouette} from "../../images/silhouette.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ClassScore, PhotoPixels} from "../../worker/protocol.js";
import {type AnsweringTools, answering} from "../frame/answering.js";
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
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {type FollowedScore, scoreBars} from "../marks/scoreBars.js";
import {maskEditor} from "./maskEditor.js";
import {maskOf} from "./masks.js";
import {outlineText, parseOutlines} from "./outlineText.js";
import type {BuiltScoreboard} from "./scoreboards.js";

export interface SilhouetteFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the sheet of thumbnails. */
  readonly sheet: string;
  /** The photo shown first, one that has a mask; defaults to the orange kitten, whose outline anybody knows. */
  readonly photo?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What the network said to the whole photo and to the silhouette. */
interface Said {
  readonly whole: readonly ClassScore[];
  readonly top: readonly ClassScore[];
  readonly followed: FollowedScore;
  readonly facts: readonly Fact[];
}

const empty = "The outline is empty: draw around the animal, or undo.";

const names: Readonly<Record<Paint, string>> = {
  black: "black",
  white: "white",
  grey: "grey",
  mean: "the mean colour",
  photo: "as in the photo"
};

/**
 * Returns the live figure “is it the shape?”: an animal's outline filled with
 * one colour, on plain ground, and what the network says to it. The outline can
 * be redrawn, and one's own photo gets one. It begins with what was *built*,
 * which needs no network: the silhouette of every animal of the scoreboard. The
 * state, with the outline, is in the page's address.
 */
export function silhouetteFigure(built: BuiltScoreboard, options: SilhouetteFigureOptions): HTMLElement {
  const {client, sheet, photo: initial = "cat-kitten-orange", invalidation} = options;
  const [height, width, channels] = networkEntry(built.network).inputShape;
  const state = figureState<{photo: string; fill: Paint; ground: Paint; outline: readonly Outline[]}>("silhouette", {
    photo: readPhoto,
    fill: readChoice("fill", paints),
    ground: readChoice("ground", paints),
    outline: parseOutlines
  });
  let picked: PickedPhoto = initial;
  let loaded: {readonly picked: PickedPhoto; readonly photo: PhotoPixels} | undefined;
  const wholes = new Map<PickedPhoto, readonly ClassScore[]>();
  let said: Said | undefined;
  /** The last photo that could be read, and its outline as it was left. */
  let before: {readonly picked: PickedPhoto; readonly outlines?: readonly Outline[]} = {picked: initial};

  const photoInput = photoPicker(photos, {value: initial, sheet});
  const menu = (value: Paint) =>
    html`<select oninput=${(event: Event) => event.stopPropagation()} onchange=${changed}>${paints.map((name) => html`<option value=${name} selected=${name === value}>${names[name]}</option>`)}</select>` as HTMLSelectElement;
  const fillInput = menu("black");
  const groundInput = menu("white");
  const original = html`<canvas role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const editor = maskEditor({picture: original, label: "The animal’s outline"});
  const canvas =
    html`<canvas class="shape-canvas" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
  const wholeBars = scoreBars({label: "The five best classes of the whole photo"});
  const bars = scoreBars({label: "The five best classes of the silhouette"});
  const frame = figureFrame({
    id: "silhouette",
    label: "Is it the shape? An animal’s outline filled with one colour",
    controls: html`<div class="explain-controls">
      <section class="control-photo"><div class="control-title">Photo</div>${photoInput}</section></div>`,
    picture: html`<div class="shape-pair">
      <section><div class="control-title">The photo, and the outline</div>${editor}${wholeBars.element}</section>
      <section><div class="control-title">What the network gets</div>${canvas}
        <div class="shape-knobs"><label>Animal ${fillInput}</label><label>Ground ${groundInput}</label></div>${bars.element}</section>
    </div>`,
    files: {
      PNG: async () => saveFile(fileName(".png"), await canvasPng(canvas)),
      CSV: () => saveFile(fileName(".csv"), new Blob([csvText(rows())], {type: "text/csv"})),
      JSON: () =>
        saveFile(fileName(".json"), new Blob([JSON.stringify(numbers(), null, 1)], {type: "application/json"}))
    },
    tools: backendPicker(client),
    link() {
      if (picked instanceof File) throw new Error(ownPhotoWords.noLink);
      return state.link(kept());
    },
    onCancel: () => {
      answers.cancel();
      bars.stale(true); // they are of an older picture
    },
    onRetry: () => void answer(true)
  });
  frame.element.classList.add("figure-wide");
  const stale = (is: boolean) => {
    bars.stale(is);
    canvas.classList.toggle("stale", is);
  };
  const answers = answering(frame, {stale, invalidation});

  photoInput.addEventListener("input", (event) => {
    event.stopPropagation();
    if (loaded?.picked === picked) before = {picked, outlines: editor.value};
    setPhoto(photoInput.value);
    changed();
  });
  editor.addEventListener("input", (event) => {
    event.stopPropagation();
    draw();
    bars.stale(true);
  });
  editor.addEventListener("change", (event) => {
    event.stopPropagation();
    changed();
  });
  frame.element.querySelector(".backend-picker")?.addEventListener("input", () => void answer(true));
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function follow(): void {
    const {values, problem} = state.read();
    setPhoto(values.photo ?? initial, values.outline);
    fillInput.value = values.fill ?? "black";
    groundInput.value = values.ground ?? "white";
    frame.note(problem);
    void answer();
  }

  function changed(): void {
    frame.note(null);
    if (!(picked instanceof File)) state.write(kept());
    void answer();
  }

  function kept() {
    const text = outlineText(editor.value);
    return {
      photo: picked === initial || picked instanceof File ? undefined : picked,
      fill: fillInput.value === "black" ? undefined : fillInput.value,
      ground: groundInput.value === "white" ? undefined : groundInput.value,
      outline: text === outlineText(editor.original ?? []) ? undefined : text
    };
  }

  function name(): string {
    return picked instanceof File ? "own" : picked;
  }

  function image() {
    const mask = polygonMask(editor.value, {width, height});
    return silhouette(loaded!.photo.pixels, mask, {fill: fillInput.value as Paint, ground: groundInput.value as Paint});
  }

  /** Draws the silhouette of the outline that is there. Returns whether there is one. */
  function draw(): boolean {
    if (loaded?.picked !== picked) return false;
    try {
      drawPicture(canvas, toPicture(image()));
      canvas.setAttribute(
        "aria-label",
        `${subject()}: the animal ${names[fillInput.value as Paint]}, the ground ${names[groundInput.value as Paint]}`
      );
      frame.error(null);
      return true;
    } catch {
      frame.error(empty, false);
      canvas.classList.add("stale");
      return false;
    }
  }

  /** Shows what was built, or asks the worker; *anew* asks in any case. */
  async function answer(anew = false): Promise<boolean> {
    const done = await answers.run(async (tools) => {
      const mine = picked;
      if (loaded?.picked !== mine) {
        const photo = await loadPhoto(mine, {width, height, channels});
        if (tools.signal.aborted) return;
        loaded = {picked: mine, photo};
        drawPicture(original, toPicture(photo.pixels));
        original.setAttribute("aria-label", subject());
        photoInput.reveal();
        credit();
      }
      const known = anew ? undefined : builtScore();
      const found = known ?? (await ask(tools, mine));
      if (!found || tools.signal.aborted) return;
      said = found;
      say(found);
    }, failed);
    if (!done && !editor.value.length) stale(true); // what is shown is of an older outline
    return done;
  }

  function failed({message}: Error): void {
    if (loaded && loaded.picked !== picked) {
      setPhoto(before.picked, before.outlines); // what could not be read takes nothing with it
      frame.error(`${message}. ${ownPhotoWords.advice}`, false);
    } else {
      frame.error(message, message !== empty);
    }
  }

  /** Makes the inputs those of a photo and an outline; the one that comes with it, unless told otherwise. */
  function setPhoto(photo: PickedPhoto, outlines?: readonly Outline[]): void {
    picked = photo;
    photoInput.value = photo;
    editor.original = maskOf(name())?.outlines ?? null;
    editor.value = outlines ?? editor.original ?? [];
  }

  function builtScore(): Said | undefined {
    const row = built.rows.find((d) => d.photo === picked);
    if (!row) return;
    wholes.set(picked, row.whole.top);
    const whole = row.whole.top;
    const {fill, ground, outline} = kept();
    const test = ground || outline ? undefined : {undefined: row.tests.shape, photo: row.tests.alone}[`${fill}`];
    if (!test || !draw()) return;
    return {
      whole,
      top: test.top,
      followed: {score: test.asked, rank: test.askedRank},
      facts: [["computed", "when this site was built"]]
    };
  }

  async function ask({signal, progress}: AnsweringTools, mine: PickedPhoto): Promise<Said | undefined> {
    const network = networkFiles(built.network);
    const {pixels} = loaded!.photo;
    if (!wholes.has(mine)) {
      const {scores} = await client.ask({kind: "scores", network, images: [pixels]}, {signal, progress});
      if (signal.aborted) return;
      wholes.set(mine, scores[0].top);
    }
    const whole = wholes.get(mine)!;
    wholeBars.show(whole);
    if (!draw()) throw new Error(empty);
    const question = {kind: "scores", network, images: [image()], classes: [whole[0].index]} as const;
    const {scores, backend, milliseconds} = await client.ask(question, {signal, progress});
    const [{top, asked, ranks}] = scores;
    const facts = [
      ["backend", backendTitle(backend)],
      ["time", `${Math.round(milliseconds)} ms`]
    ] as const;
    return {whole, top, followed: {score: asked[0], rank: ranks[0]}, facts};
  }

  function say({whole, top, followed, facts}: Said): void {
    wholeBars.show(whole);
    bars.show(top, followed);
    const {label, probability} = followed.score;
    const before = `To the whole photo the network says “${whole[0].label}”, ${percentText(whole[0].probability)};`;
    const share = percentText(probability);
    const after =
      followed.rank === 1
        ? ` to this it says the same, ${share}.`
        : ` to this, “${top[0].label}”, ${percentText(top[0].probability)}. “${label}” is now at place ${followed.rank}, ${share}.`;
    frame.caption(before + after);
    const corners = editor.value.reduce((sum, outline) => sum + outline.length / 2, 0);
    const area = polygonMask(editor.value, {width, height}).values.reduce((a, b) => a + b, 0) / (width * height);
    frame.readout([
      ["network", networkEntry(built.network).title],
      ["outline", `${corners} corners, ${(100 * area).toFixed(0)} % of the picture`],
      [`“${label}”`, `place ${followed.rank}, ${share}`],
      ...facts
    ]);
  }

  function subject(): string {
    return photos.find(({id}) => id === picked)?.subject ?? "your own photo";
  }

  function credit(): void {
    const entry = photos.find(({id}) => id === picked);
    const outlined = maskOf(name()) ? " Outline: ours, CC BY 4.0." : "";
    frame.credit(
      entry ? html`<span>${photoCredit(entry)}.${outlined}</span>` : document.createTextNode(ownPhotoWords.credit)
    );
  }

  function fileName(ending: string): string {
    return `silhouette-${name()}${ending}`;
  }

  function rows() {
    if (!said) throw new Error("There are no numbers yet.");
    const list = (picture: string, top: readonly ClassScore[]) =>
      top.map(({index, label, logit, probability}, i) => ({picture, rank: i + 1, index, label, logit, probability}));
    return [...list("photo", said.whole), ...list("silhouette", said.top)];
  }

  function numbers() {
    if (!said) throw new Error("There are no numbers yet.");
    const {whole, top, followed} = said;
    return {
      network: built.network,
      photo: name(),
      fill: fillInput.value,
      ground: groundInput.value,
      outlines: editor.value,
      whole,
      silhouette: top,
      followed
    };
  }
}
