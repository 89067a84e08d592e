import type {Field} from "./field.js";

/** Returns the field as one that few readers want: it stands under *More*. */
export function rare<F extends Field<never>>(field: F): F {
  return {...field, isRare: true};
}
