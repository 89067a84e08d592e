import type {Client} from "../../worker/client.js";
import {thumbnails, topFive} from "../drawer/drawer.js";
import type {NetworkShelf} from "../inputs/networkShelf.js";
import {builtTreeFiles, builtTreeSheets} from "./builtTreeFiles.js";
import {type CatTree, catTree} from "./catTree.js";

export interface ShelfTreeOptions {
  readonly client: Client;
  /** The networks whose trees can be grown. */
  readonly shelf: NetworkShelf;
  /** The type of an event of *from*, whose value is a network’s name, at which the tree of that network is grown. */
  readonly on?: {readonly from: HTMLElement & {readonly value: string | undefined}; readonly type: string};
  /** Names the figure in the page; defaults to "tree". */
  readonly id?: string;
  readonly invalidation?: Promise<unknown>;
}

/** Resolves to a cat tree of any network on the *shelf*; it begins with the trees that were built. */
export async function shelfTree({client, shelf, on, id, invalidation}: ShelfTreeOptions): Promise<CatTree> {
  const [saved] = await Promise.all([builtTreeFiles(), shelf.ready]);
  const built = saved[0].tree.network;
  const tree = catTree(saved, {
    client,
    id,
    sheet: thumbnails(),
    pictures: builtTreeSheets(),
    labels: async (network) => shelf.find(network)?.labels() ?? [],
    tops: async (network) => (network === built ? topFive() : {}),
    invalidation
  });
  const grow = () => {
    const network = on?.from.value;
    if (network === undefined) return;
    tree.choose({network, root: undefined, skipped: []});
    tree.scrollIntoView({block: "start"});
  };
  on?.from.addEventListener(on.type, grow);
  return tree;
}
