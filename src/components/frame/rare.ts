/** Returns the *field* as one that few readers want: it stands under *More*. */
export function rare<F extends {readonly initial: unknown}>(field: F): F & {readonly isRare: true} {
  return {...field, isRare: true};
}
