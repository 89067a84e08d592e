import type {ShuffleTrial} from "../../components/shuffle/shuffles.js";
import type {Raster} from "../../images/raster.js";
import {shuffleTiles} from "../../images/shuffleTiles.js";
import type {ImageScores} from "../../worker/protocol.js";

/**
 * Returns what a network says to the given *photo* in each of the arrangements,
 * and to the class that it calls the whole photo. *ask* is the worker's answer
 * to images and classes, so a live figure finds the same.
 */
export async function shuffledTrials(
  photo: Raster,
  arrangements: readonly {readonly n: number; readonly seed: number}[],
  ask: (image: Raster, classes: readonly number[]) => Promise<ImageScores>
): Promise<ShuffleTrial[]> {
  const whole = await ask(photo, []);
  const classes = [whole.top[0].index];
  const trials: ShuffleTrial[] = [];
  for (const {n, seed} of arrangements) {
    const {top, asked, ranks} = await ask(shuffleTiles(photo, n, seed), classes);
    trials.push({n, seed, top, asked: asked[0], rank: ranks[0]});
  }
  return trials;
}
