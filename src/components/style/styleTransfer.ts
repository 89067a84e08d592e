import {html} from "htl";
import type {StyleLosses} from "../../features/styleTransfer.js";
import {fit} from "../../images/fit.js";
import type {Pixels} from "../../images/pixels.js";
import {toPicture} from "../../images/toPicture.js";
import {networkEntry} from "../../networks.js";
import {photos} from "../../photos.js";
import type {Client} from "../../worker/client.js";
import {networkFiles} from "../../worker/networkFiles.js";
import type {ImageScores, Progress, StepImage} from "../../worker/protocol.js";
import {answering} from "../frame/answering.js";
import {type Fact, figureFrame} from "../frame/figureFrame.js";
import {figureState} from "../frame/figureState.js";
import {readPhoto} from "../frame/linkReaders.js";
import {quoted} from "../frame/linkState.js";
import {photoCredit} from "../frame/photoCredit.js";
import {saveFile} from "../frame/saveFile.js";
import {backendPicker, backendTitle} from "../inputs/backendPicker.js";
import {knobInputs, parseKnob} from "../inputs/knobInputs.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {ownPhotoWords} from "../inputs/ownPhotoWords.js";
import {type PickedPhoto, photoPicker} from "../inputs/photoPicker.js";
import {canvasPng, drawPicture} from "../marks/drawPicture.js";
import {type FilmFrame, filmPane} from "../marks/filmPane.js";
import {percentText} from "../marks/percentText.js";
import {scoreBars} from "../marks/scoreBars.js";
import {layerChecks} from "./layerChecks.js";
import {lossCurves} from "./lossCurves.js";
import {
  type BuiltStyle,
  type StyleChoice,
  styleKnobs,
  styleLayers,
  styleNetwork,
  styleOptions,
  styleSpec
} from "./styles.js";

