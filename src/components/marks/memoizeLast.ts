/** Returns the function with its last result kept: called once more with the same arguments, it does not run. */
export function memoizeLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: {readonly args: A; readonly result: R} | undefined;
  return (...args) => {
    const isSame = last?.args.every((arg, i) => Object.is(arg, args[i])) ?? false;
    if (!isSame) last = {args, result: compute(...args)};
    return last!.result;
  };
}
