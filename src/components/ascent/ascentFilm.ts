import type {Client} from "../../worker/client.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf} from "../frame/picked.js";
import {targetNames} from "../inputs/targetNames.js";
import {canvasPng} from "../marks/drawPicture.js";
import {filmSheet} from "../marks/filmSheet.js";
import {type Ascent, ascentCaption, ascentFacts, ascentRows} from "./ascent.js";
import {ascentBoard} from "./ascentBoard.js";
import {type AscentChoice, ascentChoice, specOf} from "./ascentChoice.js";
import {ascentControls} from "./ascentControls.js";
import {ascentSpecs, type BuiltAscent} from "./ascents.js";
import {ascentAliases, ascentTexts} from "./ascentTexts.js";
import {askAscent} from "./askAscent.js";
import {builtAscent, builtFilms} from "./builtFilms.js";

export interface AscentFilmOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly ascent: AscentChoice;
}

/**
 * Returns the live figure “what image would the network like to see?”: the
 * film of an ascent from a start to an image that a class or a unit answers to
 * most, to be played and scrubbed through, with the curve of its value. The
 * *built* films need no network. The state is in the page’s address.
 */
export function ascentFilm(
  built: readonly BuiltAscent[],
  {client, invalidation}: AscentFilmOptions
): LiveFigure<Choice> {
  const initial = ascentChoice(ascentSpecs[0]);
  const names = targetNames(new Map(built.flatMap(({top}) => top.map(({index, label}) => [index, label]))));
  const controls = ascentControls({value: initial, names, climb: () => figure.start()});
  const board = ascentBoard(builtFilms(built));
  const figure = liveFigure<Choice, Ascent>({
    id: "ascent",
    label: "What image would the network like to see?",
    client,
    invalidation,
    fields: {ascent: {element: controls, initial, ...ascentTexts}},
    aliases: ascentAliases,
    controls,
    picture: board.element,
    waits: true,
    stale() {}, // what grows is not old
    built({ascent}) {
      const spec = specOf(ascent);
      return spec && builtAscent(spec, built);
    },
    async ask({ascent}, tools) {
      await controls.fetchNames();
      return askAscent(client, names, ascent, tools);
    },
    draw(shown, {ascent}) {
      board.draw(shown, specOf(ascent)?.id);
      const {start} = ascent;
      return {
        caption: ascentCaption(shown, ascent),
        credit: start === "noise" || start === "grey" ? null : creditOf(start),
        facts: ascentFacts(shown, ascent)
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
    figure.choose({ascent: ascentChoice(ascentSpecs.find(({id}) => id === board.gallery.value)!)});
  });
  invalidation?.then(board.pause);
  return figure;
}
