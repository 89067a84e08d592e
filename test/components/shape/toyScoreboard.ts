import {hypotheses} from "../../../src/components/shape/hypotheses.js";
import type {BuiltScoreboard, ScoreboardRow, TestScore} from "../../../src/components/shape/scoreboards.js";
import type {ClassScore} from "../../../src/network/classScores.js";

export const score = (index: number, label: string, probability: number): ClassScore => ({
  index,
  label,
  logit: 0,
  probability
});

/** What the network says to a cat: its name with the given probability, at the given place. */
export const named = (probability: number, rank = 1): TestScore => {
  const cat = score(286, "Egyptian cat", probability);
  const boot = score(515, "cowboy boot", 1 - probability);
  return {top: rank === 1 ? [cat, boot] : [boot, cat], rank, probability, asked: cat, askedRank: rank};
};

const row = (photo: string, shape: TestScore, skin: number): ScoreboardRow => ({
  photo,
  names: [286],
  texture: "texture-rhino-skin",
  whole: named(0.9),
  tests: {
    ...(Object.fromEntries(hypotheses.map(({id}) => [id, named(0.5)])) as ScoreboardRow["tests"]),
    shape,
    conflict: {...named(0.1, 2), other: score(386, "Indian elephant", skin)}
  }
});

/** A scoreboard of three animals, all of them cats to the network. */
export const toyScoreboard: BuiltScoreboard = {
  network: "inception-v3",
  rows: [
    row("cat-chelsea", named(0.02, 7), 0.3),
    row("polar-bear", named(0.8), 0.05),
    row("sheep", named(0.3, 3), 0.1)
  ],
  textures: {
    "texture-rhino-skin": [score(386, "Indian elephant", 0.7)],
    "texture-gravel": [score(778, "scale", 0.2)]
  }
};
