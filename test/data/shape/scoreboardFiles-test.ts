import * as tf from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {swapDefault} from "../../../src/components/shape/hypotheses.js";
import {maskOf} from "../../../src/components/shape/masks.js";
import {textures} from "../../../src/components/shape/textures.js";
import {decodeImage} from "../../../src/data/decodeImage.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {scoreboardFiles} from "../../../src/data/shape/scoreboardFiles.js";
import {fit} from "../../../src/images/fit.js";
import {polygonMask} from "../../../src/images/polygonMask.js";
import {silhouette} from "../../../src/images/silhouette.js";
import {textureSwap} from "../../../src/images/textureSwap.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";

it("the scoreboard has the numbers that the live figures find, and keeps no tensor", {timeout: 120_000}, async () => {
  const backend = await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork("inception-v3"));
  const open = (photo: string) => decodeImage(`src/photos/${photo}.jpg`);
  const mask = maskOf("cat-chelsea")!;
  const rhino = textures.filter(({photo}) => photo === "texture-rhino-skin");
  const {board, sheet} = await scoreboardFiles(model, open, [mask], rhino);
  const before = tf.memory().numTensors;
  await scoreboardFiles(model, open, [mask], rhino);
  expect(tf.memory().numTensors).toBe(before);

  // as the silhouette's figure and the texture swap's ask
  const size = {width: 299, height: 299, channels: 3};
  const [cat, skin] = await Promise.all(
    ["cat-chelsea", "texture-rhino-skin"].map(async (id) => fit(await open(id), size))
  );
  const where = polygonMask(mask.outlines, size);
  const images = [cat, silhouette(cat, where), textureSwap(cat, where, skin, swapDefault), skin];
  const network = {name: "inception-v3", graph: "", weights: ""};
  const [row] = board.rows;
  const classes = [row.whole.top[0].index, board.textures[row.texture][0].index];
  const found = await runToEnd(answer({model, cache: {}}, {kind: "scores", network, images, classes}, backend));
  if (found.kind !== "scores") throw new Error(found.kind);
  const {whole, tests} = row;
  const pairs = [whole.top, tests.shape.top, tests.conflict.top, board.textures[row.texture]];
  for (const [i, top] of pairs.entries()) {
    expect(top.map(({index}) => index)).toEqual(found.scores[i].top.map(({index}) => index));
    for (const [k, {probability}] of top.entries())
      expect(probability).toBeCloseTo(found.scores[i].top[k].probability, 5);
  }
  expect(tests.shape.askedRank).toBe(found.scores[1].ranks[0]);
  expect(tests.conflict.other!.probability).toBeCloseTo(found.scores[2].asked[1].probability, 5);
  expect(whole.rank).toBe(1);
  expect(new TextDecoder().decode(sheet.subarray(8, 12))).toBe("WEBP");
});
