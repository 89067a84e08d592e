import {readLink, replaceLink} from "../frame/linkState.js";
import {ownAddress} from "../frame/ownAddress.js";
import {OwnFileError} from "../inputs/ownFiles.js";
import {
  allLayers,
  impliedView,
  keyPath,
  parents,
  type TreeChoice,
  type TreeLink,
  type TreeMarks,
  treeFields,
  treeLink,
  type UnitId
} from "./catTreeState.js";

export interface TreeAddressOptions {
  readonly initial: TreeChoice;
  readonly initialMarks: TreeMarks;
  /** Returns the root of the tree that was saved of a photo. */
  readonly savedRoot: (network: string, photo: TreeChoice["photo"]) => UnitId | undefined;
}

/** What the page's address asks of a tree. */
export interface AskedTree {
  readonly choice: TreeChoice;
  readonly marks: TreeMarks;
  /** What was wrong, in one line. */
  readonly problem: string | null;
  /** Whether it asks for anything. */
  readonly isAsked: boolean;
}

/** A tree's part of the page's address: keys that begin with the figure's id, such as “tree.root=286”. */
export interface TreeAddress {
  read(): AskedTree;
  /** Returns the whole address of the given tree. Throws where a link cannot carry it. */
  link(choice: TreeChoice, marks: TreeMarks): string;
  /** Writes the tree into the page's address as a new entry of the history; what the address itself asked for stays as it is. */
  write(choice: TreeChoice, marks: TreeMarks): void;
  /** Calls *follow* when somebody else changes what the address asks of the tree, until *invalidation*. */
  onChange(follow: () => void, invalidation?: Promise<unknown>): void;
}

/** Returns the part of the page's address that belongs to the tree of the given *id*. Links whose keys have no id are read too. */
export function treeAddress(id: string, {initial, initialMarks, savedRoot}: TreeAddressOptions): TreeAddress {
  const keys = Object.keys(treeFields(initial.network)) as (keyof TreeLink)[];
  const own = [...keys.map((key) => `${id}.${key}`), ...keys];
  const address = ownAddress(own);
  let adopted = true; // what is first shown is what the address, or nobody, asked for
  let written = "";

  /** Returns the tree's part of the address as a hash without the id. */
  function ownHash(): string {
    const all = address.params();
    const found = keys.flatMap((key) => {
      const text = all.get(`${id}.${key}`) ?? all.get(key);
      return text === null ? [] : [[key, text]];
    });
    return `#${new URLSearchParams(found)}`;
  }

  function stateOf(choice: TreeChoice, marks: TreeMarks): Record<string, string | number | undefined> {
    const state = treeLink(choice, marks, initial);
    return JSON.stringify(state) === JSON.stringify(treeLink(initial, initialMarks, initial)) ? {} : state;
  }

  function hash(choice: TreeChoice, marks: TreeMarks): string {
    const named = Object.entries(stateOf(choice, marks)).map(([key, value]) => [`${id}.${key}`, value]);
    return replaceLink(location.hash, own, Object.fromEntries(named));
  }

  function isInitial(choice: TreeChoice): boolean {
    const link = treeLink(choice, initialMarks, initial);
    return !link.root && !link.photo && !link.network && !link.skip;
  }

  return {
    read() {
      address.adopt();
      adopted = true;
      const text = ownHash();
      const network = readLink(text, treeFields(initial.network)).values.network ?? initial.network;
      const {values, problems} = readLink(text, treeFields(network));
      const {photo = initial.photo, root, skip, open, keep, discard, silence, graph = false} = values;
      const isAsked = Object.keys(values).length > 0;
      const same = photo === initial.photo && network === initial.network;
      const layers = allLayers(network);
      const choice: TreeChoice = {
        network,
        photo,
        root: root ?? (same ? initial.root : savedRoot(network, photo)),
        skipped: skip?.map((i) => layers[i]) ?? (network === initial.network ? initial.skipped : []),
        count: values.count ?? initial.count,
        score: values.score ?? initial.score,
        rescale: values.rescale ?? initial.rescale
      };
      const opened = open?.flatMap((key) => (key === "r" ? [key] : [...parents(keyPath(key)), key]));
      const opens = new Set(opened ?? (isAsked && !isInitial(choice) ? ["r"] : initialMarks.open));
      const marks: TreeMarks = {
        open: opens,
        kept: new Set(keep ?? (isAsked ? [] : initialMarks.kept)),
        discarded: new Set(discard ?? (isAsked ? [] : initialMarks.discarded)),
        silenced: new Set(silence ?? (isAsked ? [] : initialMarks.silenced)),
        graph,
        view: values.view ?? (isAsked ? impliedView({open: opens, graph}) : initialMarks.view),
        picked: values.at ?? "r"
      };
      const problem = `This link asks for something that is not here: ${problems.join("; ")}.`;
      return {choice, marks, isAsked, problem: problems.length ? problem : null};
    },
    link(choice, marks) {
      if (choice.photo instanceof File) throw new OwnFileError(choice.photo);
      return address.link(hash(choice, marks));
    },
    write(choice, marks) {
      const state = JSON.stringify(stateOf(choice, marks));
      const stays = adopted || state === written;
      adopted = false;
      written = state;
      if (!stays) address.write(hash(choice, marks), "push");
    },
    onChange: address.onChange
  };
}
