/**
 * The axes along which the colours of photographs vary independently: the
 * principal components of red, green and blue over this site’s own photos.
 * Each is [red, green, blue], of length 1, the strongest first: light against
 * dark, orange against blue, green against magenta.
 */
export const colourAxes: readonly (readonly [number, number, number])[] = [
  [0.5523, 0.5755, 0.603],
  [0.7191, 0.037, -0.6939],
  [-0.4217, 0.8169, -0.3935]
];

/** How far colours spread along each axis, in parts of the first. */
const colourSpreads: readonly number[] = [1, 0.4171, 0.182];

/** Returns the colours, three values a pixel, of which the given values are the coordinates, in spreads along the axes. */
export function toColours(coordinates: Float32Array): Float32Array {
  const colours = new Float32Array(coordinates.length);
  for (let i = 0; i < colours.length; i += 3) {
    for (let axis = 0; axis < 3; ++axis) {
      const amount = coordinates[i + axis] * colourSpreads[axis];
      for (let c = 0; c < 3; ++c) colours[i + c] += amount * colourAxes[axis][c];
    }
  }
  return colours;
}

/** Returns the gradient with respect to the coordinates, given that with respect to the colours: the adjoint of toColours. */
export function toColoursBack(gradient: Float32Array): Float32Array {
  return along(gradient, (axis) => colourSpreads[axis]);
}

/** Returns the coordinates of the given colours: the inverse of toColours. */
export function fromColours(colours: Float32Array): Float32Array {
  return along(colours, (axis) => 1 / colourSpreads[axis]);
}

function along(colours: Float32Array, weight: (axis: number) => number): Float32Array {
  const coordinates = new Float32Array(colours.length);
  for (let axis = 0; axis < 3; ++axis) {
    const [r, g, b] = colourAxes[axis].map((d) => d * weight(axis));
    for (let i = 0; i < colours.length; i += 3)
      coordinates[i + axis] = r * colours[i] + g * colours[i + 1] + b * colours[i + 2];
  }
  return coordinates;
}
