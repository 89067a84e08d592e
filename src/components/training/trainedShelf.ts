import {ownNetwork} from "../ownNetworks/ownNetwork.js";
import type {OwnShelf} from "../ownNetworks/ownShelf.js";
import type {TrainFigure} from "./trainFigure.js";
import type {BuiltTraining} from "./trainingDefault.js";

/**
 * Puts the network that was built on the *shelf*, and in its place whatever the *figure* trains: so every figure of the page
 * can ask about it. *onTrained* hears of each new one. Resolves to what returns its name.
 */
export async function trainedShelf(
  figure: TrainFigure,
  built: BuiltTraining,
  {shelf, weights, onTrained}: {readonly shelf: OwnShelf; readonly weights: string; readonly onTrained?: () => void}
): Promise<() => string> {
  const response = await fetch(weights);
  if (!response.ok) throw new Error(`the weights could not be fetched (${response.status})`);
  const range = {range: [0, 1]} as const;
  let now = ownNetwork("trained when the site was built", built.trained, await response.blob(), range);
  shelf.add(now);
  figure.addEventListener("input", (event) => {
    const live = figure.training?.live;
    if (event.target !== figure || !live) return;
    const {weights, ...read} = live.trained;
    const {rate, seed} = figure.value;
    const next = ownNetwork(`trained here, rate ${rate}, seed ${seed}`, read, new Blob([weights]), range);
    if (next.name === now.name) return;
    shelf.add(next, now.name);
    now = next;
    onTrained?.();
  });
  return () => now.name;
}
