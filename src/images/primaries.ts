type Chromaticity = readonly [x: number, y: number];
type Matrix = readonly (readonly number[])[];

/** The chromaticities of white, red, green and blue. */
export type Primaries = readonly [white: Chromaticity, red: Chromaticity, green: Chromaticity, blue: Chromaticity];

const d65: Chromaticity = [0.3127, 0.329];

/** Those of sRGB, Display P3 and BT.2020. */
export const primaries = {
  srgb: [d65, [0.64, 0.33], [0.3, 0.6], [0.15, 0.06]],
  p3: [d65, [0.68, 0.32], [0.265, 0.69], [0.15, 0.06]],
  bt2020: [d65, [0.708, 0.292], [0.17, 0.797], [0.131, 0.046]]
} as const satisfies Record<string, Primaries>;

const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296]
];

/**
 * Returns the matrix that takes linear light of the *given* primaries to that
 * of sRGB, white to white by Bradford's adaptation
 * (http://www.brucelindbloom.com/index.html?Eqn_ChromAdapt.html), or null when
 * they span nothing.
 */
export function matrixToSrgb(given: Primaries): Matrix | null {
  const [from, to] = [given[0], d65].map((white) => applied(bradford, xyz(white)));
  const adapted = multiply(
    inverse(bradford),
    bradford.map((row, i) => row.map((value) => (value * to[i]) / from[i]))
  );
  const matrix = multiply(inverse(toXyz(primaries.srgb)), multiply(adapted, toXyz(given)));
  return matrix.flat().every(Number.isFinite) ? matrix : null;
}

/** Returns the matrix from linear light to XYZ. */
function toXyz([white, ...colours]: Primaries): Matrix {
  const whole = transposed(colours.map(xyz));
  const scale = applied(inverse(whole), xyz(white));
  return whole.map((row) => row.map((value, i) => value * scale[i]));
}

function xyz([x, y]: Chromaticity): number[] {
  return [x / y, 1, (1 - x - y) / y];
}

function transposed(matrix: Matrix): number[][] {
  return matrix[0].map((_, i) => matrix.map((row) => row[i]));
}

function applied(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i], 0));
}

function multiply(a: Matrix, b: Matrix): number[][] {
  return transposed(transposed(b).map((column) => applied(a, column)));
}

function inverse(m: Matrix): number[][] {
  const minor = (i: number, j: number) =>
    m[(i + 1) % 3][(j + 1) % 3] * m[(i + 2) % 3][(j + 2) % 3] -
    m[(i + 1) % 3][(j + 2) % 3] * m[(i + 2) % 3][(j + 1) % 3];
  const determinant = [0, 1, 2].reduce((sum, j) => sum + m[0][j] * minor(0, j), 0);
  return [0, 1, 2].map((i) => [0, 1, 2].map((j) => minor(j, i) / determinant));
}
