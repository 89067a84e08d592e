import type {Client} from "../../worker/client.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf} from "../frame/picked.js";
import type {GalleryFilm} from "../inputs/filmGallery.js";
import {targetNames} from "../inputs/targetNames.js";
import {canvasPng} from "../marks/drawPicture.js";
import {filmSheet} from "../marks/filmSheet.js";
import {type Ascent, ascentCaption, ascentFacts, ascentRows} from "./ascent.js";
import {ascentBoard} from "./ascentBoard.js";
import {type AscentChoice, ascentChoice, specOf} from "./ascentChoice.js";
import {ascentControls} from "./ascentControls.js";
import {type AscentSet, firstIn} from "./ascentSet.js";
import {ascentTextsOf} from "./ascentTexts.js";
import {askAscent} from "./askAscent.js";
import {builtAscent, builtFilms, type Sprites} from "./builtFilms.js";
import type {MeasuredAscent} from "./measured.js";

export interface ClimbOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
  /** What the figure offers. */
  readonly set: AscentSet;
  readonly sprites: Sprites;
  /** Old keys of links, with today’s. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What stands with a built film in the gallery, by its id. */
  readonly inGallery?: (id: string) => Pick<GalleryFilm, "words" | "beside">;
  /** Whether the gallery is one sequence, to be seen as a whole; defaults to no. */
  readonly isSequence?: boolean;
  /** Whom to thank for photos in the gallery. */
  readonly galleryCredit?: () => Node;
}

export interface AscentFigureChoice {
  readonly ascent: AscentChoice;
}

/**
 * Returns a live figure of the ascents of a set: the film of one, with the
 * curve of its value, its controls, and a gallery of those that were *built*,
 * which need no network. The state is in the page’s address.
 */
export function climbFigure(
  built: readonly MeasuredAscent[],
  {client, invalidation, set, sprites, aliases, inGallery, isSequence, galleryCredit}: ClimbOptions
): LiveFigure<AscentFigureChoice> {
  const initial = ascentChoice(firstIn(set));
  const known = built.flatMap(({top, asked}) => (asked ? [...top, asked] : top));
  const names = targetNames(new Map(known.map(({index, label}) => [index, label])));
  const controls = ascentControls({value: initial, set, names, climb: () => figure.start()});
  const films = builtFilms(built, set, sprites).map((film) => ({...film, ...inGallery?.(film.id)}));
  const board = ascentBoard(films, {isSequence});
  const figure = liveFigure<AscentFigureChoice, Ascent>({
    id: set.id,
    label: set.label,
    client,
    invalidation,
    fields: {ascent: {element: controls, initial, ...ascentTextsOf(set)}},
    aliases,
    controls,
    picture: board.element,
    waits: true,
    stale() {}, // what grows is not old
    built({ascent}) {
      const spec = specOf(ascent, set);
      return spec && builtAscent(spec, built, sprites);
    },
    async ask({ascent}, tools) {
      await controls.fetchNames();
      return askAscent(client, names, ascent, set, tools);
    },
    draw(shown, {ascent}) {
      const spec = specOf(ascent, set);
      board.draw(shown, spec?.id);
      const {start} = ascent;
      return {
        caption: ascentCaption(shown, ascent, set),
        credit: start === "noise" || start === "grey" ? (galleryCredit?.() ?? null) : creditOf(start),
        facts: ascentFacts(shown, ascent, set)
      };
    },
    files: {
      PNG: () => canvasPng(board.seen().canvas),
      "Film as PNG": ({film}) => canvasPng(filmSheet(film.frames)),
      CSV: ascentRows
    },
    fileName({ascent: {network, layer, unit, preset, seed}}, _, file) {
      const name = `${network}-${layer}-${unit}-${preset}-${seed}`;
      return file === "PNG" ? `${name}-${board.seen().step}` : file === "CSV" ? name : `${name}-film`;
    }
  });
  board.gallery.addEventListener("input", (event) => {
    event.stopPropagation();
    figure.choose({ascent: ascentChoice(set.specs.find(({id}) => id === board.gallery.value)!)});
  });
  invalidation?.then(board.pause);
  return figure;
}
