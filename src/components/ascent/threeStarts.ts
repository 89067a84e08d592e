import {FileAttachment} from "observablehq:stdlib";
import {fineShare} from "../../images/fineShare.js";
import type {Raster} from "../../images/raster.js";
import type {Client} from "../../worker/client.js";
import type {Provenance} from "../../worker/protocol.js";
import {numberField, selectField} from "../frame/inputFields.js";
import {type LiveFigure, type LiveTools, liveFigure} from "../frame/liveFigure.js";
import {canvasPng} from "../marks/drawPicture.js";
import {filmSheet} from "../marks/filmSheet.js";
import {loadImage} from "../marks/loadImage.js";
import {pixelFrame} from "../marks/pixelFrame.js";
import {spriteFrames} from "../marks/spriteFrames.js";
import {optionsIn} from "./ascentSet.js";
import type {BuiltStarts} from "./ascentStarts.js";
import {rungSet} from "./rungs.js";
import {rungUnit, startSeeds, startWays} from "./rungWays.js";
import {startPairs} from "./startPairs.js";
import {type StartsShown, startCount, startsCaption, startsFacts, startsRows} from "./startsShown.js";
import {threeStartsBoard} from "./threeStartsBoard.js";

export interface ThreeStartsOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** Ends what the figure has under way. */
  readonly invalidation?: Promise<unknown>;
}

interface Choice {
  /** The id of a preset of the sequence. */
  readonly way: string;
  /** The first seed; the others follow it. */
  readonly seed: number;
}

const network = "inception-v3";

/**
 * Returns the live figure “three starts, three results”: the same class
 * climbed from three noises, and how different the results are. Two ways were
 * *built*, which need no network. The state is in the page’s address.
 */
export function threeStarts(built: BuiltStarts, {client, invalidation}: ThreeStartsOptions): LiveFigure<Choice> {
  const ways = rungSet.presets.map(({id, title}) => [id, title] as const);
  const fields = {
    way: selectField<string>("Regularisers", ways, {initial: startWays[1]}),
    seed: numberField("First seed", [1, 9997], {initial: startSeeds[0], name: "seed"})
  };
  const board = threeStartsBoard();
  return liveFigure<Choice, StartsShown>({
    id: "seeds",
    label: "Three starts, three results",
    isWide: true,
    client,
    invalidation,
    fields,
    picture: board.element,
    built: ({way, seed}) => (seed === startSeeds[0] ? builtStarts(built, way) : undefined),
    ask: (choice, tools) => askStarts(client, choice, tools),
    draw(shown, {way}) {
      board.draw(shown);
      return {caption: startsCaption(shown, way), facts: startsFacts(shown, way)};
    },
    files: {
      PNG: ({results}) => canvasPng(filmSheet(results.map(({seed, value, draw}) => ({step: seed, value, draw})))),
      CSV: startsRows
    },
    fileName: ({way, seed}) => `flamingo-${way}-starts-${seed}`
  });
}

/** Resolves to the starts that were built for a way; undefined where there are none. */
function builtStarts({ways, cell}: BuiltStarts, id: string): Promise<StartsShown> | undefined {
  const row = ways.findIndex(({way}) => way === id);
  if (row < 0) return undefined;
  const {starts, pairs} = ways[row];
  const place = {size: cell, columns: startCount, steps: Array.from({length: startCount * ways.length}, (_, i) => i)};
  return loadImage(FileAttachment("../../data/ascent/rungs/starts.webp").href).then((sheet) => {
    const frames = spriteFrames(sheet, place, () => 0);
    return {results: starts.map((start, i) => ({...start, draw: frames[row * startCount + i].draw})), pairs};
  });
}

/** Resolves to what comes of three starts, one after the other. */
async function askStarts(
  client: Client,
  {way, seed: first}: Choice,
  {signal, progress, partial}: LiveTools<StartsShown>
): Promise<StartsShown> {
  const options = optionsIn(rungSet, {network, preset: way});
  const results: StartsShown["results"][number][] = [];
  const images: {seed: number; pixels: Raster}[] = [];
  let made: Provenance | undefined;
  for (let i = 0; i < startCount; ++i) {
    const seed = first + i;
    const answer = await client.ask(
      {kind: "ascend", network, objective: {unit: rungUnit}, options: {...options, start: "noise", seed}},
      {
        signal,
        progress: (heard) =>
          progress(
            heard.phase === "compute"
              ? {kind: "progress", phase: "compute", fraction: (i + heard.fraction) / startCount}
              : heard
          )
      }
    );
    const [height, width, channels] = answer.shape;
    const pixels = {values: answer.values, width, height, channels};
    const value = answer.objectiveValues[answer.objectiveValues.length - 1];
    const {draw} = pixelFrame(seed, value, pixels);
    results.push({seed, value, probability: answer.asked!.probability, fine: fineShare(pixels), draw});
    images.push({seed, pixels});
    made = {backend: answer.backend, milliseconds: (made?.milliseconds ?? 0) + answer.milliseconds};
    if (i < startCount - 1) partial({results: results.slice(), pairs: startPairs(images)});
  }
  return {results, pairs: startPairs(images), ...made};
}
