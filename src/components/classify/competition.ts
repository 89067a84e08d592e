/** The winner of a year of ImageNet's competition: classification, with the training images that all were given. */
export interface Winner {
  readonly year: number;
  readonly team: string;
  /** What it did, in a few words. */
  readonly method: string;
  /** Whether it was a deep network. */
  readonly deep: boolean;
  /** The share of test images whose class was not among five guesses, in per cent. */
  readonly error: number;
  /** The same with further training images, where the team handed that in as well. */
  readonly outside?: number;
  readonly source: {readonly label: string; readonly url: string};
}

const survey = (table: string) => ({
  label: `Russakovsky et al. 2015, ${table}`,
  url: "https://arxiv.org/abs/1409.0575"
});

/** The winners of ImageNet's Large Scale Visual Recognition Challenge, the task of classification, every year it was held. */
export const winners: readonly Winner[] = [
  {
    year: 2010,
    team: "NEC-UIUC",
    method: "hand-made features (SIFT, LBP), linear classifier",
    deep: false,
    error: 28.2,
    source: survey("results of 2010")
  },
  {
    year: 2011,
    team: "XRCE",
    method: "hand-made features (Fisher vectors), linear classifier",
    deep: false,
    error: 25.8,
    source: survey("results of 2011")
  },
  {
    year: 2012,
    team: "SuperVision (AlexNet)",
    method: "convolutional network of 8 layers",
    deep: true,
    error: 16.4,
    outside: 15.3,
    source: survey("results of 2012")
  },
  {
    year: 2013,
    team: "Clarifai",
    method: "several convolutional networks, averaged",
    deep: true,
    error: 11.7,
    outside: 11.2,
    source: survey("results of 2013")
  },
  {
    year: 2014,
    team: "GoogLeNet",
    method: "seven convolutional networks of 22 layers, averaged",
    deep: true,
    error: 6.7,
    source: survey("results of 2014")
  },
  {
    year: 2015,
    team: "MSRA (ResNet)",
    method: "six residual networks of up to 152 layers, averaged",
    deep: true,
    error: 3.57,
    source: {label: "He et al. 2015; result page", url: "https://arxiv.org/abs/1512.03385"}
  },
  {
    year: 2016,
    team: "Trimps-Soushen",
    method: "several known deep networks, averaged",
    deep: true,
    error: 2.99,
    source: {label: "result page 2016", url: "https://image-net.org/challenges/LSVRC/2016/results"}
  },
  {
    year: 2017,
    team: "WMW (SENet)",
    method: "residual networks that weigh their channels, averaged",
    deep: true,
    error: 2.25,
    source: {label: "Hu et al. 2017; result page", url: "https://arxiv.org/abs/1709.01507"}
  }
];

/** What a human got wrong of five guesses, in per cent: one person, after training, on 1500 test images. */
export const humanError = {
  error: 5.1,
  source: {label: "Russakovsky et al. 2015, human accuracy", url: "https://arxiv.org/abs/1409.0575"}
} as const;
