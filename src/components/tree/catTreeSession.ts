import {networkEntry} from "../../networks.js";
import type {Progress} from "../../worker/protocol.js";
import type {UnitNames} from "../units/unitNames.js";
import type {NodeActions} from "./catTreeCard.js";
import {
  keyPath,
  layersBelow,
  type NodePath,
  pathKey,
  stepsOf,
  type TreeChoice,
  type TreeMarks,
  type TreeViewName,
  type UnitId,
  unitsOf
} from "./catTreeState.js";
import type {AskOptions, MadeFacts, RootedChoice, TreeStore} from "./catTreeStore.js";
import {treeView, type ViewNode, walk} from "./catTreeView.js";
import {firstMissing} from "./firstMissing.js";
import {pendingWork} from "./pendingWork.js";
import {type TreeStep, treeRunner} from "./treeRunner.js";

export interface SessionOptions {
  readonly store: TreeStore;
  readonly names: Pick<UnitNames, "get">;
  /** Hears that the tree is another one now. */
  readonly changed: () => void;
  /** Hears how far the answer under way is; null when there is none. */
  readonly progress: (progress: Progress | null) => void;
  /** Hears what went wrong; null when it is tried again. */
  readonly failed: (message: string | null) => void;
}

/** What is seen of a tree, and all that can be done with it. */
export interface TreeSession extends NodeActions {
  readonly choice: TreeChoice;
  readonly marks: TreeMarks;
  /** The nodes that are being asked about. */
  readonly busy: ReadonlySet<string>;
  /** How the last answer was made; undefined if nothing was asked. */
  readonly made: MadeFacts | undefined;
  /** Whether anything is asked for. */
  readonly isRunning: boolean;
  /** The tree as it is seen; undefined while the root is not known. */
  readonly view: ViewNode | undefined;
  /** Takes another photo, root or knob. */
  change(part: Partial<TreeChoice>, marks?: Partial<TreeMarks>): void;
  /** Opens the node and those below it, as many levels as given. */
  subtree(key: string, levels: number): void;
  /** Whether a unit that is met twice is one node. */
  graph(isGraph: boolean): void;
  /** How the tree is drawn. */
  show(view: TreeViewName): void;
  /** Lets all units speak again. */
  unsilence(): void;
  /** Asks for what is missing, also after a cancel or an error. */
  ensure(): void;
  /** Says that another choice is on its way: what is missing waits for it. */
  expect(): void;
  /** Asks once more for all that is seen. */
  again(): void;
  /** Ends what is under way. Nodes that have no children yet close. */
  cancel(): void;
  /** Asks for something beside the tree, with the tree's progress and errors. */
  ask<T>(question: (choice: RootedChoice, options: AskOptions) => Promise<T>): Promise<T | undefined>;
}

interface Marks {
  open: Set<string>;
  kept: Set<string>;
  discarded: Set<string>;
  silenced: Set<string>;
  graph: boolean;
  view: TreeViewName;
  picked: string;
}

/**
 * Returns the state of a tree: what the reader chose and marked, and the loop
 * that asks for what is seen and not known, one thing after another: a node's
 * children first, then the first child's picture, then the others'.
 */
