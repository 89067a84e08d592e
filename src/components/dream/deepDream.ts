import {html} from "htl";
import type {SettingValues} from "../../methods.js";
import type {Client} from "../../worker/client.js";
import {photoField, radioField, selectField, settingsField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf} from "../frame/picked.js";
import type {PickedPhoto} from "../inputs/photoPicker.js";
import {canvasPng} from "../marks/drawPicture.js";
import {filmGif} from "../marks/filmGif.js";
import {filmSheet} from "../marks/filmSheet.js";
import {askDream} from "./askDream.js";
import {builtDream, builtDreams} from "./builtDream.js";
import {dreamBoard} from "./dreamBoard.js";
import {type DreamShown, dreamCaption, dreamFacts, dreamFileName, dreamRows} from "./dreamShown.js";
import {
  type BuiltDream,
  type DreamChoice,
  dreamChoice,
  dreamKnobs,
  dreamLayers,
  dreamNetwork,
  dreamOptions,
  dreamPhoto,
  dreamSpecOf,
  firstDream
} from "./dreams.js";

export interface DeepDreamOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

const wholes = [
  ["square", "mean square"],
  ["sum", "sum"]
] as const;

/**
 * Returns the live figure of dreams: a photo, a layer, and the film of what
 * gradient ascent on the whole layer draws into the photo, with what the
 * network says of both. It begins with one of those that were *built*, a layer
 * each, which need no network. The state is in the page’s address.
 */
export function deepDream(
  built: readonly BuiltDream[],
  {client, invalidation}: DeepDreamOptions
): LiveFigure<DreamChoice<PickedPhoto>> {
  const fields = {
    photo: photoField({initial: dreamPhoto}),
    layer: selectField(
      "Layer",
      dreamLayers.map((name) => [name, name] as const),
      {initial: firstDream}
    ),
    whole: radioField("Make large its", wholes, {initial: "square", name: "whole", group: "dream-whole"}),
    settings: settingsField<SettingValues>(dreamKnobs)
  };
  const board = dreamBoard(builtDreams(built));
  const settings = html`<details class="figure-settings"><summary>Strength, steps and octaves</summary>
    ${fields.settings.element}</details>` as HTMLDetailsElement;
  const figure = liveFigure<DreamChoice<PickedPhoto>, DreamShown>({
    id: "dream",
    label: "What does a layer see in a photo, if it may draw it?",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields figure-columns">
      <section class="figure-control-photo">${fields.photo.element}</section>
      <section class="dream-go">${fields.layer.element} ${fields.whole.element}
        <button type="button" class="ascent-go" onclick=${() => figure.start()}>Dream</button>${settings}</section>
    </div>`,
    picture: board.element,
    waits: true,
    stale: board.stale,
    // Of another photo than was asked for, nothing is asked.
    linked: (values, before, wrong) => (wrong.includes("photo") ? before : {...before, ...values}),
    arrange({settings: turned}) {
      if (Object.keys(turned).length) settings.open = true;
    },
    built(choice) {
      const spec = dreamSpecOf(choice);
      return spec && builtDream(spec.layer, built);
    },
    ask: (choice, tools) => askDream(client, choice, tools),
    draw(shown, choice) {
      board.draw(shown, dreamSpecOf(choice)?.layer);
      return {
        caption: dreamCaption(shown, choice),
        credit: creditOf(choice.photo),
        facts: dreamFacts(shown, choice)
      };
    },
    files: {
      PNG: () => canvasPng(board.seen().canvas),
      "Film as GIF": ({film}) => filmGif(film.frames),
      "Film as PNG": ({film}) => canvasPng(filmSheet(film.frames)),
      CSV: dreamRows,
      JSON: ({film, sizes, scores, moved}, choice) => ({
        network: dreamNetwork,
        layer: choice.layer,
        whole: choice.whole,
        options: dreamOptions(choice.settings),
        sizes,
        values: film.values.map(([, value]) => value),
        moved,
        scores
      })
    },
    fileName(choice, _, file) {
      const name = dreamFileName(choice);
      return file === "PNG" ? `${name}-${board.seen().step}` : file.startsWith("Film") ? `${name}-film` : name;
    }
  });
  board.gallery.addEventListener("input", (event) => {
    event.stopPropagation();
    figure.choose(dreamChoice({layer: board.gallery.value!}));
  });
  invalidation?.then(board.pause);
  return figure;
}
