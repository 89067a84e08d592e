/** Returns the *wanted* name, or, where it is *taken*, that with the first number that makes it free: `conv1/2`. */
export function freeName(wanted: string, taken: {has(name: string): boolean}): string {
  let name = wanted;
  for (let i = 2; taken.has(name); ++i) name = `${wanted}/${i}`;
  return name;
}
