import * as tf from "@tensorflow/tfjs-core";
import {classActivationMap, pooledEnd} from "../../attribution/classActivationMap.js";
import {conflictTexture, hypotheses, scoreboardKnobs} from "../../components/shape/hypotheses.js";
import {type Mask, masks} from "../../components/shape/masks.js";
import {
  type BuiltScoreboard,
  type ScoreboardRow,
  type TestScore,
  testScore
} from "../../components/shape/scoreboards.js";
import {shapeTests} from "../../components/shape/shapeTests.js";
import {type Texture, textures} from "../../components/shape/textures.js";
import {fit} from "../../images/fit.js";
import {polygonMask} from "../../images/polygonMask.js";
import type {Raster} from "../../images/raster.js";
import {toPicture} from "../../images/toPicture.js";
import {forward} from "../../network/forward.js";
import {inputOf} from "../../network/inputOf.js";
import type {Model} from "../../network/model.js";
import {runToEnd} from "../../network/steps.js";
import type {ClassScore} from "../../worker/protocol.js";
import {classScores, scoresOf} from "../classScores.js";
import {topFive} from "../topFive.js";
import {writeSheet} from "../writeSheet.js";

/**
 * Returns the scoreboard of the given *animals*, all that have a mask unless
 * told otherwise, with what the network says to the *closeUps*, which are to hold
 * those that the animals wear, and the sheet of its pictures, WebP. *open* decodes a photo
 * of the corpus by its id. Seven forward passes an animal.
 */
export async function scoreboardFiles(
  model: Model,
  open: (photo: string) => Promise<Raster>,
  animals: readonly Mask[] = masks,
  closeUps: readonly Texture[] = textures
): Promise<{readonly board: BuiltScoreboard; readonly sheet: Uint8Array}> {
  const [height, width, channels] = model.network.input.shape as [number, number, number];
  const size = {width, height, channels};
  const rows: ScoreboardRow[] = [];
  const pictures: Raster[] = [];
  const said: Record<string, readonly ClassScore[]> = {};
  for (const {photo} of closeUps) said[photo] = topFive(model, await open(photo));
  for (const {photo, names, outlines} of animals) {
    const pixels = fit(await open(photo), size);
    const texture = conflictTexture(
      masks.findIndex((mask) => mask.photo === photo),
      names,
      textures
    );
    const {all, map} = await askWithMap(model, pixels, names);
    const whole = testScore(all, {names, asked: all[0]});
    const mask = polygonMask(outlines, size);
    const tests = shapeTests({photo: pixels, mask, map, texture: fit(await open(texture), size)}, scoreboardKnobs);
    const scores: Record<string, TestScore> = {};
    for (const {id} of hypotheses) {
      const other = id === "conflict" ? said[texture][0] : undefined;
      scores[id] = testScore(classScores(model, tests[id]), {names, asked: whole.top[0], other});
    }
    rows.push({photo, names, texture, whole, tests: scores as ScoreboardRow["tests"]});
    pictures.push(pixels, ...hypotheses.map(({id}) => tests[id]));
    console.error(`scoreboard: ${rows.length} of ${animals.length} animals`);
  }
  return {
    board: {network: model.network.name, rows, textures: said},
    sheet: await writeSheet(pictures.map(toPicture), scoreboardKnobs.sheet)
  };
}

/** Returns what the network says to a photo, and the class activation map of the best class that names it. */
async function askWithMap(
  model: Model,
  pixels: Raster,
  names: readonly number[]
): Promise<{all: ClassScore[]; map: Raster}> {
  const end = pooledEnd(model.network);
  if (!end) throw new RangeError(`no class activation map: ${model.network.name}`);
  const input = inputOf(model.network, pixels);
  const run = await runToEnd(forward(model, input, {outputs: [end.maps, end.dense.name], keep: false}));
  const all = scoresOf(model, await run.values.get(end.dense.name)!.data<"float32">());
  const unit = all.find(({index}) => names.includes(index))!.index;
  const {map} = await runToEnd(classActivationMap(model, input, {unit}, {run}));
  const values = await map.data<"float32">();
  run.dispose();
  tf.dispose([input, map]);
  return {all, map: {...pixels, values, channels: 1}};
}
