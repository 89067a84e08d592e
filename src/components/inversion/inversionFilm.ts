import type {Client} from "../../worker/client.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {creditOf, fileWord} from "../frame/picked.js";
import {targetNames} from "../inputs/targetNames.js";
import {canvasPng} from "../marks/drawPicture.js";
import {filmSheet} from "../marks/filmSheet.js";
import {askInversion} from "./askInversion.js";
import {builtFilms, builtInversion} from "./builtFilms.js";
import {type Inversion, inversionCaption, inversionFacts, inversionRows} from "./inversion.js";
import {inversionBoard} from "./inversionBoard.js";
import {type InversionChoice, inversionChoice, specOf} from "./inversionChoice.js";
import {inversionControls} from "./inversionControls.js";
import type {BuiltInversion, InversionSpec} from "./inversions.js";
import {inversionTexts} from "./inversionTexts.js";

export interface InversionFilmOptions {
  /** Names the figure in the page and in links. */
  readonly id: string;
  /** What the figure shows, said to those who cannot see it. */
  readonly label: string;
  /** The inversions that were made when the site was built; the first is shown first. */
  readonly specs: readonly InversionSpec[];
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly inversion: InversionChoice;
}

/**
 * Returns the live figure “which image makes the network say so?”: the film of
 * a gradient descent on the image with the weights frozen, the curve of its
 * loss, start and result side by side with what changed, and what the network
 * says of both. It begins with the first of the *built* ones, which needs no
 * network. The state is in the page’s address.
 */
export function inversionFilm(built: readonly BuiltInversion[], options: InversionFilmOptions): LiveFigure<Choice> {
  const {id, label, specs, client, invalidation} = options;
  const initial = inversionChoice(specs[0]);
  const names = targetNames(knownLabels(built, specs));
  const controls = inversionControls({value: initial, id, names, descend: () => figure.start()});
  const board = inversionBoard(builtFilms(specs, built));
  const figure = liveFigure<Choice, Inversion>({
    id,
    label,
    isWide: true,
    client,
    invalidation,
    fields: {inversion: {element: controls, initial, ...inversionTexts(specs)}},
    controls,
    picture: board.element,
    waits: true,
    stale() {}, // what grows is not old
    built({inversion}) {
      const spec = specOf(inversion, specs);
      return spec && builtInversion(spec, built, names);
    },
    ask: ({inversion}, tools) => askInversion(client, names, inversion, tools),
    draw(shown, {inversion}) {
      const {start} = inversion;
      board.draw(shown, specOf(inversion, specs)?.id);
      return {
        caption: inversionCaption(shown),
        credit: typeof start === "number" || start === "zeros" || start === "noise" ? null : creditOf(start),
        facts: inversionFacts(shown, inversion)
      };
    },
    files: {
      PNG: board.png,
      "Film as PNG": ({film}) => canvasPng(filmSheet(film.frames)),
      CSV: ({outcome}) => outcome && inversionRows(outcome),
      JSON({outcome}, {inversion}) {
        if (!outcome) return;
        const {changed: _, ...numbers} = outcome;
        const {start} = inversion;
        return {...inversion, start: start instanceof File ? fileWord(start) : start, ...numbers};
      }
    },
    fileName({inversion: {network, layer, unit, start, seed}}, _, file) {
      const name = `${network}-${layer}-${unit}-from-${fileWord(start)}-${seed}`;
      return file === "Film as PNG" ? `${name}-film` : name;
    }
  });
  board.gallery.addEventListener("input", (event) => {
    event.stopPropagation();
    figure.choose({inversion: inversionChoice(specs.find(({id}) => id === board.gallery.value)!)});
  });
  invalidation?.then(board.pause);
  return figure;
}

/** Returns the names of inception-v3’s classes that the *built* films hold. */
function knownLabels(built: readonly BuiltInversion[], specs: readonly InversionSpec[]): ReadonlyMap<number, string> {
  const isPhotos = ({id}: BuiltInversion) => specs.some((d) => d.id === id && d.network === "inception-v3");
  const scores = built.filter(isPhotos).flatMap(({top, startTop}) => [...top, ...startTop]);
  return new Map(scores.map(({index, label}) => [index, label]));
}
