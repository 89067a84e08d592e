/** The network mnist on its way. */
export interface MnistStep {
  /** How many steps of learning it has behind it. */
  readonly step: number;
  readonly title: string;
  /** Its weights among the checkpoints; null for the network itself, which is the last. */
  readonly file: string | null;
}

/** The moments of the learning of mnist that figures offer, the first first. */
export const mnistSteps: readonly MnistStep[] = [
  {step: 0, title: "before it learnt anything", file: "000.bin"},
  {step: 8, title: "after 8 steps (43 % right)", file: "004.bin"},
  {step: 64, title: "after 64 steps (93 % right)", file: "007.bin"},
  {step: 500, title: "after 500 steps (97 % right)", file: "010.bin"},
  {step: 5000, title: "at the end (99 % right)", file: null}
];

/** The network that the site shows. */
export const lastStep = 5000;