export function treeSession(initial: TreeChoice, initialMarks: TreeMarks, options: SessionOptions): TreeSession {
  const {store, names, changed, progress, failed} = options;
  let choice = initial;
  let marks = copied(initialMarks);
  const runner = treeRunner({progress, failed});
  let restore: (() => void) | undefined; // puts back what was known before all was asked again
  let heard: ReadonlySet<string> = new Set(); // what was silenced when the network was last heard
  let topWanted = false; // the best classes were known before all was asked again
  const busy = new Set<string>();
  const growing = new Map<string, number>();
  const pending = pendingWork();

  const session: TreeSession = {
    get choice() {
      return choice;
    },
    get marks() {
      return marks;
    },
    get made() {
      return runner.made;
    },
    get isRunning() {
      return runner.isRunning;
    },
    busy,
    get view() {
      return isRooted(choice) ? treeView(store, choice, marks, names, pending.now(runner.isRunning)) : undefined;
    },
    expect: pending.expect,
    change(part, newMarks) {
      stop();
      pending.arrived();
      const before = choice;
      choice = {...choice, ...part};
      const other = (["network", "photo", "root", "skipped"] as const).some((key) => before[key] !== choice[key]);
      if (newMarks) marks = copied({...marks, ...newMarks});
      else if (other) {
        const {graph, view} = marks;
        marks = {...copied(noMarks), open: view === "columns" ? knownWay() : new Set(["r"]), graph, view};
      }
      changed();
      session.ensure();
    },
    ...markActions(() => marks, changed),
    toggle(key) {
      marks.picked = key;
      if (!marks.open.delete(key)) {
        marks.open.add(key);
        marks.discarded.delete(key);
      }
      growing.delete(key);
      changed();
      session.ensure();
    },
    silence(key) {
      const [unit] = unitsOf(choice, [key]);
      if (!unit) return;
      const same = [...marks.silenced].filter((other) => sameUnits(unitsOf(choice, [other]), [unit]));
      for (const other of same) marks.silenced.delete(other);
      if (!same.length) marks.silenced.add(key);
      changed();
      session.ensure();
    },
    unsilence() {
      marks.silenced.clear();
      heard = new Set();
      changed();
    },
    open(key) {
      const path = keyPath(key);
      const isBeside = (other: NodePath) => other.length === path.length && pathKey(other.slice(0, -1)) === above;
      const above = pathKey(path.slice(0, -1));
      for (const other of [...marks.open]) {
        if (other !== key && path.length && other !== "r" && isBeside(keyPath(other))) marks.open.delete(other);
      }
      marks.picked = key;
      marks.open.add(key);
      marks.discarded.delete(key);
      changed();
      session.ensure();
    },
    subtree(key, levels) {
      grow(keyPath(key), levels, {choice, marks, store, growing});
      changed();
      session.ensure();
    },
    show(view) {
      marks.view = view;
      if (view === "columns") marks.graph = false;
      changed();
    },
    ensure,
    cancel() {
      if (runner.isRunning) pending.stopped("cancelled");
      stop();
      restore?.();
      restore = undefined;
      if (marks.silenced.size && !heardNow()) marks.silenced = new Set(heard);
      const view = session.view;
      for (const node of view ? walk(view) : []) if (!node.family) marks.open.delete(node.key);
      changed();
    },
    again() {
      stop();
      topWanted = store.knownTop(choice) !== undefined;
      restore = store.forget();
      changed();
      session.ensure();
    },
    async ask(question) {
      const rooted = choice;
      if (isRooted(rooted)) return runner.ask((options) => question(rooted, options));
    }
  };
  return session;

  function stop(): void {
    busy.clear();
    growing.clear();
    pending.drawing([]);
    runner.stop();
  }

  async function ensure(): Promise<void> {
    if (runner.isRunning) return;
    pending.stopped(undefined);
    const running = runner.run(missing);
    if (runner.isRunning) changed();
    const end = await running;
    if (!end) return;
    if (end === "failed") pending.stopped("failed");
    pending.drawing([]);
    restore = undefined;
    busy.clear();
    changed();
  }

  /** Returns how to ask for the first thing that is seen and not known. */
  function missing(): TreeStep | undefined {
    const rooted = choice;
    if (!isRooted(rooted)) return askRoot;
    if (marks.silenced.size && !heardNow()) return (options) => askSilenced(rooted, options);
    heard = new Set(marks.silenced);
    const found = firstMissing(treeView(store, rooted, marks, names), store, rooted);
    if (found) {
      const {node, paths} = found;
      if (!paths) return (options) => askFamily(rooted, node, options);
      return (options) => askPictures(rooted, node, paths, options);
    }
    if ((topWanted || rooted.photo instanceof File) && !store.knownTop(rooted)) {
      return (options) => store.askTop(rooted, options).then(changed);
    }
  }

  /** Asks for the pictures of the root itself, or of a node's children; they are said to be under way. */
  async function askPictures(rooted: RootedChoice, {path}: ViewNode, paths: readonly NodePath[], options: AskOptions) {
    pending.drawing(paths);
    changed();
    if (paths[0].length) await store.askPictures(rooted, path, changed, options);
    else await store.askRoot(rooted, options).then(changed);
  }

  /** Returns what the network says now, if that is known. */
  function heardNow() {
    return store.silenced(choice, unitsOf(choice, marks.silenced));
  }

  async function askSilenced(rooted: RootedChoice, options: AskOptions): Promise<void> {
    await store.askSilenced(rooted, unitsOf(rooted, marks.silenced), options);
    changed();
  }

  /** Returns the root and the best node of each level below it, as far as their children are known. */
  function knownWay(): Set<string> {
    const open = new Set(["r"]);
    let path: NodePath = [];
    for (;;) {
      const next = store.family(choice, path)?.children.find(({unit}) => store.family(choice, [...path, unit]));
      if (!next) return open;
      path = [...path, next.unit];
      open.add(pathKey(path));
    }
  }

  async function askRoot(options: AskOptions): Promise<void> {
    const asked = choice;
    const [best] = await store.askTop(asked, options);
    if (choice !== asked) return;
    choice = {...asked, root: {layer: networkEntry(asked.network).treeLayers[0], unit: best.index}};
    changed();
  }

  async function askFamily(rooted: RootedChoice, {key, path}: ViewNode, options: AskOptions): Promise<void> {
    busy.add(key);
    changed();
    await store.askFamily(rooted, path, options);
    busy.delete(key);
    const levels = growing.get(key);
    if (levels) {
      growing.delete(key);
      grow(path, levels, {choice, marks, store, growing});
    }
    changed();
  }
}

