import type {Tree} from "../../features/tree.js";
import type {Client} from "../../worker/client.js";
import {labels, thumbnails, topFive} from "../drawer/drawer.js";
import type {UnitNames} from "../units/unitNames.js";
import {builtTreeFiles, builtTreeSheets} from "./builtTreeFiles.js";
import {type CatTree, catTree} from "./catTree.js";
import {storySaved} from "./storySaved.js";

export interface PartTwoTreeOptions {
  /** Asks the worker. */
  readonly client: Client;
  /** The reader's names and ours. */
  readonly names: UnitNames;
  /** The address of the sheet of the story's pictures. */
  readonly story: string;
  /** What stands beside a unit: the patches that excite it most. */
  readonly patches?: (layer: string, unit: number) => Node | undefined;
  /** What stands on a compact card: some of them. */
  readonly small?: (layer: string, unit: number) => Node | undefined;
  /** Ends what the tree has under way. */
  readonly invalidation?: Promise<unknown>;
}

/** Returns the live cat tree of part 2: it begins with the story's *tree*, and knows those of the other photos. */
export async function partTwoTree(tree: Tree, options: PartTwoTreeOptions): Promise<CatTree> {
  const {client, names, story, patches, small, invalidation} = options;
  const {saved, ...marks} = storySaved(tree);
  const others = (await builtTreeFiles()).filter(({photo}) => photo !== saved.photo);
  return catTree([saved, ...others], {
    client,
    names,
    sheet: thumbnails(),
    pictures: {...builtTreeSheets(), [saved.photo]: story},
    labels: async (network) => (network === tree.network ? labels() : []),
    patches,
    small,
    tops: async (network) => (network === tree.network ? topFive() : {}),
    ...marks,
    invalidation
  });
}
