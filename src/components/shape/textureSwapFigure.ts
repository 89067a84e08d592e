import {html} from "htl";
import {tilings} from "../../images/fillTexture.js";
import type {Pixels} from "../../images/pixels.js";
import {polygonMask} from "../../images/polygonMask.js";
import {type Paint, paints} from "../../images/silhouette.js";
import {textureSwap} from "../../images/textureSwap.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ClassScore} from "../../worker/protocol.js";
import {type AnsweringTools, answering} from "../frame/answering.js";
import {csvText} from "../frame/csvText.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readChoice} from "../frame/linkReaders.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {swapDefault} from "./hypotheses.js";
import {maskOf, masks} from "./masks.js";
import type {BuiltScoreboard} from "./scoreboards.js";
import {textures} from "./textures.js";

export interface TextureSwapFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The animal shown first, by its photo; defaults to the cat. */
  readonly animal?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly animal: string;
  readonly texture: string;
  readonly ground: Paint;
  readonly scale: number;
  readonly tiling: (typeof tilings)[number];
}

/** What the network said to the shape in its new skin. */
interface Said {
  readonly top: readonly ClassScore[];
  /** The class of the whole animal. */
  readonly shape: ClassScore;
  /** The class of the texture alone. */
  readonly texture: ClassScore;
  readonly facts: readonly Fact[];
}

const grounds: Readonly<Record<Paint, string>> = {
  photo: "as in the photo",
  white: "white",
  black: "black",
  grey: "grey",
  mean: "its mean colour"
};

/**
 * Returns the live figure “shape against texture”: an animal's outline filled
 * with another's skin, the probabilities of both their classes, and which one
 * wins. It begins with what was *built*, which needs no network: each animal of
 * the scoreboard in the skin that it wears there. The state is in the page's
 * address. https://arxiv.org/abs/1811.12231
 */
