import {featureNetwork, featureWidth} from "../../components/transfer/newClasses.js";
import {photoTasks} from "../../components/transfer/tasks.js";
import type {TransferTask} from "../../components/transfer/transfers.js";
import {photoSubject} from "../../corpus/photoSubject.js";
import {innerProducts} from "../../features/softmaxRegression.js";
import {fit} from "../../images/fit.js";
import {shuffledOrder} from "../../images/shuffledOrder.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {onBackend} from "../../network/model.js";
import {photos} from "../../photos.js";
import {fittedPhotos} from "../fittedPhotos.js";
import {loadNetwork} from "../loadNetwork.js";
import {accuracies} from "./accuracies.js";
import {pooledFeatures} from "./pooledFeatures.js";
import {splitOf} from "./splitsOf.js";

const side = 32;
const splitCount = 20;
/** The pixels get the best of these on what is asked, which flatters them; the features get one, chosen before. */
const strengths = [0.001, 0.01, 0.1, 1];
const lambda = 0.001;

await startNodeBackend("wasm");
const model = onBackend(await loadNetwork(featureNetwork));
const photoAt = fittedPhotos(model.network);
const features = innerProducts({values: await pooledFeatures(model, photoAt), width: featureWidth});
const small = new Float32Array(photos.length * side * side * 3);
for (const i of photos.keys())
  small.set(
    fit(await photoAt(i), {width: side, height: side, channels: 3}).values.map((d) => d / 255),
    i * side * side * 3
  );
const pixels = innerProducts({values: small, width: side * side * 3});

const measured = photoTasks.map(({id, title, classes, counts, tests}): TransferTask => {
  const labels = Array.from(photos, (_, i) => classes.findIndex((d) => d.photos.includes(i)));
  const most = Math.max(...counts);
  const splits = Array.from(
    {length: splitCount},
    (_, k) =>
    splitOf(classes.map((d) => d.photos), (i) => photoSubject(photos[i]), {most, tests, seed: k + 1}) // biome-ignore format: one line
  );
  const byStrength = strengths.map((lambda) => ({
    lambda,
    points: accuracies(pixels, labels, {splits, counts, lambda})
  }));
  const total = ({points}: (typeof byStrength)[number]) => points.reduce((sum, d) => sum + d.accuracy, 0);
  const best = byStrength.reduce((a, b) => (total(b) > total(a) ? b : a));
  const mixed = splits.flatMap((split) => {
    // The same examples, their classes dealt out anew: what is learnt of them must be worth nothing.
    const own = labels.slice();
    const learnt = split.train.flat();
    const order = shuffledOrder(learnt.length, split.seed);
    for (const [i, k] of order.entries()) own[learnt[i]] = labels[learnt[k]];
    const dealt = classes.map((_, c) => learnt.filter((i) => own[i] === c));
    const all = {...split, train: dealt};
    return accuracies(features, own, {splits: [all], counts, lambda});
  });
  return {
    id,
    title,
    classes: classes.map(({name, photos}) => ({name, examples: photos.length})),
    counts,
    tests,
    splits: splitCount,
    series: [
      {id: "features", title: "frozen features", width: featureWidth, lambda, points: accuracies(features, labels, {splits, counts, lambda})}, // biome-ignore format: one line
      {id: "pixels", title: "pixels", width: side * side * 3, ...best},
      {id: "mixed", title: "frozen features, labels mixed up", width: featureWidth, lambda, points: mixed}
    ]
  };
});

process.stdout.write(JSON.stringify(measured));
