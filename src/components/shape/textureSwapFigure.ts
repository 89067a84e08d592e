import {html} from "htl";
import {tilings} from "../../images/fillTexture.js";
import {polygonMask} from "../../images/polygonMask.js";
import type {Raster} from "../../images/raster.js";
import {type Paint, paints} from "../../images/silhouette.js";
import {textureSwap} from "../../images/textureSwap.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import {selectField} from "../frame/inputFields.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, subjectOf} from "../frame/picked.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {swapDefault} from "./hypotheses.js";
import {maskOf, masks} from "./masks.js";
import {scaleField} from "./scaleField.js";
import type {BuiltScoreboard, ScoreboardRow} from "./scoreboards.js";
import {swapBoard} from "./swapBoard.js";
import {type SwapAnswer, type SwapChoice, swapCaption, swapFacts, swapNumbers, swapRows} from "./swapText.js";
import {textures} from "./textures.js";

export interface TextureSwapFigureOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The animal shown first, by its photo; defaults to the cat. */
  readonly animal?: string;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
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
export function textureSwapFigure(
  built: BuiltScoreboard,
  options: TextureSwapFigureOptions
): LiveFigure<SwapChoice, SwapAnswer> {
  const {client, animal: first = "cat-chelsea", invalidation} = options;
  const [height, width, channels] = networkEntry(built.network).inputShape;
  const shape = {height, width, channels};
  const fields = swapFields({...swapDefault, animal: first, texture: skinOf(first)});
  const {animal, texture, ground, scale, tiling} = fields;
  const board = swapBoard(shape);
  const opened = new Map<string, Promise<Raster>>();

  const figure = liveFigure<SwapChoice, SwapAnswer>({
    id: "swap",
    label: "Shape against texture: one animal in another’s skin",
    isWide: true,
    client,
    invalidation,
    fields,
    controls: html`<div class="figure-fields"><section class="figure-control-photo shape-knobs">
      ${animal.element}${texture.element}${ground.element}
      ${scale.element}${tiling.element}</section></div>`,
    picture: board.element,
    stale: board.stale,
    linked: (values, initial) => ({...initial, texture: skinOf(values.animal ?? initial.animal), ...values}),
    built(choice) {
      const {top, asked, other} = builtTest(choice) ?? {};
      if (!top || !asked || !other) return;
      return pictured(choice).then((pictures) => ({...pictures, scores: {top, shape: asked, texture: other}}));
    },
    async ask(choice, tools) {
      const pictures = await pictured(choice);
      tools.partial(pictures);
      const classes = [rowOf(choice.animal)!.whole.top[0].index, built.textures[choice.texture][0].index];
      const {network} = built;
      const question = {kind: "scores", network, images: [pictures.pictures.mixed], classes} as const;
      const {scores, backend, milliseconds} = await client.ask(question, tools);
      const [{top, asked}] = scores;
      return {...pictures, scores: {top, shape: asked[0], texture: asked[1]}, backend, milliseconds};
    },
    draw(answer, choice) {
      board.draw(answer, choice);
      return {
        caption: swapCaption(answer),
        credit: html`<span>${creditOf(choice.animal)}. ${creditOf(choice.texture)}. Outline: ours, CC BY 4.0. Changed: the skin.</span>`,
        facts: swapFacts(built.network, answer)
      };
    },
    files: {
      PNG: board.png,
      CSV: swapRows,
      JSON: (answer, choice) => swapNumbers(built.network, answer, choice)
    },
    fileName: (choice) => `${choice.animal}-in-${choice.texture}`
  });
  return figure;

  function rowOf(photo: string): ScoreboardRow | undefined {
    return built.rows.find((row) => row.photo === photo);
  }

  /** Returns the skin that an animal wears in the scoreboard. */
  function skinOf(photo: string): string {
    return rowOf(photo)?.texture ?? textures[0].photo;
  }

  /** Returns what was built for the choice. */
  function builtTest(choice: SwapChoice) {
    const row = rowOf(choice.animal);
    const isUsual = (["ground", "scale", "tiling"] as const).every((key) => choice[key] === swapDefault[key]);
    return row && row.texture === choice.texture && isUsual ? row.tests.conflict : undefined;
  }

  function load(id: string): Promise<Raster> {
    const known = opened.get(id) ?? loadPhoto(id, shape).then(({pixels}) => pixels);
    opened.set(id, known);
    known.catch(() => opened.delete(id));
    return known;
  }

  /** Resolves to the pictures of the choice, and to what the whole animal and the texture alone are called. */
  async function pictured(choice: SwapChoice): Promise<SwapAnswer> {
    const [animal, texture] = await Promise.all([load(choice.animal), load(choice.texture)]);
    const mask = polygonMask(maskOf(choice.animal)!.outlines, shape);
    const mixed = textureSwap(animal, mask, texture, choice);
    const names = {
      shape: rowOf(choice.animal)?.whole.top[0].label ?? "",
      texture: built.textures[choice.texture][0].label
    };
    return {pictures: {animal, texture, mixed}, names};
  }
}

function swapFields({animal, texture, ground, scale, tiling}: SwapChoice) {
  const photos = (ids: readonly {readonly photo: string}[]) => ids.map(({photo}) => [photo, subjectOf(photo)] as const);
  return {
    animal: selectField("Shape of", photos(masks), {initial: animal, name: "animal"}),
    texture: selectField("Texture of", photos(textures), {initial: texture, name: "texture"}),
    ground: selectField(
      "Ground",
      paints.map((name) => [name, grounds[name]] as const),
      {initial: ground, name: "ground"}
    ),
    scale: scaleField({initial: scale}),
    tiling: selectField(
      "Beyond its edge",
      tilings.map((name) => [name, name] as const),
      {initial: tiling, name: "tiling"}
    )
  };
}
