/** A step of the story: a node is opened, some of its children are kept, the others set aside. */
export interface StoryStep {
  /** The layer of the children. */
  readonly layer: string;
  /** The children kept, in the order in which they are shown. */
  readonly kept: readonly number[];
  /** The kept child that the next step opens. */
  readonly next: number;
}

/** The tree that part 2 tells: one way down from a class, five children at every step. */
export const treeStory = {
  network: "inception-v3",
  photo: "cat-chelsea",
  /** Egyptian cat. */
  root: {layer: "logits", unit: 286},
  label: "Egyptian cat",
  count: 5,
  steps: [
    {layer: "Mixed_6e", kept: [418, 307, 324], next: 418},
    {layer: "Mixed_6c", kept: [354, 73, 323], next: 354},
    {layer: "Mixed_6a", kept: [729, 745, 49], next: 729},
    {layer: "Conv2d_4a", kept: [153, 130, 94], next: 153},
    {layer: "Conv2d_2b", kept: [43, 25, 9], next: 43},
    {layer: "Conv2d_1a", kept: [7, 3, 16], next: 7}
  ] satisfies StoryStep[]
} as const;

/** Our names for the units that the story keeps and sets aside, chosen by looking at their patches; a reader's go first. */
export const storyNames: Readonly<Record<string, string>> = {
  "inception-v3/Mixed_6e/418": "small animal’s face",
  "inception-v3/Mixed_6e/307": "muzzle, or a building",
  "inception-v3/Mixed_6e/324": "furry animal",
  "inception-v3/Mixed_6e/283": "something on a plain ground",
  "inception-v3/Mixed_6e/393": "ball, or front of a building",
  "inception-v3/Mixed_6c/354": "eye, or a patch of sky",
  "inception-v3/Mixed_6c/73": "outline of a thing",
  "inception-v3/Mixed_6c/323": "plain sky or sea",
  "inception-v3/Mixed_6c/244": "eye or sky again",
  "inception-v3/Mixed_6c/91": "round thing",
  "inception-v3/Mixed_6a/729": "fur, or grain",
  "inception-v3/Mixed_6a/405": "round spot in a ring",
  "inception-v3/Conv2d_4a/153": "fine hairs",
  "inception-v3/Conv2d_4a/130": "slanted edge",
  "inception-v3/Conv2d_4a/94": "red and yellow",
  "inception-v3/Conv2d_4a/108": "pale bar",
  "inception-v3/Conv2d_4a/143": "level bar",
  "inception-v3/Conv2d_2b/43": "fine slanted lines",
  "inception-v3/Conv2d_2b/25": "slanted stroke",
  "inception-v3/Conv2d_2b/9": "steep line",
  "inception-v3/Conv2d_2b/13": "falling line",
  "inception-v3/Conv2d_2b/20": "line that leans left",
  "inception-v3/Conv2d_1a/7": "light above dark",
  "inception-v3/Conv2d_1a/3": "blue",
  "inception-v3/Conv2d_1a/16": "yellow and green",
  "inception-v3/Conv2d_1a/27": "yellow",
  "inception-v3/Conv2d_1a/5": "light left of dark"
};