export function textureSwapFigure(built: BuiltScoreboard, options: TextureSwapFigureOptions): HTMLElement {
  const {client, animal: initial = "cat-chelsea", invalidation} = options;
  const [height, width, channels] = networkEntry(built.network).inputShape;
  const shape = {height, width, channels};
  const state = figureState<Choice>("swap", {
    animal: readChoice(
      "animal",
      masks.map(({photo}) => photo)
    ),
    texture: readChoice(
      "texture",
      textures.map(({photo}) => photo)
    ),
    ground: readChoice("ground", paints),
    scale: scaleField,
    tiling: readChoice("tiling", tilings)
  });
  const open = new Map<string, Promise<Pixels>>();
  let mixed: Pixels | undefined;
  let said: Said | undefined;

  const subject = (id: string) => photos.find((d) => d.id === id)!.subject;
  const menu = <T extends string>(choices: readonly (readonly [T, string])[]) =>
    html`<select oninput=${(event: Event) => event.stopPropagation()} onchange=${changed}>${choices.map(([key, words]) => html`<option value=${key}>${words}</option>`)}</select>` as HTMLSelectElement;
  const animalInput = menu(masks.map(({photo}) => [photo, subject(photo)]));
  const textureInput = menu(textures.map(({photo}) => [photo, subject(photo)]));
  const groundInput = menu(paints.map((name) => [name, grounds[name]]));
  const tilingInput = menu(tilings.map((name) => [name, name]));
  const scaleInput =
    html`<input type="range" min="0.2" max="3" step="0.05" oninput=${sayScale} onchange=${changed} />` as HTMLInputElement;
  const scaleOut = html`<output></output>`;
  const canvases = ["the animal", "the texture", "its shape in that texture"].map((title) => {
    const canvas =
      html`<canvas class="shape-canvas" role="img" width=${width} height=${height}></canvas>` as HTMLCanvasElement;
    return {canvas, element: html`<section><div class="control-title">${title}</div>${canvas}</section>`};
  });
  const [animalCanvas, textureCanvas, canvas] = canvases.map((d) => d.canvas);
  const verdict = html`<p class="swap-verdict" role="status"></p>`;
  const duel = html`<dl class="swap-duel"></dl>`;
  const bars = scoreBars({label: "The five best classes of the shape in its new texture"});
  const frame = figureFrame({
    id: "swap",
    label: "Shape against texture: one animal in another’s skin",
    controls: html`<div class="explain-controls"><section class="control-photo shape-knobs">
      <label>Shape of ${animalInput}</label><label>Texture of ${textureInput}</label><label>Ground ${groundInput}</label>
      <label>Texture’s size ${scaleInput} ${scaleOut}</label><label>Beyond its edge ${tilingInput}</label></section></div>`,
    picture: html`<div><div class="swap-three">${canvases.map((d) => d.element)}</div>${verdict}${duel}${bars.element}</div>`,
    files: {
      PNG: async () => saveFile(fileName(".png"), await canvasPng(canvas)),
      CSV: () => saveFile(fileName(".csv"), new Blob([csvText(rows())], {type: "text/csv"})),
      JSON: () =>
        saveFile(fileName(".json"), new Blob([JSON.stringify(numbers(), null, 1)], {type: "application/json"}))
    },
    tools: backendPicker(client),
    link: () => state.link(kept()),
    onCancel: () => {
      answers.cancel();
      bars.stale(true); // they are of an older picture
      duel.classList.add("stale");
    },
    onRetry: () => void answer(true)
  });
  frame.element.classList.add("figure-wide");
  const stale = (is: boolean) => {
    bars.stale(is);
    duel.classList.toggle("stale", is);
    canvas.classList.toggle("stale", is);
  };
  const answers = answering(frame, {stale, invalidation});
  frame.element.querySelector(".backend-picker")?.addEventListener("input", () => void answer(true));
  state.onChange(follow, invalidation);
  follow();
  return frame.element;

  function defaults(animal: string): Choice {
    const row = built.rows.find(({photo}) => photo === animal);
    return {animal, texture: row?.texture ?? textures[0].photo, ...swapDefault};
  }

  function follow(): void {
    const {values, problem} = state.read();
    const {animal, texture, ground, scale, tiling} = {...defaults(values.animal ?? initial), ...values};
    animalInput.value = animal;
    textureInput.value = texture;
    groundInput.value = ground;
    scaleInput.value = `${scale}`;
    tilingInput.value = tiling;
    sayScale();
    frame.note(problem);
    void answer();
  }

  function sayScale(event?: Event): void {
    event?.stopPropagation();
    scaleOut.textContent = `× ${scaleInput.valueAsNumber}`;
  }

  function changed(): void {
    frame.note(null);
    state.write(kept());
    void answer();
  }

  function choice(): Choice {
    return {
      animal: animalInput.value,
      texture: textureInput.value,
      ground: groundInput.value as Paint,
      scale: scaleInput.valueAsNumber,
      tiling: tilingInput.value as Choice["tiling"]
    };
  }

  /** The choice without what is as it is at first. */
  function kept(): Partial<Choice> {
    const now = choice();
    const usual = {...defaults(now.animal), animal: initial};
    const keys = Object.keys(now) as (keyof Choice)[];
    return Object.fromEntries(keys.filter((key) => now[key] !== usual[key]).map((key) => [key, now[key]]));
  }

  function load(id: string): Promise<Pixels> {
    const known = open.get(id) ?? loadPhoto(id, shape).then(({pixels}) => pixels);
    open.set(id, known);
    known.catch(() => open.delete(id));
    return known;
  }

  /** Shows what was built, or asks the worker; *anew* asks in any case. */
  function answer(anew = false): Promise<boolean> {
    return answers.run(async (tools) => {
      const now = choice();
      const [animal, texture] = await Promise.all([load(now.animal), load(now.texture)]);
      if (tools.signal.aborted) return;
      const mask = polygonMask(maskOf(now.animal)!.outlines, shape);
      mixed = textureSwap(animal, mask, texture, now);
      for (const [i, pixels] of [animal, texture, mixed].entries()) drawPicture(canvases[i].canvas, toPicture(pixels));
      animalCanvas.setAttribute("aria-label", subject(now.animal));
      textureCanvas.setAttribute("aria-label", subject(now.texture));
      canvas.setAttribute("aria-label", `The outline of: ${subject(now.animal)}; filled with: ${subject(now.texture)}`);
      const found = (anew ? undefined : builtAnswer(now)) ?? (await ask(tools, now));
      if (tools.signal.aborted) return;
      said = found;
      say(now, found);
    });
  }

  function builtAnswer({animal, texture, ground, scale, tiling}: Choice): Said | undefined {
    const row = built.rows.find(({photo}) => photo === animal);
    const usual = ground === swapDefault.ground && scale === swapDefault.scale && tiling === swapDefault.tiling;
    if (!row || row.texture !== texture || !usual) return;
    const {top, asked, other} = row.tests.conflict;
    return {top, shape: asked, texture: other!, facts: [["computed", "when this site was built"]]};
  }

  async function ask({signal, progress}: AnsweringTools, {animal, texture}: Choice): Promise<Said> {
    const row = built.rows.find(({photo}) => photo === animal)!;
    const classes = [row.whole.top[0].index, built.textures[texture][0].index];
    const network = networkFiles(built.network);
    const question = {kind: "scores", network, images: [mixed!], classes} as const;
    const {scores, backend, milliseconds} = await client.ask(question, {signal, progress});
    const [{top, asked}] = scores;
    const facts = [
      ["backend", backendTitle(backend)],
      ["time", `${Math.round(milliseconds)} ms`]
    ] as const;
    return {top, shape: asked[0], texture: asked[1], facts};
  }

  function say({animal, texture}: Choice, {top, shape, texture: skin, facts}: Said): void {
    bars.show(top);
    duel.replaceChildren(
      ...[
        ["by its shape", shape],
        ["by its texture", skin]
      ].map(([words, score]) => {
        const {label, probability} = score as ClassScore;
        return html`<div><dt>${words}: ${label}</dt><dd><span class="score-bar" aria-hidden="true"><span
        style=${`width: ${(100 * probability).toFixed(2)}%`}></span></span> ${percentText(probability)}</dd></div>`;
      })
    );
    verdict.textContent = verdictOf(top[0], shape, skin);
    frame.caption(
      `The whole animal is “${shape.label}” to the network, the texture alone “${skin.label}”. This picture has the outline of the one and the skin of the other.`
    );
    const credits = [animal, texture].map((id) => photoCredit(photos.find((d) => d.id === id)!));
    frame.credit(html`<span>${credits[0]}. ${credits[1]}. Outline: ours, CC BY 4.0. Changed: the skin.</span>`);
    frame.readout([["network", networkEntry(built.network).title], ["first", top[0].label], ...facts]);
  }

  function fileName(ending: string): string {
    return `${animalInput.value}-in-${textureInput.value}${ending}`;
  }

  function rows() {
    if (!said) throw new Error("There are no numbers yet.");
    const line = (what: string, {index, label, logit, probability}: ClassScore) => ({
      what,
      index,
      label,
      logit,
      probability
    });
    return [
      line("shape", said.shape),
      line("texture", said.texture),
      ...said.top.map((score, i) => line(`${i + 1}`, score))
    ];
  }

  function numbers() {
    if (!said) throw new Error("There are no numbers yet.");
    const {top, shape, texture} = said;
    return {network: built.network, ...choice(), shape, skin: texture, top};
  }
}

/** Returns in a sentence which of the two wins, and whether either is the network's answer. */
export function verdictOf(first: ClassScore, shape: ClassScore, texture: ClassScore): string {
  if (shape.index === texture.index) return `Both are called “${shape.label}”: nothing to choose between.`;
  const winner = shape.probability >= texture.probability ? "shape" : "texture";
  const score = winner === "shape" ? shape : texture;
  if (first.index === score.index) return `The ${winner} wins: the network says “${first.label}”.`;
  return `Neither wins outright: the network says “${first.label}”. Of the two, it finds the ${winner} more likely.`;
}

/** Returns the texture's size from a link. Throws `invalid scale: …`. */
function scaleField(text: string): number {
  const value = Number(text);
  if (!(text.trim() && value >= 0.2 && value <= 3))
    throw new RangeError(`invalid scale: ${text.slice(0, 20)} (0.2 to 3)`);
  return value;
}
