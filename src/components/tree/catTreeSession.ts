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
  type UnitId
} from "./catTreeState.js";
import type {AskOptions, MadeFacts, RootedChoice, TreeStore} from "./catTreeStore.js";
import {treeView, type ViewNode, walk} from "./catTreeView.js";
import {firstMissing} from "./firstMissing.js";
import {freshMarks} from "./freshMarks.js";
import {type MarkActions, markActions} from "./markActions.js";
import {pendingWork} from "./pendingWork.js";
import {copiedMarks, type Marks} from "./treeMarks.js";
import {type TreeStep, treeRunner} from "./treeRunner.js";
import {treeSilence} from "./treeSilence.js";

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
export interface TreeSession extends NodeActions, MarkActions {
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

/**
 * Returns the state of a tree: what the reader chose and marked, and the loop
 * that asks for what is seen and not known, one thing after another: a node's
 * children first, then the first child's picture, then the others'.
 */
export function treeSession(initial: TreeChoice, initialMarks: TreeMarks, options: SessionOptions): TreeSession {
  const {store, names, changed, progress, failed} = options;
  let choice = initial;
  let marks = copiedMarks(initialMarks);
  const runner = treeRunner({progress, failed});
  let restore: (() => void) | undefined; // puts back what was known before all was asked again
  const silence = treeSilence(store, changed);
  let topWanted = false; // the best classes were known before all was asked again
  const busy = new Set<string>();
  const growing = new Map<string, number>();
  const pending = pendingWork();

  const session: TreeSession = {
    ...markActions({marks: () => marks, choice: () => choice, silence, changed, ensure}),
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
      if (newMarks) marks = copiedMarks({...marks, ...newMarks});
      else if (other) marks = freshMarks(store, choice, marks);
      changed();
      session.ensure();
    },
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
    subtree(key, levels) {
      grow(keyPath(key), levels, {choice, marks, store, growing});
      changed();
      session.ensure();
    },
    ensure,
    cancel() {
      if (runner.isRunning) pending.stopped("cancelled");
      stop();
      restore?.();
      restore = undefined;
      silence.cancel(marks, choice);
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
    const unheard = silence.missing(marks, rooted);
    if (unheard) return unheard;
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

/** Returns the layer in which to look for units that the node feeds; undefined above the top. */
export function layerAbove(choice: RootedChoice, path: NodePath): string | undefined {
  if (path.length) return path.length > 1 ? stepsOf(choice, path)[path.length - 2].layer : choice.root.layer;
  const {treeLayers} = networkEntry(choice.network);
  return treeLayers[treeLayers.indexOf(choice.root.layer) - 1];
}

export function isRooted(choice: TreeChoice): choice is TreeChoice & {readonly root: UnitId} {
  return choice.root !== undefined;
}
