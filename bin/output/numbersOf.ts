import type * as tf from "@tensorflow/tfjs-core";

/** Numbers as they are printed: flat, by row, column and channel. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** Returns the numbers of a *tensor*. Throws `not finite: NaN at 5`, since JSON could not say it. */
export async function numbersOf(tensor: tf.Tensor): Promise<Numbers> {
  const values = Array.from(await tensor.data<"float32">());
  const broken = values.findIndex((d) => !Number.isFinite(d));
  if (broken >= 0) throw new RangeError(`not finite: ${values[broken]} at ${broken}`);
  return {shape: tensor.shape, values};
}
