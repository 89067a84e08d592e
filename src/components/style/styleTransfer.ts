import {html} from "htl";
import type {SettingValues} from "../../methods.js";
import type {Client} from "../../worker/client.js";
import {photoField, settingsField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {canvasPng} from "../marks/drawPicture.js";
import {askStyle} from "./askStyle.js";
import {builtStyle} from "./builtStyle.js";
import {layersField} from "./layersField.js";
import {styleBoard} from "./styleBoard.js";
import {type StyleFilm, styleCaption, styleFacts, styleFileName, styleRows} from "./styleFilm.js";
import {styleSources} from "./styleSources.js";
import {type BuiltStyle, type StyleChoice, styleKnobs, styleNetwork, styleOptions, styleSpec} from "./styles.js";

export interface StyleTransferFigureOptions {
  /** Names the figure in the page; defaults to "style". */
  readonly id?: string;
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

/**
 * Returns the live figure of neural style transfer: a photo for the content,
 * another for the style, the layers that say what either is, the weights, and
 * the film of the image that has both, with its losses and what the network
 * says of all three. It begins with what was *built*, which needs no network.
 * The state is in the page’s address.
 */
export function styleTransfer(
  built: BuiltStyle,
  {id = "style", client, invalidation}: StyleTransferFigureOptions
): LiveFigure<StyleChoice<PickedPhoto>> {
  const fields = {
    content: photoField({initial: styleSpec.content}),
    style: photoField({initial: styleSpec.style}),
    contentLayers: layersField("keeps", "Content of the layers", {initial: styleSpec.contentLayers}),
    styleLayers: layersField("takes", "Style of the layers", {initial: styleSpec.styleLayers}),
    settings: settingsField<SettingValues>(styleKnobs)
  };
  const sources = styleSources();
  const board = styleBoard(sources.canvases);
  const settings = html`<details class="figure-settings"><summary>Layers, weights and steps</summary>
    ${fields.contentLayers.element}${fields.styleLayers.element}${fields.settings.element}</details>` as HTMLDetailsElement;
  const figure = liveFigure<StyleChoice<PickedPhoto>, StyleFilm>({
    id,
    label: "One photo in the style of another",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields">
      <section class="figure-control-photo"><div class="figure-control-title">Content</div>${fields.content.element}</section>
      <section class="figure-control-photo"><div class="figure-control-title">Style</div>${fields.style.element}</section>
      <section class="style-go">${settings}
        <button type="button" class="ascent-go" onclick=${() => figure.start()}>Transfer</button></section>
    </div>`,
    picture: board.element,
    waits: true,
    stale: board.stale,
    // Of another photo than was asked for, nothing is asked.
    linked: (values, before, wrong) =>
      wrong.includes("content") || wrong.includes("style") ? before : {...before, ...values},
    arrange(choice) {
      const {contentLayers, styleLayers} = choice;
      const isOther = `${contentLayers} ${styleLayers}` !== `${styleSpec.contentLayers} ${styleSpec.styleLayers}`;
      if (isOther || Object.keys(choice.settings).length) settings.open = true;
      void sources.show(choice).catch(() => {}); // said where the credit was, and again when it is asked for
    },
    built: (choice, isInitial) =>
      isInitial ? Promise.all([builtStyle(built), sources.show(choice)]).then(([film]) => film) : undefined,
    ask: async (choice, tools) => askStyle(client, await sources.show(choice), choice, tools),
    draw(shown, choice) {
      board.draw(shown, choice);
      return {caption: styleCaption(shown), credit: sources.credit, facts: styleFacts(shown, choice)};
    },
    files: {
      PNG: () => canvasPng(board.seen().canvas),
      CSV: styleRows,
      JSON: ({losses, scores}, choice) => ({network: styleNetwork, options: styleOptions(choice), losses, scores})
    },
    fileName(choice, _, file) {
      const name = styleFileName(choice);
      return file === "PNG" ? `${name}-${board.seen().step}` : name;
    }
  });
  invalidation?.then(board.pause);
  return figure;
}
