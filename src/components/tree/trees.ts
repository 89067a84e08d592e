import type {TreeOptions} from "../../features/tree.js";

/** A cat tree that is computed when the site is built. */
export interface BuiltTree extends Pick<TreeOptions, "layers" | "open"> {
  readonly network: string;
  /** The id of the photo. */
  readonly photo: string;
  /** The root: a class, or a unit of the *layer*. */
  readonly unit: number;
  readonly layer?: string;
  /** How many children a node has at the most. */
  readonly count: number;
}

/**
 * Mixed_6c is the first layer below the classes whose units see one part each:
 * those of the layers above all see eyes and nose together. Half of Mixed_6a
 * and Mixed_7a only pass on the largest values of the layer before, so the
 * layer right below them would be the same units once more.
 */
const common = {
  network: "inception-v3",
  layers: ["Mixed_6c", "Mixed_6a", "Mixed_5b"],
  count: 5,
  open: [5, 1]
} as const;

/** The trees that come with the site, the default first. */
export const builtTrees: readonly BuiltTree[] = [
  {...common, photo: "cat-chelsea", unit: 286}, // Egyptian cat
  {...common, photo: "tiger-siberian-snow", unit: 293}, // tiger
  {...common, photo: "dog-golden-retriever", unit: 208}, // golden retriever
  {...common, photo: "panda-giant", unit: 389}, // giant panda
  {...common, photo: "macaw-scarlet", unit: 89}, // macaw
  {...common, photo: "castle-neuschwanstein", unit: 484} // castle
];

/** The sheet of a tree's pictures: squares of *size* pixels in *columns*, depth first, the root first. */
export const treeSheet = {size: 128, columns: 8} as const;

/**
 * The way to a pointed ear, as in the notes of part 2’s post: a unit that the
 * ear of the Siamese excites, its children, and those of the one that draws the ear and nothing else.
 */
export const earTree: BuiltTree & {readonly layer: string} = {
  network: "inception-v3",
  photo: "cat-siamese",
  layer: "Mixed_6e",
  unit: 203,
  layers: ["Mixed_6c", "Mixed_5b"],
  count: 5,
  open: [4]
};

/** The child on the way to the ear that is the ear and nothing else: the fourth, so that many are open. */
export const earChild = 52;
