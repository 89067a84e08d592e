import {FileAttachment} from "observablehq:stdlib";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import type {AnsweringTools} from "../frame/answering.js";
import {pictureField} from "../frame/inputFields.js";
import {readChoice} from "../frame/linkReaders.js";
import {type LiveFigure, liveFigure} from "../frame/liveFigure.js";
import {subjectOf} from "../frame/picked.js";
import {percentText} from "../marks/percentText.js";
import {liveScores} from "./liveScores.js";
import {type LiveRows, scoreboardBoard} from "./scoreboardBoard.js";
import {columns, type Sort, scoreboardRows, scoreOf, sorts} from "./scoreboardColumns.js";
import type {BuiltScoreboard} from "./scoreboards.js";

export interface ScoreboardOptions {
  /** The address of the sheet of pictures; defaults to the site’s. */
  readonly sheet?: string;
  /** Asks the worker, when the reader wants an animal's numbers computed again. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  readonly sort: Sort;
}

/** What was computed here. */
interface Computed extends Partial<Provenance> {
  readonly live: LiveRows;
  /** The animal that was the last, and how far its probabilities are from those that were built, at most. */
  readonly last?: {readonly photo: string; readonly apart: number};
}

/**
 * Returns the scoreboard: how many of all animals are still named rightly in
 * each test, and below it every animal with its pictures, sorted as the reader
 * likes; the pointer, or the arrow keys, show a picture large with what the
 * network says to it. Everything in it was *built*; an animal can be computed
 * once more.
 */
export function scoreboard(
  built: BuiltScoreboard,
  {sheet = builtSheet(), client, invalidation}: ScoreboardOptions
): LiveFigure<Choice, Computed> {
  const {rows, network} = built;
  let computed: Computed = {live: new Map()};
  const board = scoreboardBoard(built, {
    sheet,
    onSort: (sort) => figure.choose({sort}),
    onCompute: (photo) => void figure.more((_, tools) => compute(photo, tools)),
    invalidation
  });
  const figure = liveFigure<Choice, Computed>({
    id: "scoreboard",
    label: "Which guess survives? All animals, all tests",
    isWide: true,
    client,
    invalidation,
    fields: {sort: pictureField<Sort>("corpus", {read: readChoice("order", sorts), write: String})},
    views: ["sort"],
    picture: board.element,
    stale: board.stale,
    built: () => computed,
    ask: async (_, tools) => (computed.last ? compute(computed.last.photo, tools) : computed),
    draw({live, last}, {sort}) {
      board.draw(live, sort);
      return {
        caption:
          "“Named” means that the network’s first class names the animal. A probability is that of all classes that name it, together: five for a cat, one for most.",
        facts: [
          ["network", networkEntry(network).title],
          ["animals", `${rows.length}`],
          ...(last
            ? ([
                ["computed here", subjectOf(last.photo)],
                ["farthest from what was built", percentText(last.apart)]
              ] as const)
            : [])
        ]
      };
    },
    files: {CSV: () => scoreboardRows(built), JSON: () => built}
  });
  return figure;

  /** Asks the worker for all pictures of an animal, and says how far its answers are from what was built. */
  async function compute(photo: string, tools: AnsweringTools): Promise<Computed> {
    const row = rows.find((d) => d.photo === photo)!;
    const {scores, backend, milliseconds} = await liveScores(client, built, row, tools);
    const apart = columns.map(({id}) => Math.abs(scores[id].probability - scoreOf(row, id).probability));
    const live = new Map(computed.live).set(photo, scores);
    computed = {live, last: {photo, apart: Math.max(...apart)}, backend, milliseconds};
    return computed;
  }
}

/** Returns the address of the pictures that the site was built with. */
function builtSheet(): string {
  return FileAttachment("../../data/shape/scoreboard/sheet.webp").href;
}
