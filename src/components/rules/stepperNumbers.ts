import type {Numbers} from "./switchToy.js";

/** The numbers of the small network, which the reader can change. */
export interface SwitchNumbers {
  /** The image, 6 × 6. */
  readonly input: readonly number[];
  /** 3 × 3. */
  readonly kernel: readonly number[];
  /** What each of the four pooled numbers counts. */
  readonly weights: readonly number[];
}

export const numberKeys = ["input", "kernel", "weights"] as const;

/** How many steps there are: five forward, four back. */
export const stepCount = 9;

const edge = [-1, 0, 1, -1, 0, 1, -1, 0, 1];

/** Numbers that have something to show. */
export const stepperExamples: readonly (SwitchNumbers & {readonly title: string})[] = [
  {
    title: "an edge and its opposite",
    input: [0, 1, 0, 3, 4, 3, 1, 0, 0, 4, 3, 3, 0, 0, 1, 3, 3, 4, 3, 4, 3, 0, 1, 0, 4, 3, 3, 0, 0, 1, 3, 3, 4, 1, 0, 0],
    kernel: edge,
    weights: [1, -1, 1, 2]
  },
  {
    title: "nothing but ties",
    input: [0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2],
    kernel: edge,
    weights: [1, 1, 1, 1]
  },
  {
    title: "one place alone, at the strongest",
    input: [0, 1, 0, 3, 4, 3, 1, 0, 0, 4, 3, 3, 0, 0, 1, 3, 3, 4, 3, 4, 3, 0, 1, 0, 4, 3, 3, 0, 0, 1, 3, 3, 4, 1, 0, 0],
    kernel: edge,
    weights: [0, 1, 0, 0]
  },
  {
    title: "every ReLU off",
    input: [4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0, 4, 3, 2, 1, 0, 0],
    kernel: edge,
    weights: [1, 2, -1, 1]
  },
  {
    title: "a dot, moved by the kernel",
    input: [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    kernel: [0, 1, 0, 1, 2, 1, 0, 1, 0],
    weights: [1, 1, 1, -1]
  }
];

/** Returns whether two networks have the same numbers. */
export function sameNumbers(a: SwitchNumbers, b: SwitchNumbers): boolean {
  return numberKeys.every((key) => String(a[key]) === String(b[key]));
}

/** Returns the numbers row by row. */
export function grid(values: readonly number[], width: number): Numbers {
  return {values, width, height: values.length / width};
}
