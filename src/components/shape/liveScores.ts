import {polygonMask} from "../../images/polygonMask.js";
import {networkEntry} from "../../networks.js";
import type {Client} from "../../worker/client.js";
import type {Answer, Progress} from "../../worker/protocol.js";
import {loadPhoto} from "../inputs/loadPhoto.js";
import {type Hypothesis, hypotheses, scoreboardKnobs} from "./hypotheses.js";
import {maskOf} from "./masks.js";
import type {BuiltScoreboard, ScoreboardRow, TestScore} from "./scoreboards.js";
import {shapeTests} from "./shapeTests.js";

export interface LiveScoresOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** Returns what the worker says to the whole photo and to every test of an animal of the scoreboard, and how it came to it. */
export async function liveScores(
  client: Client,
  built: Pick<BuiltScoreboard, "network" | "textures">,
  {photo, names, texture, whole}: ScoreboardRow,
  {signal, progress}: LiveScoresOptions
): Promise<
  Pick<Answer<"scores">, "backend" | "milliseconds"> & {scores: Record<"whole" | Hypothesis["id"], TestScore>}
> {
  const [height, width, channels] = networkEntry(built.network).inputShape;
  const size = {height, width, channels};
  const {network} = built;
  const [animal, skin] = await Promise.all([loadPhoto(photo, size), loadPhoto(texture, size)]);
  const unit = whole.top[0].index;
  const map = await client.ask(
    {kind: "explain", network, photo: animal, target: {unit}, method: "class-activation-map", options: {}},
    {signal, progress}
  );
  const input = {
    photo: animal.pixels,
    mask: polygonMask(maskOf(photo)!.outlines, size),
    map: {...size, values: map.values, channels: 1},
    texture: skin.pixels
  };
  const tests = shapeTests(input, scoreboardKnobs);
  const images = [animal.pixels, ...hypotheses.map(({id}) => tests[id])];
  const other = built.textures[texture][0].index;
  const classes = [unit, other, ...names];
  const {scores, backend, milliseconds} = await client.ask(
    {kind: "scores", network, images, classes},
    {signal, progress}
  );
  const found = scores.map(({top, asked, ranks}): TestScore => {
    const [own, skinned, ...naming] = asked;
    return {
      top,
      rank: Math.min(...ranks.slice(2)),
      asked: own,
      askedRank: ranks[0],
      probability: naming.reduce((sum, {probability}) => sum + probability, 0),
      other: skinned
    };
  });
  const tested = hypotheses.map(({id}, i) => [id, found[i + 1]]);
  return {
    backend,
    milliseconds: milliseconds + map.milliseconds,
    scores: {whole: found[0], ...Object.fromEntries(tested)}
  };
}