/** Returns what changes marks and asks for nothing. */
function markActions(
  marks: () => Marks,
  changed: () => void
): Pick<TreeSession, "pick" | "keep" | "discard" | "graph"> {
  return {
    pick(key) {
      if (marks().picked === key) return;
      marks().picked = key;
      changed();
    },
    keep(key) {
      flip(key, marks().kept, marks().discarded);
      changed();
    },
    discard(key) {
      flip(key, marks().discarded, marks().kept);
      changed();
    },
    graph(isGraph) {
      marks().graph = isGraph;
      changed();
    }
  };
}

/** Puts the key into the first set or takes it out, and out of the *other* in any case. */
function flip(key: string, set: Set<string>, other: Set<string>): void {
  if (!set.delete(key)) set.add(key);
  other.delete(key);
}

interface Grown {
  readonly choice: TreeChoice;
  readonly marks: Marks;
  readonly store: TreeStore;
  /** How many levels are to be opened below the nodes whose children are not known yet. */
  readonly growing: Map<string, number>;
}

/** Opens the node, and its children as soon as they are known. */
function grow(path: NodePath, levels: number, grown: Grown): void {
  const {choice, marks, store, growing} = grown;
  const key = pathKey(path);
  if (marks.discarded.has(key) || path.length >= layersBelow(choice).length) return;
  marks.open.add(key);
  if (levels <= 1) return;
  const family = store.family(choice, path);
  if (family) for (const {unit} of family.children) grow([...path, unit], levels - 1, grown);
  else growing.set(key, levels);
}

/** Nothing but the root is open. */
export const noMarks: TreeMarks = {
  open: new Set(["r"]),
  kept: new Set(),
  discarded: new Set(),
  silenced: new Set(),
  graph: false,
  view: "columns",
  picked: "r"
};

/** Returns the layer in which to look for units that the node feeds; undefined above the top. */
export function layerAbove(choice: RootedChoice, path: NodePath): string | undefined {
  if (path.length) return path.length > 1 ? stepsOf(choice, path)[path.length - 2].layer : choice.root.layer;
  const {treeLayers} = networkEntry(choice.network);
  return treeLayers[treeLayers.indexOf(choice.root.layer) - 1];
}

export function isRooted(choice: TreeChoice): choice is TreeChoice & {readonly root: UnitId} {
  return choice.root !== undefined;
}

function sameUnits([a]: readonly UnitId[], [b]: readonly UnitId[]): boolean {
  return a?.layer === b?.layer && a?.unit === b?.unit;
}

function copied({open, kept, discarded, silenced, graph, view, picked}: TreeMarks): Marks {
  return {
    open: new Set(open),
    kept: new Set(kept),
    discarded: new Set(discarded),
    silenced: new Set(silenced),
    graph,
    view,
    picked
  };
}
