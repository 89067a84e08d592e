import type {Shape} from "../../network.js";

/** What a node of a graph gives. */
export type Value = Constant | Computed;

/** Numbers that do not depend on the image; NaN stands for a length that depends on its size. */
export interface Constant {
  readonly kind: "constant";
  readonly shape: readonly number[];
  readonly values: ArrayLike<number> & Iterable<number>;
}

/** What a layer of ours gives; its values in their order are those of TensorFlow’s tensor. */
export interface Computed {
  readonly kind: "computed";
  /** The name of the layer. */
  readonly layer: string;
  /** How large it is; for images of any size, at two sizes of the image, so that what differs is free. */
  readonly sizes: readonly Size[];
}

export interface Size {
  /** The shape of the layer for one image. */
  readonly ours: Shape;
  /** The shape of the tensor, for a batch of one. */
  readonly theirs: readonly number[];
}

/** Returns the shape of the tensor, NaN where it depends on the size of the image. */
export function tensorShape({sizes}: Computed): readonly number[] {
  return sizes[0].theirs.map((d, i) => (sizes.every(({theirs}) => theirs[i] === d) ? d : NaN));
}

export function isConstant(value: Value): value is Constant {
  return value.kind === "constant";
}

export function isComputed(value: Value): value is Computed {
  return value.kind === "computed";
}

export function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((d, i) => d === b[i]);
}

export function product(shape: Iterable<number>): number {
  let size = 1;
  for (const d of shape) size *= d;
  return size;
}
