/** How many lists and objects may be in one another: deeper than any model, and no danger to recursion. */
const LIMIT = 1000;

/** Throws `nested too deeply: …` where lists and objects of the *json* are in one another more than 1000 times. */
export function checkNesting(json: unknown, what: string): void {
  let level: object[] = isNested(json) ? [json] : [];
  for (let depth = 0; level.length; ++depth) {
    if (depth > LIMIT) throw new RangeError(`nested too deeply: ${what}, more than ${LIMIT} levels`);
    level = level.flatMap((d) => Object.values(d).filter(isNested));
  }
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
