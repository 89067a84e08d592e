import type {TransferPoint} from "../../components/transfer/transfers.js";
import {fitSoftmax, fittedLogits} from "../../features/softmaxRegression.js";
import type {Split} from "./splitsOf.js";

/** Returns the accuracy of each split with each number of examples a class, from the inner *products* of all rows; labels are all rows’ classes. */
export function accuracies(
  products: Float64Array,
  labels: readonly number[],
  {
    splits,
    counts,
    lambda
  }: {readonly splits: readonly Split[]; readonly counts: readonly number[]; readonly lambda: number}
): TransferPoint[] {
  return splits.flatMap(({seed, train, test}) =>
    counts.map((n) => {
      const members = train.flatMap((examples) => examples.slice(0, n));
      const fit = fitSoftmax(products, members, labels, train.length, {lambda, tolerance: 1e-5});
      const asked = test.flat();
      const right = asked.filter((i) => {
        const logits = fittedLogits(fit, products, i);
        return logits.indexOf(Math.max(...logits)) === labels[i];
      }).length;
      return {n, seed, accuracy: Number((right / asked.length).toFixed(4))};
    })
  );
}
