/** Returns the slope of *f* at *at* for every value, by central differences. */
export function slope(f: (values: Float32Array) => number, at: Float32Array, step = 1e-2): number[] {
  return Array.from(at, (value, i) => {
    const [more, less] = [at.slice(), at.slice()];
    more[i] = value + step;
    less[i] = value - step;
    return (f(more) - f(less)) / (more[i] - less[i]);
  });
}