export interface StyleTransferFigureOptions {
  /** Names the figure in the page; defaults to "style". */
  readonly id?: string;
  /** Asks the worker. */
  readonly client: Client;
  /** The address of the sheet of the built film’s pictures. */
  readonly film: string;
  /** The address of the sheet of the photos’ thumbnails. */
  readonly thumbnails: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** What is on the screen. */
interface Shown {
  readonly choice: StyleChoice<PickedPhoto>;
  readonly frames: readonly FilmFrame[];
  readonly losses: readonly (readonly [step: number, losses: StyleLosses])[];
  readonly scores: readonly ImageScores[] | null;
  /** Where it was stopped; null where it came to its end. */
  readonly stopped: number | null;
  readonly facts: readonly Fact[];
}

/**
 * Returns the live figure of neural style transfer: a photo for the content,
 * another for the style, the layers that say what either is, the weights, and
 * the film of the image that has both, with its losses and what the network
 * says of all three. It begins with what was *built*, which needs no network.
 * The state is in the page’s address.
 */
export function styleTransfer(built: BuiltStyle, options: StyleTransferFigureOptions): HTMLElement {
  const {id = "style", client, film, thumbnails, invalidation} = options;
  const {inputShape, title} = networkEntry(styleNetwork);
  const [height, width, channels] = inputShape;
  let choice: StyleChoice<PickedPhoto> = styleSpec;
  let shown: Shown | undefined;
  let growing: {frames: FilmFrame[]; losses: (readonly [number, StyleLosses])[]} | undefined;

  const layersField = (text: string) => {
    const names = text ? text.split("~") : [];
    for (const name of names) if (!styleLayers.includes(name)) throw new RangeError(`unknown layer: ${quoted(name)}`);
    return names;
  };
  const state = figureState<Record<string, string | number | readonly string[]>>(id, {
    content: readPhoto,
    style: readPhoto,
    keeps: layersField,
    takes: layersField,
    ...Object.fromEntries(
      styleKnobs.map((knob) => [knob.key, (text: string) => parseKnob(knob, text) as string | number])
    )
  });

  const contentInput = photoPicker(photos, {value: styleSpec.content, sheet: thumbnails});
  const styleInput = photoPicker(photos, {value: styleSpec.style, sheet: thumbnails});
  const keeps = layerChecks("Content of the layers", styleLayers, styleSpec.contentLayers);
  const takes = layerChecks("Style of the layers", styleLayers, styleSpec.styleLayers);
  let knobs = knobInputs(styleKnobs);
  const knobPlace =
    html`<details class="method-knobs"><summary>Weights and steps</summary>${knobs}</details>` as HTMLDetailsElement;
  const go = html`<button type="button" class="ascent-go" onclick=${() => transfer()}>Transfer</button>`;
  const canvas = (label: string) =>
    html`<canvas role="img" width="299" height="299" aria-label=${label}></canvas>` as HTMLCanvasElement;
  const contentCanvas = canvas("The content");
  const styleCanvas = canvas("The style");
  const curves = lossCurves();
  const pane = filmPane({curve: curves, format: (value) => value.toPrecision(3)});
  const bars = ["content", "style", "result"].map((name) => scoreBars({label: `What the network says of the ${name}`}));
  const board = html`<div class="style-board">
    <div class="style-source"><strong>Content</strong>${contentCanvas}</div>
    <div class="style-source"><strong>Style</strong>${styleCanvas}</div>
    <div class="style-result">${pane.element}</div>
    <div class="style-scores">${bars.map(({element}, i) => html`<div><strong>${["Content", "Style", "Result"][i]} is called</strong>${element}</div>`)}</div>
  </div>` as HTMLElement;
  const backendInput = backendPicker(client);
  const frame = figureFrame({
    id,
    label: "One photo in the style of another",
    controls: html`<div class="style-controls">
      <section><div class="control-title">Content</div>${contentInput}</section>
      <section><div class="control-title">Style</div>${styleInput}</section>
      <section>${keeps}${takes}</section>
      <section>${knobPlace}${go}</section>
    </div>`,
    picture: board,
    files: {PNG: savePng, CSV: saveCsv, JSON: saveJson},
    tools: backendInput,
    link: () => {
      if (shown && isOwn(shown.choice)) throw new Error(ownPhotoWords.noLink);
      return state.link(fieldsOf(shown?.choice ?? choice));
    },
    onCancel: cancel,
    onRetry: () => transfer()
  });
  const live = answering(frame, {invalidation, stale: markBars});

  for (const [input, key] of [
    [contentInput, "content"],
    [styleInput, "style"]
  ] as const)
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      choice = {...choice, [key]: input.value};
      void showSources();
    });
  for (const [input, key] of [
    [keeps, "contentLayers"],
    [takes, "styleLayers"]
  ] as const)
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      choice = {...choice, [key]: input.value};
    });
  knobPlace.addEventListener("knob", () => {
    choice = {...choice, settings: knobs.value as StyleChoice["settings"]};
  });
  backendInput.addEventListener("input", (event) => event.stopPropagation());
  state.onChange(follow, invalidation);
  invalidation?.then(() => pane.pause());
  follow();
  return frame.element;

  function markBars(stale: boolean): void {
    for (const bar of bars) bar.stale(stale);
  }

  /** Shows what the page’s address asks for. */
  function follow(): void {
    const {values, problem} = state.read();
    const {content, style, keeps, takes, ...settings} = values as Record<string, string> & {
      keeps?: readonly string[];
      takes?: readonly string[];
    };
    choice = {
      content: content ?? styleSpec.content,
      style: style ?? styleSpec.style,
      contentLayers: keeps ?? styleSpec.contentLayers,
      styleLayers: takes ?? styleSpec.styleLayers,
      settings: settings as unknown as StyleChoice["settings"]
    };
    frame.note(problem);
    sync();
    if (Object.keys(values).length) void transfer();
    else void showBuilt();
  }

  function sync(): void {
    contentInput.value = choice.content;
    styleInput.value = choice.style;
    keeps.value = choice.contentLayers;
    takes.value = choice.styleLayers;
    const next = knobInputs(styleKnobs, {value: choice.settings});
    knobs.replaceWith(next);
    knobs = next;
    if (Object.keys(choice.settings).length) knobPlace.open = true;
  }

  /** Shows the two photos of the choice, as the network gets them. */
  async function showSources(): Promise<readonly Pixels[] | undefined> {
    const mine = choice;
    try {
      const found = await Promise.all(
        [mine.content, mine.style].map(async (photo) => (await loadPhoto(photo, {height, width, channels})).pixels)
      );
      if (mine.content !== choice.content || mine.style !== choice.style) return;
      [contentCanvas, styleCanvas].forEach((canvas, i) => {
        drawPicture(canvas, toPicture(found[i]));
        canvas.setAttribute(
          "aria-label",
          `The ${["content", "style"][i]}: ${subjectOf([mine.content, mine.style][i])}`
        );
      });
      const credits = [mine.content, mine.style].flatMap((photo, i) => {
        const known = photos.find((d) => d.id === photo);
        return [i ? " " : "", known ? photoCredit(known) : ownPhotoWords.credit];
      });
      frame.credit(html`<span>${credits}</span>`);
      return found;
    } catch (error) {
      frame.error((error as Error).message);
    }
  }

  async function showBuilt(): Promise<void> {
    live.cancel();
    const sheet = new Image();
    sheet.src = film;
    const [loaded] = await Promise.all([
      sheet.decode().then(
        () => true,
        () => false
      ),
      showSources()
    ]);
    if (growing || shown) return; // the reader was quicker
    if (!loaded) return frame.error(`no such picture: ${film.split("/").pop()}`);
    const {size, columns, steps, losses, scores} = built;
    const frames = steps.map((step, i) => ({
      step,
      value: losses[step].total,
      draw(canvas: HTMLCanvasElement) {
        canvas.width = canvas.height = size;
        const [x, y] = [(i % columns) * size, Math.floor(i / columns) * size];
        canvas.getContext("2d")!.drawImage(sheet, x, y, size, size, 0, 0, size, size);
      }
    }));
    show({
      choice: styleSpec,
      frames,
      losses: losses.map((d, step) => [step, d] as const),
      scores,
      stopped: null,
      facts: [["computed", "when this site was built"]]
    });
    requestAnimationFrame(() => {
      contentInput.reveal();
      styleInput.reveal();
    });
  }

  /** Asks the worker for the choice; a newer choice ends an older one. */
  async function transfer(): Promise<void> {
    const mine = choice;
    const how = styleOptions(mine);
    growing = undefined;
    frame.note(null);
    await live.run(async ({signal, progress}) => {
      const sources = await showSources();
      if (signal.aborted || !sources) return;
      const [content, style] = sources.map((pixels) => fit(pixels, {height, width, channels}));
      if (isOwn(mine)) state.write({});
      else state.write(fieldsOf(mine));
      growing = {frames: [], losses: []};
      const hear = (heard: Progress) => {
        progress(heard);
        if (heard.image && !signal.aborted) grow(heard.image, mine);
      };
      const network = networkFiles(styleNetwork);
      const answer = await client.ask({kind: "style", network, content, style, options: how}, {signal, progress: hear});
      if (signal.aborted) return;
      const [rows, columns, depth] = answer.shape;
      const steps = answer.losses.length - 1;
      const last = {values: answer.values, width: columns, height: rows, channels: depth};
      grow({...last, step: steps, value: answer.losses[steps].total, losses: answer.losses[steps]}, mine);
      const {milliseconds: time} = answer;
      show({
        ...shown!,
        losses: answer.losses.map((d, step) => [step, d] as const),
        scores: answer.scores,
        stopped: null,
        facts: [
          ["backend", backendTitle(answer.backend)],
          ["time", time < 10_000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`]
        ]
      });
    });
  }

  /** Adds an image to the film on the screen. */
  function grow({step, value, losses, ...pixels}: StepImage, mine: StyleChoice<PickedPhoto>): void {
    if (!growing) return;
    const image = toPicture(pixels);
    growing.frames.push({step, value, draw: (canvas) => drawPicture(canvas, image)});
    growing.losses.push([step, losses!]);
    show({
      choice: mine,
      frames: growing.frames.slice(),
      losses: growing.losses.slice(),
      scores: null,
      stopped: step,
      facts: []
    });
  }

  /** Ends the transfer; the last image stays. */
  function cancel(): void {
    live.cancel();
    const begun = growing && growing.frames.length > 0;
    growing = undefined;
    if (begun && shown) {
      const {stopped, losses} = shown;
      show({...shown, facts: [["stopped", `at step ${stopped}`]]});
      frame.caption(`Stopped at step ${stopped}, total loss ${losses[losses.length - 1][1].total.toPrecision(3)}.`);
    } else {
      if (shown) choice = shown.choice;
      sync();
      void showSources();
    }
  }

  function show(next: Shown): void {
    shown = next;
    const {choice: mine, frames, losses, scores, facts} = next;
    const {steps = 0, contentWeight = 0, styleWeight = 0, variationWeight = 0} = styleOptions(mine);
    const name = `${subjectOf(mine.content)}, in the style of: ${subjectOf(mine.style)}`;
    curves.losses(losses, {content: contentWeight, style: styleWeight, variation: variationWeight});
    pane.show({frames, values: losses.map(([step, {total}]) => [step, total] as const), steps, name});
    bars.forEach(({element, show}, i) => {
      element.parentElement!.hidden = !scores;
      if (scores) show(scores[i].top);
    });
    frame.caption(captionOf(next));
    const {content, style, variation} = losses[losses.length - 1][1];
    frame.readout([
      ["network", title],
      ["content of", mine.contentLayers.join(", ") || "none"],
      ["style of", mine.styleLayers.join(", ") || "none"],
      ["α, β, γ", `${contentWeight}, ${styleWeight}, ${variationWeight}`],
      ["steps", `${losses[losses.length - 1][0]}`],
      ["losses: content, style, variation", [content, style, variation].map((d) => d.toPrecision(3)).join(", ")],
      ...facts
    ]);
  }

  function savePng(): Promise<void> {
    const {canvas, step} = pane.seen();
    return canvasPng(canvas).then((blob) => saveFile(`${fileName()}-${step}.png`, blob));
  }

  function saveCsv(): void {
    if (!shown) throw new Error("There are no losses yet.");
    const rows = shown.losses.map(([step, d]) => [step, d.content, d.style, d.variation, d.total].join(","));
    const text = ["step,content,style,variation,total", ...rows].join("\n");
    saveFile(`${fileName()}.csv`, new Blob([text], {type: "text/csv"}));
  }

  function saveJson(): void {
    if (!shown) throw new Error("There are no numbers yet.");
    const {losses, scores} = shown;
    const content = {network: styleNetwork, options: styleOptions(shown.choice), losses, scores};
    saveFile(`${fileName()}.json`, new Blob([JSON.stringify(content)], {type: "application/json"}));
  }

  function fileName(): string {
    const {content, style} = shown?.choice ?? choice;
    return `${content instanceof File ? "own" : content}-in-${style instanceof File ? "own" : style}`;
  }
}

function isOwn({content, style}: StyleChoice<PickedPhoto>): boolean {
  return content instanceof File || style instanceof File;
}

/** Returns what a link says of the choice: what differs from the built one. */
function fieldsOf({content, style, contentLayers, styleLayers, settings}: StyleChoice<PickedPhoto>) {
  const changed = <T extends string>(value: T, initial: string) => (value === initial ? undefined : value);
  return {
    content: changed(String(content), styleSpec.content),
    style: changed(String(style), styleSpec.style),
    keeps: changed(contentLayers.join("~"), styleSpec.contentLayers.join("~")),
    takes: changed(styleLayers.join("~"), styleSpec.styleLayers.join("~")),
    ...Object.fromEntries(styleKnobs.map(({key}) => [key, settings[key]]))
  };
}

function subjectOf(photo: PickedPhoto): string {
  return photos.find(({id}) => id === photo)?.subject ?? "your own photo";
}

function captionOf({scores, losses, stopped}: Shown): string {
  if (!scores) return `On the way: step ${stopped}, total loss ${losses[losses.length - 1][1].total.toPrecision(3)}.`;
  const [content, style, result] = scores.map(({top: [best]}) => best);
  const said = (best: typeof content) => `“${best.label}” (${percentText(best.probability)})`;
  const verdict =
    result.index === content.index
      ? "It still sees what the content is."
      : result.index === style.index
        ? "It now sees what the style is."
        : "It sees neither the class of the content nor that of the style.";
  return `The network calls the content ${said(content)}, the style ${said(style)}, and the result ${said(result)}. ${verdict}`;
}
